import { isNewer, statementNumber } from '../dataset/statement-order.ts'
import { unitOf } from '../dataset/units.ts'
import { isMeasured, type Measured, type Observation, type Preference } from '../domain/observation.ts'
import { statusTable } from '../domain/observation-status.ts'

const tiers: Readonly<Record<Observation['tier'], number>> = { official: 0, press: 1, unknown: 2, weak: 3 }

/** Whether a value is what its publisher stands by, as against an estimate, a forecast or a first count. */
export function isFinal(observation: Observation): boolean {
  return statusTable[observation.status].says === 'final'
}

/**
 * How much weight an observation has against others of one fact, 0 the most. Weak sources come last whatever they say;
 * among the rest a final value replaces an estimate, whoever printed it: an office's estimate of January does not stand
 * against the final figure the press quotes in the year after.
 */
export function classOf(observation: Observation): number {
  return (observation.tier === 'weak' ? 2 : 0) + (isFinal(observation) ? 0 : 1)
}

/** Best first: class, then official before press, the more final, the latest vintage, the latest import. */
export function byStanding(a: Observation, b: Observation): number {
  return (
    classOf(a) - classOf(b) ||
    tiers[a.tier] - tiers[b.tier] ||
    statusTable[a.status].order - statusTable[b.status].order ||
    (b.vintage ?? '').localeCompare(a.vintage ?? '') ||
    statementNumber(b.id) - statementNumber(a.id) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Values of one fact, best first, without those that the same publication has revised since. */
export type Known = {
  readonly best: Measured
  readonly all: readonly Measured[]
  /** An analyst chose `best`; then nothing else decides. */
  readonly preferred: boolean
  readonly superseded: readonly Measured[]
}

/**
 * What is known of a hub in a period, or null: also where the newest word of every publication, or the one an analyst
 * chose, is that there is no value.
 */
export function knownOf(
  observations: readonly Observation[],
  preferences: readonly Preference[],
  hub: string,
  period: string,
): Known | null {
  const own = observations.filter((one) => one.hub === hub && one.period === period).sort(byStanding)
  const newest = new Map<string, Observation>()
  for (const one of own) {
    const key = publicationOf(one)
    const other = newest.get(key)
    if (other === undefined || isNewer(one, other)) newest.set(key, one)
  }
  const measured = own.filter(isMeasured)
  const current = measured.filter((one) => !hasRevision(one, newest))
  const superseded = measured.filter((one) => !current.includes(one))
  const choice = preferences.find(({ id }) => id === `${hub}|${own[0]?.indicator ?? ''}|${period}`)
  const chosen = own.find(({ id }) => id === choice?.observation)
  const [best] = current
  if (chosen !== undefined)
    return isMeasured(chosen)
      ? {
          best: chosen,
          all: [chosen, ...measured.filter((one) => one !== chosen)],
          preferred: true,
          superseded: [],
        }
      : null
  return best === undefined ? null : { best, all: current, preferred: false, superseded }
}

/** Statements that a hub has no value in a period, each with its reason; the best known first. */
export function absencesOf(
  observations: readonly Observation[],
  hub: string,
  period: string,
): readonly Observation[] {
  return observations
    .filter((one) => one.hub === hub && one.period === period && !isMeasured(one))
    .sort(byStanding)
}

/**
 * Whether `other` is a later statement of the same fact by the same publication. Two of one vintage and one import are a
 * contradiction in it, and neither supersedes the other.
 */
export function isSuperseded(one: Observation, other: Observation): boolean {
  return publicationOf(one) === publicationOf(other) && isNewer(other, one)
}

/** A publication that turns from billions to millions speaks of the same thing; one in another currency does not. */
function publicationOf({ sourcePublisher, sourceUrl, sourceTitle, unit }: Observation): string {
  return JSON.stringify([sourcePublisher, sourceUrl, sourceTitle, unitOf(unit).dimension])
}

/** Two values of one publication in one file are a contradiction in it, not a revision: both stay. */
function hasRevision(one: Observation, newest: ReadonlyMap<string, Observation>): boolean {
  const key = publicationOf(one)
  const other = newest.get(key)
  return other !== undefined && isNewer(other, one)
}
