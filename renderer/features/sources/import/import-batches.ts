import type { ChosenFile } from './chosen-files.ts'

/** One request carries at most so many bytes, so that a folder of large files is never held in memory. */
const MOST_BYTES = 6 * 1024 * 1024
const MOST_FILES = 40
/** A request should take about so long, in milliseconds: progress is seen, and Cancel is answered. */
const WANTED = 400

/** The files of the next request, beginning at `from`: at least one, at most `most`, and no file name twice. */
export function nextBatch(files: readonly ChosenFile[], from: number, most: number): readonly ChosenFile[] {
  const batch: ChosenFile[] = []
  const names = new Set<string>()
  let bytes = 0
  for (const chosen of files.slice(from, from + most)) {
    const { name, size } = chosen.file
    if (batch.length > 0 && (bytes + size > MOST_BYTES || names.has(name))) break
    batch.push(chosen)
    names.add(name)
    bytes += size
  }
  return batch
}

/** How many files the next request may carry, after one of `count` files took so many milliseconds. */
export function nextBatchSize(count: number, milliseconds: number): number {
  const fitting = Math.round((count * WANTED) / Math.max(1, milliseconds))
  // At most twice as many as before: the next files may be larger.
  return Math.min(MOST_FILES, count * 2, Math.max(1, fitting))
}
