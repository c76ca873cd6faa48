import {
  clampCell,
  isInRange,
  jumped,
  moved,
  nextInRange,
  rangeBetween,
  sizeOf,
  type Cell,
  type Direction,
  type Range,
  type Size,
} from '#shared/dataset/sheet/ranges.ts'
import { recall, remember } from '../../memory/remembered.ts'
import type { Sheet } from './sheet.ts'

const [NARROWEST, WIDEST] = [48, 900]
const START: Cell = { row: 0, column: 1 }

type Widths = Readonly<Record<string, number>>
export type EditedCell = { readonly cell: Cell; readonly text: string; readonly problem: string | null }

/** Which cells of a sheet are active, selected and edited, and how wide its columns are. */
export class GridState {
  readonly #sheet: () => Sheet | null
  readonly #memory: () => string
  readonly #onmove: () => void
  #active = $state.raw<Cell>(START)
  /** Two opposite corners of the selection, of which the second follows Shift; the active cell lies between them. */
  #corners = $state.raw<{ readonly from: Cell; readonly to: Cell }>({ from: START, to: START })
  edited = $state.raw<EditedCell | null>(null)
  /** Until the grid has drawn the sheet, and while the person has gone nowhere. */
  opensAtEnd = $state(false)
  /** Other columns are drawn now: where the old ones were scrolled to says nothing of these. */
  hasOtherColumns = false
  /** The column a run of Tabs began in, to which Enter returns in the next row, as in a spreadsheet. */
  #tabbedFrom: number | null = null
  /** After Escape, Tab leaves the grid instead of moving about in it. */
  leaving = false
  /** Spoken by screen readers when it changes. */
  announcement = $state('')
  /** Set by the grid that draws the sheet: how many rows it shows, and a way to bring a cell into sight. */
  page = 10
  reveal: (cell: Cell) => void = () => undefined
  /** Widths drawn by the person since the sheet was opened; before that, those that were remembered. */
  #drawn = $state.raw<{ readonly of: string; readonly widths: Widths } | null>(null)
  readonly #kept = $derived.by(() => keptWidths(this.#memory()))

