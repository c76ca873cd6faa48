import type { ObservationColumns, TextColumn } from '#shared/dataset/observation-columns.ts'
import { formatPeriod } from '#shared/dataset/periods.ts'
import { plainNumber } from '#shared/dataset/sheet/typed-value.ts'
import type { ClipCell } from '#shared/dataset/sheet/table-text.ts'
import { unitName } from '#shared/dataset/units.ts'
import { isPartial } from '#shared/domain/derived-id.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Revision } from '#shared/domain/revision.ts'
import { formatDate, formatNumber, locale, t } from '../../messages/speech.svelte.ts'
import type { Names } from '../../names/names.svelte.ts'

/** The number without its unit, which stands in the head or in the next cell; where there is none, why. */
export function numberText(
  {
    value,
    decimals,
    qualifier,
    status,
  }: Pick<Observation, 'value' | 'decimals'> & {
    readonly qualifier: string
    readonly status: string
  },
  revision?: Revision,
): string {
  if (value === null)
    return revision?.kind === 'withdrawn' ? t('sheet.withdrawn') : t(`statuses.name.${status}`)
  const number = formatNumber(value, decimals)
  return qualifier === 'exact' ? number : t(`dataset.qualifier.${qualifier}`, { value: number })
}

export function valueClip(columns: ObservationColumns, row: number, text: string): ClipCell {
  const value = columns.value[row] ?? null
  if (value === null) return { text, plain: null, value: null }
  return { text, value, plain: plainNumber(value, columns.decimals[row] ?? 0, locale()) }
}

/** All that an observation says, for a screen reader: hub, indicator, period, value, unit, status, since when. */
export function spokenObservation(observation: Observation, names: Names, revision?: Revision): string {
  return [
    names.hub(observation.hub),
    names.indicator(observation.indicator),
    formatPeriod(observation.period, locale()),
    numberText(observation, revision),
    unitName(observation.unit, locale()),
    t(`statuses.name.${observation.status}`),
    observation.vintage === null ? null : t('sheet.known-since', { date: formatDate(observation.vintage) }),
    isPartial(observation) ? t('charts.point-partial') : null,
  ]
    .filter(Boolean)
    .join(', ')
}

/** A text of a column as people read it: names, periods, units and dates in their language. */
export function printText(column: TextColumn, text: string, names: Names): string {
  switch (column) {
    case 'hub':
      return names.hub(text)
    case 'indicator':
      return names.indicator(text)
    case 'period':
      return formatPeriod(text, locale())
    case 'unit':
      return unitName(text, locale())
    case 'status':
      return t(`statuses.name.${text}`)
    case 'tier':
      return t(`dataset.tier.${text}`)
    case 'vintage':
      return text === '' ? '' : formatDate(text)
    default:
      return text
  }
}
