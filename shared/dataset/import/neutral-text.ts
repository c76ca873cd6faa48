/**
 * Spreadsheets run a text cell that begins with one of these as a formula (OWASP, 'CSV injection'). An apostrophe before it
 * is what a spreadsheet itself puts before such a text; texts that begin with apostrophes and then one of these get another,
 * so that taking one off gives back every text as it was.
 */
const dangerous = /^'*[=+\-@\t\r]/
const neutralised = /^''*[=+\-@\t\r]/
/** '-5' and '+3.2' as printed are numbers to a spreadsheet too, and harmless. */
const number = /^[+-]\d+(?:[.,]\d+)*$/

/** A text cell for a table that a spreadsheet may open. Never for numbers: −5 stays −5. */
export function neutralText(text: string): string {
  return dangerous.test(text) && !number.test(text) ? `'${text}` : text
}

/** The text that was neutralised; any other text is given back as it is. */
export function originalText(cell: string): string {
  return neutralised.test(cell) ? cell.slice(1) : cell
}
