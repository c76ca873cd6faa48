import { exportColumns, type ExportRow } from '#shared/dataset/export/observation-table.ts'
import { neutralText } from '#shared/dataset/import/neutral-text.ts'
import type { Selection } from './select-rows.ts'
import { ZipStream } from './zip-stream.ts'

/** A sheet holds so many rows (ECMA-376), its header among them; more go to another sheet. */
const MOST_ROWS = 1_048_576

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** Writes rows as an Excel workbook; answers how many. Texts are typed as texts and neutralised, numbers are numbers. */
export async function writeXlsx(
  path: string,
  _: Selection,
  rows: AsyncIterable<readonly ExportRow[]>,
): Promise<number> {
  const zip = new ZipStream(path)
  const source = rows[Symbol.asyncIterator]()
  let count = 0
  let waiting: readonly ExportRow[] = []
  let isDone = false
  let sheets = 0

  async function next(): Promise<boolean> {
    while (waiting.length === 0 && !isDone) {
      const { value, done } = await source.next()
      isDone = done === true
      waiting = isDone ? [] : (value as readonly ExportRow[])
    }
    return waiting.length > 0
  }

  async function* sheet(): AsyncGenerator<string> {
    yield `${head}<worksheet ${main}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
    yield rowXml(
      exportColumns.map(({ name }) => name),
      1,
    )
    let left = MOST_ROWS - 1
    let number = 1
    while (left > 0 && (await next())) {
      const taken = waiting.slice(0, left)
      waiting = waiting.slice(taken.length)
      left -= taken.length
      count += taken.length
      yield taken.map((row) => rowXml(row, ++number)).join('')
    }
    yield '</sheetData></worksheet>'
  }

  do {
    sheets++
    await zip.add(`xl/worksheets/sheet${sheets}.xml`, sheet())
  } while (await next())

  const each = Array.from({ length: sheets }, (_sheet, at) => at + 1)
  await zip.add('xl/workbook.xml', [
    `${head}<workbook ${main} xmlns:r="${office}/relationships"><sheets>`,
    ...each.map(
      (at) =>
        `<sheet name="${at === 1 ? 'Observations' : `Observations ${at}`}" sheetId="${at}" r:id="rId${at}"/>`,
    ),
    '</sheets></workbook>',
  ])
  await zip.add('xl/_rels/workbook.xml.rels', [
    `${head}<Relationships xmlns="${packages}/relationships">`,
    ...each.map(
      (at) =>
        `<Relationship Id="rId${at}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${at}.xml"/>`,
    ),
    '</Relationships>',
  ])
  await zip.add('_rels/.rels', [
    `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${office}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  ])
  // Tells a reader that the numbers are meant to the last digit, until another program saves the file as its own.
  await zip.add('docProps/app.xml', [
    `${head}<Properties xmlns="${office}/extended-properties"><Application>Plumbline</Application></Properties>`,
  ])
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  await zip.add('[Content_Types].xml', [
    `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>`,
    ...each.map(
      (at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${type}.worksheet+xml"/>`,
    ),
    '</Types>',
  ])
  await zip.end()
  return count
}

/** Each cell says where it is: the standard lets that be left out, and several readers of workbooks do not. */
function rowXml(row: ExportRow, number: number): string {
  let cells = ''
  for (const [column, cell] of row.entries()) {
    if (cell === '') continue
    const at = `r="${columnLetters(column)}${number}"`
    if (typeof cell === 'number') cells += `<c ${at}><v>${cell}</v></c>`
    else
      cells += `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(neutralText(cell))}</t></is></c>`
  }
  return `<row r="${number}">${cells}</row>`
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** Control letters that XML cannot hold are left out. */
function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r/g, '&#13;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
