import { isDeepStrictEqual } from 'node:util'
import type { ObservationColumns, TextColumn } from '#shared/dataset/observation-columns.ts'
import {
  asValuePrints,
  perColumn,
  plainPrint,
  type Codes,
  type RowIds,
  type Section,
  type TextCodes,
} from './section.ts'

/** Sorts the rows of a batch by indicator, each in the order of its file, into columns of the narrowest codes. */
export function packSections(columns: ObservationColumns): Section[] {
  const { dictionary, index } = columns.texts.indicator
  const rowsOf = new Map<string, number[]>()
  for (let row = 0; row < columns.rows; row++) {
    const indicator = dictionary[index[row] ?? 0] ?? ''
    const rows = rowsOf.get(indicator)
    if (rows === undefined) rowsOf.set(indicator, [row])
    else rows.push(row)
  }
  return [...rowsOf].map(([indicator, rows]) => packSection(columns, indicator, rows))
}

function packSection(columns: ObservationColumns, indicator: string, rows: readonly number[]): Section {
  const value = Float64Array.from(rows, (row) => columns.value[row] ?? Number.NaN)
  const decimals = Int8Array.from(rows, (row) => columns.decimals[row] ?? 0)
  const textOf = (column: TextColumn) => {
    const { dictionary, index } = columns.texts[column]
    return (row: number) => dictionary[index[row] ?? 0] ?? ''
  }
  const printed = textOf('printed.value')
  const texts = perColumn((column) =>
    column === 'printed.value'
      ? textsOf(rows.map((row, at) => shortPrint(printed(row), value[at] ?? Number.NaN, decimals[at] ?? 0)))
      : packTexts(rows, columns.texts[column]),
  )
  return {
    indicator,
    rows: rows.length,
    ids: packIds(rows.map(textOf('id'))),
    value,
    decimals,
    texts: {
      ...texts,
      'printed.hub': sharing(texts['printed.hub'], texts.hub),
      'printed.period': sharing(texts['printed.period'], texts.period),
    },
  }
}

/** Most files print each hub and period in one way: its codes are then kept once. */
function sharing(printed: TextCodes, meant: TextCodes): TextCodes {
  const { codes } = printed
  const same = codes !== null && meant.codes !== null && isDeepStrictEqual(codes, meant.codes)
  return same ? { dictionary: printed.dictionary, codes: meant.codes } : printed
}

function shortPrint(text: string, value: number, decimals: number): string {
  return text === plainPrint(value, decimals) ? asValuePrints : text
}

/** Renumbers codes of the whole batch to those this section uses. */
function packTexts(
  rows: readonly number[],
  { dictionary, index }: { readonly dictionary: readonly string[]; readonly index: readonly number[] },
): TextCodes {
  const renumbered = new Map<number, number>()
  const codes = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const old = index[rows[at] ?? 0] ?? 0
    let code = renumbered.get(old)
    if (code === undefined) renumbered.set(old, (code = renumbered.size))
    codes[at] = code
  }
  return narrowed(
    [...renumbered.keys()].map((old) => dictionary[old] ?? ''),
    codes,
  )
}

function textsOf(texts: readonly string[]): TextCodes {
  const seen = new Map<string, number>()
  const codes = Uint32Array.from(texts, (text) => {
    const code = seen.get(text) ?? seen.size
    if (code === seen.size) seen.set(text, code)
    return code
  })
  return narrowed([...seen.keys()], codes)
}

function narrowed(dictionary: readonly string[], codes: Uint32Array): TextCodes {
  return { dictionary, codes: narrowCodes(codes, dictionary.length) }
}

function narrowCodes(codes: Uint32Array, size: number): Codes | null {
  if (size <= 1) return null
  if (size <= 0x100) return Uint8Array.from(codes)
  return size <= 0x1_0000 ? Uint16Array.from(codes) : codes
}

/** Numbered when all share `<prefix>:` and their numbers rise, as rows of one file do. */
function packIds(ids: readonly string[]): RowIds {
  const [first = ''] = ids
  const prefix = first.slice(0, Math.max(first.lastIndexOf(':'), 0))
  const numbers = new Uint32Array(ids.length)
  let last = -1
  for (const [at, id] of ids.entries()) {
    const number = Number(id.slice(prefix.length + 1))
    if (!(number > last && number <= 0xffff_ffff) || `${prefix}:${number}` !== id)
      return { kind: 'listed', ids }
    numbers[at] = last = number
  }
  return { kind: 'numbered', prefix, numbers }
}
