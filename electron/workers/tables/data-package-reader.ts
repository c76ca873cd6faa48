import { posix } from 'node:path'
import * as v from 'valibot'
import { fieldNamed } from '#shared/dataset/import/field-names.ts'
import type { ConstantField, ImportField } from '#shared/dataset/import/fields.ts'
import { entryTables, packageEntries, type EntryTable } from '#shared/dataset/import/package-entries.ts'
import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { licenceText, readLicence } from '#shared/dataset/licence.ts'
import { openCsv } from './csv-reader.ts'
import { ForeignKey, readKeys, withWords, type Keys } from './package-keys.ts'
import { readJson } from './json-file.ts'
import type { TableFile, TableReader } from './table-reader.ts'

const Field = v.looseObject({ name: v.string(), title: v.optional(v.string()), type: v.optional(v.string()) })
const Schema = v.looseObject({
  fields: v.optional(v.array(Field), []),
  foreignKeys: v.optional(v.array(ForeignKey), []),
  missingValues: v.optional(v.array(v.union([v.string(), v.looseObject({ value: v.string() })])), ['']),
})
const Named = v.looseObject({
  title: v.optional(v.string()),
  name: v.optional(v.string()),
  path: v.optional(v.string()),
})
const Resource = v.looseObject({
  name: v.optional(v.string()),
  title: v.optional(v.string()),
  path: v.optional(v.union([v.string(), v.array(v.string())])),
  data: v.optional(v.unknown()),
  format: v.optional(v.string()),
  mediatype: v.optional(v.string()),
  encoding: v.optional(v.string()),
  dialect: v.optional(v.looseObject({ delimiter: v.optional(v.string()) })),
  schema: v.optional(v.unknown()),
  sources: v.optional(v.array(Named)),
  licenses: v.optional(v.array(Named)),
})
type Resource = v.InferOutput<typeof Resource>
const Package = v.looseObject({
  title: v.optional(v.string()),
  name: v.optional(v.string()),
  homepage: v.optional(v.string()),
  sources: v.optional(v.array(Named)),
  licenses: v.optional(v.array(Named)),
  contributors: v.optional(
    v.array(v.looseObject({ title: v.optional(v.string()), role: v.optional(v.string()) })),
  ),
  resources: v.pipe(v.array(Resource), v.minLength(1), v.maxLength(1000)),
})
type Package = v.InferOutput<typeof Package>

/** No dataset has more hubs than this; a longer table is something else. */
const MOST_ENTRIES = 50_000

/**
 * The tables of a Frictionless Data Package. Only files that came with the description are read: a path to the network or
 * out of the package's folder is refused by name and never followed, as the standard asks.
 */
export async function openDataPackage(
  described: TableFile,
  files: readonly TableFile[],
): Promise<TableReader> {
  const own =
    files.find(({ name }) => name === described.name || name === posix.basename(described.name)) ?? described
  const parsed = v.safeParse(Package, await readJson(own))
  if (!parsed.success)
    return refuse('package-unreadable', {
      file: described.name,
      where: v.getDotPath(parsed.issues[0]) ?? 'resources',
    })
  const about = parsed.output
  const folder = posix.dirname(own.name)
  const tables = about.resources.flatMap((resource, at) =>
    isTabular(resource) ? [{ name: resource.name ?? String(at + 1), resource }] : [],
  )
  if (tables.length === 0) refuse('package-without-table', { file: described.name })
  const readers = new Map<string, Promise<TableReader>>()
  const keyed = new Map<string, Promise<{ readonly keys: Keys; readonly width: number }>>()

  /** Checked before anything is read, so that no part of a package that leads outside comes in. */
  for (const { resource } of tables) fileOf(resource)

  function fileOf(resource: Resource): TableFile {
    const [path, ...more] = typeof resource.path === 'string' ? [resource.path] : (resource.path ?? [])
    const file = described.name
    if (path === undefined) return refuse('package-inline', { file, resource: resource.name ?? '' })
    if (more.length > 0) refuse('package-parts', { file, resource: resource.name ?? path })
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path) || path.startsWith('//'))
      refuse('package-remote', { file, path })
    const whole = posix.normalize(posix.join(folder, path))
    const leaves =
      path.includes('\\') ||
      posix.isAbsolute(path) ||
      /^[a-z]:/i.test(path) ||
      posix.relative(folder, whole).startsWith('..')
    if (leaves) refuse('package-leads-outside', { file, path })
    return files.find(({ name }) => name === whole) ?? refuse('package-file-missing', { file, path })
  }

  function readerOf(table: string): Promise<TableReader> {
    const known = readers.get(table)
    if (known !== undefined) return known
    const { resource } =
      tables.find(({ name }) => name === table) ??
      refuse('table-sheet-unknown', { file: described.name, sheet: table })
    const { delimiter } = resource.dialect ?? {}
    const reader = openCsv(fileOf(resource), {
      ...(delimiter === undefined ? {} : { delimiter }),
      ...(resource.encoding === undefined ? {} : { encoding: encodingOf(resource.encoding) }),
    })
    readers.set(table, reader)
    return reader
  }

  /** What other tables of the package say of a table's codes, and how many columns its header has. */
  function keysOf(table: string): Promise<{ readonly keys: Keys; readonly width: number }> {
    const known = keyed.get(table)
    if (known !== undefined) return known
    const made = (async () => {
      const resource = tables.find(({ name }) => name === table)?.resource
      const header = (await (await readerOf(table)).start('')).rows[0]?.cells ?? []
      const { foreignKeys } = schemaOf(resource ?? {})
      const rowsOf = async (name: string) =>
        name !== table && tables.some((one) => one.name === name)
          ? (await readerOf(name)).rows('', () => undefined)
          : null
      return { keys: await readKeys(foreignKeys, header, rowsOf), width: header.length }
    })()
    keyed.set(table, made)
    return made
  }

  return {
    format: 'data-package',
    tables: tables.map(({ name }) => ({ name, hidden: false })),
    async start(table) {
      const { resource } =
        tables.find(({ name }) => name === table) ??
        refuse('table-sheet-unknown', { file: described.name, sheet: table })
      const start = await (await readerOf(table)).start('')
      const schema = schemaOf(resource)
      const gaps = gapsOf(schema)
      const { keys, width } = await keysOf(table)
      const rows = start.rows.map((row, at) => withWords(withoutGaps(row, gaps), keys, width, at === 0))
      return {
        ...start,
        rows,
        fields: fieldsOf(schema, rows[0]?.cells ?? []),
        constants: constantsOf(about, resource),
        notices: [...licenceOf(about, resource), ...keys.notices],
      }
    },
    async *rows(table, progress) {
      const { resource } =
        tables.find(({ name }) => name === table) ??
        refuse('table-sheet-unknown', { file: described.name, sheet: table })
      const gaps = gapsOf(schemaOf(resource))
      const { keys, width } = await keysOf(table)
      const isPlain = gaps.size === 0 && keys.columns.length === 0
      let isFirst = true
      for await (const some of (await readerOf(table)).rows('', progress)) {
        yield isPlain
          ? some
          : some.map((row, at) => withWords(withoutGaps(row, gaps), keys, width, isFirst && at === 0))
        isFirst = false
      }
    },
    async entries() {
      const own: Record<EntryTable, string[][]> = {
        hubs: [],
        indicators: [],
        memberships: [],
        organisations: [],
        sites: [],
        people: [],
        roles: [],
        plans: [],
      }
      for (const name of entryTables) {
        if (!tables.some((table) => table.name === name)) continue
        for await (const some of (await readerOf(name)).rows('', () => undefined)) {
          own[name].push(...some.map(({ cells }) => [...cells]))
          if (own[name].length > MOST_ENTRIES) break
        }
      }
      return packageEntries(own, onlyLicence(about))
    },
    close: () => undefined,
  }
}

