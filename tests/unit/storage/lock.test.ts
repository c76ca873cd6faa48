import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '#electron/storage/open-store.ts'
import { processStart } from '#electron/storage/process-start.ts'
import { lockWorkspace } from '#electron/storage/workspace-lock.ts'
import { hub } from './sample-entities.ts'
import { useFolder } from './workspace-folder.ts'

const folder = useFolder()
const put = { do: 'put', collection: 'hubs', entity: hub('beijing') } as const

describe('the lock', () => {
  it('names the program that holds the workspace, and lets go of it', async () => {
    const workspace = await folder.workspace()
    const store = await openStore({ folder: workspace })
    await expect(openStore({ folder: workspace })).rejects.toMatchObject({
      problem: {
        code: 'workspace-locked',
        sentence: { values: { pid: String(process.pid), host: hostname() } },
      },
    })
    await store.close()
    await store.close()
    await expect(store.change('test', [put])).rejects.toThrow('workspace-closed')
    await (await openStore({ folder: workspace })).close()
  })

  it('lets one of many openers in, also over a dead lock', async () => {
    const workspace = await folder.workspace()
    const dead = { pid: 1, host: hostname(), since: '', started: 'another boot:1', token: 'x' }
    for (let round = 0; round < 40; round++) {
      const left = [null, JSON.stringify(dead), '', '{', '\u0000\u0000'][round % 5] ?? null
      if (left !== null) await writeFile(join(workspace, '.lock'), left)
      const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => lockWorkspace(workspace)))
      const locks = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []))
      expect(locks).toHaveLength(1)
      await locks[0]?.verify()
      await locks[0]?.release()
      expect(await readdir(workspace)).not.toContainEqual(expect.stringContaining('.lock'))
    }
  })

  it('never takes the lock of another machine, or of a living process', async () => {
    const workspace = await folder.workspace()
    const started = await processStart(process.pid)
    for (const holder of [
      { pid: 999_999_999, host: 'another-machine', since: 'monday', started: null, token: 'x' },
      { pid: process.pid, host: hostname(), since: 'monday', started, token: 'x' },
    ]) {
      const text = JSON.stringify(holder)
      await writeFile(join(workspace, '.lock'), text)
      await expect(openStore({ folder: workspace })).rejects.toMatchObject({
        problem: { sentence: { values: { pid: String(holder.pid), host: holder.host, since: 'monday' } } },
      })
      expect(await readFile(join(workspace, '.lock'), 'utf8')).toBe(text)
    }
  })

  it('writes nothing once its lock was taken away', async () => {
    const workspace = await folder.workspace()
    const store = await openStore({ folder: workspace })
    await rm(join(workspace, '.lock'))
    const other = await openStore({ folder: workspace, actor: 'other' })
    await expect(store.change('test', [put])).rejects.toThrow('lock-lost')
    expect(store.all('hubs')).toEqual([])
    await store.close()
    await other.change('test', [put])
    await other.close()
  })
})
