import { isConvertible, parseUnit, unitId, unitOf, UNSTATED, type ParsedUnit } from '../units.ts'
import { cores, scales } from '../unit-table.ts'
import { problemOf, type Problem } from '../../ipc/problem.ts'
import type { IndicatorIndex } from '../indicator-index.ts'
import { unitOfCode } from './unit-codes.ts'

/** A unit, and by how many places the value moves because its multiplier has no name of its own. */
export type UnitReading = Omit<ParsedUnit, 'factor' | 'decimalsShift'> & {
  readonly shift: number
  /** 'Not stated' is what the file itself says: no unit is taken from elsewhere. */
  readonly isTold?: boolean
  /** Nothing in the file tells the unit: it is the indicator's own. */
  readonly isAssumed?: true
}

const knownDimensions = new Set(cores.map(({ dimension }) => dimension))

/** A unit of the table, or null: words that nobody knows are no unit here. */
export function knownUnit(printed: string): string | null {
  const code = unitOfCode(printed)
  const unit = code ?? parseUnit(printed)?.unit ?? null
  if (unit === null || unit === UNSTATED) return null
  return knownDimensions.has(unitOf(unit).dimension) ? unit : null
}

/** 'GDP (billion yuan)', '地区生产总值（亿元）', 'ВРП, млн рублей' → the name before, and the unit; null where none stands there. */
export function unitInName(name: string): { readonly bare: string; readonly unit: string } | null {
  const [, before = '', bracket = ''] =
    /^(.+?)\s*[(（[【]([^()（）[\]【】]+)[)）\]】]$/su.exec(name.trim()) ?? []
  const [, head = '', tail = ''] = /^(.+),\s*([^,]+)$/su.exec(name.trim()) ?? []
  for (const [bare, printed] of [
    [before, bracket],
    [head, tail],
  ] as const) {
    if (printed === '' || /^\d+$/.test(printed.trim())) continue
    // 'GDP (current US$)': the words before the unit are of the measure.
    const unit = knownUnit(printed) ?? knownUnit(printed.replace(/^(?:current|constant|in|в)\s+/i, ''))
    if (unit !== null) return { bare: bare.trim(), unit }
  }
  return null
}

/** The text of a unit column with its multiplier; null when it is empty. */
export function statedUnit(printed: string, multiplier: string): UnitReading | Problem | null {
  if (printed.trim() === '') {
    const shift = powerOf(multiplier)
    if (shift === null) return problemOf('unit-multiplier', { multiplier: multiplier.slice(0, 40) })
    return shift === 0 ? null : { unit: UNSTATED, shift }
  }
  const code = unitOfCode(printed)
  const label = /^[A-Z0-9_]{1,24}:\s*(\S.*)$/u.exec(printed)?.[1] ?? printed
  const read = code === null ? parseUnit(label) : { unit: code, factor: 1, decimalsShift: 0 }
  if (read === null) return problemOf('unit-unreadable', { unit: printed.slice(0, 80) })
  const { factor: _, decimalsShift: __, ...unit } = read
  const power = powerOf(multiplier)
  if (power === null) return problemOf('unit-multiplier', { multiplier: multiplier.slice(0, 40) })
  if (power === 0) return { ...unit, shift: 0 }
  const scale = scales.find((one) => one.power === power)
  const isPlain = unitOf(unit.unit).power === 0 && !scales.some(({ id }) => unit.unit === id)
  return scale !== undefined && isPlain
    ? { ...unit, unit: unitId(scale, unit.unit), shift: 0 }
    : { ...unit, shift: power }
}

/** Words for a part of a whole, which a ranking also uses for its own points. */
const shareWord = /^(?:share|shares|proportion|fraction|anteil|part|proporción|доля|占比|比重|份额)$/iu
const shareOfRanking = /nature|自然指数|\bshare points\b|(?:^|\P{L})share$/iu

/** 'share' beside 0.031 is a part of one; beside an indicator of a ranking's share points it is those. */
function meantShare(printed: string, name: string, indicators: IndicatorIndex): 'fraction' | null {
  if (!shareWord.test(printed.trim())) return null
  const known = indicators.resolve(name)
  if (known.kind !== 'one') return shareOfRanking.test(name) ? null : 'fraction'
  return isConvertible(known.indicator.unit ?? 'fraction', 'fraction') ? 'fraction' : null
}

/** As a cell of dates is printed: a year with what no unit is behind it. A spreadsheet makes such cells of 5.4. */
const wholeDate = /^\d{4}-\d{2}-\d{2}$/

/** The unit column, else the words behind the number, else the measure's name, else its indicator's own unit; never invented. */
export function unitOfValue(
  stated: UnitReading | null,
  behind: string,
  { indicator, value, unit }: { readonly indicator: string; readonly value: string; readonly unit: string },
  indicators: IndicatorIndex,
): UnitReading | Problem {
  const read = behind === '' ? null : parseUnit(behind)
  if (behind !== '' && read === null)
    return problemOf(wholeDate.test(value) ? 'value-date' : 'value-unreadable', { value: value.slice(0, 80) })
  const inCell =
    read === null ? null : { ...read, unit: meantShare(behind, indicator, indicators) ?? read.unit, shift: 0 }
  const share = meantShare(unit, indicator, indicators)
  if (share !== null && stated?.shift === 0 && inCell === null) return { ...stated, unit: share }
  if (stated !== null && (stated.unit !== UNSTATED || stated.isTold === true)) {
    if (inCell !== null && !isConvertible(inCell.unit, stated.unit))
      return problemOf('unit-twice', { unit, other: behind.slice(0, 80) })
    if (inCell !== null && unitOf(inCell.unit).power !== unitOf(stated.unit).power)
      return { ...stated, ...inCell, shift: 0 }
    return stated
  }
  if (inCell !== null) return inCell
  const known = indicators.resolve(indicator)
  const named = unitInName(indicator)?.unit
  const shift = stated?.shift ?? 0
  if (named !== undefined) return { unit: named, shift }
  const own = known.kind === 'one' ? known.indicator.unit : null
  return own === null ? { unit: UNSTATED, shift } : { unit: own, shift, isAssumed: true }
}

/** '6', '6: Millions', 'Millions', '' → a power of ten; null for what is none. */
function powerOf(multiplier: string): number | null {
  const text = multiplier.trim()
  if (text === '' || /^units?$/i.test(text)) return 0
  const digits = /^([+-]?\d{1,2})(?:\s*:.*)?$/su.exec(text)?.[1]
  if (digits !== undefined) return Number(digits)
  return (
    scales.find(({ id, printed }) => id === text.toLowerCase() || printed.includes(text.toLowerCase()))
      ?.power ?? null
  )
}
