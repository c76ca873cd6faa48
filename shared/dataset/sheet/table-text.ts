import Papa from 'papaparse'

/** A table from or for the clipboard, row by row; rows are of one length. */
export type CellTable = readonly (readonly string[])[]

/**
 * Tab-separated text as spreadsheets put it on the clipboard: cells with tabs, quotes or line ends stand in quotes. A
 * quotation mark that is never closed is a character like any other.
 */
export function readTabbed(text: string): CellTable {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
  if (lines === '') return []
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: '\t', newline: '\n' })
  const isBroken = errors.some(({ type }) => type === 'Quotes')
  return squared(isBroken ? lines.split('\n').map((line) => line.split('\t')) : data)
}

/** The same the other way round. Texts that a spreadsheet would take for a formula stand behind an apostrophe. */
export function writeTabbed(table: readonly (readonly ClipCell[])[]): string {
  return table.map((row) => row.map(tabbed).join('\t')).join('\r\n')
}

/** A cell to be copied: its number in full where it has one, and what people read. */
export type ClipCell = {
  readonly text: string
  /** With the decimal mark of the reader's language, ungrouped. */
  readonly plain: string | null
  readonly value: number | null
}

/**
 * The same table as HTML, from which Excel (`x:num`), LibreOffice (`sdval`) and Google Sheets take the number itself and not
 * its printed form. Texts are marked as such, so that no formula comes to life.
 */
export function writeHtmlTable(table: readonly (readonly ClipCell[])[]): string {
  const rows = table.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>' +
    `<body><table>${rows}</table></body></html>`
  )
}

/** Rows filled up with empty cells to the length of the longest. */
export function squared(rows: readonly (readonly string[])[]): CellTable {
  let columns = 0
  for (const row of rows) columns = Math.max(columns, row.length)
  return rows.map((row) =>
    row.length === columns ? row : [...row, ...Array.from({ length: columns - row.length }, () => '')],
  )
}

function tabbed({ text, plain }: ClipCell): string {
  if (plain !== null) return plain
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function htmlCell({ text, value }: ClipCell): string {
  return value === null
    ? `<td x:str>${escaped(text)}</td>`
    : `<td x:num="${value}" sdval="${value}" sdnum="1033;" align="right">${escaped(text)}</td>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
