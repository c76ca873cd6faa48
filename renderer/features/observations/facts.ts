import { agreement, statedIn } from '#shared/analysis/stated-value.ts'
import { byStanding, isSuperseded, knownOf } from '#shared/analysis/standing.ts'
import { rowAt, type ObservationColumns } from '#shared/dataset/observation-columns.ts'
import { isMeasured, type Measured, type Observation, type Preference } from '#shared/domain/observation.ts'

/** All rows about one hub, indicator and period. */
export type Fact = {
  readonly rows: readonly number[]
  /** Those that their own publication has not revised since. */
  readonly current: readonly number[]
  /** The one that is shown for the fact: the best value, else the best reason why there is none. */
  readonly speaking: number
  /** Current values do not agree even within their stated precision. */
  readonly contested: boolean
}

export type Facts = {
  readonly of: (row: number) => Fact
  /** By the codes of hub, indicator and period in the dictionaries of the columns. */
  readonly at: (hub: number, indicator: number, period: number) => Fact | undefined
  /** Facts whose current values disagree. */
  readonly contested: readonly Fact[]
}

/** `hub|indicator|period`: the id of a preference. */
export function factKey({
  hub,
  indicator,
  period,
}: Pick<Observation, 'hub' | 'indicator' | 'period'>): string {
  return `${hub}|${indicator}|${period}`
}

/** Numbers instead of texts as keys: a million rows are grouped in a fraction of a second. */
export function factsIn(columns: ObservationColumns, preferences: readonly Preference[]): Facts {
  const { hub, indicator, period } = columns.texts
  const [indicators, periods] = [indicator.dictionary.length, period.dictionary.length]
  const keyAt = (ofHub: number, ofIndicator: number, ofPeriod: number) =>
    (ofHub * indicators + ofIndicator) * periods + ofPeriod
  const keyOf = (row: number) => keyAt(hub.index[row] ?? 0, indicator.index[row] ?? 0, period.index[row] ?? 0)
  const groups = new Map<number, number[]>()
  for (let row = 0; row < columns.rows; row += 1) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const facts = new Map<number, Fact>()
  const contested: Fact[] = []
  for (const [key, rows] of groups) {
    const fact = factOf(rows, columns, preferences)
    if (fact.contested) contested.push(fact)
    facts.set(key, fact)
  }
  return {
    of: (row) => facts.get(keyOf(row)) ?? alone(row),
    at: (ofHub, ofIndicator, ofPeriod) => facts.get(keyAt(ofHub, ofIndicator, ofPeriod)),
    contested,
  }
}

const alone = (row: number): Fact => ({ rows: [row], current: [row], speaking: row, contested: false })

function factOf(
  rows: readonly number[],
  columns: ObservationColumns,
  preferences: readonly Preference[],
): Fact {
  const [only, ...others] = rows
  if (only === undefined || others.length === 0) return alone(only ?? 0)
  const seen = rows.map((row) => ({ row, observation: rowAt(columns, row) }))
  const all = seen.map(({ observation }) => observation)
  const current = seen.filter(({ observation }) => !all.some((other) => isSuperseded(observation, other)))
  const { hub, period } = all[0] ?? rowAt(columns, only)
  const best = knownOf(all, preferences, hub, period)?.best
  const absent = current.toSorted((a, b) => byStanding(a.observation, b.observation))[0]
  const speaking = seen.find(({ observation }) => observation === best) ?? absent
  const measured = current.map(({ observation }) => observation).filter(isMeasured)
  const [first] = measured
  return {
    rows,
    current: current.map(({ row }) => row),
    speaking: speaking?.row ?? only,
    contested: first !== undefined && measured.some((one) => disagree(first, one)),
  }
}

/**
 * In both directions: a coarse value and a finer one that rounds to it stand in no conflict. Values in units that do not
 * convert (two currencies) cannot be held against each other.
 */
function disagree(one: Measured, other: Measured): boolean {
  const isApart = (a: Measured, b: Measured) => agreement(stated(a), stated(b)) === 'differs'
  return isApart(one, other) && isApart(other, one)
}
const stated = (observation: Measured) => statedIn({ ...observation, printed: '' }, observation.unit)
