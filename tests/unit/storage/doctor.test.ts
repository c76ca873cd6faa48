import { access, cp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { blobPath, packedBlobPath } from '#electron/storage/blob-store.ts'
import { examineWorkspace } from '#electron/storage/doctor.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { workspaceFormat } from '#electron/storage/workspace-file.ts'
import { snapshotFolder } from '../../support/snapshot-folder.ts'
import { hub, importRows, observation } from './sample-entities.ts'
import { useFolder } from './workspace-folder.ts'

const folder = useFolder()
let workspace = ''
let journal = ''

/** Three hubs, one a line; the second is changed once more. */
beforeEach(async () => {
  workspace = await folder.workspace()
  const store = await openStore({ folder: workspace })
  journal = join(workspace, 'journal', `${store.actor}.ndjson`)
  for (const id of ['beijing', 'shanghai', 'shenzhen'])
    await store.change('dataset.saveHub', [{ do: 'put', collection: 'hubs', entity: hub(id) }])
  await store.change('dataset.saveHub', [
    { do: 'set', collection: 'hubs', id: 'shanghai', fields: { note: 'x' } },
  ])
  await store.close()
})

const codes = async (repair = false) =>
  (await examineWorkspace(workspace, { repair })).map(({ code, repaired }) =>
    repaired ? `${code}, repaired` : code,
  )
const hubs = async () => {
  const store = await openStore({ folder: workspace })
  const ids = store.all('hubs').map(({ id, note }) => (note === null ? id : `${id}: ${note}`))
  await store.close()
  return ids.sort()
}
const damageLine = async (number: number) => {
  const lines = (await readFile(journal, 'utf8')).split('\n')
  lines[number - 1] = (lines[number - 1] ?? '').replace('"type"', '"tpye"')
  await writeFile(journal, lines.join('\n'))
}

describe('the doctor', () => {
  it('finds nothing in a sound workspace, open or closed', async () => {
    expect(await codes()).toEqual([])
    const store = await openStore({ folder: workspace })
    expect(await codes()).toEqual([])
    await store.close()
    expect(await codes(true)).toEqual([])
  })

  it('cuts a damaged line out, keeps it, and brings the entry back from the state file', async () => {
    const before = await readFile(journal)
    await damageLine(2)
    const damaged = await readFile(journal)
    await expect(openStore({ folder: workspace })).rejects.toMatchObject({
      problem: { code: 'journal-damaged', sentence: { values: { file: journal, line: 2 } } },
    })
    expect(await codes()).toEqual(['journal-damaged'])
    expect(await readFile(journal)).toEqual(damaged)

    const problems = await examineWorkspace(workspace, { repair: true })
    expect(problems.map(({ code }) => code)).toEqual([
      'journal-damaged',
      'journal-cut',
      'entities-recovered',
      'changes-missing',
    ])
    expect(problems[1]?.sentence.values).toMatchObject({ lines: ['2'], changes: 1, entities: ['shanghai'] })
    expect(await hubs()).toEqual(['beijing', 'shanghai: x', 'shenzhen'])
    const kept = await readdir(join(workspace, 'damaged'))
    const copy = kept.find((name) => name.endsWith('.ndjson')) ?? ''
    expect(await readFile(join(workspace, 'damaged', copy))).toEqual(damaged)
    expect(before).not.toEqual(damaged)
    expect(await codes()).toEqual(['changes-missing'])
  })

  it('tells what is lost where the state file is gone too, and never shows a part of an entry', async () => {
    await damageLine(2)
    await rm(join(workspace, 'state'), { recursive: true })
    expect(await codes(true)).toEqual([
      'journal-damaged, repaired',
      'journal-cut, repaired',
      'changes-missing',
    ])
    expect(await hubs()).toEqual(['beijing', 'shenzhen'])
  })

  it('rebuilds a damaged state file and keeps it', async () => {
    const file = join(workspace, 'state', 'hubs.json')
    const whole = await readFile(file, 'utf8')
    for (const text of [
      '',
      '{}',
      whole.replace('shanghai', 'shanghay'),
      `\ufeff${whole}`,
      whole.slice(0, -20),
      '\u0000\u0001',
    ]) {
      await writeFile(file, text)
      expect(await codes()).toEqual(['state-damaged'])
      const store = await openStore({ folder: workspace })
      expect(store.notices.map(({ code }) => code)).toEqual(['state-rebuilt'])
      expect(store.all('hubs')).toHaveLength(3)
      await store.close()
      expect(await readFile(file, 'utf8')).toEqual(whole)
      expect(await codes()).toEqual([])
    }
    expect(await readdir(join(workspace, 'damaged'))).toHaveLength(6)
  })

  describe('a journal that lost its end', () => {
    const cutLines = async (lines: number) => {
      const kept = (await readFile(journal, 'utf8')).split('\n').slice(0, -1 - lines)
      await writeFile(journal, kept.map((line) => `${line}\n`).join(''))
    }
    const losses: [string, () => Promise<void>, number][] = [
      ['one line', () => cutLines(1), 1],
      ['two lines and a half', async () => truncate(journal, (await readFile(journal)).length / 3), 3],
      ['everything', () => writeFile(journal, ''), 4],
      ['its file', () => rm(journal), 4],
    ]
    it.each(losses)(
      'of %s stops the opening, changes nothing, and is made good from the state files',
      async (_, lose, changes) => {
        await lose()
        const before = await snapshotFolder(workspace)
        await expect(openStore({ folder: workspace })).rejects.toMatchObject({
          problem: { code: 'journal-short', sentence: { values: { file: journal, changes } } },
        })
        expect(await codes()).toEqual(['journal-short'])
        expect(await snapshotFolder(workspace)).toEqual(before)

        expect(await codes(true)).toEqual([
          'journal-short, repaired',
          'journal-cut, repaired',
          'entities-recovered, repaired',
        ])
        expect(await hubs()).toEqual(['beijing', 'shanghai: x', 'shenzhen'])
        expect(await codes()).toEqual([])
      },
    )

    it('is named with all that is missing, whichever collection knows of it', async () => {
      const store = await openStore({ folder: workspace })
      await importRows(store, 'D1-aaaaaa', [observation('D1-aaaaaa:2')])
      await store.close()
      await cutLines(3)
      await expect(openStore({ folder: workspace })).rejects.toMatchObject({
        problem: { code: 'journal-short', sentence: { values: { changes: 3 } } },
      })
    })

    it('is made good where the lost change took an entry away', async () => {
      const store = await openStore({ folder: workspace })
      await store.change('dataset.removeHub', [{ do: 'remove', collection: 'hubs', id: 'beijing' }])
      await store.close()
      await cutLines(1)
      expect(await codes(true)).toContain('journal-short, repaired')
      expect(await hubs()).toEqual(['shanghai: x', 'shenzhen'])
    })

    it('gives no number twice and goes on from there', async () => {
      await cutLines(2)
      await codes(true)
      const store = await openStore({ folder: workspace })
      await store.change('dataset.saveHub', [
        { do: 'set', collection: 'hubs', id: 'shanghai', fields: { note: 'y' } },
      ])
      await store.close()
      expect(await hubs()).toEqual(['beijing', 'shanghai: y', 'shenzhen'])
      expect(await codes()).toEqual([])
    })
  })

  it('rebuilds a damaged workspace.json, and refuses folders that are none and newer ones', async () => {
    const file = join(workspace, 'workspace.json')
    for (const text of ['', '{"program":"plumbline"', '[]', '\u0000']) {
      await writeFile(file, text)
      await expect(openStore({ folder: workspace })).rejects.toThrow('workspace-file-damaged')
      expect(await codes()).toEqual(['workspace-file-damaged'])
      expect(await codes(true)).toEqual(['workspace-file-damaged, repaired'])
      expect(await hubs()).toHaveLength(3)
    }
    await writeFile(file, JSON.stringify({ program: 'plumbline', format: 7 }))
    await expect(examineWorkspace(workspace, { repair: true })).rejects.toMatchObject({
      problem: {
        code: 'workspace-newer',
        sentence: { values: { found: '7', known: String(workspaceFormat) } },
      },
    })
    await expect(examineWorkspace(folder.path('nowhere'), { repair: true })).rejects.toThrow(
      'not-a-workspace',
    )
  })

  it('names missing, damaged and unused blobs, and leaves them where they are', async () => {
    const store = await openStore({ folder: workspace })
    const { rowsSha256 } = await importRows(store, 'D1-aaaaaa', [observation('D1-aaaaaa:2')])
    const unused = await store.blobs.put(Buffer.from('unused'))
    await store.close()
    expect(await examineWorkspace(workspace, { repair: false })).toMatchObject([
      { code: 'blob-orphan', file: blobPath(workspace, unused), info: true },
    ])
    await writeFile(packedBlobPath(workspace, rowsSha256), 'other')
    expect(await codes(true)).toContain('blob-damaged')
    await rm(packedBlobPath(workspace, rowsSha256))
    expect(await codes()).toContain('blob-missing')
  })

  it('takes away temporary files that a stopped program left', async () => {
    const left = ['state/hubs.json.0a1b2c3d.tmp', 'blobs/abc.0a1b2c3d.tmp', 'workspace.json.0a1b2c3d.tmp']
    const write = () => Promise.all(left.map((file) => writeFile(join(workspace, file), 'half')))
    await write()
    expect(await codes()).toEqual(Array(3).fill('temporary-left'))
    expect(await codes(true)).toEqual(Array(3).fill('temporary-left, repaired'))
    await write()
    await (await openStore({ folder: workspace })).close()
    for (const file of left) await expect(access(join(workspace, file))).rejects.toThrow('ENOENT')
  })

  it.each(['blobs', 'journal', 'state', 'workspace.json'])(
    'refuses a workspace whose %s is a link',
    async (part) => {
      const outside = folder.path(`outside-${part}`)
      await rm(outside, { recursive: true, force: true })
      await cp(join(workspace, part), outside, { recursive: true })
      await rm(join(workspace, part), { recursive: true })
      await symlink(outside, join(workspace, part))
      await expect(openStore({ folder: workspace })).rejects.toThrow('workspace-link')
      await expect(examineWorkspace(workspace, { repair: true })).rejects.toThrow('workspace-link')
    },
  )
})
