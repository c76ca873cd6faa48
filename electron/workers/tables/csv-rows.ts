import { createReadStream } from 'node:fs'
import Papa from 'papaparse'
import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ReadingProgress } from './table-reader.ts'

export type CsvShape = { readonly encoding: string; readonly delimiter: string; readonly skipLines: number }

const CHUNK = 1 << 18
/** A row longer than this has a quotation mark that is never closed. A cell of 10 MB is told by its row. */
const LONGEST_ROW = 32_000_000

/**
 * The rows of a delimited text, a piece of the file at a time. Quotation marks as RFC 4180 has them; line ends of any kind,
 * mixed. Refuses `table-quotes` with the row where a quotation mark is not closed or stands inside a cell.
 */
export async function* csvRows(
  { path, name }: { readonly path: string; readonly name: string },
  { encoding, delimiter, skipLines }: CsvShape,
  progress: ReadingProgress,
  size: number,
): AsyncGenerator<readonly RawRow[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let rest = ''
  let row = 0
  let skip = skipLines
  /** Text that must be there before parsing is worth another try: a long cell is not read again for each piece. */
  let enough = 0

  function* parsed(isEnd: boolean): Generator<readonly RawRow[]> {
    while (skip > 0) {
      const end = rest.indexOf('\n')
      if (end < 0) break
      rest = rest.slice(end + 1)
      row++
      skip--
    }
    if (rest === '' || (!isEnd && rest.length < enough)) return
    const { data, errors, meta } = parser.parse(rest, 0, !isEnd) as Papa.ParseResult<string[]>
    const broken = errors.find(({ type }) => type === 'Quotes')
    if (broken !== undefined) refuse('table-quotes', { file: name, row: row + (broken.row ?? 0) + 1 })
    rest = isEnd ? '' : rest.slice(meta.cursor)
    enough = data.length === 0 ? rest.length * 2 : 0
    if (rest.length > LONGEST_ROW) refuse('table-quotes', { file: name, row: row + data.length + 1 })
    if (data.length === 0) return
    const rows: RawRow[] = []
    for (const cells of data) rows.push({ row: ++row, cells })
    yield rows
  }

  for await (const text of textOf(path, encoding, progress, size)) {
    rest += text
    yield* parsed(false)
  }
  yield* parsed(true)
}

/** The decoded text of a file, its line ends made one kind, without a byte order mark. */
async function* textOf(
  path: string,
  encoding: string,
  progress: ReadingProgress,
  size: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  let isHeld = false
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    progress(bytes, size)
    let text = decoder.decode(chunk, { stream: true })
    if (isHeld) text = `\r${text}`
    isHeld = text.endsWith('\r')
    if (isHeld) text = text.slice(0, -1)
    yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  }
  yield (isHeld ? '\n' : '') + decoder.decode()
}
