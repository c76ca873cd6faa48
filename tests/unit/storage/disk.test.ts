import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { examineWorkspace } from '#electron/storage/doctor.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { hub } from './sample-entities.ts'
import { useFolder } from './workspace-folder.ts'

useFolder()
const disk = await mkdtemp(join(tmpdir(), 'plumbline-disk-'))
const mounted = mount()
afterAll(async () => {
  if (mounted) execFileSync('umount', [disk])
  await rm(disk, { recursive: true, force: true })
})

/** A disk of half a megabyte, where the machine lets us have one (Linux, root). */
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const put = (id: string, note: string) => [{ do: 'put', collection: 'hubs', entity: hub(id, note) }] as const

describe.skipIf(!mounted)('a disk that fails', () => {
  it('refuses a change when it is full, changes nothing, and goes on once there is room', async () => {
    const workspace = join(disk, 'workspace')
    mkdirSync(workspace)
    await createWorkspace(workspace, { name: 'Small', sample: false })
    const store = await openStore({ folder: workspace })
    await store.change('test', put('beijing', 'kept'))
    await writeFile(join(disk, 'ballast'), Buffer.alloc(400_000))
    const journal = join(workspace, 'journal', `${store.actor}.ndjson`)
    const before = await readFile(journal)

    const large = 'x'.repeat(300_000)
    await expect(store.change('test', put('shanghai', large))).rejects.toMatchObject({
      problem: { code: 'disk-full', kind: 'state', sentence: { values: { file: journal } } },
    })
    await expect(store.blobs.put(Buffer.from(large))).rejects.toThrow('disk-full')
    expect(store.get('hubs', 'shanghai')).toBe(undefined)
    expect(store.canUndo()).toBe('test')
    expect(await readFile(journal)).toEqual(before)
    expect(await examineWorkspace(workspace, { repair: false })).toEqual([])

    await rm(join(disk, 'ballast'))
    await store.change('test', put('shenzhen', 'also kept'))
    await store.close()
    const again = await openStore({ folder: workspace })
    expect(again.all('hubs').map(({ id }) => id)).toEqual(['beijing', 'shenzhen'])
    await again.close()
  })

  it('makes no workspace where there is no room, and leaves nothing behind', async () => {
    await writeFile(join(disk, 'ballast'), '')
    execFileSync('sh', ['-c', 'cat /dev/zero > "$0" 2>/dev/null || true', join(disk, 'ballast')])
    await expect(createWorkspace(join(disk, 'second'), { name: 'None', sample: false })).rejects.toThrow(
      'disk-full',
    )
    await expect(readFile(join(disk, 'second'))).rejects.toThrow('ENOENT')
    await rm(join(disk, 'ballast'))
  })

  it('refuses a change on a disk that became read-only, and goes on when it is writable again', async () => {
    const workspace = join(disk, 'read-only')
    await createWorkspace(workspace, { name: 'Small', sample: false })
    const store = await openStore({ folder: workspace, actor: 'me' })
    execFileSync('mount', ['-o', 'remount,ro', disk])
    await expect(store.change('test', put('beijing', 'a'))).rejects.toThrow('disk-read-only')
    await expect(openStore({ folder: join(disk, 'workspace') })).rejects.toThrow('disk-read-only')
    execFileSync('mount', ['-o', 'remount,rw', disk])
    await store.change('test', put('beijing', 'b'))
    expect(store.get('hubs', 'beijing')?.note).toBe('b')
    await store.close()
  })
})
