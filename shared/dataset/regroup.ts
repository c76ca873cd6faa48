import type { Observation } from '../domain/observation.ts'
import type { Regrouping, SplitRule } from '../domain/regrouping.ts'
import { comparePeriods } from './periods.ts'

/** In the order they were made; of two made at one instant apart from each other, the order of their ids. */
export function inOrderMade(regroupings: readonly Regrouping[]): readonly Regrouping[] {
  return [...regroupings].sort((a, b) => a.madeAt.localeCompare(b.madeAt) || (a.id < b.id ? -1 : 1))
}

/** The hub or indicator that `id` counts as by its merges alone. `regroupings` in the order made. */
export function mergedInto(regroupings: readonly Regrouping[], of: Regrouping['of'], id: string): string {
  return regroupings.reduce(
    (at, one) => (one.of === of && one.where === null && one.from === at ? one.to : at),
    id,
  )
}

/** Hubs or indicators that were merged into another and are none of their own any more. */
export function mergedAway(regroupings: readonly Regrouping[], of: Regrouping['of']): ReadonlySet<string> {
  return new Set(
    regroupings
      .filter((one) => one.of === of && one.where === null)
      .map(({ from }) => from)
      .filter((from) => mergedInto(regroupings, of, from) !== from),
  )
}

/** Whether a row leaves its indicator in a split. */
export function leaves(
  { from, until, publishers }: SplitRule,
  { period, sourcePublisher }: Pick<Observation, 'period' | 'sourcePublisher'>,
): boolean {
  return (
    (from === null || comparePeriods(period, from) >= 0) &&
    (until === null || comparePeriods(period, until) < 0) &&
    (publishers.length === 0 || publishers.includes(sourcePublisher))
  )
}

/** One observation under the hub and indicator it counts for. `regroupings` in the order made. */
export function regrouped(observation: Observation, regroupings: readonly Regrouping[]): Observation {
  const hub = mergedInto(regroupings, 'hub', observation.hub)
  const indicator = regroupings.reduce(
    (at, { of, from, to, where }) =>
      of === 'indicator' && from === at && (where === null || leaves(where, observation)) ? to : at,
    observation.indicator,
  )
  return hub === observation.hub && indicator === observation.indicator
    ? observation
    : { ...observation, hub, indicator }
}