function isTabular({ format = '', mediatype = '', path, data }: Resource): boolean {
  if (data !== undefined) return false
  const [first = ''] = typeof path === 'string' ? [path] : (path ?? [])
  return (
    /^(?:csv|tsv)$/i.test(format) || /csv|tab-separated/i.test(mediatype) || /\.(?:csv|tsv|tab)$/i.test(first)
  )
}

type Schema = v.InferOutput<typeof Schema>

function schemaOf({ schema }: Resource): Schema {
  const parsed = v.safeParse(Schema, schema ?? {})
  return parsed.success ? parsed.output : { fields: [], foreignKeys: [], missingValues: [''] }
}

function gapsOf({ missingValues }: Schema): ReadonlySet<string> {
  const texts = missingValues.map((one) => (typeof one === 'string' ? one : one.value))
  return new Set(texts.filter((text) => text !== ''))
}

/** What the package calls missing is empty. */
function withoutGaps(row: RawRow, gaps: ReadonlySet<string>): RawRow {
  return gaps.size === 0
    ? row
    : { row: row.row, cells: row.cells.map((cell) => (gaps.has(cell) ? '' : cell)) }
}

/** By the fields' names and titles; the columns may stand in any order. Names that say nothing are left to be guessed. */
function fieldsOf({ fields }: Schema, header: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>()
  return header.map((cell) => {
    const field = fields.find(({ name }) => name === cell.trim())
    const named = field === undefined ? null : (fieldNamed(field.name) ?? fieldNamed(field.title ?? ''))
    if (named === null || taken.has(named.field)) return null
    taken.add(named.field)
    return named.field
  })
}

function constantsOf(about: Package, resource: Resource): Partial<Record<ConstantField, string>> {
  const [source] = resource.sources ?? about.sources ?? []
  const publisher = about.contributors?.find(({ role }) => role === 'publisher')?.title
  const title = source?.title ?? resource.title ?? about.title ?? about.name
  const url = source?.path ?? about.homepage
  const measure = resource.title ?? about.title
  return {
    ...(measure === undefined ? {} : { indicator: measure }),
    ...(title === undefined ? {} : { source_title: title }),
    ...(publisher === undefined ? {} : { source_publisher: publisher }),
    ...(url === undefined ? {} : { source_url: url }),
  }
}

function licenceOf(about: Package, resource: Resource) {
  const names = (resource.licenses ?? about.licenses ?? []).flatMap(({ title, name }) => title ?? name ?? [])
  return names.length === 0 ? [] : [sentence('data-import.notice.licence', { names })]
}

/** Where a package tells one licence for all it holds; of several nobody knows which table is under which. */
function onlyLicence({ licenses = [] }: Package): string | null {
  const [only, ...more] = licenses
  if (only === undefined || more.length > 0) return null
  const words = only.name !== undefined && only.name !== 'other' ? only.name : (only.title ?? only.name ?? '')
  const read = readLicence([words, only.path ?? ''].join(' '))
  return read === null ? null : licenceText(read)
}

function encodingOf(name: string): string {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return 'utf-8'
  }
}
