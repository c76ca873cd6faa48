import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Hub } from '#shared/domain/hub.ts'
import { openStore } from '#electron/storage/open-store.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import { hub } from './sample-entities.ts'
import { useFolder } from './workspace-folder.ts'

const folder = useFolder()

type Model = ReadonlyMap<string, Hub>
type Step =
  | { readonly do: 'edit'; readonly edits: readonly Edit[] }
  | { readonly do: 'undo' | 'redo' | 'reopen' | 'lose state' }

const ids = ['beijing', 'shanghai', '798']
const anyText = fc.option(fc.constantFrom('a', 'b', '北京', '\ud800', '"\n'))
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ id: fc.constantFrom(...ids), note: anyText })
    .map(({ id, note }): Edit => ({ do: 'put', collection: 'hubs', entity: hub(id, note) })),
  fc
    .record({ id: fc.constantFrom(...ids), note: anyText })
    .map(({ id, note }): Edit => ({ do: 'set', collection: 'hubs', id, fields: { ...hub(id), note } })),
  fc.constantFrom(...ids).map((id): Edit => ({ do: 'remove', collection: 'hubs', id })),
)
const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .array(anyEdit, { minLength: 1, maxLength: 3 })
        .map((edits): Step => ({ do: 'edit', edits })),
    },
    { weight: 3, arbitrary: fc.constant<Step>({ do: 'undo' }) },
    { weight: 2, arbitrary: fc.constant<Step>({ do: 'redo' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'reopen' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'lose state' }) },
  ),
  { maxLength: 25 },
)

function edited(model: Model, edits: readonly Edit[]): Model {
  const next = new Map(model)
  for (const edit of edits) {
    if (edit.collection !== 'hubs') continue
    if (edit.do === 'remove') next.delete(edit.id)
    else if (edit.do === 'put') next.set(edit.entity.id, edit.entity)
    else next.set(edit.id, { ...hub(edit.id), ...next.get(edit.id), ...edit.fields })
  }
  return next
}

/** Lone surrogates are not text a disk can hold; JSON keeps them as escapes, so they come back. */
const contents = (entities: Iterable<Hub>) => [...entities].map((entity) => JSON.stringify(entity)).sort()
const shown = (store: Store) => contents(store.all('hubs'))

it(
  'edits, undo, redo and reopening in any order equal a plain list of states',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const workspace = await folder.workspace()
        let store = await openStore({ folder: workspace })
        const past: Model[] = []
        let now: Model = new Map()
        const future: Model[] = []
        for (const step of steps) {
          switch (step.do) {
            case 'edit': {
              const next = edited(now, step.edits)
              await store.change('test.edit', step.edits)
              if (contents(next.values()).join() === contents(now.values()).join()) break
              past.push(now)
              now = next
              future.length = 0
              break
            }
            case 'undo': {
              expect(await store.undo()).toEqual(past.length > 0 ? { command: 'test.edit' } : null)
              const before = past.pop()
              if (before !== undefined) future.push(now)
              now = before ?? now
              break
            }
            case 'redo': {
              expect(await store.redo()).toEqual(future.length > 0 ? { command: 'test.edit' } : null)
              const after = future.pop()
              if (after !== undefined) past.push(now)
              now = after ?? now
              break
            }
            case 'reopen':
            case 'lose state':
              await store.close()
              if (step.do === 'lose state')
                await rm(join(workspace, 'state'), { recursive: true, force: true })
              store = await openStore({ folder: workspace })
          }
          expect(shown(store)).toEqual(contents(now.values()))
          expect(store.canUndo()).toBe(past.length > 0 ? 'test.edit' : null)
          expect(store.canRedo()).toBe(future.length > 0 ? 'test.edit' : null)
          expect(store.conflicts()).toEqual([])
          expect(store.notices).toEqual([])
        }
        await store.close()
        await rm(workspace, { recursive: true })
      }),
      { numRuns: 60 },
    )
  },
)

