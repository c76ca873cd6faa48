import type { Hub, Membership } from '../../domain/hub.ts'
import type { Indicator } from '../../domain/indicator.ts'

/** A column of a table in a package. */
export type Column<Row> = {
  readonly name: string
  readonly type: 'string' | 'number'
  readonly of: (row: Row) => string | number
}

/** Several names in one cell; no name holds a bar between spaces. */
const joined = (names: readonly string[]) => names.join(' | ')

/** The names of a thing in three languages. */
export const nameColumns: readonly Column<Pick<Hub, 'names' | 'aliases'>>[] = [
  { name: 'name_en', type: 'string', of: ({ names }) => names.en },
  { name: 'name_zh', type: 'string', of: ({ names }) => names.zh ?? '' },
  { name: 'name_ru', type: 'string', of: ({ names }) => names.ru ?? '' },
  { name: 'aliases_en', type: 'string', of: ({ aliases }) => joined(aliases.en) },
  { name: 'aliases_zh', type: 'string', of: ({ aliases }) => joined(aliases.zh) },
  { name: 'aliases_ru', type: 'string', of: ({ aliases }) => joined(aliases.ru) },
]

/** What a package tells of each hub. */
export const hubColumns: readonly Column<Hub>[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  { name: 'type', type: 'string', of: ({ type }) => type },
  ...nameColumns,
  { name: 'parent', type: 'string', of: ({ parent }) => parent ?? '' },
  { name: 'latitude', type: 'number', of: ({ place }) => place?.latitude ?? '' },
  { name: 'longitude', type: 'number', of: ({ place }) => place?.longitude ?? '' },
  { name: 'note', type: 'string', of: ({ note }) => note ?? '' },
  { name: 'redefined_as', type: 'string', of: ({ redefined }) => redefined?.as ?? '' },
  { name: 'redefined_from', type: 'string', of: ({ redefined }) => redefined?.from ?? '' },
  { name: 'redefined_note', type: 'string', of: ({ redefined }) => redefined?.note ?? '' },
]

/** What a package tells of each indicator; method versions as JSON, for they are a list of their own. */
export const indicatorColumns: readonly Column<Indicator>[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  ...nameColumns,
  { name: 'definition', type: 'string', of: ({ definition }) => definition ?? '' },
  { name: 'source', type: 'string', of: ({ source }) => source ?? '' },
  { name: 'licence', type: 'string', of: ({ licence }) => licence ?? '' },
  { name: 'unit', type: 'string', of: ({ unit }) => unit ?? '' },
  { name: 'direction', type: 'string', of: ({ direction }) => direction },
  { name: 'series', type: 'string', of: ({ series }) => series ?? '' },
  {
    name: 'methods',
    type: 'string',
    of: ({ methods }) => (methods.length === 0 ? '' : JSON.stringify(methods)),
  },
]

/** Which hub belonged to which, from when until when. */
export const membershipColumns: readonly Column<Membership>[] = [
  { name: 'hub', type: 'string', of: ({ hub }) => hub },
  { name: 'member', type: 'string', of: ({ member }) => member },
  { name: 'from', type: 'string', of: ({ from }) => from ?? '' },
  { name: 'until', type: 'string', of: ({ until }) => until ?? '' },
  { name: 'note', type: 'string', of: ({ note }) => note ?? '' },
]
