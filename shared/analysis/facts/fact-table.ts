import { observationStatuses } from '../../domain/observation-status.ts'
import { isConvertible, shifted, unitOf } from '../../dataset/units.ts'
import { rowAt, type ObservationColumns } from '../../dataset/observation-columns.ts'
import type { Observation, Preference } from '../../domain/observation.ts'
import { knownOf } from '../standing.ts'
import { openOf, statusNumber, tiers, type Worth } from './worth.ts'

/** A hub's place among the columns times the number of periods is one cell; more than this many are kept in a map. */
const MOST_CELLS = 16_000_000

/**
 * One value for every hub and period of one indicator, in one unit, as columns: what formulas, roll-ups and indexes read.
 * Only facts take room; a cell without one is not there.
 */
export type FactTable = {
  readonly indicator: string
  readonly unit: string
  readonly hubs: readonly string[]
  readonly periods: readonly string[]
  readonly hubNumber: ReadonlyMap<string, number>
  readonly periodNumber: ReadonlyMap<string, number>
  readonly count: number
  /** Hub and period of each fact. */
  readonly hubOf: Int32Array
  readonly periodOf: Int32Array
  readonly value: Float64Array
  readonly half: Float64Array
  readonly open: Uint8Array
  readonly status: Uint8Array
  readonly tier: Uint8Array
  readonly vintage: readonly (string | null)[]
  readonly vintageOf: Int32Array
  readonly publishers: readonly (readonly string[])[]
  readonly publisherOf: Int32Array
  /** Fact of a hub and period, by their numbers; −1 where there is none. */
  readonly at: (hub: number, period: number) => number
  readonly partial: ReadonlyMap<number, readonly string[]>
  /** The observation a fact is; null for one that was worked out. */
  readonly observation: (fact: number) => Observation | null
}

/** The fact of a hub and period by name; −1 where there is none. */
export function factAt(table: FactTable, hub: string, period: string): number {
  const [row, column] = [table.hubNumber.get(hub), table.periodNumber.get(period)]
  return row === undefined || column === undefined ? -1 : table.at(row, column)
}

export function worthOf(table: FactTable, fact: number): Worth {
  return {
    value: table.value[fact] ?? Number.NaN,
    half: table.half[fact] ?? 0,
    open: table.open[fact] ?? 0,
    status: observationStatuses[table.status[fact] ?? 0] ?? 'A',
    tier: tiers[table.tier[fact] ?? 0] ?? 'unknown',
    vintage: table.vintage[table.vintageOf[fact] ?? 0] ?? null,
    publishers: table.publishers[table.publisherOf[fact] ?? 0] ?? [],
    partial: table.partial.get(fact) ?? [],
  }
}

/**
 * The one value of every fact among the observations of an indicator: the analyst's choice, else the one of best
 * standing (`knownOf`), in the indicator's unit or, where it names none, the most used one. Rows whose unit cannot be
 * brought to it are passed over.
 */
export function factTable(
  indicator: string,
  columns: ObservationColumns,
  preferences: readonly Preference[],
  unitOfIndicator: string | null,
): FactTable {
  const { hub, period, unit: units } = columns.texts
  const unit = unitOfIndicator ?? mostUsed(units.dictionary, units.index) ?? 'unstated'
  const fits = units.dictionary.map((one) => isConvertible(one, unit))
  const cells = createCells(hub.dictionary.length, period.dictionary.length)
  // First how many rows each cell has; most have one, and only the others are weighed against each other.
  const first: number[] = []
  const more = new Map<number, number[]>()
  for (let row = 0; row < columns.rows; row += 1) {
    if (fits[units.index[row] ?? 0] !== true) continue
    const [h, p] = [hub.index[row] ?? 0, period.index[row] ?? 0]
    const fact = cells.get(h, p)
    if (fact < 0) {
      cells.set(h, p, first.length)
      first.push(row)
    } else {
      const rows = more.get(fact)
      if (rows === undefined) more.set(fact, [first[fact] ?? 0, row])
      else rows.push(row)
    }
  }
  const choices = new Map(preferences.map((one) => [one.id, one]))
  const best = Int32Array.from(first, (row, fact) => {
    const rows = more.get(fact)
    if (rows === undefined) return columns.value[row] === null ? -1 : row
    const seen = rows.map((one) => rowAt(columns, one))
    const [{ hub: of, period: when } = { hub: '', period: '' }] = seen
    const choice = choices.get(`${of}|${indicator}|${when}`)
    const known = knownOf(seen, choice === undefined ? [] : [choice], of, when)
    return known === null ? -1 : (rows[seen.findIndex(({ id }) => id === known.best.id)] ?? -1)
  })
  return tableOfRows(indicator, unit, columns, best)
}

