import { filledSeries } from '#shared/dataset/sheet/fill.ts'
import { cellsOf, sizeOf, type Cell, type Range } from '#shared/dataset/sheet/ranges.ts'
import { decimalsOf } from '#shared/dataset/sheet/selection-sum.ts'
import type { ObservationEdit } from '#shared/ipc/requests/observation-edit.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import { Observation } from '#shared/domain/observation.ts'
import { editByText, editByValue, type CellOutcome, type EditHow } from './edit-cell.ts'
import type { ObservationSheet } from './observation-sheet.ts'
import { textOf } from './row-order.ts'

/** What would change, cell by cell, before anything does. */
export type EditPlan = {
  readonly changes: readonly PlannedChange[]
  readonly refused: readonly Refusal[]
  /** Cells that have this value already. */
  readonly same: number
  /** Empty cells of what is pasted: they leave what stands there alone, for emptiness says nothing. */
  readonly empty: number
}
export type PlannedChange = {
  readonly cell: Cell
  readonly name: string
  readonly before: string
  readonly after: string
  readonly edit: ObservationEdit
}
export type Refusal = { readonly name: string; readonly text: string; readonly problem: Sentence }

/** Collects what single cells come to. */
export class Planning {
  readonly #changes: PlannedChange[] = []
  readonly #refused: Refusal[] = []
  readonly #seen = new Set<string>()
  #same = 0
  #empty = 0

  constructor(readonly sheet: ObservationSheet) {}

  take(cell: Cell, text: string, outcome: CellOutcome): void {
    const { sheet } = this
    const { row, column } = cell
    switch (outcome.kind) {
      case 'same':
        this.#same += 1
        break
      case 'empty':
        this.#empty += 1
        break
      case 'refused':
        this.refuse(sheet.nameOf(row, column), text, outcome.problem)
        break
      case 'edit': {
        const name = sheet.nameOf(row, column)
        const key = `${row} ${column}`
        if (this.#seen.has(key)) return this.refuse(name, text, sentence('sheet.refused.twice'))
        this.#seen.add(key)
        const before = sheet.cell(row, column).text
        this.#changes.push({ cell, name, before, after: text, edit: outcome.edit })
      }
    }
  }

  refuse(name: string, text: string, problem: Sentence): void {
    this.#refused.push({ name, text: text.slice(0, 120), problem })
  }

  plan(): EditPlan {
    return { changes: this.#changes, refused: this.#refused, same: this.#same, empty: this.#empty }
  }
}

/**
 * Fill down or right: the first line of the range over the rest of it; of a single line, the line before it. Values are
 * copied as they are known, not as they are printed.
 */
export function planFill(
  sheet: ObservationSheet,
  range: Range,
  direction: 'down' | 'right',
  how: EditHow,
): EditPlan {
  const planning = new Planning(sheet)
  const { rows, columns } = sizeOf(range)
  const lines = direction === 'down' ? rows : columns
  const start = direction === 'down' ? range.top : range.left
  const from = lines === 1 ? start - 1 : start
  if (from < 0) return planning.plan()
  for (const cell of cellsOf(range)) {
    const at = direction === 'down' ? cell.row : cell.column
    if (at === from) continue
    const source = direction === 'down' ? { ...cell, row: from } : { ...cell, column: from }
    planning.take(cell, sheet.cell(source.row, source.column).text, copied(sheet, source, cell, how))
  }
  return planning.plan()
}

function copied(sheet: ObservationSheet, source: Cell, cell: Cell, how: EditHow): CellOutcome {
  const [from, to] = [sheet.target(source.row, source.column), sheet.target(cell.row, cell.column)]
  const { columns } = how
  if (from.kind !== 'field') return { kind: from.kind === 'gap' ? 'empty' : 'same' }
  if (from.field !== 'value') {
    if (to.kind === 'field' && to.field !== from.field)
      return { kind: 'refused', problem: sentence('sheet.refused.other-kind') }
    return editByText(to, textOf(columns, from.field, from.row), how)
  }
  const value = columns.value[from.row] ?? null
  return value === null ? { kind: 'empty' } : editByValue(to, { value, ...statedAt(how, from.row) }, how)
}

/** Numbers for the empty cells of each line of a range, from those that stand in it: along periods, or down. */
export function planSeries(sheet: ObservationSheet, range: Range, how: EditHow): EditPlan {
  const planning = new Planning(sheet)
  const { rows, columns } = sizeOf(range)
  const isAcross = columns > 1
  const lines = Array.from({ length: isAcross ? rows : columns }, (_, line) =>
    Array.from({ length: isAcross ? columns : rows }, (_none, at): Cell =>
      isAcross
        ? { row: range.top + line, column: range.left + at }
        : { row: range.top + at, column: range.left + line },
    ),
  )
  for (const line of lines) {
    const targets = line.map(({ row, column }) => sheet.target(row, column))
    const known = targets.map((target) =>
      target.kind === 'field' && target.field === 'value' ? (how.columns.value[target.row] ?? null) : null,
    )
    const first = targets.find((target, at) => target.kind === 'field' && known[at] !== null)
    if (first?.kind !== 'field') continue
    const { unit } = statedAt(how, first.row)
    filledSeries(known).forEach((value, at) => {
      const [target, cell] = [targets[at], line[at]]
      if (value === null || known[at] !== null || target === undefined || cell === undefined) return
      if (target.kind === 'field' && target.field !== 'value') return
      const decimals = Math.max(0, ...known.map((one) => (one === null ? 0 : decimalsOf(one))))
      planning.take(
        cell,
        String(value),
        editByValue(target, { value, decimals, qualifier: 'exact', unit }, how),
      )
    })
  }
  return planning.plan()
}

function statedAt({ columns }: EditHow, row: number): Pick<Observation, 'decimals' | 'qualifier' | 'unit'> {
  const said = textOf(columns, 'qualifier', row)
  const qualifier = Observation.entries.qualifier.options.find((one) => one === said) ?? 'exact'
  return { decimals: columns.decimals[row] ?? 0, qualifier, unit: textOf(columns, 'unit', row) }
}
