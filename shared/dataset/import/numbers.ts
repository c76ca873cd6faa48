import { withoutFootnoteMark } from './footnote-mark.ts'

/**
 * How a column writes its decimals. 'mixed' means that some cells can only be decimal commas and others only decimal
 * points: then a cell such as '1,234', which could be either, is refused rather than guessed.
 */
export type NumberStyle = 'point' | 'comma' | 'mixed'

export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number; readonly rest: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' }

const missing =
  /^(?:[-–—:.…/*]+|n\/?\.?a\.?|#n\/a|na|nan|null|none|nil|missing|not available|нет данных|н\/д|нд|无|无数据|暂无|缺|자료없음)?$/i
const spaces = /[\s\u00a0\u2009\u202f'’]/g
const numberAtStart = /^([+\-−]?)(\d[\d.,\s\u00a0\u2009\u202f'’]*)(?:e([+\-−]?\d{1,3}))?(.*)$/isu

/** What the cells of a column tell about its decimals, gathered while they stream by. */
export class StyleEvidence {
  #comma = false
  #point = false
  #groups = false
  /** Cells such as '1,234' that fit both readings. */
  unclear = 0

  add(cell: string): void {
    if (this.#comma && this.#point && this.#groups) return
    const digits = numberAtStart
      .exec(withoutFootnoteMark(cell.slice(0, 200)).normalize('NFKC').trim())?.[2]
      ?.replace(spaces, '')
    if (digits === undefined) return
    if (/,\d*\.\d/.test(digits) || /^\d*\.\d+$/.test(digits))
      this.#point ||= !/^[1-9]\d{0,2}\.\d{3}$/.test(digits)
    if (/(?:,\d{3}){2}/.test(digits)) this.#point = true
    if (/\.\d*,\d/.test(digits) || (/^\d*,\d+$/.test(digits) && !/^[1-9]\d{0,2},\d{3}$/.test(digits)))
      this.#comma = true
    if (/(?:\.\d{3}){2}/.test(digits)) this.#comma = true
    if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) this.unclear++
    if (/(?:\.\d{3}){2}|(?:,\d{3}){2}|\.\d{3},\d|,\d{3}\.\d/.test(digits)) this.#groups = true
  }

  /** A decimal mark that cannot group thousands: told without reading the cell again. */
  addMark(mark: 'point' | 'comma'): void {
    if (mark === 'point') this.#point = true
    else this.#comma = true
  }

  /** Some number shows beyond doubt that a mark groups thousands: '1.234.567', '1,234.5'. */
  get hasGroups(): boolean {
    return this.#groups
  }

  /** Some number shows beyond doubt which mark stands before decimals. */
  get isProven(): boolean {
    return this.#comma || this.#point
  }

  /** A file of semicolons breaks a tie. */
  style(delimiter: string): NumberStyle {
    if (this.#comma && this.#point) return 'mixed'
    return this.#comma || (!this.#point && delimiter === ';') ? 'comma' : 'point'
  }
}

/** Reads off the whole column whether a comma is a decimal comma. */
export function numberStyleOf(cells: readonly string[], delimiter: string): NumberStyle {
  const evidence = new StyleEvidence()
  for (const cell of cells) evidence.add(cell)
  return evidence.style(delimiter)
}

/**
 * A cell as a number with the decimals it states; '1 234,50' → 1234.5 with 2. Words behind the number are handed back
 * as `rest` ('6.58%' → '%'). Never zero for an empty cell: missing is not zero.
 */
export function parseNumber(cell: string, style: NumberStyle): ParsedNumber {
  // A raised digit would become one of the number's own.
  const text = withoutFootnoteMark(cell.trim()).normalize('NFKC').trim()
  if (missing.test(text)) return { kind: 'missing' }
  if (text.length > 200) return { kind: 'unreadable' }
  const [, sign = '', body, exponent = '0', rest = ''] = numberAtStart.exec(text) ?? []
  if (body === undefined) return { kind: 'unreadable' }
  const digits = body.replace(spaces, '').replace(/[.,]$/, '')
  const plain = plainDigits(digits, style)
  if (plain === null) return { kind: 'unreadable' }
  if (plain === 'ambiguous') return { kind: 'ambiguous' }
  const shift = Number(exponent.replace('−', '-'))
  const value = Number(`${sign === '' || sign === '+' ? '' : '-'}${plain}e${shift}`)
  if (!Number.isFinite(value)) return { kind: 'unreadable' }
  const decimals = (plain.split('.')[1]?.length ?? 0) - shift
  return { kind: 'number', value: value === 0 ? 0 : value, decimals, rest: rest.trim() }
}

/** The digits with a decimal point and nothing else, or null where separators stand in no known order. */
function plainDigits(digits: string, style: NumberStyle): string | 'ambiguous' | null {
  const isGrouped = (text: string, separator: ',' | '.') =>
    (separator === ',' ? /^\d{1,3}(?:,\d{2,3})*,\d{3}$/ : /^\d{1,3}(?:\.\d{3})+$/).test(text)
  const written = (decimal: '.' | ','): string | null => {
    const group = decimal === '.' ? ',' : '.'
    const [whole = '', fraction, ...more] = digits.split(decimal)
    if (more.length > 0 || fraction?.includes(group)) return null
    if (!/^\d+$/.test(whole) && !isGrouped(whole, group)) return null
    return whole.replaceAll(group, '') + (fraction === undefined ? '' : `.${fraction}`)
  }
  if (style === 'point') return written('.')
  if (style === 'comma') return written(',')
  const [point, comma] = [written('.'), written(',')]
  return point !== null && comma !== null && point !== comma ? 'ambiguous' : (point ?? comma)
}
