import { knownOf } from '../analysis/standing.ts'
import { convert, convertDecimals } from '../dataset/units.ts'
import { isMeasured, type Measured, type Observation } from '../domain/observation.ts'
import type { ChartData } from './chart-data.ts'

/** The one value a hub has in a period, in the unit of the table, and the others that were published for the same fact. */
export type TableValue = {
  readonly hub: string
  readonly period: string
  readonly value: number
  readonly decimals: number
  readonly observation: Observation
  /** Other values than the one drawn, in the same unit; equal ones are left out. */
  readonly others: readonly OtherValue[]
}
export type OtherValue = {
  readonly value: number
  readonly decimals: number
  readonly observation: Observation
}
export type ValueTable = {
  readonly unit: string
  readonly values: readonly TableValue[]
  /** Units that cannot be brought to the table's; facts that have only such values are not in it. */
  readonly foreignUnits: readonly string[]
}

/**
 * One value for every hub and period: the analyst's choice, else the one of best standing (`analysis/standing`), never
 * an average. In the indicator's unit, or in the most used one where the indicator names none.
 */
export function tableOf(indicator: string, hubs: readonly string[], data: ChartData): ValueTable {
  const wanted = new Set(hubs)
  const all = data.observations.filter((one) => one.indicator === indicator && wanted.has(one.hub))
  const rows = all.filter(isMeasured)
  const unit = data.indicator(indicator)?.unit ?? mostUsed(rows.map((row) => row.unit)) ?? ''
  const usable = rows.filter((row) => convert(row.value, row.unit, unit) !== null)
  const facts = new Map<string, Observation[]>()
  // A publication may take a value back: then nothing is drawn, and what it says now has to be among what is weighed.
  for (const row of [...usable, ...all.filter((one) => !isMeasured(one))]) {
    const key = JSON.stringify([row.hub, row.period])
    const fact = facts.get(key)
    if (fact === undefined) facts.set(key, [row])
    else fact.push(row)
  }
  const choices = new Map(data.preferences.map((choice) => [choice.id, choice]))
  const values = [...facts.values()].flatMap((fact) => valueOf(fact, choices, unit))
  const foreign = rows.filter((row) => convert(row.value, row.unit, unit) === null).map((row) => row.unit)
  return { unit, values, foreignUnits: [...new Set(foreign)] }
}

function valueOf(
  fact: readonly Observation[],
  choices: ReadonlyMap<string, ChartData['preferences'][number]>,
  unit: string,
): TableValue[] {
  const [{ hub, indicator, period } = { hub: '', indicator: '', period: '' }] = fact
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
  const value = convert(observation.value, observation.unit, unit) ?? observation.value
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
