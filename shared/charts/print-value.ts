import type { Drawn } from './chart-data.ts'
import { formatWithSign } from './format-value.ts'

/** Prints a value of a chart as its axis tells it: a change has its sign, a share its percent. */
export type PrintValue = (value: number, decimals: number) => string

export function printerOf({ unit, language, told }: Pick<Drawn, 'unit' | 'language' | 'told'>): PrintValue {
  const isChange = told.kind === 'relative'
  return (value, decimals) => formatWithSign(value, decimals, unit, language, isChange)
}
