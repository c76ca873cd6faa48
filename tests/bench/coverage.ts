import { coverageMatrix } from '#shared/analysis/coverage/coverage-matrix.ts'
import { coverageTable } from '#shared/analysis/coverage/coverage-table.ts'
import { gapsOf } from '#shared/analysis/coverage/gaps.ts'
import type { PrintedNeed } from '#shared/analysis/coverage/printed-needs.ts'
import { standingOf } from '#shared/analysis/coverage/standings.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { bigRows } from './big-dataset.ts'
import { milliseconds, ratioOf, type Benchmark } from './figure.ts'

const [HUBS, INDICATORS, YEARS, NEEDS] = [300, 60, 20, 3000]

/** What 300 hubs have of 60 indicators in 20 years and 3,000 gaps, beside one loop over objects with text keys. */
export const coverage: Benchmark = {
  id: 'coverage',
  async run() {
    const rows = bigRows(HUBS * INDICATORS * YEARS).map((row, at) => ({
      ...row,
      hub: `hub-${at % HUBS}`,
      indicator: `indicator-${Math.floor(at / HUBS) % INDICATORS}`,
      period: String(2004 + Math.floor(at / HUBS / INDICATORS)),
    }))
    const columns = toColumns(rows)
    const needs = Array.from({ length: NEEDS }, (_, at): PrintedNeed => {
      const fact = { hub: `hub-${at % HUBS}`, indicator: `indicator-${at % INDICATORS}`, period: '2025' }
      return {
        ...fact,
        claims: [`C${at}`],
        decides: [],
        place: 0,
        why: sentence('checks.nothing'),
        through: [],
      }
    })

    const started = performance.now()
    const table = coverageTable(columns, [], (_, tier) => standingOf(null, tier))
    const read = performance.now()
    const gaps = gapsOf(needs, table, '2026-11-01')
    const matrix = coverageMatrix(table, gaps, { across: 'indicators', of: null })
    const shown = performance.now()

    const newest = new Map<string, { period: string; standing: number }>()
    for (const { hub, indicator, period, tier } of rows) {
      const key = `${hub}|${indicator}`
      const one = newest.get(key)
      if (one === undefined || one.period < period)
        newest.set(key, { period, standing: standingOf(null, tier) })
    }
    const baseline = performance.now() - shown
    if (newest.size !== matrix.standing.filter((one) => one >= 0).length)
      throw new Error(`${newest.size} cells, ${matrix.standing.length} in the matrix`)
    const told = `${HUBS} hubs × ${INDICATORS} indicators × ${YEARS} years`
    return [
      {
        id: 'coverage',
        what: `${told} read once into a table of facts`,
        figure: milliseconds(read - started),
        baseline: `${milliseconds(baseline)} one loop over objects for the newest of each`,
        ratio: ratioOf(read - started, baseline),
        target: '',
      },
      {
        id: 'coverage',
        what: `one shape of the matrix with ${NEEDS.toLocaleString('en')} gaps, of a table that was read`,
        figure: milliseconds(shown - read),
        baseline: `${milliseconds(baseline)} one loop over objects for the newest of each`,
        ratio: ratioOf(shown - read, baseline),
        target: '≤ 2',
      },
    ]
  },
}
