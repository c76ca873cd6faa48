import type { Sentence } from './sentence.ts'

/** What tells sentences apart by what they say, whatever else travels with them. */
export function wordsKey({ key, values }: Sentence): string {
  return JSON.stringify([key, values])
}
