import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import type { RejectedLine } from '#shared/ipc/answers/imports.ts'
import type { Problem } from '#shared/ipc/problem.ts'

/** Nobody looks at more of them; all are counted. */
const MOST_KEPT = 10_000
const MOST_LETTERS = 300

/** Rows that were taken and that a person should look at, each with what is doubtful about it. */
export class DoubtedRows {
  #lines: RejectedLine[] = []
  #count = 0

  get count(): number {
    return this.#count
  }

  add({ row, cells }: RawRow, column: number | null, problem: Problem): void {
    this.#count++
    if (this.#lines.length >= MOST_KEPT) return
    const cut = cells.map((cell) => (cell.length > MOST_LETTERS ? cell.slice(0, MOST_LETTERS) : cell))
    this.#lines.push({ row, column, problem, cells: cut })
  }

  /** What the rest of the file has settled is no doubt any more. */
  drop(code: string): void {
    const kept = this.#lines.filter(({ problem }) => problem.code !== code)
    this.#count -= this.#lines.length - kept.length
    this.#lines = kept
  }

  /** In the order of the file. */
  read(from: number, count: number): RejectedLine[] {
    return this.#lines.toSorted((a, b) => a.row - b.row).slice(from, from + count)
  }
}
