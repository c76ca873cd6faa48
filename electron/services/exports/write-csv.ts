import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { csvLine } from '#shared/dataset/export/csv-line.ts'
import { exportColumns, type ExportRow } from '#shared/dataset/export/observation-table.ts'
import { neutralText } from '#shared/dataset/import/neutral-text.ts'
import { diskProblem } from '#electron/storage/disk-problem.ts'
import type { Selection } from './select-rows.ts'

/** Writes rows as UTF-8 CSV; answers how many. Texts that a spreadsheet would run are neutralised, numbers stay numbers. */
export async function writeCsv(
  path: string,
  _: Selection,
  rows: AsyncIterable<readonly ExportRow[]>,
): Promise<number> {
  let count = 0
  async function* text(): AsyncGenerator<string> {
    for await (const piece of csvText(rows)) {
      count += piece.rows
      yield piece.text
    }
  }
  await pipeline(Readable.from(text()), createWriteStream(path)).catch((error: unknown) => {
    throw diskProblem(error, path)
  })
  return count
}

/** The same as text, some rows at a time; the header comes with the first. */
export async function* csvText(
  rows: AsyncIterable<readonly ExportRow[]>,
): AsyncGenerator<{ readonly text: string; readonly rows: number }> {
  yield { text: csvLine(exportColumns.map(({ name }) => name)), rows: 0 }
  for await (const some of rows)
    yield {
      text: some
        .map((row) => csvLine(row.map((cell) => (typeof cell === 'number' ? cell : neutralText(cell)))))
        .join(''),
      rows: some.length,
    }
}