function tableOfRows(
  indicator: string,
  unit: string,
  columns: ObservationColumns,
  best: Int32Array,
): FactTable {
  const { hub, period, unit: units, status, tier, qualifier, vintage, sourcePublisher } = columns.texts
  const rows = best.filter((row) => row >= 0)
  const power = unitOf(unit).power
  const moves = units.dictionary.map((one) => unitOf(one).power - power)
  const statusCodes = status.dictionary.map((one) => statusNumber[one] ?? 0)
  const tierCodes = tier.dictionary.map((one) =>
    Math.max(
      0,
      tiers.findIndex((known) => known === one),
    ),
  )
  const openCodes = qualifier.dictionary.map((one) => openOf(one as Observation['qualifier']))
  const halves = new Map<number, number>()
  const halfOf = (decimals: number) => {
    const known = halves.get(decimals) ?? Number(`0.5e${-decimals}`)
    halves.set(decimals, known)
    return known
  }
  const count = rows.length
  const code = (column: { readonly index: readonly number[] }) => {
    const codes = new Int32Array(count)
    for (let fact = 0; fact < count; fact += 1) codes[fact] = column.index[rows[fact] ?? 0] ?? 0
    return codes
  }
  const meant = (column: { readonly index: readonly number[] }, meaning: readonly number[]) => {
    const codes = new Uint8Array(count)
    for (let fact = 0; fact < count; fact += 1) codes[fact] = meaning[column.index[rows[fact] ?? 0] ?? 0] ?? 0
    return codes
  }
  const value = new Float64Array(count)
  const half = new Float64Array(count)
  for (let fact = 0; fact < count; fact += 1) {
    const row = rows[fact] ?? 0
    const of = units.index[row] ?? 0
    const move = moves[of] ?? 0
    value[fact] = move === 0 ? (columns.value[row] ?? 0) : shifted(columns.value[row] ?? 0, move)
    half[fact] = halfOf((columns.decimals[row] ?? 0) - move)
  }
  return assembled({
    indicator,
    unit,
    hubs: hub.dictionary,
    periods: period.dictionary,
    hubOf: code(hub),
    periodOf: code(period),
    value,
    half,
    open: meant(qualifier, openCodes),
    status: meant(status, statusCodes),
    tier: meant(tier, tierCodes),
    vintage: vintage.dictionary.map((one) => one || null),
    vintageOf: code(vintage),
    publishers: sourcePublisher.dictionary.map((one) => (one === '' ? [] : [one])),
    publisherOf: code(sourcePublisher),
    partial: new Map(),
    observation: (fact) => {
      const row = rows[fact]
      return row === undefined ? null : rowAt(columns, row)
    },
  })
}

export type WorkedFact = { readonly hub: string; readonly period: string; readonly worth: Worth }

/** A table of values that were worked out, for recipes that build on them. */
export function workedTable(indicator: string, unit: string, facts: readonly WorkedFact[]): FactTable {
  const [hubs, periods, vintages, publishers] = [interned(), interned(), interned(), interned()]
  const lists: (readonly string[])[] = []
  const partial = new Map(
    facts.flatMap(({ worth }, at) => (worth.partial.length > 0 ? [[at, worth.partial] as const] : [])),
  )
  const publisherOf = Int32Array.from(facts, ({ worth }) => {
    const number = publishers.number(JSON.stringify(worth.publishers))
    lists[number] = worth.publishers
    return number
  })
  return assembled({
    indicator,
    unit,
    hubOf: Int32Array.from(facts, (fact) => hubs.number(fact.hub)),
    periodOf: Int32Array.from(facts, (fact) => periods.number(fact.period)),
    hubs: hubs.texts,
    periods: periods.texts,
    value: Float64Array.from(facts, ({ worth }) => worth.value),
    half: Float64Array.from(facts, ({ worth }) => worth.half),
    open: Uint8Array.from(facts, ({ worth }) => worth.open),
    status: Uint8Array.from(facts, ({ worth }) => statusNumber[worth.status] ?? 0),
    tier: Uint8Array.from(facts, ({ worth }) => tiers.indexOf(worth.tier)),
    vintageOf: Int32Array.from(facts, ({ worth }) => vintages.number(worth.vintage ?? '')),
    vintage: vintages.texts.map((one) => one || null),
    publishers: lists,
    publisherOf,
    partial,
    observation: () => null,
  })
}

type Loose = Omit<FactTable, 'hubNumber' | 'periodNumber' | 'at' | 'count'>

function assembled(loose: Loose): FactTable {
  const { hubs, periods, hubOf, periodOf } = loose
  const cells = createCells(hubs.length, periods.length)
  for (let fact = 0; fact < hubOf.length; fact += 1) cells.set(hubOf[fact] ?? 0, periodOf[fact] ?? 0, fact)
  return {
    ...loose,
    count: hubOf.length,
    hubNumber: new Map(hubs.map((hub, at) => [hub, at])),
    periodNumber: new Map(periods.map((period, at) => [period, at])),
    at: cells.get,
  }
}

function createCells(hubs: number, periods: number) {
  if (hubs * periods <= MOST_CELLS) {
    const cells = new Int32Array(hubs * periods).fill(-1)
    return {
      get: (hub: number, period: number) => cells[hub * periods + period] ?? -1,
      set: (hub: number, period: number, fact: number) => (cells[hub * periods + period] = fact),
    }
  }
  const cells = new Map<number, number>()
  return {
    get: (hub: number, period: number) => cells.get(hub * periods + period) ?? -1,
    set: (hub: number, period: number, fact: number) => cells.set(hub * periods + period, fact),
  }
}

function interned() {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  return {
    texts,
    number(text: string): number {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      return texts.push(text) - 1
    },
  }
}

function mostUsed(dictionary: readonly string[], index: readonly number[]): string | undefined {
  const counts = new Float64Array(dictionary.length)
  for (const code of index) counts[code] = (counts[code] ?? 0) + 1
  let best = -1
  for (let code = 0; code < counts.length; code += 1)
    if ((counts[code] ?? 0) > (best < 0 ? 0 : (counts[best] ?? 0))) best = code
  return dictionary[best]
}
