import { scales as unitScales } from '#shared/dataset/unit-table.ts'
import { convert, parseUnit } from '#shared/dataset/units.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import type { WantedClaim } from './batch-articles.ts'

/** Whether a number is the one a reader marked, whatever scale either tells it in. */
export function sameValue(found: Quantity | null, { value, upTo, unit }: WantedClaim): boolean {
  if (found === null || value === null) return false
  // 'Рабочих мест', 'companies': a noun of the text counts.
  const wanted = unit === null ? null : (parseUnit(unit)?.unit ?? 'count')
  // '6 тысяч' are 6000 of whatever is counted, and '8–9 тысяч' 8000 to 9000.
  const scales = [wanted, 'count'].flatMap((to) =>
    found.unit === null || to === null ? [] : [(number: number) => convert(number, found.unit ?? '', to)],
  )
  // '182 тысячи сомов' are 182,000 of a money no table has.
  const scaled = unitScales.find(({ id }) => found.unit?.startsWith(`${id}-`) === true)
  // 'Half of B's' is the half that B is twice of.
  if (found.unit === 'times' && wanted === 'percent') return Math.abs(100 / found.value - value) < 0.1
  const isNear = (number: number | null, to: number) =>
    number !== null && Math.abs(number - to) <= Math.abs(to) * 1e-9
  const isIt = (scale: (number: number) => number | null) =>
    isNear(scale(found.value), value) &&
    (upTo === null || (found.upTo !== undefined && isNear(scale(found.upTo), upTo)))
  const whole = (number: number) => (scaled === undefined ? null : number * 10 ** scaled.power)
  return [(number: number) => number, (number: number) => -number, whole, ...scales].some(isIt)
}
