import { knownOf } from './standing.ts'
import { groupedBy } from '../dataset/grouped-by.ts'
import { comparePeriods } from '../dataset/periods.ts'
import { convert } from '../dataset/units.ts'
import type { Measured, Observation, Preference } from '../domain/observation.ts'

/** What was known on a day. `undated`: rows without a vintage, taken as known from the day they were imported. */
export type Knowledge = {
  readonly observations: readonly Observation[]
  readonly undated: number
  /** Rows that came later and are left out. */
  readonly later: number
}

/**
 * The last day a vintage may mean: a value 'of 2025' was known for certain when 2025 ended. Null for a date without its
 * year, which says nothing of before and after.
 */
export function certainFrom(vintage: string): string | null {
  const [year = '', month, day] = vintage.split('-')
  if (!/^\d{4}$/.test(year)) return null
  if (month === undefined) return `${year}-12-31`
  if (day !== undefined) return vintage
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${String(last).padStart(2, '0')}`
}

/** The day from which a row counts as known, and whether its own vintage tells; null where nothing does. */
export function knownFrom(
  { id, vintage }: Pick<Observation, 'id' | 'vintage'>,
  importedOn: (observation: string) => string | null,
): { readonly day: string | null; readonly told: boolean } {
  const told = vintage === null ? null : certainFrom(vintage)
  return told === null ? { day: importedOn(id), told: false } : { day: told, told: true }
}

/** Rows known on a day (ISO, whole), by their vintage, else by the day they were imported. */
export function knownOn(
  observations: readonly Observation[],
  day: string,
  importedOn: (observation: string) => string | null,
): Knowledge {
  let undated = 0
  const known = observations.filter((one) => {
    const from = knownFrom(one, importedOn)
    if (!from.told) undated++
    return from.day !== null && from.day <= day
  })
  return { observations: known, undated, later: observations.length - known.length }
}

/** One fact whose value is another today than on a day: either may be lacking. */
export type ChangedFact = {
  readonly hub: string
  readonly indicator: string
  readonly period: string
  readonly then: Measured | null
  readonly now: Measured | null
  /** `now` − `then` in the unit of `now`; null where one is lacking or the units do not convert. */
  readonly difference: number | null
}

/** What changed between a day's knowledge and today's: the facts that speak with another value. */
export function changedSince(
  then: readonly Observation[],
  now: readonly Observation[],
  preferences: readonly Preference[],
): readonly ChangedFact[] {
  const before = facts(then)
  const changed = [...facts(now)].flatMap(([key, rows]): ChangedFact[] => {
    const [first] = rows
    if (first === undefined) return []
    const { hub, indicator, period } = first
    const today = knownOf(rows, preferences, hub, period)?.best ?? null
    const once = knownOf(before.get(key) ?? [], preferences, hub, period)?.best ?? null
    const earlier = once === null || today === null ? null : convert(once.value, once.unit, today.unit)
    const isSame = once === null ? today === null : today !== null && earlier === today.value
    if (isSame) return []
    const difference = earlier === null || today === null ? null : plain(today.value - earlier)
    return [{ hub, indicator, period, then: once, now: today, difference }]
  })
  // A value that was another is news; one that nobody had yet is not.
  return changed.sort(
    (a, b) =>
      Number(a.then === null) - Number(b.then === null) ||
      a.indicator.localeCompare(b.indicator) ||
      a.hub.localeCompare(b.hub) ||
      comparePeriods(b.period, a.period),
  )
}

function facts(rows: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  return groupedBy(rows, ({ hub, indicator, period }) => `${hub}|${indicator}|${period}`)
}

/** 6.58 − 6.44 is 0.14, not 0.1399999999999997. */
function plain(difference: number): number {
  return Number(difference.toPrecision(12))
}
