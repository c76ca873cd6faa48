import type { ObservationColumns } from '#shared/dataset/observation-columns.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import { unitOf } from '#shared/dataset/units.ts'
import type { Facts } from './facts.ts'
import type { Filters } from './filters.ts'
import type { Sort } from './row-order.ts'

/** The column of a crosstab that names its lines. */
export const NAME = 'name'

type Crosstab = {
  readonly columns: ObservationColumns
  readonly facts: Facts
  /** Lines are indicators of one hub, else hubs of one indicator. */
  readonly ofHub: boolean
}

/** All periods there are values of, in order, and those that are to get some. */
export function crosstabPeriods({ columns }: Crosstab, more: readonly string[]): readonly string[] {
  return [...new Set([...columns.texts.period.dictionary, ...more])].sort(comparePeriods)
}

/**
 * The names that run down, in order: by themselves, or by their values in one period, those without one last. `filters`
 * hold the name's own texts, and stretches of values by period.
 */
export function crosstabLines(
  { columns, facts, ofHub }: Crosstab,
  more: readonly string[],
  { filters, sort, words }: { readonly filters: Filters; readonly sort: Sort; readonly words: string },
  nameOf: (id: string) => string,
): readonly string[] {
  const { texts } = columns
  const ids = texts[ofHub ? 'indicator' : 'hub'].dictionary
  const codes = new Map(ids.map((id, code) => [id, code] as const))
  const periods = new Map(texts.period.dictionary.map((period, code) => [period, code] as const))
  const valueOf = (id: string, period: string): number | null => {
    const [line, at] = [codes.get(id), periods.get(period)]
    if (line === undefined || at === undefined) return null
    const row = (ofHub ? facts.at(0, line, at) : facts.at(line, 0, at))?.speaking
    const value = row === undefined ? null : (columns.value[row] ?? null)
    if (row === undefined || value === null) return null
    return value * 10 ** unitOf(texts.unit.dictionary[texts.unit.index[row] ?? 0] ?? '').power
  }
  const wanted = words.toLowerCase().trim()
  const fits = (id: string) =>
    (wanted === '' || `${nameOf(id)} ${id}`.toLowerCase().includes(wanted)) &&
    [...filters].every(([key, filter]) => {
      if (filter.kind === 'texts') return key !== NAME || filter.texts.has(id)
      const value = valueOf(id, key)
      return (
        value !== null &&
        (filter.from === null || value >= filter.from) &&
        (filter.to === null || value <= filter.to)
      )
    })
  const byName = (a: string, b: string) => nameOf(a).localeCompare(nameOf(b))
  const sign = sort.descending ? -1 : 1
  const lines = [...new Set([...ids, ...more])].filter((id) => more.includes(id) || fits(id))
  if (sort.key === NAME) return lines.sort((a, b) => sign * byName(a, b))
  const values = new Map(lines.map((id) => [id, valueOf(id, sort.key)] as const))
  return lines.sort((a, b) => {
    const [one, other] = [values.get(a) ?? null, values.get(b) ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b)
    return sign * (one - other) || byName(a, b)
  })
}

/** Lines where they were, new ones behind them: a corrected value does not make its line run away. */
export function keptLines(before: readonly string[], now: readonly string[]): readonly string[] {
  const there = new Set(now)
  const kept = before.filter((id) => there.has(id))
  const known = new Set(kept)
  return [...kept, ...now.filter((id) => !known.has(id))]
}
