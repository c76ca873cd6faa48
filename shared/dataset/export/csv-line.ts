/** One line of a delimited text as RFC 4180 has it, ended by CR LF. Cells are written as they are: neutralise texts first. */
export function csvLine(cells: readonly (string | number)[], delimiter = ','): string {
  let line = ''
  for (let at = 0; at < cells.length; at++) {
    const cell = String(cells[at] ?? '')
    if (at > 0) line += delimiter
    line += needsQuotes(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  return `${line}\r\n`
}

/** A cell at whose edge a space stands keeps it in quotes. */
function needsQuotes(cell: string, delimiter: string): boolean {
  return cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell)
}
