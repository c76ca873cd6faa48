import type { ObservationColumns } from '#shared/dataset/observation-columns.ts'
import type { Cell } from '#shared/dataset/sheet/ranges.ts'
import type { ClipCell } from '#shared/dataset/sheet/table-text.ts'
import type { Revision } from '#shared/domain/revision.ts'
import type { Sheet } from '../../components/grid/sheet.ts'
import type { MenuItem } from '../../components/Menu.svelte'
import type { Names } from '../../names/names.svelte.ts'
import type { Facts } from './facts.ts'
import type { Sort } from './row-order.ts'

export const editableFields = [
  'value',
  'status',
  'note',
  'sourceTitle',
  'sourcePublisher',
  'sourceUrl',
  'tier',
] as const
export type EditableField = (typeof editableFields)[number]

/** What a cell of the grid is about: a field of an observation, a fact nobody has stated yet, or nothing that is edited. */
export type Target =
  | { readonly kind: 'field'; readonly row: number; readonly field: EditableField }
  | {
      readonly kind: 'gap'
      readonly hub: string
      readonly indicator: string
      readonly period: string
      readonly unit: string
    }
  | { readonly kind: 'fixed'; readonly why: string }

/** A sheet of observations: what is drawn, and what each cell is about. */
export interface ObservationSheet extends Sheet {
  readonly target: (row: number, column: number) => Target
  /** What a cell is called in a report: 'Beijing · 2024'. */
  readonly nameOf: (row: number, column: number) => string
  readonly clip: (row: number, column: number) => ClipCell
  /** The row of the columns that a cell shows, and the cell that shows a row or the fact it is about. */
  readonly rowOf: (row: number, column: number) => number | null
  readonly cellOf: (row: number) => Cell | null
  /** Where a header of a pasted table leads: a column by its printed head, a row by its printed name. */
  readonly columnNamed: (head: string) => number | null
  readonly rowNamed: (name: string) => number | null
}

/** What both layouts are made of. `waiting` are texts on their way to disk, by the key of their cell. */
export type SheetParts = {
  readonly columns: ObservationColumns
  readonly facts: Facts
  readonly names: Names
  /** One hub is open, so rows are indicators. */
  readonly ofHub: boolean
  readonly revisions: ReadonlyMap<string, Revision>
  readonly waiting: () => ReadonlyMap<string, string>
  readonly sort: Sort
  readonly filtered: (key: string) => boolean
  readonly menu: (key: string) => readonly MenuItem[]
}

/** Under which a cell of an observation waits to be written. */
export const fieldKey = (id: string, field: EditableField) => `${id} ${field}`
export const gapKey = (hub: string, indicator: string, period: string) => `${hub}|${indicator}|${period}`

/** Names as people may write them in a header: case and outer space make no difference. */
export const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase()
