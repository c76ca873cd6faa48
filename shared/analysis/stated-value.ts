import type { Measured } from '../domain/observation.ts'
import type { Quantity } from '../domain/quantity.ts'
import { convert, convertDecimals } from '../dataset/units.ts'
import { isInclusiveBound } from '../domain/inclusive-bound.ts'

/** A number with the precision and the hedge it was stated with. */
export type StatedValue = Pick<Measured, 'value' | 'decimals' | 'qualifier'> & {
  readonly unit: string
  /** The other end of a claimed range. */
  readonly upTo?: number | undefined
  /** A claimed bound that counts itself in: 'at least', 'not more than'. */
  readonly isInclusive?: boolean | undefined
}
export type Agreement = 'matches' | 'fits' | 'differs' | 'other-unit'

/** What 'about' and 'nearly' allow: 5 % of the value, or its last stated digit where that is more. */
const HEDGE = 0.05
/** Doubles hold 4.35 as 4.3499…; a tolerance this much wider lets a half round up and nothing else through. */
const SLACK = 1e-9

/** A claim's number as a stated value; one without a unit is read in the unit of what it is compared with. */
export function statedIn(quantity: Quantity, unit: string): StatedValue {
  return { ...quantity, unit: quantity.unit ?? unit, isInclusive: isInclusiveBound(quantity.printed) }
}

/**
 * Whether what is known bears out what is claimed. A printed number stands for everything that rounds to it, so:
 *
 * | claimed | known | |
 * |---|---|---|
 * | 4.4 | 4.35 | matches: the claim is a rounding of what is known |
 * | 4.35 | 4.4 | fits: 4.4 may be 4.35, but also 4.42; a coarser number cannot confirm a finer one |
 * | 6.58 | 6.6 | fits, for the same reason |
 * | 6.6 | 6.54 | differs: it rounds to 6.5 |
 * | about 4.4 | 4.3 | matches: within 5 %, or the last stated digit where that is more |
 * | more than 80 | 86.1 | matches; 80 exactly: differs when known as finely as claimed |
 * | at least 80 | 80 | matches: the bound belongs to it |
 * | nearly 20 | 19.2 | matches: up to 5 % below; 20.6 differs, it rounds to more |
 * | 3 to 4 | 3.6, 4 | matches: the ends belong to it, and are bounds, not roundings: 4.35 differs |
 * | 3.5 to 3.8 | 4 | fits: 4 may be 3.6, but also 4.2 |
 *
 * Equal values of equal hedge match whatever decimals they state: files drop trailing zeros.
 */
export function agreement(claimed: StatedValue, known: StatedValue): Agreement {
  const value = convert(claimed.value, claimed.unit, known.unit)
  if (value === null) return 'other-unit'
  const decimals = convertDecimals(claimed.decimals, claimed.unit, known.unit)
  const claim = { ...claimed, value, decimals }
  if (claimed.upTo !== undefined)
    return againstRange({ ...claim, upTo: convert(claimed.upTo, claimed.unit, known.unit) ?? value }, known)
  const isPoint = known.qualifier === 'exact' || known.qualifier === claim.qualifier
  const isBound = claim.qualifier === 'more-than' || claim.qualifier === 'less-than'
  if (known.value === value && (known.qualifier === claim.qualifier || !isBound)) return 'matches'
  if (isBound) return againstBound(claim, known)
  const allowed = range(claim)
  const isFineEnough = known.decimals >= decimals || claim.qualifier !== 'exact'
  if (isPoint && isFineEnough) return isWithin(known.value, allowed) ? 'matches' : 'differs'
  return overlap(allowed, range(known)) ? 'fits' : 'differs'
}

/** Which of two values of one unit is more; 'open' where rounding or a hedge leaves it open. Equal is a tie as stated. */
export function order(a: StatedValue, b: StatedValue): 'above' | 'below' | 'equal' | 'open' {
  const value = convert(b.value, b.unit, a.unit)
  if (value === null) return 'open'
  const other = { ...b, value, decimals: convertDecimals(b.decimals, b.unit, a.unit) }
  const bothExact = a.qualifier === 'exact' && other.qualifier === 'exact'
  if (bothExact && a.decimals === other.decimals)
    return a.value > other.value ? 'above' : a.value < other.value ? 'below' : 'equal'
  if (overlap(range(a), range(other))) return 'open'
  return a.value > other.value ? 'above' : 'below'
}

type Range = { readonly low: number; readonly high: number }

function againstRange(claim: StatedValue & { readonly upTo: number }, known: StatedValue): Agreement {
  const ends = [claim.value, claim.upTo].sort((a, b) => a - b)
  const hedge = claim.qualifier === 'exact' ? 0 : HEDGE
  const [low = 0, high = 0] = ends
  const room = (end: number) => (hedge === 0 ? 0 : Math.max(Math.abs(end) * hedge, halfDigit(claim.decimals)))
  const allowed = { low: low - room(low), high: high + room(high) }
  const own = range(known)
  if (known.qualifier === 'exact' && known.decimals >= claim.decimals)
    return isWithin(known.value, allowed) ? 'matches' : 'differs'
  if (isWithin(own.low, allowed) && isWithin(own.high, allowed)) return 'matches'
  return overlap(allowed, own) ? 'fits' : 'differs'
}

/** Half of the last stated digit, in the value's own unit. */
export function halfDigit(decimals: number): number {
  return Number.isInteger(decimals) ? Number(`0.5e${0 - decimals}`) : 0.5 * 10 ** -decimals
}

function range({ value, decimals, qualifier }: StatedValue): Range {
  const half = halfDigit(decimals)
  const hedge = Math.max(Math.abs(value) * HEDGE, half)
  switch (qualifier) {
    case 'exact':
      return { low: value - half, high: value + half }
    case 'about':
      return { low: value - hedge, high: value + hedge }
    case 'nearly':
      return { low: value - hedge, high: value + half }
    case 'more-than':
      return { low: value, high: Infinity }
    case 'less-than':
      return { low: -Infinity, high: value }
  }
}

function slackOf(value: number): number {
  return Math.max(Math.abs(value), Number.MIN_VALUE) * SLACK
}

function isWithin(value: number, { low, high }: Range): boolean {
  const slack = slackOf(value)
  return value >= low - slack && value <= high + slack
}

/** Ranges that share more than an end: 4.35 ± 0.005 and 4.34 ± 0.005 are two values. */
function overlap(a: Range, b: Range): boolean {
  const slack = Math.max(...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(slackOf), 0)
  return Math.min(a.high, b.high) - Math.max(a.low, b.low) > slack
}

function againstBound(claim: StatedValue, known: StatedValue): Agreement {
  const own = range(known)
  const isMore = claim.qualifier === 'more-than'
  const slack = slackOf(claim.value)
  if (known.value === claim.value) {
    const isAsFine = known.qualifier === 'exact' && known.decimals >= claim.decimals
    return !isAsFine ? 'fits' : claim.isInclusive === true ? 'matches' : 'differs'
  }
  if (isMore ? own.low >= claim.value - slack : own.high <= claim.value + slack) return 'matches'
  if (isMore ? own.high <= claim.value + slack : own.low >= claim.value - slack) return 'differs'
  const isBeyond = isMore ? known.value > claim.value : known.value < claim.value
  return known.qualifier === 'exact' && known.decimals >= claim.decimals
    ? isBeyond
      ? 'matches'
      : 'differs'
    : 'fits'
}
