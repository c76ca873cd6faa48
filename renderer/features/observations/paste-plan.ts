import { parsePeriod } from '#shared/dataset/periods.ts'
import { sizeOf, type Range } from '#shared/dataset/sheet/ranges.ts'
import type { CellTable } from '#shared/dataset/sheet/table-text.ts'
import { styleOfCells } from '#shared/dataset/sheet/typed-value.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { editByText, type EditHow } from './edit-cell.ts'
import { Planning, type EditPlan } from './edit-plan.ts'
import type { ObservationSheet } from './observation-sheet.ts'

/** A paste as it would be done, and how the table was read. */
export type PastePlan = EditPlan & { readonly heads: 'none' | 'columns' | 'rows' | 'both' }

/**
 * Where each cell of a pasted table goes. One cell goes into every selected one, a table that fits several times into the
 * selection is repeated in it. A first row of this sheet's own heads, and in a crosstab a first column of names, say where
 * the rest goes; otherwise it begins at the first selected cell. What lies beyond the sheet is refused by its place.
 */
export function planPaste(sheet: ObservationSheet, table: CellTable, range: Range, how: EditHow): PastePlan {
  const planning = new Planning(sheet)
  const headed = columnHeads(sheet, table)
  const named = rowNames(sheet, table, headed !== null)
  const body = headed === null ? table : table.slice(1)
  const firstColumn = named === null ? 0 : 1
  const size = { rows: body.length, columns: (table[0]?.length ?? 0) - firstColumn }
  const selected = sizeOf(range)
  const isRepeated =
    headed === null && named === null && size.rows > 0 && size.columns > 0 &&
    selected.rows % size.rows === 0 && selected.columns % size.columns === 0 // prettier-ignore
  const shape = isRepeated ? selected : size
  const styles = Array.from({ length: size.columns }, (_, column) =>
    styleOfCells(body.map((cells) => cells[column + firstColumn] ?? '')),
  )
  for (let down = 0; down < shape.rows; down += 1) {
    const cells = body[down % size.rows] ?? []
    const row = named === null ? range.top + down : (named[down] ?? null)
    for (let across = 0; across < shape.columns; across += 1) {
      const from = (across % size.columns) + firstColumn
      const text = cells[from] ?? ''
      const column = headed === null ? range.left + across : (headed[from] ?? null)
      const place = placeOf(table, {
        down: down + (headed === null ? 0 : 1),
        from,
        named: named !== null,
        headed: headed !== null,
      })
      if (row === null) {
        if (text.trim() !== '')
          planning.refuse(
            place,
            text,
            sentence('sheet.refused.no-row', { name: (cells[0] ?? '').slice(0, 80) }),
          )
      } else if (column === null) {
        if (text.trim() !== '')
          planning.refuse(
            place,
            text,
            sentence('sheet.refused.no-column', { name: (table[0]?.[from] ?? '').slice(0, 80) }),
          )
      } else if (row >= sheet.rows || column >= sheet.columns.length) {
        planning.refuse(place, text, sentence('sheet.refused.outside', {
          rows: size.rows,
          columns: size.columns,
          roomRows: Math.max(0, sheet.rows - range.top),
          roomColumns: Math.max(0, sheet.columns.length - range.left),
        })) // prettier-ignore
      } else {
        const style = styles[across % size.columns]
        if (isAsItStands(sheet, row, column, text)) planning.take({ row, column }, text, { kind: 'same' })
        else
          planning.take({ row, column }, text, editByText(sheet.target(row, column), text, { ...how, style }))
      }
    }
  }
  const heads = headed === null ? (named === null ? 'none' : 'rows') : named === null ? 'columns' : 'both'
  return { ...planning.plan(), heads }
}

/** What was copied from here comes back unchanged in most of its cells, the names and dates of a line among them. */
function isAsItStands(sheet: ObservationSheet, row: number, column: number, text: string): boolean {
  const { plain, text: printed } = sheet.clip(row, column)
  return text.trim() !== '' && [plain, printed].includes(text.trim())
}

/** Where each pasted column goes by the first row, when most of that row are heads of this sheet and none is a mere number. */
function columnHeads(sheet: ObservationSheet, table: CellTable): readonly (number | null)[] | null {
  const [first] = table
  if (first === undefined || table.length < 2) return null
  const found = first.map((head) => (head.trim() === '' ? null : sheet.columnNamed(head)))
  const heads = first.filter((head) => head.trim() !== '').length
  const known = found.filter((column) => column !== null).length
  // A year is a number too: heads stand over other cells than their own kind, so every one of them must be known or a period.
  const isHead = first.every(
    (head, at) => head.trim() === '' || found[at] !== null || at === 0 || parsePeriod(head).kind === 'period',
  )
  return known > 0 && known * 2 >= heads - 1 && isHead ? found : null
}

/** Which row each pasted line goes to by its first cell, when those cells are names of this sheet's rows. */
function rowNames(
  sheet: ObservationSheet,
  table: CellTable,
  headed: boolean,
): readonly (number | null)[] | null {
  const body = headed ? table.slice(1) : table
  if ((table[0]?.length ?? 0) < 2) return null
  const names = body.map((cells) => sheet.rowNamed(cells[0] ?? ''))
  const known = names.filter((row) => row !== null).length
  return known > 0 && known * 2 >= names.length ? names : null
}

/** The place in what was pasted, as a spreadsheet names it: 'C5'; with its heads where it has them. */
function placeOf(
  table: CellTable,
  { down, from, named, headed }: { down: number; from: number; named: boolean; headed: boolean },
): string {
  const heads = [named ? table[down]?.[0] : null, headed ? table[0]?.[from] : null].filter(Boolean)
  return heads.length > 0 ? heads.join(' · ').slice(0, 120) : `${letters(from)}${down + 1}`
}

function letters(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : letters(before - 1)) + String.fromCharCode(65 + (column % 26))
}
