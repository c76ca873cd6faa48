import type { Observation, Preference } from '../domain/observation.ts'

const tiers: Readonly<Record<Observation['tier'], number>> = { official: 0, press: 1, unknown: 2, weak: 3 }
const finality: Readonly<Record<Observation['status'], number>> = { A: 0, B: 0, P: 1, E: 2, U: 3, F: 4 }

/** Whether a value is what its publisher stands by, as against an estimate, a forecast or a first count. */
export function isFinal(observation: Observation): boolean {
  return finality[observation.status] === 0
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
    finality[a.status] - finality[b.status] ||
    (b.vintage ?? '').localeCompare(a.vintage ?? '') ||
    batchNumber(b) - batchNumber(a) ||
    (a.id < b.id ? -1 : 1)
  )
}

function batchNumber({ id }: Observation): number {
  return Number(/^[A-Z](\d+)/.exec(id)?.[1] ?? 0)
}

/** Values of one fact, best first, without those that the same publication has revised since. */
export type Known = {
  readonly best: Observation
  readonly all: readonly Observation[]
  /** An analyst chose `best`; then nothing else decides. */
  readonly preferred: boolean
  readonly superseded: readonly Observation[]
}

/** What is known of a hub in a period, or null. */
export function knownOf(
  observations: readonly Observation[],
  preferences: readonly Preference[],
  hub: string,
  period: string,
): Known | null {
  const own = observations.filter((one) => one.hub === hub && one.period === period).sort(byStanding)
  const newest = new Map<string, Observation>()
  for (const one of own) {
    const key = JSON.stringify([one.sourcePublisher, one.sourceUrl, one.sourceTitle, one.unit])
    const other = newest.get(key)
    if (other === undefined || isNewer(one, other)) newest.set(key, one)
  }
  const current = own.filter((one) => !hasRevision(one, newest))
  const superseded = own.filter((one) => !current.includes(one))
  const choice = preferences.find(({ id }) => id === `${hub}|${own[0]?.indicator ?? ''}|${period}`)
  const chosen = own.find(({ id }) => id === choice?.observation)
  const [best] = current
  if (best === undefined) return null
  if (chosen === undefined) return { best, all: current, preferred: false, superseded }
  return {
    best: chosen,
    all: [chosen, ...own.filter((one) => one !== chosen)],
    preferred: true,
    superseded: [],
  }
}

/** A later vintage, or a later import of the same publication. */
function isNewer(a: Observation, b: Observation): boolean {
  const [left, right] = [a.vintage ?? '', b.vintage ?? '']
  return left === right ? batchNumber(a) > batchNumber(b) : left > right
}

/** Two values of one publication in one file are a contradiction in it, not a revision: both stay. */
function hasRevision(one: Observation, newest: ReadonlyMap<string, Observation>): boolean {
  const key = JSON.stringify([one.sourcePublisher, one.sourceUrl, one.sourceTitle, one.unit])
  const other = newest.get(key)
  return other !== undefined && isNewer(other, one)
}
