import * as v from 'valibot'
import { fieldNamed } from '#shared/dataset/import/field-names.ts'
import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'

/** A foreign key of a Table Schema: fields of a table that name rows of another; 1.0 writes one field as a text. */
export const ForeignKey = v.looseObject({
  fields: v.union([v.string(), v.array(v.string())]),
  reference: v.looseObject({
    resource: v.optional(v.string()),
    fields: v.optional(v.union([v.string(), v.array(v.string())])),
  }),
})
export type ForeignKey = v.InferOutput<typeof ForeignKey>

/** One column whose codes another table of the package puts into words. */
export type KeyedColumn = {
  readonly column: number
  readonly words: ReadonlyMap<string, string>
  /** A column the other table adds: the unit of a measure. */
  readonly unit: ReadonlyMap<string, string> | null
}
/** What the tables that keys lead to say of a table's columns. */
export type Keys = { readonly columns: readonly KeyedColumn[]; readonly notices: readonly Sentence[] }

/** Rows of a list of codes that are read; a longer table is no list. */
const MOST_ROWS = 50_000
const labelHeads = /^(?:name|label|title|name[ _]en|label[ _]en|description)$/i
const none: Keys = { columns: [], notices: [] }

/**
 * Follows the keys of one field each to the tables of the same package they lead to. `rowsOf` gives the rows of a table with
 * its header, or null where the package has no such table. Keys of several fields, and tables without words, are left alone.
 */
export async function readKeys(
  keys: readonly ForeignKey[],
  header: readonly string[],
  rowsOf: (table: string) => Promise<AsyncIterable<readonly RawRow[]> | null>,
): Promise<Keys> {
  const heads = header.map((head) => head.trim())
  // Our own packages name hubs and indicators beside their ids.
  if (heads.includes('hub_id') && heads.includes('indicator_id')) return none
  const columns: KeyedColumn[] = []
  const notices: Sentence[] = []
  for (const { fields, reference } of keys) {
    const [field, ...more] = typeof fields === 'string' ? [fields] : fields
    const table = reference.resource ?? ''
    const column = heads.indexOf(field ?? '')
    if (column < 0 || more.length > 0 || table === '') continue
    const rows = await rowsOf(table)
    if (rows === null) continue
    const list = await listOf(rows, first(reference.fields) ?? field ?? '')
    if (list === null) continue
    const hasUnit = heads.some((head) => fieldNamed(head)?.field === 'unit')
    columns.push({ column, words: list.words, unit: hasUnit ? null : list.unit })
    notices.push(sentence('data-import.notice.keyed', { column: field ?? '', table, label: list.label }))
  }
  return { columns, notices }
}

/** A row with words in the place of codes, and units behind its cells; `isHeader` names the columns that are added. */
export function withWords(
  { row, cells }: RawRow,
  { columns }: Keys,
  width: number,
  isHeader: boolean,
): RawRow {
  if (columns.length === 0) return { row, cells }
  const own = Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const units: string[] = []
  for (const { column, words, unit } of columns) {
    const code = (cells[column] ?? '').trim()
    if (!isHeader) own[column] = words.get(code) ?? code
    if (unit !== null) units.push(isHeader ? 'unit' : (unit.get(code) ?? ''))
  }
  return { row, cells: [...own, ...units] }
}

async function listOf(tables: AsyncIterable<readonly RawRow[]>, key: string) {
  const rows: (readonly string[])[] = []
  for await (const some of tables) {
    for (const { cells } of some) rows.push(cells)
    if (rows.length > MOST_ROWS) return null
  }
  const [header = [], ...below] = rows
  const heads = header.map((head) => head.trim())
  const at = heads.indexOf(key)
  const label = heads.findIndex((head, column) => column !== at && labelHeads.test(head))
  const words = label >= 0 ? label : heads.findIndex((head, column) => column !== at && isPlace(head))
  if (at < 0 || words < 0) return null
  const unit = heads.findIndex((head) => fieldNamed(head)?.field === 'unit')
  const column = (of: number) =>
    new Map(below.map((cells) => [(cells[at] ?? '').trim(), (cells[of] ?? '').trim()] as const))
  return { words: column(words), unit: unit < 0 ? null : column(unit), label: heads[words] ?? '' }
}

function isPlace(head: string): boolean {
  const field = fieldNamed(head)?.field
  return field === 'hub' || field === 'indicator'
}

function first(fields: string | readonly string[] | undefined): string | undefined {
  return typeof fields === 'string' ? fields : fields?.[0]
}
