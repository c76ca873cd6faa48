import { strToU8, zipSync } from 'fflate'

/** A cell of a made workbook: text, number, or the XML of its own for what only Excel writes. */
export type Cell = string | number | null | { readonly xml: string }
export type SheetGiven = {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly hidden?: boolean
  readonly merges?: readonly string[]
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
/** Style 1 is a date, 2 a percentage. */
const styles = `<styleSheet ${main}><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`

/** A workbook as Excel writes it, with shared texts, for tests to read. */
export function workbook(sheets: readonly SheetGiven[]): Uint8Array {
  const texts: string[] = []
  const shared = (text: string) => {
    const known = texts.indexOf(text)
    return known >= 0 ? known : texts.push(text) - 1
  }
  const sheetXml = ({ rows, merges = [] }: SheetGiven) => {
    const body = rows.map((cells, row) => {
      const xml = cells.map((cell, column) => {
        const r = `${letters(column)}${row + 1}`
        if (cell === null) return ''
        if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${r}"`)
        if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`
        return `<c r="${r}" t="s"><v>${shared(cell)}</v></c>`
      })
      return `<row r="${row + 1}">${xml.join('')}</row>`
    })
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
    return `<worksheet ${main}><sheetData>${body.join('')}</sheetData>${merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`}</worksheet>`
  }
  const parts = Object.fromEntries(
    sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheetXml(sheet))]),
  )
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${office}/relationships"><sheets>${sheets
        .map(
          ({ name, hidden }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(styles),
    ...parts,
    'xl/sharedStrings.xml': strToU8(
      `<sst ${main}>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ),
  })
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
