import type { Observation } from '#shared/domain/observation.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import { unitName, unitSymbol } from '#shared/dataset/units.ts'
import { formatNumber, locale, t } from '../messages/speech.svelte.ts'

type Printable = Pick<Quantity, 'value' | 'unit' | 'decimals' | 'qualifier'>

/** The number as exactly as it was stated, with its unit: `about 4.4 %`. Ranks and plain counts carry no unit sign. */
export function printValue({ value, unit, decimals, qualifier }: Printable | Observation): string {
  const number = formatNumber(value, decimals)
  const sign = unit === null ? '' : unitSymbol(unit) || unitName(unit, locale())
  const printed = sign === '' ? number : `${number}\u00a0${sign}`
  return qualifier === 'exact' ? printed : t(`dataset.qualifier.${qualifier}`, { value: printed })
}
