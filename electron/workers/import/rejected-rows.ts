import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { GrowingNumbers } from '#shared/dataset/import/growing-numbers.ts'
import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import type { RejectedLine } from '#shared/ipc/answers/imports.ts'
import type { Problem } from '#shared/ipc/problem.ts'

/** A spreadsheet's own limit for a cell. */
const MOST_LETTERS = 32_767
const BUFFER = 1 << 18

/**
 * Rejected rows go to a file as they are found, one JSON line each, so that a million of them take no memory; any of them
 * can be read again by its number.
 */
export class RejectedRows {
  readonly path: string
  readonly #handle: number
  readonly #starts = new GrowingNumbers((length) => new Float64Array(length))
  #waiting: string[] = []
  #waitingBytes = 0
  #written = 0

  constructor(path: string) {
    this.path = path
    this.#handle = openSync(path, 'w+')
  }

  get count(): number {
    return this.#starts.length
  }

  add({ row, cells }: RawRow, column: number | null, problem: Problem): void {
    const cut = cells.map((cell) => (cell.length > MOST_LETTERS ? cell.slice(0, MOST_LETTERS) : cell))
    const line = `${JSON.stringify({ row, column, problem, cells: cut } satisfies RejectedLine)}\n`
    this.#starts.push(this.#written + this.#waitingBytes)
    this.#waiting.push(line)
    this.#waitingBytes += Buffer.byteLength(line)
    if (this.#waitingBytes > BUFFER) this.flush()
  }

  flush(): void {
    if (this.#waiting.length === 0) return
    writeSync(this.#handle, this.#waiting.join(''), this.#written)
    this.#written += this.#waitingBytes
    this.#waiting = []
    this.#waitingBytes = 0
  }

  read(from: number, count: number): RejectedLine[] {
    this.flush()
    const end = Math.min(from + count, this.count)
    if (from >= end) return []
    const start = this.#starts.at(from)
    const stop = end < this.count ? this.#starts.at(end) : this.#written
    const bytes = Buffer.alloc(stop - start)
    readSync(this.#handle, bytes, 0, bytes.length, start)
    return bytes
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as RejectedLine)
  }

  close(): void {
    closeSync(this.#handle)
  }
}
