import { seriesOf, yearOf } from '../../dataset/periods.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { CheckData } from '../check-data.ts'

/**
 * The period under which the dataset holds what a claim says of one: an edition 'GII 2023' whose rows a table dates '2023', or a
 * year whose rows are of the one edition of that year. The claim's own where the dataset holds it, or neither.
 */
export function heldPeriod(period: string, { unit, series }: Indicator, { observations }: CheckData): string {
  const held = new Set(observations.map((one) => one.period))
  if (held.has(period)) return period
  const edition = seriesOf(period)
  const year = yearOf(period)
  if (year === null) return period
  if (edition !== null)
    return (series === edition || unit === 'rank') && held.has(String(year)) ? String(year) : period
  if (!/^\d{4}$/.test(period)) return period
  const [only, ...others] = [...held].filter((one) => seriesOf(one) !== null && yearOf(one) === year)
  return only !== undefined && others.length === 0 ? only : period
}
