/** One line of CSV (RFC 4180). Text that a spreadsheet would run as a formula is kept from it by an apostrophe (OWASP). */
export function csvLine(cells: readonly string[]): string {
  return cells.map(textCell).join(',')
}

export function textCell(text: string): string {
  return quotedCell(/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
}

/** Quoted where it must be, as it is: for numbers, and for lines that are no data. */
export function quotedCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
