import { comparePeriods, seriesOf, yearOf } from '../../dataset/periods.ts'
import type { Sentence } from '../../messages/sentence.ts'
import { dayAfter, isOver } from '../checks/due-day.ts'
import { ABSENT, type CoverageTable } from './coverage-table.ts'
import type { PrintedNeed } from './printed-needs.ts'

/**
 * Why a fact is waited for: nobody printed it; a publisher says that there is none; what there is is too rough or in another
 * unit; its time is not over.
 */
export const gapStates = ['missing', 'absent', 'rough', 'not-yet'] as const
export type GapState = (typeof gapStates)[number]

/** A value to be collected, with who waits for it and where to look. */
export type CoverageGap = {
  readonly hub: string
  readonly indicator: string
  readonly period: string
  readonly state: GapState
  readonly claims: readonly string[]
  /** Those of them that lack nothing else. */
  readonly decides: readonly string[]
  readonly why: Sentence
  /** Derived indicators that the claims ask for and that this value is an input of. */
  readonly through: readonly string[]
  /** The nearest period of this hub that there is a value of. */
  readonly nearest: string | null
  /** Who is likely to have it: the publisher of the nearest value, then those of the same period, most values first. */
  readonly publishers: readonly string[]
  /** The first day from which there can be a value, of one that is not due yet. */
  readonly from: string | null
}

const MAX_PUBLISHERS = 3

/**
 * What to collect next: what most claims wait for first, of those what decides most of them by itself, then what their
 * checks name first; the newer of two before the older, and what is not due yet last.
 */
export function gapsOf(
  needs: readonly PrintedNeed[],
  table: CoverageTable,
  today: string,
): readonly CoverageGap[] {
  const numbers = {
    hub: new Map(table.hubs.map((id, at) => [id, at])),
    indicator: new Map(table.indicators.map((id, at) => [id, at])),
    period: new Map(table.periods.map((id, at) => [id, at])),
  }
  // Of all facts only those beside a wanted one are looked at again: of the same series, or of others in its period.
  const [indicatorCount, periodCount] = [table.indicators.length, table.periods.length]
  const [series, others] = [new Map<number, number[]>(), new Map<number, number[]>()]
  for (const { hub, indicator, period } of needs) {
    const [h, i, p] = [numbers.hub.get(hub), numbers.indicator.get(indicator), numbers.period.get(period)]
    if (i === undefined) continue
    if (h !== undefined) series.set(h * indicatorCount + i, [])
    if (p !== undefined) others.set(i * periodCount + p, [])
  }
  for (let fact = 0; fact < table.count; fact += 1) {
    if (table.standing[fact] === ABSENT) continue
    const indicator = table.indicatorOf[fact] ?? 0
    series.get((table.hubOf[fact] ?? 0) * indicatorCount + indicator)?.push(fact)
    others.get(indicator * periodCount + (table.periodOf[fact] ?? 0))?.push(fact)
  }

  function gapOf(need: PrintedNeed): CoverageGap {
    const { hub, indicator, period, claims, decides, why, through } = need
    const [h, i, p] = [
      numbers.hub.get(hub) ?? -1,
      numbers.indicator.get(indicator) ?? -1,
      numbers.period.get(period) ?? -1,
    ]
    const fact = h < 0 || i < 0 || p < 0 ? -1 : table.at(h, i, p)
    const nearest = nearestOf(series.get(h * indicatorCount + i) ?? [], period, table)
    const after = dayAfter(period)
    const isDue = after === null || isOver(period, today)
    return {
      ...{ hub, indicator, period, claims, decides, why, through },
      state:
        fact < 0 ? (isDue ? 'missing' : 'not-yet') : table.standing[fact] === ABSENT ? 'absent' : 'rough',
      nearest: nearest === null ? null : (table.periods[table.periodOf[nearest] ?? 0] ?? null),
      publishers: publishersOf(nearest, others.get(i * periodCount + p) ?? [], table),
      from: fact < 0 && !isDue ? after : null,
    }
  }

  return needs
    .map((need) => ({ gap: gapOf(need), place: need.place }))
    .sort(
      ({ gap: a, place: left }, { gap: b, place: right }) =>
        Number(a.state === 'not-yet') - Number(b.state === 'not-yet') ||
        b.claims.length - a.claims.length ||
        b.decides.length - a.decides.length ||
        left - right ||
        comparePeriods(b.period, a.period) ||
        compare(a.indicator, b.indicator) ||
        compare(a.hub, b.hub),
    )
    .map(({ gap }) => gap)
}

/** Of the same form: a year beside years, an edition beside its own series; the later of two equally near. */
function nearestOf(facts: readonly number[], period: string, table: CoverageTable): number | null {
  const year = yearOf(period) ?? 0
  let best: { fact: number; distance: number; period: string } | null = null
  for (const fact of facts) {
    const own = table.periods[table.periodOf[fact] ?? 0] ?? ''
    if (own === period || own.length !== period.length || seriesOf(own) !== seriesOf(period)) continue
    const distance = Math.abs((yearOf(own) ?? 0) - year)
    if (
      best === null ||
      distance < best.distance ||
      (distance === best.distance && comparePeriods(own, best.period) > 0)
    )
      best = { fact, distance, period: own }
  }
  return best?.fact ?? null
}

function publishersOf(
  nearest: number | null,
  beside: readonly number[],
  table: CoverageTable,
): readonly string[] {
  const counts = new Map<string, number>()
  const nameOf = (fact: number) => table.publishers[table.publisherOf[fact] ?? 0] ?? ''
  for (const fact of beside) counts.set(nameOf(fact), (counts.get(nameOf(fact)) ?? 0) + 1)
  const often = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name]) => name)
  const all = [...(nearest === null ? [] : [nameOf(nearest)]), ...often].filter((name) => name !== '')
  return [...new Set(all)].slice(0, MAX_PUBLISHERS)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
