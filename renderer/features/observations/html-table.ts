import { squared, type CellTable } from '#shared/dataset/sheet/table-text.ts'
import { plainNumber } from '#shared/dataset/sheet/typed-value.ts'
import type { Locale } from '#shared/messages/sentence.ts'

/** More columns than any spreadsheet has, and more than are asked for by one cell that spans. */
const WIDEST = 16_384

/**
 * The first table of HTML from a clipboard; null where there is none. Numbers are taken as the spreadsheet knows them
 * (`x:num` of Excel, `sdval` of LibreOffice, `data-sheets-value` of Google Sheets), not as it prints them, and written with
 * the decimal mark of the language, in which they will be read. The document is parsed apart from the page: nothing in it
 * runs or is loaded.
 */
export function readHtmlTable(html: string, locale: Locale): CellTable | null {
  if (!/<table/i.test(html)) return null
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  const rows: string[][] = []
  /** Cells that reach down from earlier rows, by row and column. */
  const taken = new Set<string>()
  for (const [down, row] of [...table.rows].entries()) {
    const cells: string[] = []
    for (const cell of row.cells) {
      while (taken.has(`${down} ${cells.length}`)) cells.push('')
      const start = cells.length
      const across = Math.min(cell.colSpan, WIDEST - start)
      cells.push(textOfCell(cell, locale))
      for (let more = 1; more < across; more += 1) cells.push('')
      for (let below = 1; below < Math.min(cell.rowSpan, table.rows.length - down); below += 1)
        for (let at = start; at < start + across; at += 1) taken.add(`${down + below} ${at}`)
    }
    rows.push(cells)
  }
  return squared(rows)
}

function textOfCell(cell: HTMLTableCellElement, locale: Locale): string {
  const text = cell.textContent.replace(/[\s\u00a0]+/g, ' ').trim()
  const known = cell.getAttribute('x:num') ?? cell.getAttribute('sdval') ?? sheetsValue(cell)
  // A bare `x:num` says that the printed text is the number; a percentage is known as its share and printed otherwise.
  if (known === null || known === '' || !Number.isFinite(Number(known)) || text.endsWith('%')) return text
  return plainNumber(Number(known), 0, locale)
}

function sheetsValue(cell: Element): string | null {
  try {
    const value: unknown = JSON.parse(cell.getAttribute('data-sheets-value') ?? 'null')
    const number = typeof value === 'object' && value !== null && '3' in value ? value[3] : null
    return typeof number === 'number' ? String(number) : null
  } catch {
    return null
  }
}
