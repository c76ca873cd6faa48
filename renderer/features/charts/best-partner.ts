import type { IndicatorSummary } from '#shared/ipc/answers/dataset.ts'

/**
 * What an indicator is set against first in a scatter: the other one with values for most of its periods, amounts before
 * places in a ranking, then the one with most values; undefined where there is no other.
 */
export function bestPartner(
  all: readonly IndicatorSummary[],
  indicator: string | undefined,
): IndicatorSummary | undefined {
  const periods = new Set(all.find((one) => one.indicator.id === indicator)?.periods)
  const shared = (one: IndicatorSummary) => one.periods.filter((period) => periods.has(period)).length
  const rank = (one: IndicatorSummary) => (one.indicator.unit === 'rank' ? 1 : 0)
  return all
    .filter((one) => one.indicator.id !== indicator && one.observations > 0)
    .toSorted((a, b) => shared(b) - shared(a) || rank(a) - rank(b) || b.observations - a.observations)[0]
}

/** Whether two different indicators have values for one period. */
export function sharesPeriod(all: readonly IndicatorSummary[], one: string, other: string): boolean {
  const periodsOf = (id: string) => all.find(({ indicator }) => indicator.id === id)?.periods ?? []
  const periods = new Set(periodsOf(one))
  return one !== other && periodsOf(other).some((period) => periods.has(period))
}
