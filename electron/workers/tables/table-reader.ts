import type { PackageEntries } from '#shared/dataset/import/package-entries.ts'
import type { RawRow, TableFormat, TableName, TableStart } from '#shared/dataset/import/raw-table.ts'

/** A file of an import as it lies on disk, and the name a person knows it by; a folder's files carry their path in it. */
export type TableFile = { readonly name: string; readonly path: string }

/** How far a reading is: bytes taken in, of how many. */
export type ReadingProgress = (bytes: number, of: number) => void

/** One file's tables, read row by row; nothing of a table is kept in memory but the rows being handed out. */
export interface TableReader {
  readonly format: TableFormat
  readonly tables: readonly TableName[]
  /** What is needed to understand the columns: the first rows, and what the format says of them. */
  start(table: string): Promise<TableStart>
  /** All rows from the first one of the table on, in the order of the file, some at a time. */
  rows(table: string, progress: ReadingProgress): AsyncIterable<readonly RawRow[]>
  /** Hubs, indicators, memberships, organisations, people and plans that came with the tables, where a format tells them. */
  entries?(): Promise<PackageEntries>
  /** Places of a table, read to its end, that the file passes over: a sparse cube names only those that hold something. */
  passedOver?(table: string): number
  close(): void
}

/** Rows that are looked at for the header and for what columns hold. */
export const START_ROWS = 400
