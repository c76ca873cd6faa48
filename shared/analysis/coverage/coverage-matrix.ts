import { comparePeriods } from '../../dataset/periods.ts'
import { ABSENT, type CoverageTable } from './coverage-table.ts'
import type { CoverageGap } from './gaps.ts'

/** What runs across; hubs run down. `of` is the third: a period or an indicator. */
export type CoverageShape = {
  readonly across: 'indicators' | 'periods'
  /** Of indicators: a period, null for the newest of each cell. Of periods: an indicator, null for the richest. */
  readonly of: string | null
}

/**
 * Hubs down, indicators or periods across. Cells are columns of numbers, row by row, because there are many: `standing` is
 * a place in `standings`, `ABSENT` where it is stated that there is no value, −1 where there is nothing; `period` a place in
 * `periods`, `vintage` in `vintages`, −1 and 0 where there is none.
 */
export type CoverageMatrix = {
  readonly across: CoverageShape['across']
  readonly of: string | null
  /** What `of` may be. */
  readonly choices: readonly string[]
  readonly hubs: readonly string[]
  readonly columns: readonly string[]
  readonly periods: readonly string[]
  readonly vintages: readonly string[]
  readonly standing: readonly number[]
  readonly period: readonly number[]
  readonly vintage: readonly number[]
  /** Values that stand side by side. */
  readonly values: readonly number[]
  /** Claims that wait for a value that could be collected now, each once. */
  readonly waiting: readonly number[]
}

/** The cells of a table in one shape. Hubs and indicators with most facts come first; periods newest first. */
export function coverageMatrix(
  table: CoverageTable,
  gaps: readonly CoverageGap[],
  shape: CoverageShape,
): CoverageMatrix {
  const due = gaps.filter(({ state }) => state !== 'not-yet')
  const counts = {
    hub: new Int32Array(table.hubs.length),
    indicator: new Int32Array(table.indicators.length),
  }
  for (let fact = 0; fact < table.count; fact += 1) {
    const [h, i] = [table.hubOf[fact] ?? 0, table.indicatorOf[fact] ?? 0]
    counts.hub[h] = (counts.hub[h] ?? 0) + 1
    counts.indicator[i] = (counts.indicator[i] ?? 0) + 1
  }
  const hubs = ranked(
    table.hubs,
    counts.hub,
    due.map(({ hub }) => hub),
  )
  const indicators = ranked(
    table.indicators,
    counts.indicator,
    due.map(({ indicator }) => indicator),
  )
  const isPeriods = shape.across === 'periods'
  const all = [...new Set([...table.periods, ...due.map(({ period }) => period)])]
    .sort(comparePeriods)
    .toReversed()
  const of = isPeriods ? (shape.of ?? indicators[0] ?? null) : shape.of
  const columns = isPeriods ? periodsOf(of, table, due).toReversed() : indicators
  const [rowOf, columnOf] = [places(hubs), places(columns)]
  const size = hubs.length * columns.length
  const [standing, period] = [new Array<number>(size).fill(-1), new Array<number>(size).fill(-1)]
  const [vintage, values] = [new Array<number>(size).fill(0), new Array<number>(size).fill(0)]
  /** The cell a hub, indicator and period is shown in; −1 for none. */
  const cellOf = (hub: string, indicator: string, when: string): number => {
    if (isPeriods ? indicator !== of : of !== null && when !== of) return -1
    const [row, column] = [rowOf.get(hub), columnOf.get(isPeriods ? when : indicator)]
    return row === undefined || column === undefined ? -1 : row * columns.length + column
  }

  for (let fact = 0; fact < table.count; fact += 1) {
    const when = table.periodOf[fact] ?? 0
    const cell = cellOf(
      table.hubs[table.hubOf[fact] ?? 0] ?? '',
      table.indicators[table.indicatorOf[fact] ?? 0] ?? '',
      table.periods[when] ?? '',
    )
    if (cell < 0) continue
    const own = table.standing[fact] ?? ABSENT
    // A statement that there is no value does not hide an older value.
    if (own === ABSENT && standing[cell] !== -1 && standing[cell] !== ABSENT) continue
    const isFirstValue = own !== ABSENT && standing[cell] === ABSENT
    if (!isFirstValue && when <= (period[cell] ?? -1)) continue
    standing[cell] = own
    period[cell] = when
    vintage[cell] = table.vintageOf[fact] ?? 0
    values[cell] = table.values[fact] ?? 0
  }
  const claims = new Map<number, Set<string>>()
  for (const gap of due) {
    const cell = cellOf(gap.hub, gap.indicator, gap.period)
    if (cell < 0) continue
    const own = claims.get(cell) ?? new Set<string>()
    for (const claim of gap.claims) own.add(claim)
    claims.set(cell, own)
  }
  return {
    ...{ across: shape.across, of, choices: isPeriods ? indicators : all, hubs, columns },
    ...{ periods: table.periods, vintages: table.vintages, standing, period, vintage, values },
    waiting: Array.from({ length: size }, (_, cell) => claims.get(cell)?.size ?? 0),
  }
}

function ranked(ids: readonly string[], counts: Int32Array, more: readonly string[]): readonly string[] {
  const known = ids
    .map((id, at) => ({ id, count: counts[at] ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  return [...new Set([...known, ...more])]
}

function periodsOf(indicator: string | null, table: CoverageTable, gaps: readonly CoverageGap[]): string[] {
  const number = table.indicators.indexOf(indicator ?? '')
  const found = new Set<string>()
  for (let fact = 0; fact < table.count; fact += 1)
    if (table.indicatorOf[fact] === number) found.add(table.periods[table.periodOf[fact] ?? 0] ?? '')
  for (const gap of gaps) if (gap.indicator === indicator) found.add(gap.period)
  return [...found].sort(comparePeriods)
}

function places(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]))
}
