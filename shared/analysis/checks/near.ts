import { comparePeriods, formatPeriod, yearOf } from '../../dataset/periods.ts'
import { isMeasured, type Measured, type Observation } from '../../domain/observation.ts'
import { sentence, type Naming, type Sentence } from '../../messages/sentence.ts'
import { namedIn, naming } from '../../messages/naming.ts'
import type { CheckData } from '../check-data.ts'
import { absencesOf, byStanding } from '../standing.ts'
import { hubName, sourceName, valueWithSource } from '../words.ts'
import { dayAfter, dayWords, isOver } from './due-day.ts'

/** What a list of other periods may hold before it stops being read. */
const MAX_NEAR = 5

/** Other periods of a hub's observations, the nearest first, each with its value. */
export function nearPeriods(
  observations: readonly Observation[],
  hub: string,
  period: string | null,
): Naming[] {
  const around = yearOf(period ?? '') ?? Number.MAX_SAFE_INTEGER
  const distance = (one: Observation) => Math.abs((yearOf(one.period) ?? 0) - around)
  const own = observations
    .filter(isMeasured)
    .filter((one) => one.hub === hub && one.period !== period)
    .sort((a, b) => distance(a) - distance(b) || comparePeriods(b.period, a.period) || byStanding(a, b))
  const byPeriod = new Map<string, Measured>()
  for (const one of own) if (!byPeriod.has(one.period)) byPeriod.set(one.period, one)
  return [...byPeriod.values()].slice(0, MAX_NEAR).map((one) => {
    const value = valueWithSource(one)
    return naming((locale) => `${formatPeriod(one.period, locale)}: ${namedIn(value, locale)}`)
  })
}

/**
 * 'No observation of …', with what there is instead; where a publisher says that it has none, why; of a time that is not
 * over, the day from which there can be one.
 */
export function noObservation(
  hub: string,
  indicator: Naming | string,
  period: string,
  data: CheckData,
): Sentence {
  const near = nearPeriods(data.observations, hub, period)
  const values = { hub: hubName(data, hub), indicator, period }
  const [absence] = absencesOf(data.observations, hub, period)
  if (absence !== undefined)
    return sentence('checks.absent', {
      ...values,
      reason: sentence(`statuses.absent.${absence.status}`),
      source: sourceName(absence),
    })
  const after = dayAfter(period)
  if (after !== null && !isOver(period, data.today))
    return sentence('checks.none-yet', { ...values, day: dayWords(after) })
  return near.length === 0
    ? sentence('checks.none', values)
    : sentence('checks.none-near', { ...values, near })
}
