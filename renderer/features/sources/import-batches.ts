import type { ReadFile } from '../../bridge/read-files.ts'

/** One request carries at most so much, so that progress shows and a person can stop between requests. */
const MOST_FILES = 20
const MOST_LETTERS = 8 * 1024 * 1024

export function importBatches(files: readonly ReadFile[]): readonly (readonly ReadFile[])[] {
  const batches: ReadFile[][] = []
  let letters = 0
  for (const file of files) {
    const last = batches.at(-1)
    if (last === undefined || last.length === MOST_FILES || letters + file.base64.length > MOST_LETTERS) {
      batches.push([file])
      letters = file.base64.length
    } else {
      last.push(file)
      letters += file.base64.length
    }
  }
  return batches
}
