import { open, stat } from 'node:fs/promises'
import Papa from 'papaparse'
import { fieldNamed } from '#shared/dataset/import/field-names.ts'
import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import { looksLikePeriod } from '#shared/dataset/import/read-period.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { csvRows, type CsvShape } from './csv-rows.ts'
import { dimensionFields, eurostatCells, eurostatHeader } from './eurostat-rows.ts'
import { onsSeries, type OnsSeries } from './ons-series.ts'
import { START_ROWS, type TableFile, type TableReader } from './table-reader.ts'
import { encodingName, encodingOf } from './text-encoding.ts'

const delimiters = [',', '\t', ';', '|'] as const
/** No announcement of a separator, and no preamble, is longer. */
const LOOK_ROWS = 40
const LOOK_LETTERS = 200_000

/** A text table with cells between commas, tabs, semicolons or bars. Refuses `table-empty` and `table-no-delimiter`. */
export async function openCsv(
  file: TableFile,
  told: { readonly delimiter?: string; readonly encoding?: string } = {},
): Promise<TableReader> {
  const { size } = await stat(file.path)
  const encoding = told.encoding ?? (await encodingOf(file.path, file.name))
  const shape = await shapeOf(file, encoding, told.delimiter)
  const first = await firstRows(file, shape, size)
  const isEurostat = rowOfDimensions(first)
  const ons = isEurostat === null ? onsSeries(first) : null

  async function* rows(progress: (bytes: number, of: number) => void) {
    for await (const some of csvRows(file, shape, progress, size)) {
      if (ons !== null) yield some.flatMap((row) => seriesRow(row, ons))
      else if (isEurostat === null) yield some
      else
        yield some.map(({ row, cells }): RawRow => ({
          row,
          cells: row === isEurostat ? eurostatHeader(cells) : eurostatCells(cells),
        }))
    }
  }

  return {
    format: 'csv',
    tables: [{ name: '', hidden: false }],
    async start() {
      const start: RawRow[] = []
      for await (const some of rows(() => undefined)) {
        for (const row of some) {
          if (start.length >= START_ROWS) break
          start.push(row)
        }
        if (start.length >= START_ROWS) break
      }
      if (start.every(({ cells }) => cells.every((cell) => cell.trim() === '')))
        refuse('table-empty', { file: file.name })
      return {
        rows: start,
        delimiter: shape.delimiter,
        encoding: encodingName(encoding),
        fields: isEurostat === null ? null : dimensionFields(start[0]?.cells ?? []),
        constants: ons?.constants ?? {},
        notices: [],
      }
    },
    rows: (_, progress) => rows(progress),
    close: () => undefined,
  }
}

async function shapeOf(file: TableFile, encoding: string, told: string | undefined): Promise<CsvShape> {
  const text = await firstText(file, encoding)
  if (text.trim() === '') refuse('table-empty', { file: file.name })
  const announced = /^sep=([,;\t|])\n/i.exec(text)
  if (announced !== null) return { encoding, delimiter: announced[1] ?? ',', skipLines: 1 }
  return { encoding, delimiter: told ?? delimiterOf(text, file.name), skipLines: 0 }
}

async function firstText(file: TableFile, encoding: string): Promise<string> {
  const handle = await open(file.path, 'r')
  try {
    const bytes = Buffer.alloc(LOOK_LETTERS)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
    return new TextDecoder(encoding)
      .decode(bytes.subarray(0, bytesRead), { stream: true })
      .replace(/\r\n?/g, '\n')
  } finally {
    await handle.close()
  }
}

/**
 * The separator under which some row names the most columns we know, else that divides most rows alike: counting commas is
 * fooled by titles, and a preamble has none.
 */
function delimiterOf(text: string, file: string): string {
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: LOOK_ROWS })
    const known = Math.max(...data.map(knownColumns))
    const widths = data.map((cells) => cells.length)
    const width = widths.toSorted((a, b) => b - a)[Math.floor(widths.length / 2)] ?? 1
    return { delimiter, width: Math.max(...widths), score: known * 100_000 + width }
  })
  const best = scored.reduce((found, next) => (next.score > found.score ? next : found))
  if (best.width < 2) refuse('table-no-delimiter', { file })
  return best.delimiter
}

function knownColumns(cells: readonly string[]): number {
  const fields = new Set(cells.slice(0, 400).flatMap((cell) => fieldNamed(cell)?.field ?? []))
  const periods = cells.slice(0, 400).filter(looksLikePeriod).length
  return cells.length < 2 ? 0 : fields.size + Math.min(periods, 50)
}

async function firstRows(file: TableFile, shape: CsvShape, size: number): Promise<readonly RawRow[]> {
  for await (const some of csvRows(file, shape, () => undefined, size)) return some.slice(0, LOOK_ROWS)
  return []
}

/** The row whose first cell holds several dimensions, as in `freq,unit,geo\\TIME_PERIOD`; null where there is none. */
function rowOfDimensions([first]: readonly RawRow[]): number | null {
  return first !== undefined && /,?[^,\\]+\\(?:TIME_PERIOD|time)\s*$/i.test(first.cells[0] ?? '')
    ? first.row
    : null
}

/** What stands above the numbers of a series is told by its header. */
function seriesRow({ row, cells }: RawRow, { lastRow, header }: OnsSeries): RawRow[] {
  if (row > lastRow) return [{ row, cells }]
  return row === lastRow ? [{ row, cells: header }] : []
}
