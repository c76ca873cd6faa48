import { comparePeriods, seriesOf, yearOf } from '../../dataset/periods.ts'
import type { CheckData } from '../check-data.ts'

/** Editions of the same series before a period that the dataset holds anything of, the earliest first. */
export function earlierEditions(period: string, data: CheckData): string[] {
  const [series, year] = [seriesOf(period), yearOf(period) ?? 0]
  return [...new Set(data.observations.map((one) => one.period))]
    .filter(
      (other) => seriesOf(other) === series && other.length === period.length && (yearOf(other) ?? 0) < year,
    )
    .sort(comparePeriods)
}

/** The edition of the year before: 'GII 2024' of 'GII 2025'; null for periods that are no years. */
export function previousEdition(period: string): string | null {
  const found = /^(.*\s)?(\d{4})$/.exec(period)
  return found === null ? null : `${found[1] ?? ''}${Number(found[2]) - 1}`
}

/** Editions between the earliest held and a period that the dataset holds nothing of. */
export function absentEditions(period: string, held: readonly string[]): string[] {
  const absent: string[] = []
  const [earliest] = held
  for (
    let at = previousEdition(period);
    at !== null && earliest !== undefined && comparePeriods(at, earliest) > 0;
    at = previousEdition(at)
  )
    if (!held.includes(at)) absent.unshift(at)
  return absent
}
