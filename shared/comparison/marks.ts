import { isSameDate, type StatedDate } from '../text/stated-dates.ts'
import type { StatedNumber } from '../text/stated-numbers.ts'
import type { Mark } from './comparison.ts'
import { differingNames } from './differing-names.ts'
import { isQualifiedAlike, isSameMeasure, isSameNumber, numberLabel } from './number-marks.ts'
import { markOf, pairOff } from './pair-off.ts'
import { numbersOfOthers } from './numbers-of-others.ts'
import type { Stated } from './stated.ts'

/** What the whole texts tell about how their passages are to be read. */
export type MarkContext = {
  readonly sameLanguage: boolean
  /** Years either text names: a day of the week is looked up in them. */
  readonly years: ReadonlySet<string>
}

/**
 * Where two passages state other numbers, dates or names; spans are of the passages. Only differences: what is said twice on
 * one side and once on the other is none. What two sides state differently in one place is one mark.
 */
export function differencesOf(left: Stated, right: Stated, context: MarkContext): Mark[] {
  return [
    ...numberDifferences(left, right, context),
    ...dateDifferences(left.dates, right.dates, context),
    ...differingNames(left, right, context.sameLanguage),
  ].sort((a, b) => startOf(a) - startOf(b))
}

function numberDifferences(one: Stated, other: Stated, { sameLanguage }: MarkContext): Mark[] {
  const [left, right] = [one.numbers, other.numbers]
  const paired = pairOff(
    left.filter((number) => !right.some((there) => isSameNumber(number, there))),
    right.filter((number) => !left.some((there) => isSameNumber(number, there))),
    isSameMeasure,
  )
  // '4.5 percent, after 4.8' against '4.8 percent, after 4.8': what is said once too often stands for what is lacking.
  const surplus = {
    left: pairOff(surplusOf(left, right), paired.right, isSameMeasure),
    right: pairOff(paired.left, surplusOf(right, left), isSameMeasure),
  }
  const isLikelySaid = (number: StatedNumber) => sameLanguage || !number.inWords
  const qualified = sameLanguage ? [] : qualifiedOtherwise(left, right)
  return [
    ...paired.both,
    ...qualified,
    ...numbersOfOthers(one, other),
    ...surplus.left.both,
    ...surplus.right.both,
    ...surplus.right.left.filter(isLikelySaid).map((number) => [number, null] as const),
    ...surplus.left.right.filter(isLikelySaid).map((number) => [null, number] as const),
  ].map(([a, b]) => markOf('number', a, b, numberLabel))
}

/** Numbers that a passage states more often than the other does, which states them too: the first of them. */
function surplusOf(own: readonly StatedNumber[], other: readonly StatedNumber[]): StatedNumber[] {
  return own.filter((number, at) => {
    const isEqual = (there: StatedNumber) => isSameNumber(number, there)
    const there = other.filter(isEqual).length
    return there > 0 && own.filter(isEqual).length > there && !own.slice(0, at).some(isEqual)
  })
}

/** The same number, but 'more than' it on one side only. Within one language hedges tell that. */
function qualifiedOtherwise(left: readonly StatedNumber[], right: readonly StatedNumber[]) {
  return left.flatMap((number) => {
    const others = right.filter((other) => isSameNumber(number, other))
    const [first] = others
    return first === undefined || others.some((other) => isQualifiedAlike(number, other))
      ? []
      : [[number, first] as const]
  })
}

function dateDifferences(
  left: readonly StatedDate[],
  right: readonly StatedDate[],
  { years }: MarkContext,
): Mark[] {
  const isSame = (a: StatedDate, b: StatedDate) => isSameDate(a.date, b.date, years)
  const isTold = (date: StatedDate, among: readonly StatedDate[]) =>
    among.some(
      (other) => isSame(date, other) || (/^\d{4}$/.test(date.date) && other.date.startsWith(`${date.date}-`)),
    )
  const paired = pairOff(
    left.filter((date) => !isTold(date, right)),
    right.filter((date) => !isTold(date, left)),
    () => true,
  )
  return [
    ...paired.both,
    ...paired.left.map((date) => [date, null] as const),
    ...paired.right.map((date) => [null, date] as const),
  ].map(([a, b]) => markOf('date', a, b, ({ date }) => date))
}

function startOf({ leftSpan, rightSpan }: Mark): number {
  return (leftSpan ?? rightSpan)?.start ?? 0
}
