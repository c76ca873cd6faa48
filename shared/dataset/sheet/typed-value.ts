import type { Observation } from '../../domain/observation.ts'
import { problemOf, type Problem } from '../../ipc/problem.ts'
import type { Locale } from '../../messages/sentence.ts'
import { withoutFootnoteMark } from '../import/footnote-mark.ts'
import { numberStyleOf, parseNumber, type NumberStyle, type ParsedNumber } from '../import/numbers.ts'
import { convert, convertDecimals, parseUnit } from '../units.ts'
import { decimalsOf } from './selection-sum.ts'

/** What a person typed into a cell for a value, or why it is none. `missing` is said ('n/a'), `empty` is nothing. */
export type TypedValue =
  | {
      readonly kind: 'value'
      readonly value: number
      readonly decimals: number
      readonly qualifier: Observation['qualifier']
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unread'; readonly problem: Problem }

/** Longer text is no number: it is not looked at any further. */
const MAX_TYPED = 200

const signs: Readonly<Record<Exclude<Observation['qualifier'], 'exact'>, string>> = {
  about: '≈',
  'more-than': '>',
  'less-than': '<',
  nearly: '≲',
}
const qualifierOf = new Map<string, Observation['qualifier']>([
  ['~', 'about'],
  ['>', 'more-than'],
  ['<', 'less-than'],
  ...Object.entries(signs).map(([qualifier, sign]) => [sign, qualifier as Observation['qualifier']] as const),
])

/**
 * Reads a typed value in `unit`: '6,58', '1 234.5', '≈4.4', '12 bn yuan'. A number with words is converted from their unit,
 * which must measure the same: the point moves, nothing is rounded. `style` is that of a pasted column; without it the language decides, and
 * a spelling that only the other style can read is taken as that ('6,58' typed in English has one meaning).
 */
export function readTyped(
  typed: string,
  how: { readonly locale: Locale; readonly unit: string; readonly style?: NumberStyle },
): TypedValue {
  if (typed.length > MAX_TYPED)
    return unread('typed-too-long', { length: typed.length, limit: MAX_TYPED, start: typed.slice(0, 40) })
  const text = withoutFootnoteMark(typed.trim()).normalize('NFKC').trim()
  if (text === '') return { kind: 'empty' }
  if (/^#[A-Z]/.test(text) && !/^#n\/a$/i.test(text)) return unread('typed-error', { value: text })
  if (/^[=@]/.test(text) || /^[+\-−]?\p{L}[\p{L}\d.]*\(/u.test(text))
    return unread('typed-formula', { value: text })
  const qualifier = qualifierOf.get(text[0] ?? '')
  const number = numberIn(qualifier === undefined ? text : text.slice(1), how)
  if (number.kind === 'missing' && qualifier === undefined) return { kind: 'missing' }
  if (number.kind === 'ambiguous') return unread('typed-ambiguous', { value: text })
  if (number.kind !== 'number') return unread('value-unreadable', { value: text })
  const stated = number.rest === '' ? null : parseUnit(number.rest)
  if (number.rest !== '' && stated === null) return unread('value-unreadable', { value: text })
  const from = stated?.unit ?? how.unit
  const value = convert(number.value, from, how.unit)
  if (value === null) return unread('typed-unit', { value: text })
  return {
    kind: 'value',
    value,
    decimals: convertDecimals(number.decimals, from, how.unit),
    qualifier: qualifier ?? stated?.qualifier ?? 'exact',
  }
}

/** The style of a column of pasted cells, where it shows in them; undefined leaves it to the language. */
export function styleOfCells(cells: readonly string[]): NumberStyle | undefined {
  const short = cells.filter((cell) => cell.length <= MAX_TYPED)
  const [comma, point] = [numberStyleOf(short, ';'), numberStyleOf(short, ',')]
  return comma === point ? point : undefined
}

/** An observation's value as it is offered for editing: nothing rounded, nothing grouped, its qualifier as a sign. */
export function editableText(
  { value, decimals, qualifier }: Pick<Observation, 'value' | 'decimals' | 'qualifier'>,
  locale: Locale,
): string {
  if (value === null) return ''
  return qualifierSign(qualifier) + plainNumber(value, decimals, locale)
}

/** How a qualifier is written before a number: '≈' for about, nothing for an exact one. */
export function qualifierSign(qualifier: Observation['qualifier']): string {
  return qualifier === 'exact' ? '' : signs[qualifier]
}

/** Every digit of a number, with the decimals it was printed with and the decimal mark of a language. */
export function plainNumber(value: number, decimals: number, locale: Locale): string {
  const shown = Math.min(100, Math.max(decimals, decimalsOf(value)))
  const text = Math.abs(value) < 1e21 ? value.toFixed(shown) : String(value)
  const exact = Number(text) === value ? text : String(value)
  return locale === 'ru' ? exact.replace('.', ',') : exact
}

function numberIn(text: string, { locale, style }: { locale: Locale; style?: NumberStyle }): ParsedNumber {
  if (style !== undefined) return parseNumber(text, style)
  // A Russian '1.234' may be a number of thousands copied from a German table, or a point typed for a comma.
  if (locale === 'ru' && /^[^.,]*\d{1,3}\.\d{3}(?!\d|[.,]\d)/.test(text)) return parseNumber(text, 'mixed')
  const [own, other]: NumberStyle[] = locale === 'ru' ? ['comma', 'point'] : ['point', 'comma']
  const read = parseNumber(text, own ?? 'point')
  return read.kind === 'unreadable' ? parseNumber(text, other ?? 'comma') : read
}

function unread(code: string, values: Record<string, string | number>): TypedValue {
  const short = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, 80) : value,
    ]),
  )
  return { kind: 'unread', problem: problemOf(code, short) }
}
