import type { DrawnClaim } from '../ipc/answers/charts.ts'
import type { Drawn } from './chart-data.ts'
import { formatWithSign } from './format-value.ts'

/** A claimed value in the unit of the axis it is claimed on; claims stand only beside values told as published. */
export function printClaimed(
  { value, decimals, unit }: Pick<DrawnClaim, 'value' | 'decimals' | 'unit'>,
  { language }: Pick<Drawn, 'language'>,
): string {
  return formatWithSign(value, decimals, unit, language)
}
