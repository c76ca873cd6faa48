import { gazetteerKey } from '#shared/messages/gazetteer-key.ts'
import { knows, t } from '../messages/speech.svelte.ts'

/** A definition or method of an indicator: a built-in one in the language of the page, any other as it was written. */
export function gazetteerWords(words: string): string {
  const key = gazetteerKey(words)
  return knows(key) ? t(key) : words
}
