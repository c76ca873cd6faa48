import Papa from 'papaparse'
import { readHeader, type ImportColumn } from '#shared/dataset/import/headers.ts'
import type { Table } from '#shared/dataset/import/table.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { decodeText } from './decode-text.ts'

export type ReadTable = {
  readonly table: Table
  readonly columns: Readonly<Partial<Record<ImportColumn, number>>>
  readonly encoding: string
}

/** 50 MB, as for every imported file. */
export const MAX_TABLE_BYTES = 50 * 1024 * 1024
const delimiters = [',', '\t', ';', '|'] as const

/** A CSV or TSV file as rows of cells under known columns; a file that is none is refused as a whole, by name. */
export function readTable(bytes: Uint8Array, file: string): ReadTable {
  if (bytes.length > MAX_TABLE_BYTES) refuse('table-too-large', { file, megabytes: 50 })
  const { text, encoding } = decodeText(bytes, file)
  if (text.trim() === '') refuse('table-empty', { file })
  const lines = text.replace(/\r\n?/g, '\n')
  const announced = /^sep=([,;\t|])\n/i.exec(lines)
  const body = announced === null ? lines : lines.slice(announced[0].length)
  const delimiter = announced?.[1] ?? delimiterOf(body)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n', skipEmptyLines: false })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken !== undefined) refuse('table-quotes', { file, row: (broken.row ?? 0) + 1 })

  const top = data.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  const header = data[top] ?? []
  const read = readHeader(header)
  if (read.kind === 'twice') refuse('table-header-twice', { file, column: read.column })
  if (read.kind === 'missing')
    refuse('table-columns-missing', { file, missing: read.missing, found: read.found })
  const rows = data.slice(top + 1).map((cells, at) => ({ row: top + at + 2, cells }))
  if (rows.every(({ cells }) => cells.every((cell) => cell.trim() === '')))
    refuse('table-without-rows', { file })
  return { table: { header, rows, delimiter }, columns: read.at, encoding }
}

/** The separator under which the header names the most columns we know; counting commas is fooled by titles. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 1_000_000)
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: 1 })
    const cells = data[0] ?? []
    const read = readHeader(cells)
    const known = read.kind === 'columns' ? Object.keys(read.at).length : 0
    return { delimiter, score: known * 100_000 + cells.length }
  })
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}
