import { unitBesideNumber } from '../dataset/unit-beside-number.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { Drawn } from './chart-data.ts'
import { formatWithSign } from './format-value.ts'

type Measure = Pick<Drawn, 'unit' | 'language' | 'told'>

/**
 * A value as it is said where no axis stands beside it: `11.5 trillion yuan`, with its unit in words unless its sign stands
 * at the number; counts, ranks and indexed values have no unit to say.
 */
export function saidValue(
  { value, decimals }: { readonly value: number; readonly decimals: number },
  { unit, language, told }: Measure,
): Sentence {
  const number = formatWithSign(value, decimals, unit, language, told.kind === 'relative')
  return isSaid(unit) && told.kind === 'stated' && !/[%‰]$/.test(number)
    ? sentence('charts.amount', {
        number,
        unit: unitBesideNumber(unit, { value, qualifier: 'exact', decimals }, language),
      })
    : sentence('charts.plain', { text: number })
}

function isSaid(unit: string): boolean {
  return !['', 'count', 'number', 'rank', 'index', 'unstated'].includes(unit)
}
