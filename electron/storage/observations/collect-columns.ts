import {
  textColumns,
  toColumns,
  type ObservationColumns,
  type TextColumn,
} from '#shared/dataset/observation-columns.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { idAt, perColumn, printedValueAt, valueAt, type Section, type SectionColumn } from './section.ts'

type Part = { readonly section: Section; readonly rows: Uint32Array }
type Growing = { readonly codes: Map<string, number>; readonly index: number[] }

/** Columns for the wire, straight from sections: no row becomes an object on the way. */
export function collectColumns(parts: readonly Part[], byHand: readonly Observation[]): ObservationColumns {
  const growing: Record<string, Growing> = {}
  const column = (name: TextColumn) => (growing[name] ??= { codes: new Map(), index: [] })
  const value: (number | null)[] = []
  const decimals: number[] = []
  for (const { section, rows } of parts) {
    for (const row of rows) {
      value.push(valueAt(section, row))
      decimals.push(section.decimals[row] ?? 0)
    }
    for (const name of textColumns) appendTexts(column(name), name, section, rows)
  }
  if (byHand.length > 0) {
    const hand = toColumns(byHand)
    for (const one of hand.value) value.push(one)
    for (const one of hand.decimals) decimals.push(one)
    for (const name of textColumns) {
      const { dictionary, index } = hand.texts[name]
      const codes = dictionary.map((text) => codeOf(column(name), text))
      for (const code of index) column(name).index.push(codes[code] ?? 0)
    }
  }
  const texts = (name: TextColumn) => {
    const { codes, index } = column(name)
    return { dictionary: [...codes.keys()], index }
  }
  return { rows: value.length, value, decimals, texts: perTextColumn(texts) }
}

function appendTexts(into: Growing, name: TextColumn, section: Section, rows: Uint32Array): void {
  switch (name) {
    case 'id':
      for (const row of rows) into.index.push(codeOf(into, idAt(section, row)))
      return
    case 'printed.value':
      for (const row of rows) into.index.push(codeOf(into, printedValueAt(section, row)))
      return
    case 'indicator': {
      if (rows.length === 0) return
      const code = codeOf(into, section.indicator)
      for (let at = 0; at < rows.length; at++) into.index.push(code)
      return
    }
    default:
      appendCodes(into, name, section, rows)
  }
}

function appendCodes(into: Growing, name: SectionColumn, section: Section, rows: Uint32Array): void {
  const { dictionary, codes } = section.texts[name]
  const renumbered = new Int32Array(dictionary.length).fill(-1)
  for (const row of rows) {
    const old = codes === null ? 0 : (codes[row] ?? 0)
    let code = renumbered[old] ?? -1
    if (code < 0) renumbered[old] = code = codeOf(into, dictionary[old] ?? '')
    into.index.push(code)
  }
}

function codeOf({ codes }: Growing, text: string): number {
  const known = codes.get(text)
  if (known !== undefined) return known
  codes.set(text, codes.size)
  return codes.size - 1
}

function perTextColumn<T>(make: (column: TextColumn) => T): Record<TextColumn, T> {
  return { id: make('id'), indicator: make('indicator'), ...perColumn(make) }
}
