import { describe, expect, it } from 'vitest'
import { factFiles, factsMissing, openDataset } from './open-dataset.ts'

/** Counted by hand: rows, and rows whose period says no date. Nothing else in them is unreadable. */
const expected = {
  rd_intensity: { added: 103, rejected: 2 },
  population_gdp: { added: 104, rejected: 1 },
  gii_clusters: { added: 106, rejected: 0 },
  other_indicators: { added: 231, rejected: 0 },
  conflicts: { added: 25, rejected: 2 },
}

describe.skipIf(factsMissing)('the real tables', () => {
  it.each(factFiles)('%s goes in as it is, and twice is once', async (name) => {
    const { importFacts, dataset, store } = await openDataset()
    const dry = await importFacts(name, true)
    expect(dataset.observations.count()).toBe(0)
    expect(store.all('batches')).toHaveLength(0)
    const first = await importFacts(name)
    expect({ ...first, dryRun: true }).toEqual(dry)
    expect({ added: first.added, revised: first.revised, unchanged: first.unchanged }).toEqual({
      added: expected[name].added,
      revised: 0,
      unchanged: 0,
    })
    expect(first.rejected.map(({ problem }) => problem.code)).toEqual(
      Array.from({ length: expected[name].rejected }, () => 'period-unreadable'),
    )
    const again = await importFacts(name)
    expect(again).toMatchObject({
      added: 0,
      revised: 0,
      unchanged: expected[name].added,
      newHubs: [],
      newIndicators: [],
    })
    expect(store.all('batches')).toHaveLength(1)
  })

  it('keeps both sides of every conflict, and takes one undo to leave', async () => {
    const { importFacts, dataset, store } = await openDataset()
    const reports = []
    for (const name of factFiles) reports.push(await importFacts(name))
    const of = async (indicator: string, hub: string, period: string) =>
      (await dataset.observations.select({ indicator, hubs: [hub], periods: [period] })).map(
        (row) => row.value,
      )
    expect((await of('rd-expenditure-intensity', 'china', '2024')).sort()).toEqual([2.68, 2.69])
    const before = dataset.observations.count()
    await store.undo()
    const { added = 0, revised = 0 } = reports.at(-1) ?? {}
    // One value comes with another status than before: a revision.
    expect(dataset.observations.count()).toBe(before - added - revised)
  })
})
