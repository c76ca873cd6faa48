import { comparePeriods } from '#shared/dataset/periods.ts'
import { unitOf } from '#shared/dataset/units.ts'
import type { ObservationColumns, TextColumn } from '#shared/dataset/observation-columns.ts'

export type SortKey = 'hub' | 'period' | 'value' | 'status' | 'vintage' | 'source'

/** Rows in the order wanted, those whose hub's printed or known name holds the words. Ties keep hub, then newest period. */
export function rowsInOrder(
  columns: ObservationColumns,
  { key, descending }: { readonly key: SortKey; readonly descending: boolean },
  nameOf: (hub: string) => string,
  words: string,
): readonly number[] {
  const { texts } = columns
  const text = (column: TextColumn, row: number) =>
    texts[column].dictionary[texts[column].index[row] ?? 0] ?? ''
  /** Names and places in order are worked out once per distinct text, not once per comparison. */
  const names = texts.hub.dictionary.map(nameOf)
  const hubPlace = placesOf(names, (a, b) => a.localeCompare(b))
  const periodPlace = placesOf(texts.period.dictionary, comparePeriods)
  const powers = texts.unit.dictionary.map((unit) => 10 ** unitOf(unit).power)
  const hub = (row: number) => hubPlace[texts.hub.index[row] ?? 0] ?? 0
  const period = (row: number) => periodPlace[texts.period.index[row] ?? 0] ?? 0
  const isMissing = (row: number) => columns.value[row] === null
  const value = (row: number) => (columns.value[row] ?? 0) * (powers[texts.unit.index[row] ?? 0] ?? 1)

  const by = (a: number, b: number): number => {
    switch (key) {
      case 'hub':
        return hub(a) - hub(b)
      case 'period':
        return period(a) - period(b)
      case 'value':
        return value(a) - value(b)
      case 'source':
        return (
          text('tier', a).localeCompare(text('tier', b)) ||
          text('sourceTitle', a).localeCompare(text('sourceTitle', b))
        )
      default:
        return text(key, a).localeCompare(text(key, b))
    }
  }
  const wanted = words.toLowerCase().trim()
  const fits = names.map(
    (name, at) => wanted === '' || `${name} ${texts.hub.dictionary[at]}`.toLowerCase().includes(wanted),
  )
  const rows = Array.from({ length: columns.rows }, (_, row) => row).filter(
    (row) => fits[texts.hub.index[row] ?? 0],
  )
  const sign = descending ? -1 : 1
  /** What has no value stands behind what has one, whichever way the values run: it is no zero. */
  const absent = (a: number, b: number) => (key === 'value' ? Number(isMissing(a)) - Number(isMissing(b)) : 0)
  return rows.sort(
    (a, b) => absent(a, b) || sign * by(a, b) || hub(a) - hub(b) || period(b) - period(a) || a - b,
  )
}

function placesOf(texts: readonly string[], compare: (a: string, b: string) => number): number[] {
  const order = texts.map((_, at) => at).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''))
  const places: number[] = []
  order.forEach((at, place) => (places[at] = place))
  return places
}
