import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import { dateOfSerial } from '#shared/dataset/import/read-period.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { columnOf } from './cell-reference.ts'
import type { MergedCells } from './merged-cells.ts'
import { RichText } from './shared-texts.ts'
import type { CellStyle } from './styles.ts'
import type { Workbook } from './workbook.ts'
import { XmlEvents } from './xml-events.ts'

type Parts = {
  readonly file: string
  readonly book: Workbook
  readonly part: AsyncIterable<Uint8Array>
  readonly merged: MergedCells
}

/** Excel's own limits; what goes beyond them was made by hand, to do harm. */
const MOST_COLUMNS = 16_384
const MOST_ROWS = 1_048_576
const MOST_CELLS = 60_000_000
/** Digits that people print; what rounding to fifteen does not bring down to them is no slip of the machine. */
const LONGEST_PRINTED = 12
/** From 1904 on, by old Macs' count. */
const DAYS_TO_1904 = 1462

/**
 * The rows of a sheet as texts, a piece of the file at a time. Numbers come as they print, dates as ISO dates, percentages
 * with their sign, a formula as its last result; a formula that was never computed comes as itself ('=A1*2'), an error as
 * its name ('#DIV/0!'), so that whoever reads the row can refuse it. Merged cells all hold the words of their first one.
 */
export async function* sheetRows({ file, book, part, merged }: Parts): AsyncGenerator<readonly RawRow[]> {
  let rows: RawRow[] = []
  let cells: string[] = []
  let row = 0
  let column = -1
  let count = 0
  const cell = new Cell(book)
  const events = new XmlEvents({
    open(name, attributes) {
      if (name === 'c') {
        const { r, s, t } = attributes()
        column = r === undefined ? column + 1 : columnOf(r)
        if (column >= MOST_COLUMNS || ++count > MOST_CELLS) tooLarge()
        cell.begin(t ?? 'n', Number(s ?? '0'))
      } else if (name === 'row') {
        const { r } = attributes()
        row = r === undefined ? row + 1 : Number(r)
        if (!(row >= 1 && row <= MOST_ROWS)) tooLarge()
        cells = []
        column = -1
      } else cell.open(name, attributes)
    },
    close(name) {
      if (name === 'c') {
        const text = cell.end()
        if (text === '') return
        while (cells.length < column) cells.push('')
        cells[column] = text
      } else if (name === 'row') {
        merged.fill(row, cells)
        if (cells.length > 0) rows.push({ row, cells })
      } else cell.close(name)
    },
    text: (text) => cell.text(text),
  })
  function tooLarge(): never {
    return refuse('table-bomb', {
      file,
      why: sentence('data-import.bomb.cells', { millions: MOST_CELLS / 1_000_000 }),
    })
  }

  for await (const chunk of part) {
    write(() => events.write(chunk))
    if (rows.length > 0) yield rows
    rows = []
  }
  write(() => events.end())
  if (rows.length > 0) yield rows

  function write(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (error instanceof Error && 'problem' in error) throw error
      refuse('table-damaged', { file })
    }
  }
}

/** One cell as it is put together. */
class Cell {
  readonly #book: Workbook
  readonly #rich = new RichText()
  #type = 'n'
  #style = 0
  #value = ''
  #formula: string | null = null
  #within: 'v' | 'f' | null = null

  constructor(book: Workbook) {
    this.#book = book
  }

  begin(type: string, style: number): void {
    this.#type = type
    this.#style = style
    this.#value = ''
    this.#formula = null
    this.#within = null
  }

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (name === 'v') this.#within = 'v'
    else if (name === 'f') {
      this.#within = 'f'
      this.#formula = ''
    } else if (this.#type === 'inlineStr') this.#rich.open(name, attributes)
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.#within = null
    else if (this.#type === 'inlineStr') this.#rich.close(name)
  }

  text(text: string): void {
    if (this.#within === 'v') this.#value += text
    else if (this.#within === 'f') this.#formula += text
    else if (this.#type === 'inlineStr') this.#rich.text(text)
  }

  end(): string {
    const value = this.#value
    if (this.#type === 'inlineStr') return this.#rich.take()
    if (value === '') return this.#formula === null ? '' : `=${this.#formula}`
    if (this.#type === 's') return this.#book.texts[Number(value)] ?? ''
    if (this.#type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (this.#type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '')
    if (this.#type !== 'n') return value
    if (this.#book.own) return value
    return numberText(value, this.#book.styles[this.#style] ?? 'number', this.#book.from1904)
  }
}

/** A number as a person sees it: fifteen digits, for the others are the machine's; a year that was formatted as a date is a year. */
function numberText(value: string, style: CellStyle, from1904: boolean): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (style === 'percent') return `${tidy(number * 100)}%`
  if (style === 'date') {
    if (Number.isInteger(number) && number >= 1800 && number <= 2200) return value
    const days = from1904 ? number + DAYS_TO_1904 : number
    return days >= 1 && days < 2_958_466 ? dateOfSerial(days) : value
  }
  return value.length <= 15 && !/e/i.test(value) ? value : tidy(number)
}

/** 0.30000000000000004 is 0.3; a number that has more to say than that keeps all its digits. */
function tidy(number: number): string {
  const rounded = Number(number.toPrecision(15))
  const isShort = rounded.toExponential().replace(/e.*|\D/g, '').length <= LONGEST_PRINTED
  return String(isShort ? rounded : number)
}
