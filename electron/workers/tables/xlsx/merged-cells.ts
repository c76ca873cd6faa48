import { columnOf, rowOf } from './cell-reference.ts'

type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** More merged ranges than any printed table has are not looked at. */
const MOST = 50_000
const TAIL = 200

/**
 * Gives every cell of a merged range the words of its first one, which alone holds them. Numbers are not spread, for that
 * would make several values of one; years are, for they head columns.
 */
export class MergedCells {
  readonly count: number
  readonly #starting = new Map<number, Merge[]>()
  readonly #open: { readonly merge: Merge; readonly text: string }[] = []

  constructor(merges: readonly Merge[]) {
    this.count = merges.length
    for (const merge of merges)
      this.#starting.set(merge.top, [...(this.#starting.get(merge.top) ?? []), merge])
  }

  /** A fresh walk down the sheet over the same ranges. */
  again(): MergedCells {
    return new MergedCells([...this.#starting.values()].flat())
  }

  fill(row: number, cells: string[]): void {
    if (this.count === 0) return
    for (const merge of this.#starting.get(row) ?? []) {
      const text = cells[merge.left] ?? ''
      if (!isSpread(text)) continue
      spread(cells, merge, text)
      if (merge.bottom > row) this.#open.push({ merge, text })
    }
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#open[at]
      if (open === undefined) continue
      if (open.merge.bottom < row) this.#open.splice(at, 1)
      else if (open.merge.top < row) spread(cells, open.merge, open.text)
    }
  }
}

/** Finds the merged ranges of a sheet, which stand behind its rows, without reading the rows. */
export async function mergedCellsIn(part: AsyncIterable<Buffer>): Promise<MergedCells> {
  const merges: Merge[] = []
  let rest = ''
  for await (const chunk of part) {
    // Bytes are searched, not letters: a sheet's cells are not worth decoding for this.
    if (rest === '' && chunk.indexOf('mergeCell') < 0) {
      rest = chunk.subarray(-16).includes(0x3c) ? chunk.subarray(-TAIL).toString('latin1') : ''
      continue
    }
    const text = rest + chunk.toString('latin1')
    for (const [, from = '', to = ''] of text.matchAll(/mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
      if (merges.length >= MOST) return new MergedCells(merges)
      merges.push({
        top: rowOf(from),
        bottom: rowOf(to),
        left: columnOf(from),
        right: Math.min(columnOf(to), 16_383),
      })
    }
    const last = text.lastIndexOf('<')
    rest = last < 0 ? '' : text.slice(last).slice(-TAIL)
  }
  return new MergedCells(merges)
}

function spread(cells: string[], { left, right }: Merge, text: string): void {
  while (cells.length <= right) cells.push('')
  for (let column = left; column <= right; column++) cells[column] = text
}

function isSpread(text: string): boolean {
  return text !== '' && (!/^[+-]?[\d.,\s]+%?$/.test(text) || /^(?:1[5-9]|20|21)\d\d$/.test(text))
}
