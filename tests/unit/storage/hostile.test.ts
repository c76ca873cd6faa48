import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/ipc/problem.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { encodeChange, type Op } from '#electron/storage/journal-change.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { hub } from './sample-entities.ts'
import { useFolder } from './workspace-folder.ts'

const folder = useFolder()

function line(seq: number, ops: readonly Op[], actor = 'them'): string {
  return `${encodeChange({ actor, seq, at: '2026-01-01T00:00:00.000Z', command: 'test', ops: [...ops] }).line}\n`
}
const fieldsOf = (entity: object, collection = 'hubs', id = 'beijing'): Op[] => [
  { collection, entity: id, field: '$removed', parents: [] },
  ...Object.entries(entity).map(([field, value]) => ({ collection, entity: id, field, value, parents: [] })),
]
const good = line(1, fieldsOf(hub('beijing')))

function problemOnly(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  throw error
}

describe('a journal from somebody else', () => {
  it.each<[string, string | Uint8Array, string | null]>([
    ['empty', '', null],
    ['one good line', good, 'beijing'],
    ['binary garbage', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251), 'stops'],
    ['a byte order mark', `\ufeff${good}${line(2, [])}`, 'stops'],
    ['JSON of another kind', '{"id":"x"}\n[]\nnull\n', 'stops'],
    ['a line of another actor', `${line(1, [], 'other')}${good}`, 'stops'],
    ['a missing seq', `${line(2, [])}${line(3, [])}`, 'stops'],
    ['the same line twice', `${good}${good}${line(2, [])}`, 'stops'],
    ['a huge torn line', `${good}${'{"id":"'.repeat(1_000_000)}`, 'beijing'],
    ['zeros at the end', Buffer.concat([Buffer.from(good), Buffer.alloc(4096)]), 'beijing'],
    ['an unknown collection', line(1, fieldsOf({ id: 'x' }, 'unheard-of')), null],
    ['a collection named __proto__', line(1, fieldsOf({ id: 'x' }, '__proto__')), null],
    ['a half entity', line(1, fieldsOf({ id: 'beijing' })), null],
    ['fields nobody knows', line(1, fieldsOf({ ...hub('beijing'), extra: 1 })), null],
  ])('%s', async (_name, bytes, outcome) => {
    const workspace = await folder.workspace()
    const journal = join(workspace, 'journal', 'them.ndjson')
    await writeFile(journal, bytes)
    const opened = await openStore({ folder: workspace, actor: 'me' }).catch(problemOnly)
    expect(Buffer.from(bytes).equals(await readFile(journal))).toBe(true)
    if (opened instanceof ProblemError) {
      expect(opened).toMatchObject({
        problem: { code: 'journal-damaged', sentence: { values: { file: journal } } },
      })
      expect(outcome).toBe('stops')
      return
    }
    const store = opened
    expect(store.all('hubs').map(({ id }) => id)).toEqual(outcome === null ? [] : [outcome])
    await store.close()
    const again = await openStore({ folder: workspace, actor: 'me' })
    expect(again.all('hubs')).toHaveLength(outcome === null ? 0 : 1)
    await again.close()
  })

  it('cannot reach prototypes by field names', async () => {
    const workspace = await folder.workspace()
    const op = `{"collection":"hubs","entity":"beijing","field":"__proto__","value":{"polluted":true},"parents":[]}`
    const entity = JSON.stringify(fieldsOf(hub('beijing'))).slice(1, -1)
    const body = `{"actor":"them","seq":1,"at":"","command":"test","ops":[${entity},${op}]}`
    const id = createHash('sha256').update(body).digest('hex')
    await writeFile(join(workspace, 'journal', 'them.ndjson'), `{"id":"${id}",${body.slice(1)}\n`)
    const store = await openStore({ folder: workspace })
    expect(store.all('hubs')).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    await store.close()
  })
})

describe('a folder for a new workspace', () => {
  it('is refused when it holds anything, and stays as it was', async () => {
    const full = folder.path('full')
    await mkdir(full)
    await writeFile(join(full, '.hidden'), 'mine')
    await expect(createWorkspace(full, { name: 'x', sample: false })).rejects.toThrow('folder-not-empty')
    expect(await readFile(join(full, '.hidden'), 'utf8')).toBe('mine')
    await expect(createWorkspace(join(full, '.hidden'), { name: 'x', sample: false })).rejects.toThrow(
      'not-a-folder',
    )
    await expect(createWorkspace(join(full, '.hidden', 'x'), { name: 'x', sample: false })).rejects.toThrow(
      'not-a-folder',
    )
  })
})
