import { agreement, statedIn } from '#shared/analysis/stated-value.ts'
import { byStanding, isSuperseded, knownOf } from '#shared/analysis/standing.ts'
import { rowAt, textColumns, type ObservationColumns } from '#shared/dataset/observation-columns.ts'
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

type Key = number
/** Facts by number: those of all rows as they were, and over them those that a few corrections made anew. */
type Known = {
  readonly all: ReadonlyMap<Key, Fact>
  readonly contested: ReadonlyMap<Key, Fact>
  readonly anew: ReadonlyMap<Key, Fact>
}
const none: Known = { all: new Map(), contested: new Map(), anew: new Map() }

/** Numbers instead of texts as keys: a million rows are grouped in a fraction of a second. */
export function factsIn(columns: ObservationColumns, preferences: readonly Preference[]): Facts {
  return factsOf(columns, grouped(columns, preferences))
}

/** More corrected facts than this over the others are laid into them: a lookup stays two lookups. */
const MOST_ANEW = 2000

/**
 * Facts of rows that are corrected a few at a time: only those that a correction touches are looked at anew. Anything else
 * than rows changed in place and rows added behind the others is another table.
 */
export class FactMemory {
  #columns: ObservationColumns | null = null
  #preferences: readonly Preference[] = []
  #known = none

  of(columns: ObservationColumns, preferences: readonly Preference[]): Facts {
    const before = this.#columns
    const changed =
      before === null || preferences !== this.#preferences ? null : changedRows(before, columns, MOST_ANEW)
    this.#known =
      before === null || changed === null || changed.length + this.#known.anew.size > MOST_ANEW
        ? grouped(columns, preferences)
        : corrected(this.#known, before, columns, changed, preferences)
    this.#columns = columns
    this.#preferences = preferences
    return factsOf(columns, this.#known)
  }
}

function factsOf(columns: ObservationColumns, { all, contested, anew }: Known): Facts {
  const keyOf = keysOf(columns)
  const [indicators, periods] = [
    columns.texts.indicator.dictionary.length,
    columns.texts.period.dictionary.length,
  ]
  const get = (key: Key) => {
    const fact = anew.get(key) ?? all.get(key)
    // A correction may have taken its last row from a fact.
    return fact?.rows.length === 0 ? undefined : fact
  }
  return {
    of: (row) => get(keyOf(row)) ?? alone(row),
    at: (ofHub, ofIndicator, ofPeriod) => get((ofHub * indicators + ofIndicator) * periods + ofPeriod),
    get contested() {
      const standing = [...contested].flatMap(([key, fact]) => (anew.has(key) ? [] : [fact]))
      return [...standing, ...[...anew.values()].filter((fact) => fact.contested)]
    },
  }
}

function keysOf({ texts: { hub, indicator, period } }: ObservationColumns): (row: number) => Key {
  const [indicators, periods] = [indicator.dictionary.length, period.dictionary.length]
  return (row) =>
    ((hub.index[row] ?? 0) * indicators + (indicator.index[row] ?? 0)) * periods + (period.index[row] ?? 0)
}

function grouped(columns: ObservationColumns, preferences: readonly Preference[]): Known {
  const keyOf = keysOf(columns)
  const groups = new Map<Key, number[]>()
  for (let row = 0; row < columns.rows; row += 1) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const all = new Map<Key, Fact>()
  const contested = new Map<Key, Fact>()
  for (const [key, rows] of groups) {
    const fact = factOf(rows, columns, preferences)
    all.set(key, fact)
    if (fact.contested) contested.set(key, fact)
  }
  return { all, contested, anew: new Map() }
}

function corrected(
  known: Known,
  before: ObservationColumns,
  now: ObservationColumns,
  changed: readonly number[],
  preferences: readonly Preference[],
): Known {
  const keyOf = keysOf(now)
  const keyBefore = keysOf(before)
  const rows = new Map<Key, Set<number>>()
  const rowsOf = (key: Key) => {
    const own = rows.get(key) ?? new Set((known.anew.get(key) ?? known.all.get(key))?.rows ?? [])
    rows.set(key, own)
    return own
  }
  for (const row of changed) {
    if (row < before.rows) rowsOf(keyBefore(row)).delete(row)
    rowsOf(keyOf(row)).add(row)
  }
  const touched = [...rows].map(([key, own]) => {
    const inOrder = [...own].sort((a, b) => a - b)
    return [key, inOrder.length === 0 ? empty : factOf(inOrder, now, preferences)] as const
  })
  return { ...known, anew: new Map([...known.anew, ...touched]) }
}

/**
 * Rows of `now` that `before` did not have or had otherwise, at most so many; null where rows went, or where a dictionary was
 * made anew or has grown by a name that the numbers of facts are reckoned with.
 */
function changedRows(
  before: ObservationColumns,
  now: ObservationColumns,
  most: number,
): readonly number[] | null {
  if (now.rows < before.rows || now.rows - before.rows > most) return null
  for (const column of ['hub', 'indicator', 'period'] as const)
    if (now.texts[column].dictionary.length !== before.texts[column].dictionary.length) return null
  const changed = new Set<number>()
  for (const column of textColumns) {
    const [old, own] = [before.texts[column], now.texts[column]]
    if (
      old.dictionary !== own.dictionary &&
      !own.dictionary.slice(0, old.dictionary.length).every((text, at) => text === old.dictionary[at])
    )
      return null
    if (old.index !== own.index)
      for (let row = 0; row < before.rows; row += 1) if (old.index[row] !== own.index[row]) changed.add(row)
  }
  for (let row = 0; row < before.rows; row += 1) if (before.value[row] !== now.value[row]) changed.add(row)
  for (let row = before.rows; row < now.rows; row += 1) changed.add(row)
  return changed.size > most ? null : [...changed]
}

const empty: Fact = { rows: [], current: [], speaking: 0, contested: false }
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
