import { textColumns, type TextColumn } from '../observation-columns.ts'
import { observationTexts } from '../observation-texts.ts'
import type { Draft } from './draft.ts'

/** Texts of one column: a number for each different one, in order of appearance. */
export class TextDictionary {
  readonly texts: string[] = []
  readonly #codes = new Map<string, number>()
  #last = ''
  #lastCode = -1

  code(text: string): number {
    if (this.#lastCode >= 0 && text === this.#last) return this.#lastCode
    let code = this.#codes.get(text)
    if (code === undefined) {
      code = this.texts.length
      this.#codes.set(text, code)
      this.texts.push(text)
    }
    this.#last = text
    this.#lastCode = code
    return code
  }

  /** −1 for a text that never came. */
  find(text: string): number {
    return this.#codes.get(text) ?? -1
  }
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int8Array | Float64Array

/** A list of numbers that grows by halves. */
export class GrowingNumbers {
  #values: Numbers
  length = 0
  constructor(make: Numbers) {
    this.#values = make
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow()
    this.#values[this.length++] = value
  }

  at(index: number): number {
    return this.#values[index] ?? 0
  }

  #grow(): void {
    const Kind = this.#values.constructor as new (length: number) => Numbers
    const grown = new Kind(Math.ceil(Math.max(1024, this.length * 1.5)))
    grown.set(this.#values)
    this.#values = grown
  }
}

/**
 * The codes of one column of texts, in as many bytes as they need. Most columns of most files are the same in every row:
 * as long as one is, only its length is kept.
 */
export class GrowingCodes {
  #values: Uint8Array | Uint16Array | Uint32Array | null = null
  #most = 0xff
  #first = 0
  length = 0

  push(code: number): void {
    if (this.#values === null) {
      if (this.length === 0) this.#first = code
      if (code === this.#first) {
        this.length++
        return
      }
      this.#spread()
    }
    this.#put(this.length++, code)
  }

  at(index: number): number {
    return this.#values === null ? this.#first : (this.#values[index] ?? 0)
  }

  set(index: number, code: number): void {
    this.#spread()
    this.#put(index, code)
  }

  #spread(): void {
    if (this.#values !== null) return
    const size = Math.max(1024, Math.ceil(this.length * 1.5))
    this.#most = this.#first > 0xffff ? 0xffff_ffff : this.#first > 0xff ? 0xffff : 0xff
    this.#values = ofWidth(this.#most, size).fill(this.#first, 0, this.length)
  }

  #put(index: number, code: number): void {
    let values = this.#values ?? ofWidth(this.#most, 1024)
    if (code > this.#most) {
      this.#most = code > 0xffff ? 0xffff_ffff : 0xffff
      const wider = ofWidth(this.#most, values.length)
      wider.set(values)
      values = wider
    }
    if (index >= values.length) {
      const longer = ofWidth(this.#most, Math.ceil(Math.max(1024, values.length * 1.5)))
      longer.set(values)
      values = longer
    }
    values[index] = code
    this.#values = values
  }
}

function ofWidth(most: number, length: number): Uint8Array | Uint16Array | Uint32Array {
  if (most === 0xff) return new Uint8Array(length)
  return most === 0xffff ? new Uint16Array(length) : new Uint32Array(length)
}

/** Texts of a planned row besides its id, which it gets when it is stored. */
export type PlanText = Exclude<TextColumn, 'id'>
export const planTexts = textColumns.filter((column): column is PlanText => column !== 'id')

/** Stands for 'as the value prints', so that a million numbers need no texts beside them. */
const AS_VALUE = '\u0000'

/**
 * The observations a file would add, in columns of about twenty bytes a row: a million of them are listed, compared and
 * stored without ever being a million objects.
 */
export class PlanColumns {
  readonly value = new GrowingNumbers(new Float64Array(0))
  readonly decimals = new GrowingNumbers(new Int8Array(0))
  readonly row = new GrowingNumbers(new Uint32Array(0))
  readonly number = new GrowingNumbers(new Uint32Array(0))
  readonly dictionaries: Readonly<Record<PlanText, TextDictionary>>
  readonly codes: Readonly<Record<PlanText, GrowingCodes>>

  constructor() {
    this.dictionaries = perText(() => new TextDictionary())
    this.codes = perText(() => new GrowingCodes())
  }

  get rows(): number {
    return this.value.length
  }

  add(draft: Draft): void {
    this.value.push(draft.value ?? Number.NaN)
    this.decimals.push(draft.decimals)
    this.row.push(draft.row)
    this.number.push(draft.number)
    const { printed } = draft
    this.#text('hub', draft.hub)
    this.#text('indicator', draft.indicator)
    this.#text('period', draft.period)
    this.#text('unit', draft.unit)
    this.#text('status', draft.status)
    this.#text('qualifier', draft.qualifier)
    this.#text('vintage', draft.vintage ?? '')
    this.#text('sourceTitle', draft.sourceTitle)
    this.#text('sourcePublisher', draft.sourcePublisher)
    this.#text('sourceUrl', draft.sourceUrl)
    this.#text('tier', draft.tier)
    this.#text('note', draft.note)
    this.#text('printed.hub', printed.hub)
    this.#text('printed.indicator', printed.indicator)
    this.#text('printed.unit', printed.unit)
    this.#text('printed.period', printed.period)
    const isPlain = isPlainPrint(printed.value, draft)
    this.#text('printed.value', isPlain ? AS_VALUE : printed.value)
  }

  text(column: PlanText, row: number): string {
    const text = this.dictionaries[column].texts[this.codes[column].at(row)] ?? ''
    return column === 'printed.value' && text === AS_VALUE
      ? plainPrint(this.value.at(row), this.decimals.at(row))
      : text
  }

  /** Null where the value is stated to be missing; the column holds NaN for it. */
  valueOf(row: number): number | null {
    const value = this.value.at(row)
    return Number.isNaN(value) ? null : value
  }

  /** One planned row as an object, for showing it. */
  draft(row: number): Draft {
    return {
      row: this.row.at(row),
      number: this.number.at(row),
      value: this.valueOf(row),
      decimals: this.decimals.at(row),
      ...observationTexts((column) => this.text(column, row)),
    }
  }

  #text(column: PlanText, text: string): void {
    this.codes[column].push(this.dictionaries[column].code(text))
  }
}

/** Digits and one point are what the value prints, unless they begin with zeros; anything else is compared. */
function isPlainPrint(printed: string, { value, decimals }: Draft): boolean {
  if (value === null) return false
  if (/^-?[1-9]\d{0,14}(?:\.\d{1,15})?$/.test(printed) && decimals >= 0 && decimals <= 15) {
    const point = printed.indexOf('.')
    const places = point < 0 ? 0 : printed.length - point - 1
    if (places === decimals && printed.length <= 16) return Number(printed) === value
  }
  return printed === plainPrint(value, decimals)
}

function plainPrint(value: number, decimals: number): string {
  return value.toFixed(Math.min(Math.max(decimals, 0), 20))
}

function perText<T>(make: () => T): Record<PlanText, T> {
  return Object.fromEntries(planTexts.map((column) => [column, make()])) as Record<PlanText, T>
}
