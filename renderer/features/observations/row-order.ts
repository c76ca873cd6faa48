import { comparePeriods } from '#shared/dataset/periods.ts'
import { unitOf } from '#shared/dataset/units.ts'
import { textColumns, type ObservationColumns, type TextColumn } from '#shared/dataset/observation-columns.ts'

/** What rows can be ordered by: the value, or any of the texts of an observation. */
export type SortKey = 'value' | TextColumn
export type Sort<Key extends string = string> = { readonly key: Key; readonly descending: boolean }

export function isSortKey(key: string): key is SortKey {
  return key === 'value' || textColumns.some((one) => one === key)
}

/** The text of a row in one column; the columns hold them as codes. */
export function textOf(columns: ObservationColumns, column: TextColumn, row: number): string {
  const { dictionary, index } = columns.texts[column]
  return dictionary[index[row] ?? -1] ?? ''
}

/**
 * Rows in the order wanted. Names and periods are put in order once per distinct text, not once per comparison; ties keep
 * the name, then the newest period. What has no value stands behind what has one, whichever way the values run: it is no
 * zero.
 */
export function rowsInOrder(
  columns: ObservationColumns,
  rows: readonly number[],
  { key, descending }: Sort<SortKey>,
  nameOf: (column: 'hub' | 'indicator', id: string) => string,
): readonly number[] {
  const { texts } = columns
  const places = new Map<TextColumn, readonly number[]>()
  const placeIn = (column: TextColumn) => {
    let known = places.get(column)
    if (known === undefined) {
      const { dictionary } = texts[column]
      const printed =
        column === 'hub' || column === 'indicator' ? dictionary.map((id) => nameOf(column, id)) : dictionary
      const compare = column === 'period' ? comparePeriods : (a: string, b: string) => a.localeCompare(b)
      places.set(column, (known = placesOf(printed, compare)))
    }
    return (row: number) => known[texts[column].index[row] ?? 0] ?? 0
  }
  const powers = texts.unit.dictionary.map((unit) => 10 ** unitOf(unit).power)
  const isMissing = (row: number) => Number(columns.value[row] === null)
  const value = (row: number) => (columns.value[row] ?? 0) * (powers[texts.unit.index[row] ?? 0] ?? 1)
  const by = key === 'value' ? value : placeIn(key)
  const [hub, indicator, period] = [placeIn('hub'), placeIn('indicator'), placeIn('period')]
  const sign = descending ? -1 : 1
  return rows.toSorted(
    (a, b) =>
      (key === 'value' ? isMissing(a) - isMissing(b) : 0) ||
      sign * (by(a) - by(b)) ||
      hub(a) - hub(b) ||
      indicator(a) - indicator(b) ||
      period(b) - period(a) ||
      a - b,
  )
}

function placesOf(texts: readonly string[], compare: (a: string, b: string) => number): number[] {
  const order = texts.map((_, at) => at).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''))
  const places: number[] = []
  // Equal texts share a place, so that the next column decides.
  let place = -1
  order.forEach((at, index) => {
    const before = order[index - 1]
    if (before === undefined || compare(texts[before] ?? '', texts[at] ?? '') !== 0) place += 1
    places[at] = place
  })
  return places
}