it(
  'a journal cut off at any byte loses the line that was cut and nothing before it',
  { timeout: 120_000 },
  async () => {
    const workspace = await folder.workspace()
    const store = await openStore({ folder: workspace, actor: 'me' })
    for (const note of ['1', '2', '3', '四'])
      await store.change('test.edit', [{ do: 'put', collection: 'hubs', entity: hub('beijing', note) }])
    await store.close()
    const journal = await readFile(join(workspace, 'journal', 'me.ndjson'))
    const lineEnds = [...journal.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at)

    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: journal.length }), async (length) => {
        const copy = folder.path(`cut-${length}`)
        await cp(workspace, copy, { recursive: true })
        await rm(join(copy, 'state'), { recursive: true })
        await writeFile(join(copy, 'journal', 'me.ndjson'), journal.subarray(0, length))
        // A line that lacks nothing but its end is whole.
        const whole = lineEnds.filter((end) => end <= length).length
        const cut = await openStore({ folder: copy, actor: 'me' })
        expect(cut.get('hubs', 'beijing')?.note).toBe(
          whole === 0 ? undefined : ['1', '2', '3', '四'][whole - 1],
        )
        await cut.change('test.edit', [{ do: 'put', collection: 'hubs', entity: hub('shanghai') }])
        await cut.close()
        const again = await openStore({ folder: copy, actor: 'me' })
        expect(again.notices).toEqual([])
        expect(again.history(10)).toHaveLength(whole + 1)
        await again.close()
        await rm(copy, { recursive: true })
      }),
      { numRuns: 60 },
    )
  },
)

it(
  'copies edited apart converge, whatever order their journals come together in',
  { timeout: 120_000 },
  async () => {
    const anyActor = fc.constantFrom('a', 'b', 'c')
    const anyRound = fc.array(fc.tuple(anyActor, fc.oneof(anyEdit, fc.constant('undo' as const))), {
      maxLength: 12,
    })
    const anyMerge = fc.array(fc.tuple(anyActor, anyActor), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyRound, anyMerge), { maxLength: 3 }), async (rounds) => {
        const copies = {
          a: await folder.workspace(),
          b: await folder.workspace(),
          c: await folder.workspace(),
        }
        for (const [edits, merges] of rounds) {
          for (const actor of ['a', 'b', 'c'] as const) {
            const store = await openStore({ folder: copies[actor], actor })
            for (const [by, edit] of edits) {
              if (by !== actor) continue
              if (edit === 'undo') await store.undo()
              else await store.change('test.edit', [edit])
            }
            await store.close()
          }
          for (const [from, to] of merges) await mergeNewer(copies[from], copies[to])
        }
        const merged: { readonly hubs: string[]; readonly conflicts: string[] }[] = []
        for (const order of [
          ['a', 'b', 'c'],
          ['c', 'a', 'b'],
          ['b', 'c', 'a'],
        ] as const) {
          const target = await folder.workspace()
          for (const actor of order) {
            await mergeNewer(copies[actor], target)
            const store = await openStore({ folder: target, actor: 'reader' })
            await store.close()
          }
          const store = await openStore({ folder: target, actor: 'reader' })
          merged.push({
            hubs: shown(store),
            conflicts: store
              .conflicts()
              .map((found) => JSON.stringify(found))
              .sort(),
          })
          await store.close()
          await rm(target, { recursive: true })
        }
        expect(merged[1]).toEqual(merged[0])
        expect(merged[2]).toEqual(merged[0])
        for (const copy of Object.values(copies)) await rm(copy, { recursive: true })
      }),
      { numRuns: 25 },
    )
  },
)

/** The union of two journals folders: of the same actor's file the longer one, for each only ever grows. */
async function mergeNewer(from: string, to: string): Promise<void> {
  for (const name of await readdir(join(from, 'journal'))) {
    const incoming = await readFile(join(from, 'journal', name))
    const present = await readFile(join(to, 'journal', name)).catch(() => Buffer.alloc(0))
    if (incoming.length > present.length) await writeFile(join(to, 'journal', name), incoming)
  }
}
