import type { Cell } from '#shared/dataset/sheet/ranges.ts'
import type { Sheet } from '../../components/grid/sheet.ts'

/**
 * The next cell whose text holds the words, row by row from the one after `from` and round the end of the sheet; null when
 * there is none. Numbers are found as they are printed and with a point or comma for their decimal mark.
 */
export function findNext(
  sheet: Pick<Sheet, 'rows' | 'columns' | 'cell'>,
  words: string,
  from: Cell,
  step: 1 | -1,
): Cell | null {
  const wanted = folded(words)
  const columns = sheet.columns.length
  const cells = sheet.rows * columns
  if (wanted === '' || cells === 0) return null
  const start = from.row * columns + from.column
  for (let steps = 1; steps <= cells; steps += 1) {
    const at = (((start + step * steps) % cells) + cells) % cells
    const cell = { row: Math.floor(at / columns), column: at % columns }
    if (folded(sheet.cell(cell.row, cell.column).text).includes(wanted)) return cell
  }
  return null
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/(\d),(?=\d{1,2}(?!\d))/g, '$1.')
    .trim()
