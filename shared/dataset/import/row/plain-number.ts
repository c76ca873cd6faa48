import type { NumberStyle, StyleEvidence } from '../numbers.ts'

/** Digits that a double keeps to the last one. */
const MOST_DIGITS = 15
const [MINUS, POINT, COMMA, ZERO, NINE] = [0x2d, 0x2e, 0x2c, 0x30, 0x39]
const powers = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power)

/** `isAsPrinted`: the text is what the value prints with its decimals, without leading zeros. */
export type PlainNumber = { readonly value: number; readonly decimals: number; readonly isAsPrinted: boolean }

/**
 * Most numbers of most tables: a minus, digits, one decimal mark of the column's style. Null for anything else, which
 * `parseNumber` reads; what the digits tell of the style is told on.
 */
export function plainNumber(text: string, style: NumberStyle, evidence: StyleEvidence): PlainNumber | null {
  const mark = style === 'point' ? POINT : style === 'comma' ? COMMA : -1
  const start = text.charCodeAt(0) === MINUS ? 1 : 0
  let digits = 0
  let markAt = -1
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= ZERO && code <= NINE) digits = digits * 10 + (code - ZERO)
    else if (code === mark && markAt < 0 && at > start) markAt = at
    else return null
  }
  const end = text.length
  const count = end - start - (markAt < 0 ? 0 : 1)
  const decimals = markAt < 0 ? 0 : end - markAt - 1
  if (count === 0 || count > MOST_DIGITS || markAt === end - 1) return null
  if (markAt >= 0) {
    const whole = markAt - start
    // '1.234' may be a group of thousands.
    const isGroupLike = decimals === 3 && whole <= 3 && text.charCodeAt(start) !== ZERO
    if (isGroupLike) evidence.unclear++
    else evidence.addMark(style === 'comma' ? 'comma' : 'point')
  }
  // One division of whole numbers that a double holds is rounded once, as reading the text is.
  const size = digits / (powers[decimals] ?? 1)
  const wholeDigits = count - decimals
  return {
    value: size === 0 ? 0 : start === 1 ? -size : size,
    decimals,
    isAsPrinted:
      (wholeDigits === 1 || text.charCodeAt(start) !== ZERO) &&
      (size > 0 || start === 0) &&
      (markAt < 0 || mark === POINT),
  }
}