  readonly size = $derived.by<Size>(() => {
    const sheet = this.#sheet()
    return { rows: sheet?.rows ?? 0, columns: sheet?.columns.length ?? 0 }
  })
  /** A sheet that lost rows has its last one active. */
  readonly active = $derived(clampCell(this.#active, this.size))
  readonly range = $derived(
    rangeBetween(clampCell(this.#corners.from, this.size), clampCell(this.#corners.to, this.size)),
  )
  readonly isMany = $derived(sizeOf(this.range).rows * sizeOf(this.range).columns > 1)

  /** `memory` is the name under which the widths of this sheet's columns are remembered. */
  constructor(sheet: () => Sheet | null, memory: () => string, onmove: () => void = () => undefined) {
    this.#sheet = sheet
    this.#memory = memory
    this.#onmove = onmove
  }

  /** To the first cell, also of a sheet that is still to come; `atEnd`: the grid then shows its last columns. */
  begin = (atEnd = false): void => {
    this.edited = null
    this.#stand(START)
    this.opensAtEnd = atEnd
    this.reveal(START)
  }

  /** Other columns are about to be drawn. */
  turn = (): void => {
    this.edited = null
    this.hasOtherColumns = true
  }

  /** The last columns are in sight, of which this is the first: there the keyboard begins. */
  beginAt = (column: number): void => {
    this.opensAtEnd = false
    this.#stand({ row: 0, column })
  }

  #stand(cell: Cell): void {
    this.#tabbedFrom = null
    this.#active = cell
    this.#corners = { from: cell, to: cell }
  }

  go = (cell: Cell): void => {
    this.opensAtEnd = false
    this.#tabbedFrom = null
    const to = clampCell(cell, this.size)
    this.#active = to
    this.#corners = { from: to, to }
    this.#onmove()
    this.reveal(to)
  }

  /** The other corner of the selection; the active cell is where it began, as in a spreadsheet. */
  extendTo = (cell: Cell): void => {
    const to = clampCell(cell, this.size)
    this.#corners = { from: this.active, to }
    this.reveal(to)
  }

  step = (direction: Direction, how: { extend?: boolean; leap?: boolean; by?: number } = {}): void => {
    const from = how.extend === true ? clampCell(this.#corners.to, this.size) : this.active
    const sheet = this.#sheet()
    if (sheet === null) return
    const to =
      how.leap === true
        ? jumped(from, direction, this.size, ({ row, column }) => sheet.isFilled(row, column))
        : moved(from, direction, this.size, how.by)
    if (how.extend === true) this.extendTo(to)
    else this.go(to)
  }

  /** Tab and Enter: round and round inside a selection of several cells, else one step; Enter behind Tabs begins a new row. */
  advance = (along: 'rows' | 'columns', step: 1 | -1): void => {
    if (this.isMany) {
      this.#active = nextInRange(this.range, this.active, along, step)
      this.reveal(this.#active)
      return
    }
    const at = this.active
    const { rows, columns } = this.size
    const begun = this.#tabbedFrom ?? at.column
    const next =
      along === 'columns'
        ? { row: at.row + step, column: begun }
        : at.column + step >= columns && at.row + 1 < rows
          ? { row: at.row + 1, column: 1 }
          : at.column + step < 1 && at.row > 0
            ? { row: at.row - 1, column: columns - 1 }
            : { row: at.row, column: at.column + step }
    this.go(next)
    if (along === 'rows' && next.row === at.row) this.#tabbedFrom = begun
  }

  selectAll = (): void =>
    this.selectRange({ top: 0, left: 0, bottom: this.size.rows - 1, right: this.size.columns - 1 })
  selectRows = (): void => this.selectRange({ ...this.range, left: 0, right: this.size.columns - 1 })
  selectColumns = (): void => this.selectRange({ ...this.range, top: 0, bottom: this.size.rows - 1 })

  /** Whole rows or columns from one to another; the first of them is the active one. */
  selectLines = (lines: 'rows' | 'columns', from: number, to: number, end: number): void => {
    const at = (line: number, across: number): Cell =>
      lines === 'rows' ? { row: line, column: across } : { row: across, column: line }
    this.#active = clampCell(lines === 'rows' ? at(from, Math.min(1, end)) : at(from, 0), this.size)
    this.#corners = { from: clampCell(at(from, 0), this.size), to: clampCell(at(to, end), this.size) }
  }

  /** The active cell stays inside; nothing is scrolled. */
  selectRange = (range: Range): void => {
    if (this.size.rows === 0) return
    const from = clampCell({ row: range.top, column: range.left }, this.size)
    this.#corners = { from, to: clampCell({ row: range.bottom, column: range.right }, this.size) }
    if (!isInRange(range, this.active)) this.#active = from
  }

  /** `text` replaces what stands there; without it, that is what is edited. */
  beginEdit = (text?: string): void => {
    const { row, column } = this.active
    const sheet = this.#sheet()
    if (sheet === null || sheet.rows === 0) return
    const editing = sheet.editing(row, column)
    if (editing.kind === 'fixed') {
      this.announcement = editing.why
      return
    }
    if (editing.kind === 'opens') {
      if (text === undefined) editing.run()
      return
    }
    this.reveal(this.active)
    const own = editing.kind === 'text' ? editing.text : editing.value
    this.edited = { cell: this.active, text: text ?? own, problem: null }
  }

  widthOf = (column: number): number => {
    const known = this.#sheet()?.columns[column]
    return known === undefined ? 0 : (this.#widths()[known.key] ?? known.width)
  }

  setWidth = (column: number, width: number): void => {
    const known = this.#sheet()?.columns[column]
    if (known === undefined) return
    const within = Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)))
    const of = this.#memory()
    const widths = { ...this.#widths(), [known.key]: within }
    this.#drawn = { of, widths }
    remember(`grid.${of}`, JSON.stringify(widths))
  }

  #widths(): Widths {
    return this.#drawn?.of === this.#memory() ? this.#drawn.widths : this.#kept
  }
}

function keptWidths(name: string): Widths {
  const widths: Record<string, number> = {}
  try {
    const kept: unknown = JSON.parse(recall(`grid.${name}`) ?? '{}')
    for (const [key, width] of Object.entries(kept ?? {})) if (typeof width === 'number') widths[key] = width
  } catch {
    // What cannot be read was no width.
  }
  return widths
}
