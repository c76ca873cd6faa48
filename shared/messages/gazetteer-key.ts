import { textHash } from '../text/text-hash.ts'

/**
 * The key under which catalogues hold a definition or a method of the built-in indicators. It hangs on the words, so that one
 * that somebody has rewritten is shown as it was written.
 */
export function gazetteerKey(words: string): string {
  return `gazetteer.${textHash(words)}`
}
