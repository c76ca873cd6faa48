import { cores, type Core } from '../dataset/unit-table.ts'
import { shifted, unitName } from '../dataset/units.ts'
import type { StatedNumber } from '../text/stated-numbers.ts'

/**
 * Whether two numbers say the same. A number without a printed unit takes the other's ('6.58, 4.35 and 3.6 percent' gives
 * its unit once), also its scale; a bare scale ('1.5 trillion') agrees with any currency, percent only with percent.
 */
export function isSameNumber(one: StatedNumber, other: StatedNumber): boolean {
  if (one.form === 'amount' && other.form === 'amount') return isSameAmount(one, other)
  if (isShareOf(one, other) || isShareOf(other, one)) return true
  const isPlain = (number: StatedNumber) =>
    number.form !== 'amount' || number.dimension === null || number.dimension === 'count'
  return isPlain(one) && isPlain(other) && isNear(one.value, other.value)
}

/** 'A third' and '33.3 percent', 'half' and '50 percent': as many digits as the percentage prints. */
function isShareOf(one: StatedNumber, other: StatedNumber): boolean {
  if (one.form !== 'fraction' || other.dimension !== 'percent') return false
  const decimals = String(other.value).split('.')[1]?.length ?? 0
  return isNear(Number((one.value * 100).toFixed(decimals)), other.value)
}

function isSameAmount(one: StatedNumber, other: StatedNumber): boolean {
  const [a, b] = [one.dimension, other.dimension]
  if (a === b) return isNear(one.value, other.value)
  if (a === null || b === null)
    return (
      isNear(one.value, other.value) ||
      isNear(one.printed, other.printed) ||
      isNear(one.value, other.printed) ||
      isNear(one.printed, other.value)
    )
  return (a === 'count' || b === 'count') && !FIXED.has(a) && !FIXED.has(b) && isNear(one.value, other.value)
}

/** Dimensions that a count of things never is. */
const FIXED = new Set([
  'percent',
  'percentage-points',
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'times',
])

/** Equal but for the last bit of a double, which moving the decimal point may cost. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other))
}

/** Whether both could be the same statement with another value, so that one is shown as the change of the other. */
export function isSameMeasure(one: StatedNumber, other: StatedNumber): boolean {
  if (one.form === 'fraction' || other.form === 'fraction')
    return [one, other].every(({ form, dimension }) => form === 'fraction' || dimension === 'percent')
  if ((one.form === 'amount') !== (other.form === 'amount')) return false
  const isOfOneKind = one.dimension === other.dimension || one.dimension === null || other.dimension === null
  return isOfOneKind || one.printed === other.printed
}

/** Whether one says 'more than', 'about' or 'less than' where the other does not. 'About' and 'nearly' are near enough. */
export function isQualifiedAlike(one: StatedNumber, other: StatedNumber): boolean {
  return directionOf(one) === directionOf(other)
}

function directionOf({ qualifier }: StatedNumber): string {
  return qualifier === 'nearly' ? 'about' : qualifier
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/** '6.58 percent', '1.5 trillion yuan', 'more than 60', '12.5 km²', 'No. 3', 'top 3', '1/3': one spelling for all languages. */
export function numberLabel({ form, value, dimension, qualifier }: StatedNumber): string {
  if (form === 'ordinal') return `No. ${value}`
  if (form === 'top') return `top ${value}`
  const front = qualifier === 'exact' ? '' : `${qualifier.replace('-', ' ')} `
  if (form === 'fraction') return `${front}${fractionLabel(value)}`
  const core = unitFor(dimension, value)
  const size = shifted(value, -(core?.power ?? 0))
  const scale = SCALES.find(([least]) => Math.abs(size) >= least)
  const number = scale === undefined ? plain(size) : `${plain(size / scale[0])} ${scale[1]}`
  const unit = dimension === null || dimension === 'count' ? '' : ` ${unitName(core?.id ?? dimension, 'en')}`
  return `${front}${number}${unit}`
}

/**
 * The unit a value is told in: its dimension where that is one ('yuan'); where it is no word that anybody prints ('area'), the
 * largest unit that makes it 1 at least: km², hectares, m².
 */
function unitFor(dimension: string | null, value: number): Core | undefined {
  const units = cores
    .filter((core) => core.dimension === dimension)
    .toSorted((one, other) => other.power - one.power)
  return (
    units.find(({ id }) => id === dimension) ??
    units.find(({ power }) => Math.abs(shifted(value, -power)) >= 1) ??
    units.at(-1)
  )
}

/** 0.666… → '2/3', in lowest terms. */
function fractionLabel(value: number): string {
  for (let parts = 2; parts < 100; parts++) {
    const count = Math.round(value * parts)
    if (count > 0 && isNear(count / parts, value)) return `${count}/${parts}`
  }
  return plain(value)
}

/** At most twelve digits: what dividing by a scale adds behind them is no digit of the source. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)))
}
