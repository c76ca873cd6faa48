import type { Observation } from '#shared/domain/observation.ts'
import type { TextColumn } from '#shared/dataset/observation-columns.ts'
import { readStatus, readQualifier, readTier } from './closed-texts.ts'

/** Text columns of a section; `indicator` is the same in every row and `id` is kept apart. */
export type SectionColumn = Exclude<TextColumn, 'id' | 'indicator'>

/** Makes something of every text column, in the order in which sections lie on disk. */
export function perColumn<T>(make: (column: SectionColumn) => T): Record<SectionColumn, T> {
  return {
    hub: make('hub'),
    period: make('period'),
    unit: make('unit'),
    status: make('status'),
    qualifier: make('qualifier'),
    vintage: make('vintage'),
    sourceTitle: make('sourceTitle'),
    sourcePublisher: make('sourcePublisher'),
    sourceUrl: make('sourceUrl'),
    tier: make('tier'),
    note: make('note'),
    'printed.hub': make('printed.hub'),
    'printed.indicator': make('printed.indicator'),
    'printed.unit': make('printed.unit'),
    'printed.period': make('printed.period'),
    'printed.value': make('printed.value'),
  }
}

export type Codes = Uint8Array | Uint16Array | Uint32Array
/** A text per row: a code into the dictionary. `codes` is null when every row has the first text. */
export type TextCodes = { readonly dictionary: readonly string[]; readonly codes: Codes | null }
/** Row ids `D1-8f3k2q:17` as their number; ids of any other form as they are. */
export type RowIds =
  | { readonly kind: 'numbered'; readonly prefix: string; readonly numbers: Uint32Array }
  | { readonly kind: 'listed'; readonly ids: readonly string[] }

/** The rows of one batch that speak of one indicator, about 10 bytes each. Immutable. */
export type Section = {
  readonly indicator: string
  readonly rows: number
  readonly ids: RowIds
  readonly texts: Readonly<Record<SectionColumn, TextCodes>>
  /** NaN where the value is stated to be missing. */
  readonly value: Float64Array
  readonly decimals: Int8Array
}

/** Stands in the dictionary of `printed.value` for 'as the value prints', so that a million numbers need no texts. */
export const asValuePrints = '\u0000'

export function plainPrint(value: number, decimals: number): string {
  return value.toFixed(Math.min(Math.max(decimals, 0), 20))
}

export function textAt({ dictionary, codes }: TextCodes, row: number): string {
  return dictionary[codes === null ? 0 : (codes[row] ?? 0)] ?? ''
}

export function idAt({ ids }: Section, row: number): string {
  return ids.kind === 'numbered' ? `${ids.prefix}:${ids.numbers[row]}` : (ids.ids[row] ?? '')
}

/** The value of a row; null where it is stated to be missing. */
export function valueAt({ value }: Section, row: number): number | null {
  const found = value[row] ?? Number.NaN
  return Number.isNaN(found) ? null : found
}

export function printedValueAt(section: Section, row: number): string {
  const text = textAt(section.texts['printed.value'], row)
  return text === asValuePrints
    ? plainPrint(section.value[row] ?? Number.NaN, section.decimals[row] ?? 0)
    : text
}

/** The row with this id, or −1. Numbered rows keep the order of their file, so this halves its way there. */
export function rowOf({ ids }: Section, id: string): number {
  if (ids.kind === 'listed') return ids.ids.indexOf(id)
  const colon = id.lastIndexOf(':')
  if (id.slice(0, colon) !== ids.prefix) return -1
  const wanted = Number(id.slice(colon + 1))
  let low = 0
  let high = ids.numbers.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const number = ids.numbers[middle] ?? 0
    if (number === wanted) return middle
    if (number < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** One row as an object; made for the rows that are asked for and no others. */
export function observationAt(section: Section, row: number): Observation {
  const { texts } = section
  return {
    id: idAt(section, row),
    hub: textAt(texts.hub, row),
    indicator: section.indicator,
    period: textAt(texts.period, row),
    value: valueAt(section, row),
    unit: textAt(texts.unit, row),
    status: readStatus(textAt(texts.status, row)),
    qualifier: readQualifier(textAt(texts.qualifier, row)),
    decimals: section.decimals[row] ?? 0,
    vintage: textAt(texts.vintage, row) || null,
    sourceTitle: textAt(texts.sourceTitle, row),
    sourcePublisher: textAt(texts.sourcePublisher, row),
    sourceUrl: textAt(texts.sourceUrl, row),
    tier: readTier(textAt(texts.tier, row)),
    note: textAt(texts.note, row),
    printed: {
      hub: textAt(texts['printed.hub'], row),
      indicator: textAt(texts['printed.indicator'], row),
      unit: textAt(texts['printed.unit'], row),
      period: textAt(texts['printed.period'], row),
      value: printedValueAt(section, row),
    },
  }
}
