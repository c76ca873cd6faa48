import type { MenuItem } from '../Menu.svelte'

export type SheetColumn = {
  readonly key: string
  readonly label: string
  /** Pixels, until the person draws it otherwise. */
  readonly width: number
  readonly align?: 'end'
  /** How rows are ordered by it now. */
  readonly sorted?: 'ascending' | 'descending'
  /** Not all of its values are shown now. */
  readonly filtered?: boolean
  /** What parts the column from the one before it, in one character and in words. */
  readonly parted?: { readonly sign: string; readonly words: string }
}

/** A cell as it is drawn. `sign` says in one character what its `title` says in words. */
export type SheetCell = {
  readonly text: string
  readonly sign?: string
  readonly title?: string
  readonly tone?: 'quiet' | 'strong' | 'waiting' | 'ok' | 'accent' | 'sunken' | 'bad' | 'brass'
  /** How far the ground of a tone is faded: what is older is paler. */
  readonly faded?: 1 | 2
}

/** How a cell is edited: as text, or by choosing. Why it cannot be edited, in words, where it cannot; what it opens instead. */
export type CellEditing =
  | { readonly kind: 'text'; readonly text: string; readonly label: string; readonly align?: 'end' }
  | {
      readonly kind: 'choice'
      readonly value: string
      readonly label: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }
  | { readonly kind: 'fixed'; readonly why: string }
  | { readonly kind: 'opens'; readonly run: () => void }

/** A table that a grid draws. The first column names the row and stays in sight. */
export interface Sheet {
  readonly rows: number
  readonly columns: readonly SheetColumn[]
  readonly cell: (row: number, column: number) => SheetCell
  /** Whether there is something in a cell: where leaps end. */
  readonly isFilled: (row: number, column: number) => boolean
  /** What a screen reader hears: all that a cell says, with what it is about. */
  readonly describe: (row: number, column: number) => string
  readonly editing: (row: number, column: number) => CellEditing
  /** What can be done with a column. */
  readonly menu: (column: number) => readonly MenuItem[]
}
