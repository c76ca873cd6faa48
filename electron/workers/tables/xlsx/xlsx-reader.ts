import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { START_ROWS, type TableFile, type TableReader } from '../table-reader.ts'
import type { Zip } from '../zip-parts.ts'
import { mergedCellsIn, type MergedCells } from './merged-cells.ts'
import { sheetRows } from './sheet-rows.ts'
import { readWorkbook } from './workbook.ts'

/** The sheets of an Excel workbook, read as they stream out of the zip. Hidden ones are listed as such. */
export async function openXlsx(file: TableFile, zip: Zip): Promise<TableReader> {
  const book = await readWorkbook(file, zip)
  const merges = new Map<string, MergedCells>()

  async function partOf(name: string): Promise<AsyncIterable<Buffer>> {
    const sheet = book.sheets.find((one) => one.name === name)
    const part = sheet === undefined ? null : await zip.part(sheet.part)
    return part ?? refuse('table-sheet-unknown', { file: file.name, sheet: name })
  }

  async function mergesOf(name: string): Promise<MergedCells> {
    const known = merges.get(name)
    if (known !== undefined) return known.again()
    const found = await mergedCellsIn(await partOf(name))
    merges.set(name, found)
    return found.again()
  }

  async function* rows(name: string): AsyncGenerator<readonly RawRow[]> {
    yield* sheetRows({ file: file.name, book, merged: await mergesOf(name), part: await partOf(name) })
  }

  return {
    format: 'xlsx',
    tables: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
    async start(name) {
      const first: RawRow[] = []
      for await (const some of rows(name)) {
        first.push(...some.slice(0, START_ROWS - first.length))
        if (first.length >= START_ROWS) break
      }
      const { count } = await mergesOf(name)
      const hidden = book.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name)
      return {
        rows: first,
        delimiter: '',
        encoding: '',
        fields: null,
        constants: {},
        notices: [
          ...(hidden.length === 0
            ? []
            : [sentence('data-import.notice.hidden-sheets', { count: hidden.length, names: hidden })]),
          ...(count === 0 ? [] : [sentence('data-import.notice.merged', { count })]),
        ],
      }
    },
    async *rows(name, progress) {
      let read = 0
      for await (const some of rows(name)) {
        read += some.length
        progress(read, 0)
        yield some
      }
    },
    close: () => zip.close(),
  }
}
