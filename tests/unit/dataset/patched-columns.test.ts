import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowAt, toColumns } from '#shared/dataset/observation-columns.ts'
import { patchedColumns } from '#shared/dataset/patched-columns.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { ChangedEvent } from '#shared/ipc/answers/workspace.ts'
import { observation } from '../storage/sample-entities.ts'
import { openDataset } from './open-dataset.ts'

const row = fc
  .record({
    number: fc.nat(8),
    hub: fc.constantFrom('beijing', 'shanghai', '深圳'),
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    note: fc.string(),
  })
  .map(({ number, ...fields }) => observation(`O${number}-aaaaaa`, fields))
const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 8 })
const listed = (columns: ReturnType<typeof toColumns>) =>
  Array.from({ length: columns.rows }, (_, at) => rowAt(columns, at))

describe('columns in which some rows are another', () => {
  it('hold what was there, what is another now, what is new, and nothing that is gone', () => {
    fc.assert(
      fc.property(rows, rows, fc.uniqueArray(fc.nat(8)), (before, now, gone) => {
        const columns = toColumns(before)
        const ids = [...new Set([...now.map(({ id }) => id), ...gone.map((one) => `O${one}-aaaaaa`)])]
        const model = new Map(before.map((one) => [one.id, one]))
        for (const id of ids) model.delete(id)
        for (const one of now) model.set(one.id, one)
        const byId = (a: Observation, b: Observation) => (a.id < b.id ? -1 : 1)
        expect(listed(patchedColumns(columns, ids, toColumns(now))).sort(byId)).toEqual(
          [...model.values()].sort(byId),
        )
        // What was shown before stays as it was.
        expect(listed(columns)).toEqual(before)
      }),
    )
  })
})

it('a correction and its undo say which rows a page must ask for, and these are all it needs', async () => {
  const { store, service, importText } = await openDataset()
  await importText(
    'hub,indicator,unit,period,value\nBeijing,R&D intensity,percent,2023,6.73\nBeijing,R&D intensity,percent,2022,6.83\n',
  )
  const heard: ChangedEvent[] = []
  store.onChanged((event) => heard.push(event))
  const query = { indicator: 'rd-expenditure-intensity', hub: null }
  const ids = (columns: Awaited<ReturnType<typeof service.observations>>) =>
    listed(columns)
      .map(({ id, value }) => `${id} ${value}`)
      .sort()
  let open = await service.observations(query)
  const follow = async () => {
    const touched = heard.at(-1)?.observations ?? []
    expect(touched).toHaveLength(1)
    open = patchedColumns(open, touched, await service.rows({ ids: [...touched] }))
    expect(ids(open)).toEqual(ids(await service.observations(query)))
  }
  const [first] = listed(open)
  const number = { value: 6.58, decimals: 2, qualifier: 'exact' as const, printed: '6.58' }
  await service.edit({
    as: 'edit',
    reason: '',
    edits: [{ do: 'revise', observation: first?.id ?? '', ...number }],
  })
  await follow()
  expect(open.rows).toBe(3)
  await service
    .edit({
      as: 'edit',
      reason: '',
      edits: [{ do: 'describe', observation: first?.id ?? '', fields: { note: 'read again' } }],
    })
    .catch(() => undefined)
  await store.undo()
  await follow()
})
