/** Wider and taller spans than these stand in no table that people read. */
const WIDEST = 50
const TALLEST = 1000
const MOST_COLUMNS = 500

/**
 * Keeps the cells of a table under the heads they belong to where some of them span columns or rows: tells the tabs that
 * stand for places a cell of this row does not begin in.
 */
export class TableGrid {
  /** For each column, the rows that a cell from above still covers. */
  readonly #covered: number[] = []
  #column = 0
  /** Columns that the last cell covers beside its own. */
  #beside = 0

  startRow(): void {
    this.#passCovered(MOST_COLUMNS)
    this.#column = 0
    this.#beside = 0
  }

  /** Places a cell that spans so many columns and rows, and gives the tabs that stand before it. */
  place(columns: number, rows: number): string {
    const beside = '\t'.repeat(this.#beside)
    const covered = this.#passCovered(this.#covered.findIndex((left, at) => at >= this.#column && left === 0))
    const width = between(1, columns, WIDEST)
    for (let at = 0; at < width && this.#column < MOST_COLUMNS; at++)
      this.#covered[this.#column++] = between(1, rows, TALLEST) - 1
    this.#beside = width - 1
    return beside + covered
  }

  /** Goes over columns covered from above, up to one; a negative one is the end of the row. */
  #passCovered(until: number): string {
    const end = until < 0 ? this.#covered.length : Math.min(until, this.#covered.length)
    let tabs = ''
    while (this.#column < end) {
      const left = this.#covered[this.#column] ?? 0
      if (left > 0) this.#covered[this.#column] = left - 1
      tabs += '\t'
      this.#column++
    }
    return tabs
  }
}

function between(least: number, value: number, most: number): number {
  return Number.isInteger(value) ? Math.max(least, Math.min(value, most)) : least
}
