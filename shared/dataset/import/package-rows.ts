import { originalText } from './neutral-text.ts'

/** A row of a package's table by the names of its columns. */
export type PackageRow = ReadonlyMap<string, string>

/** The rows of a table of cells, its first row being the header. */
export function recordsOf([header = [], ...rows]: readonly (readonly string[])[]): PackageRow[] {
  return rows.map((cells) => new Map(header.map((name, at) => [name, originalText(cells[at] ?? '')])))
}

/** A cell's text; null where it is empty or there is no such column. */
export function told(row: PackageRow, name: string): string | null {
  return row.get(name) || null
}

/** Several texts of one cell; no name holds a bar between spaces. */
export function listed(row: PackageRow, name: string): string[] {
  return (row.get(name) ?? '').split(' | ').filter((text) => text !== '')
}

/** The names of a thing in three languages, as `nameColumns` write them. */
export function namesOf(row: PackageRow) {
  return {
    names: { en: told(row, 'name_en'), zh: told(row, 'name_zh'), ru: told(row, 'name_ru') },
    aliases: { en: listed(row, 'aliases_en'), zh: listed(row, 'aliases_zh'), ru: listed(row, 'aliases_ru') },
  }
}
