import { convert } from '../units.ts'

/** What the foot of a grid says of the numbers selected; null where nothing can be said in one unit. */
export type SelectionSum = {
  /** Cells that hold a number. */
  readonly count: number
  readonly stated: {
    readonly sum: number
    readonly mean: number
    readonly min: number
    readonly max: number
    /** The unit of the first number, to which the others were converted. */
    readonly unit: string
    /** The most decimals any of them has: sum, least and greatest are exact to it. */
    readonly decimals: number
  } | null
}

/** Missing values are no numbers: they count for nothing. Numbers whose units do not convert are only counted. */
export function sumOf(values: Iterable<{ readonly value: number; readonly unit: string }>): SelectionSum {
  const numbers: number[] = []
  let unit: string | null = null
  let count = 0
  let apart = false
  for (const one of values) {
    count += 1
    unit ??= one.unit
    const converted = one.unit === unit ? one.value : convert(one.value, one.unit, unit)
    if (converted === null) apart = true
    else numbers.push(converted)
  }
  if (unit === null || apart) return { count, stated: null }
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let decimals = 0
  for (const number of numbers) {
    least = Math.min(least, number)
    greatest = Math.max(greatest, number)
    decimals = Math.max(decimals, decimalsOf(number))
  }
  const sum = exactSum(numbers, decimals)
  const stated = { sum, mean: sum / numbers.length, min: least, max: greatest, unit, decimals }
  return { count, stated }
}

/** Decimals of the shortest digits that name the number: 2 for 6.58, 7 for 1e-7. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** Decimal arithmetic, so that 0.1 + 0.2 is 0.3 in a foot that people check with a pencil. */
function exactSum(numbers: readonly number[], decimals: number): number {
  // Whole numbers beyond this are summed as they are: their digits would not fit a double in any case.
  const isSafe = numbers.every((number) => Math.abs(number) < 1e21) && decimals <= 30
  if (!isSafe) return numbers.reduce((sum, number) => sum + number, 0)
  let sum = 0n
  for (const number of numbers) {
    const [whole = '0', fraction = ''] = plain(number).split('.')
    sum += BigInt(`${whole}${fraction.padEnd(decimals, '0')}`)
  }
  return Number(`${sum}e-${decimals}`)
}

/** The shortest digits without an exponent. */
function plain(number: number): string {
  const text = String(number)
  return text.includes('e') ? number.toFixed(decimalsOf(number)) : text
}
