import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slugOf } from '#shared/domain/id.ts'
import { openDataset } from '../dataset/open-dataset.ts'
import { printedTables } from './printed-tables.ts'
import { officeTables } from './office-tables.ts'
import { ownTables } from './own-tables.ts'
import { published, type Published } from './published-tables.ts'

describe('tables as statistical offices publish them', () => {
  it.each([...published, ...printedTables].map((table) => [table.of, table] as const))(
    '%s comes in without help, and twice is once',
    async (_, { name, bytes, added, gaps = 0, has }) => {
      await comesIn(await openDataset(), { name, bytes, added, gaps, has })
    },
  )

  describe('in one workspace', () => {
    let place: Awaited<ReturnType<typeof openDataset>>
    beforeAll(async () => (place = await openDataset({ closing: 'by-hand' })))
    afterAll(() => place.close())
    it.each([...ownTables, ...officeTables].map((table) => [table.of, table] as const))(
      '%s comes in without help, and twice is once',
      (_, table) => comesIn(place, table),
    )
  })
})

type Place = Awaited<ReturnType<typeof openDataset>>
async function comesIn(
  { importText, dataset }: Place,
  { name, bytes, added, gaps = 0, has }: Omit<Published, 'of'>,
) {
  const report = await importText(bytes, { name })
  expect(report.rejected.map(({ row, problem }) => [row, problem.code, problem.sentence.values])).toEqual([])
  expect({ added: report.added, gaps: report.gaps }).toEqual({ added, gaps })
  const rows = await dataset.observations.select({})
  for (const [hub, indicator, period, value, unit, status] of has) {
    const found = rows.filter(
      (row) =>
        row.hub === hub && row.indicator === slugOf(indicator) && row.period === period && row.unit === unit,
    )
    expect(
      found.map((row) => [row.value, row.status]),
      `${hub} ${indicator} ${period} ${unit}`,
    ).toEqual([[value, status]])
  }
  expect(await importText(bytes, { name })).toMatchObject({ added: 0, revised: 0, unchanged: added })
}
