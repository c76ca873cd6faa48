import { cautionsOf } from '../../analysis/cautions.ts'
import { comparabilityOf, warningWords } from '../../analysis/comparability/comparability-of.ts'
import { isTakenFrom } from '../../analysis/taken-from.ts'
import { formatPeriod } from '../../dataset/periods.ts'
import { convert, convertDecimals, unitName } from '../../dataset/units.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { nameIn, type ChartData } from '../chart-data.ts'
import type { HubValues } from '../chart-recipe.ts'
import { formatWithSign } from '../format-value.ts'
import type { TableValue, ValueTable } from './value-table.ts'

/** More hubs than this are counted instead of named. */
const MAX_NAMED = 6
const MAX_CONFLICTS = 3

/** What a reader must know before comparing the values of a chart. */
export function warningsOf(
  tables: readonly { readonly table: ValueTable; readonly series: readonly HubValues[] }[],
  data: ChartData,
): readonly Sentence[] {
  const values = tables.flatMap(({ series }) => series.flatMap((one) => one.values))
  const outOfReach = tables.reduce((sum, { table }) => sum + table.outOfReach, 0)
  const foreign = [...new Set(tables.flatMap(({ table }) => table.foreignUnits))]
  return [
    ...guarded(values, data),
    ...tables.flatMap(({ table, series }) =>
      conflictWarnings(
        table.unit,
        series.flatMap((one) => one.values),
        data,
      ),
    ),
    ...otherPeriods(values, data),
    ...seriesBreaks(values, data),
    ...weakWarnings(values),
    ...cautions(values, data),
    ...(outOfReach === 0 ? [] : [sentence('charts.warning.out-of-reach', { count: outOfReach })]),
    ...(foreign.length === 0
      ? []
      : [
          sentence('charts.warning.other-units', {
            units: foreign.map((unit) => unitName(unit, data.language)),
          }),
        ]),
  ]
}

/** What the guard of checks, grids and briefings says of the values drawn; a reason that sets a warning aside stands beside it. */
function guarded(values: readonly TableValue[], data: ChartData): Sentence[] {
  const compared = {
    values: values.map(({ observation }) => observation),
    hub: data.hub,
    indicator: data.indicator,
    hubName: (id: string) => nameIn(data.language, id, data.hub(id)),
    indicatorName: (id: string) => nameIn(data.language, id, data.indicator(id)),
  }
  return comparabilityOf(compared, data.overrules ?? []).map(warningWords)
}

/** Values that stand for another period than their own. */
function otherPeriods(values: readonly TableValue[], data: ChartData): Sentence[] {
  const others = values.filter(({ standsFor }) => standsFor !== undefined)
  if (others.length === 0) return []
  const told = others
    .slice(0, MAX_NAMED)
    .map(
      ({ hub, period }) =>
        `${nameIn(data.language, hub, data.hub(hub))} (${formatPeriod(period, data.language)})`,
    )
  return [sentence('charts.warning.nearest', { hubs: told, count: others.length })]
}

function conflictWarnings(unit: string, values: readonly TableValue[], data: ChartData): Sentence[] {
  const conflicts = values.filter(({ others }) => others.length > 0)
  const told = conflicts.slice(0, MAX_CONFLICTS).map(({ hub, period, value, decimals, stated, others }) =>
    sentence('charts.warning.conflict', {
      hub: nameIn(data.language, hub, data.hub(hub)),
      period: formatPeriod(period, data.language),
      value: formatWithSign(stated?.value ?? value, stated?.decimals ?? decimals, unit, data.language),
      others: others.slice(0, MAX_CONFLICTS).map((other) => {
        // As published, whatever the chart makes of it.
        const { observation } = other
        const amount = convert(observation.value, observation.unit, unit) ?? observation.value
        const stated = convertDecimals(observation.decimals, observation.unit, unit)
        return `${formatWithSign(amount, stated, unit, data.language)} (${sourceOf(observation)})`
      }),
    }),
  )
  const left = conflicts.length - told.length
  return left === 0 ? told : [...told, sentence('charts.warning.conflict-more', { count: left })]
}

function seriesBreaks(values: readonly TableValue[], data: ChartData): Sentence[] {
  const broken = values.filter(({ observation }) => observation.status === 'B')
  const hubs = [...new Set(broken.map(({ hub }) => nameIn(data.language, hub, data.hub(hub))))]
  return hubs.length === 0
    ? []
    : [sentence('charts.warning.series-break', { hubs: hubs.slice(0, MAX_NAMED) })]
}

function weakWarnings(values: readonly TableValue[]): Sentence[] {
  const weak = values.filter(({ observation }) => observation.tier === 'weak').length
  if (weak === 0) return []
  return [sentence('charts.warning.weak', { count: weak, total: values.length })]
}

/** What the documents that the values were taken from carry along. */
function cautions(values: readonly TableValue[], { cautious = [] }: ChartData): Sentence[] {
  const used = cautious.filter(({ metadata }) =>
    values.some(({ observation }) => isTakenFrom(observation, metadata)),
  )
  return cautionsOf(used).map(({ sentence: words }) => words)
}

/** Who published a value, in the fewest words that tell. */
export function sourceOf(observation: {
  readonly sourcePublisher: string
  readonly sourceTitle: string
}): string {
  return observation.sourcePublisher || observation.sourceTitle
}
