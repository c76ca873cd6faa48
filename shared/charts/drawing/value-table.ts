import { knownOf } from '../../analysis/standing.ts'
import { convert, convertDecimals } from '../../dataset/units.ts'
import { isMeasured, type Measured, type Observation, type Preference } from '../../domain/observation.ts'
import type { ChartData } from '../chart-data.ts'
import { readableUnit } from './readable-unit.ts'

/** The one value a hub has in a period, in the unit of the table, and the others that were published for the same fact. */
export type TableValue = {
  readonly hub: string
  readonly period: string
  readonly value: number
  readonly decimals: number
  readonly observation: Measured
  /** Other values than the one drawn, in the same unit; equal ones are left out. */
  readonly others: readonly OtherValue[]
  /** As published, where `value` was made of it. */
  readonly stated?: { readonly value: number; readonly decimals: number }
  /** The period asked for, where this is the nearest one. */
  readonly standsFor?: string
}
export type OtherValue = {
  readonly value: number
  readonly decimals: number
  readonly observation: Measured
}
export type ValueTable = {
  readonly indicator: string
  readonly unit: string
  readonly values: readonly TableValue[]
  /** Units that cannot be brought to the table's; facts that have only such values are not in it. */
  readonly foreignUnits: readonly string[]
  /** Values too large for any axis; they are not in it. */
  readonly outOfReach: number
}

/** Beyond this no sum, no span and no ratio of two values is a number any more. */
const LARGEST = 1e100
const none: readonly OtherValue[] = []

/**
 * One value for every hub and period: the analyst's choice, else the one of best standing (`analysis/standing`), never
 * an average. In the indicator's unit, or in the most used one where the indicator names none, or in a larger one of the
 * same kind where the numbers would be long.
 */
export function tableOf(indicator: string, hubs: readonly string[], data: ChartData): ValueTable {
  const wanted = new Set(hubs)
  const all = data.observations.filter((one) => one.indicator === indicator && wanted.has(one.hub))
  const rows = all.filter(isMeasured)
  const own = data.indicator(indicator)?.unit ?? mostUsed(rows.map((row) => row.unit)) ?? ''
  const usable: Observation[] = []
  const foreign = new Set<string>()
  let [most, outOfReach] = [0, 0]
  for (const row of rows) {
    const value = row.unit === own ? row.value : convert(row.value, row.unit, own)
    if (value === null) foreign.add(row.unit)
    else if (!(Math.abs(value) <= LARGEST)) outOfReach += 1
    else {
      usable.push(row)
      most = Math.max(most, Math.abs(value))
    }
  }
  const unit = readableUnit(own, most)
  const facts = new Map<string, Observation[]>()
  // A publication may take a value back: then nothing is drawn, and what it says now has to be among what is weighed.
  for (const row of [...usable, ...all.filter((one) => !isMeasured(one))]) {
    const key = `${row.hub}|${row.period}`
    const fact = facts.get(key)
    if (fact === undefined) facts.set(key, [row])
    else fact.push(row)
  }
  const choices = new Map(data.preferences.map((choice) => [choice.id, choice]))
  const values = [...facts.values()].flatMap((fact) => valueOf(fact, choices, unit))
  return { indicator, unit, values, foreignUnits: [...foreign], outOfReach }
}

function valueOf(
  fact: readonly Observation[],
  choices: ReadonlyMap<string, Preference>,
  unit: string,
): TableValue[] {
  const [first] = fact
  if (first === undefined) return []
  const { hub, indicator, period } = first
  if (fact.length === 1)
    return !isMeasured(first) ? [] : [{ hub, period, ...inUnit(first, unit), others: none }]
  const choice = choices.get(`${hub}|${indicator}|${period}`)
  const known = knownOf(fact, choice === undefined ? [] : [choice], hub, period)
  if (known === null) return []
  const best = inUnit(known.best, unit)
  const others = known.all.map((one) => inUnit(one, unit)).filter(({ value }) => value !== best.value)
  const distinct = others.filter((one, at) => others.findIndex((other) => other.value === one.value) === at)
  return [{ hub, period, ...best, others: distinct }]
}

/** Only for units already known to convert. */
function inUnit(observation: Measured, unit: string): OtherValue {
  const value =
    observation.unit === unit
      ? observation.value
      : (convert(observation.value, observation.unit, unit) ?? observation.value)
  return {
    // -0 prints a minus.
    value: value === 0 ? 0 : value,
    decimals: convertDecimals(observation.decimals, observation.unit, unit),
    observation,
  }
}

/** The most frequent text, the first of several; undefined for none. */
export function mostUsed<Text extends string>(texts: readonly Text[]): Text | undefined {
  const counts = new Map<Text, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce<readonly [Text, number] | undefined>(
    (best, next) => (best === undefined || next[1] > best[1] ? next : best),
    undefined,
  )?.[0]
}
