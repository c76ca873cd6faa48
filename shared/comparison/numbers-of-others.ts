import type { StatedNumber } from '../text/stated-numbers.ts'
import { isSameNumber } from './number-marks.ts'
import type { Stated } from './stated.ts'

/**
 * Numbers that both passages state, but of other places: 'Beijing and Shanghai reached 6.58 and 4.35 percent' against
 * '4.35 and 6.58 percent'. Only where as many numbers of one dimension as hubs are named, the hubs in one order in both
 * passages and the numbers not; then the first number belongs to the first hub.
 */
export function numbersOfOthers(left: Stated, right: Stated): (readonly [StatedNumber, StatedNumber])[] {
  const hubs = hubsOf(left)
  if (hubs.length < 2 || hubs.join() !== hubsOf(right).join()) return []
  const [one, other] = [amountsOf(left), amountsOf(right)]
  if (one.length !== hubs.length || other.length !== hubs.length) return []
  const isReordered =
    one.every((number) => other.some((there) => isSameNumber(number, there))) &&
    other.every((number) => one.some((there) => isSameNumber(number, there)))
  if (!isReordered) return []
  return one.flatMap((number, at) => {
    const there = other[at]
    return there === undefined || isSameNumber(number, there) ? [] : [[number, there] as const]
  })
}

/** Hubs in the order they are first named. */
function hubsOf({ names }: Stated): string[] {
  return [...new Set(names.filter(({ kind }) => kind === 'hub').map(({ key }) => key))]
}

/** Numbers printed in digits or with a unit; none where they measure more than one thing. */
function amountsOf({ numbers }: Stated): StatedNumber[] {
  const amounts = numbers.filter(({ form, inWords }) => form === 'amount' && !inWords)
  const dimensions = new Set(amounts.flatMap(({ dimension }) => (dimension === null ? [] : [dimension])))
  return dimensions.size > 1 ? [] : amounts
}
