import type { Suggestion } from '../domain/suggestion.ts'
import { stableId } from './stable-id.ts'

/**
 * What a rejection holds on to: the quoted sentence, the kind of claim and those of its own words that made it one. A place
 * or a year that comes from the sentences around it is no part of it, so that a suggestion turned down once stays so when a
 * new version moves its sentence among others.
 */
export function wordsOf({
  quote,
  assertion,
  because,
}: Pick<Suggestion, 'quote' | 'assertion' | 'because'>): string {
  // Other quotation marks, dashes and points make no other sentence.
  const plain = (words: string) => words.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()
  const sentence = plain(quote)
  const own = because.map(plain).filter((words) => words !== '' && sentence.includes(words))
  return stableId(sentence, assertion.kind, ...own)
}
