import { textColumns, type ObservationColumns, type TextColumn } from './observation-columns.ts'

/**
 * Columns in which some observations are another or gone: those of `ids` that `rows` holds take the place of the old ones
 * or come last, those it does not hold go. Columns that stay as they are are shared with the old ones.
 */
export function patchedColumns(
  columns: ObservationColumns,
  ids: readonly string[],
  rows: ObservationColumns,
): ObservationColumns {
  const patch = new Patch(columns)
  const inRows = new Map(rows.texts.id.index.map((code, row) => [rows.texts.id.dictionary[code] ?? '', row]))
  const gone: number[] = []
  for (const id of ids) {
    const at = rowOf(columns, id)
    const from = inRows.get(id)
    if (from !== undefined) patch.put(at ?? patch.rows, rows, from)
    else if (at !== null) gone.push(at)
  }
  return without(patch.columns(), gone)
}

function rowOf({ texts: { id } }: ObservationColumns, wanted: string): number | null {
  const code = id.dictionary.indexOf(wanted)
  const row = code < 0 ? -1 : id.index.indexOf(code)
  return row < 0 ? null : row
}

type Text = { dictionary: readonly string[]; index: number[]; isOwn: boolean }

class Patch {
  rows: number
  readonly #value: (number | null)[]
  readonly #decimals: number[]
  readonly #texts: Record<TextColumn, Text>

  constructor(columns: ObservationColumns) {
    this.rows = columns.rows
    this.#value = [...columns.value]
    this.#decimals = [...columns.decimals]
    const texts = textColumns.map((name) => {
      const { dictionary, index } = columns.texts[name]
      return [name, { dictionary, index: index as number[], isOwn: false }] as const
    })
    this.#texts = Object.fromEntries(texts) as Record<TextColumn, Text>
  }

  put(row: number, rows: ObservationColumns, from: number): void {
    this.rows = Math.max(this.rows, row + 1)
    this.#value[row] = rows.value[from] ?? null
    this.#decimals[row] = rows.decimals[from] ?? 0
    for (const name of textColumns) {
      const { dictionary, index } = rows.texts[name]
      this.#putText(this.#texts[name], row, dictionary[index[from] ?? 0] ?? '')
    }
  }

  columns(): ObservationColumns {
    return { rows: this.rows, value: this.#value, decimals: this.#decimals, texts: this.#texts }
  }

  #putText(column: Text, row: number, text: string): void {
    let code = column.dictionary.indexOf(text)
    if (code < 0) {
      code = column.dictionary.length
      column.dictionary = [...column.dictionary, text]
    }
    if (column.index[row] === code) return
    if (!column.isOwn) {
      column.index = [...column.index]
      column.isOwn = true
    }
    column.index[row] = code
  }
}

function without(columns: ObservationColumns, gone: readonly number[]): ObservationColumns {
  if (gone.length === 0) return columns
  const lost = new Set(gone)
  const stays = <Value>(_: Value, row: number) => !lost.has(row)
  const texts = textColumns.map((name) => {
    const { dictionary, index } = columns.texts[name]
    const kept = { dictionary, index: index.filter(stays) as readonly number[] }
    return [name, kept] as const
  })
  return {
    rows: columns.rows - lost.size,
    value: columns.value.filter(stays),
    decimals: columns.decimals.filter(stays),
    texts: Object.fromEntries(texts) as Record<TextColumn, (typeof texts)[number][1]>,
  }
}
