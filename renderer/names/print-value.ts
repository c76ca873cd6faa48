import type { Observation } from '#shared/domain/observation.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import { unitBesideNumber } from '#shared/dataset/unit-beside-number.ts'
import { unitSymbol } from '#shared/dataset/units.ts'
import { formatNumber, knows, locale, t } from '../messages/speech.svelte.ts'

type Printable = Pick<Quantity, 'value' | 'upTo' | 'unit' | 'decimals' | 'qualifier'>

/**
 * The number as exactly as it was stated, with its unit: `about 4.4 %`. Ranks and plain counts carry no unit sign. A value
 * that is stated to be missing prints the reason, never a zero.
 */
export function printValue(printable: Printable | Observation): string {
  const { value, unit, decimals, qualifier } = printable
  if (value === null) return t(`statuses.name.${'status' in printable ? printable.status : 'O'}`)
  const upTo = 'upTo' in printable ? printable.upTo : undefined
  const number =
    upTo === undefined
      ? formatNumber(value, decimals)
      : `${formatNumber(value, decimals)}–${formatNumber(upTo, decimals)}`
  if (unit === 'rank') return t('dataset.place', { number })
  const sign =
    unit === null || unit === 'count' ? '' : signOf(unit, { value: upTo ?? value, decimals, qualifier })
  const printed = sign === '' ? number : `${number}\u00a0${sign}`
  return qualifier === 'exact' ? printed : t(`dataset.qualifier.${qualifier}`, { value: printed })
}

/** Signs of the commonest units are words of a language; of the others English has a sign and every language a name. */
function signOf(unit: string, number: Pick<Quantity, 'value' | 'decimals' | 'qualifier'>): string {
  if (knows(`dataset.sign.${unit}`)) return t(`dataset.sign.${unit}`)
  return (locale() === 'en' ? unitSymbol(unit) : '') || unitBesideNumber(unit, number, locale())
}
