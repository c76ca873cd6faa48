import type { Locale } from '../messages/sentence.ts'

/** The language of ours a sentence is written in, by the script most of it is in; English where none decides. */
export function languageOfWords(words: string): Locale {
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0
  const han = count(/\p{Script=Han}/gu) * 3
  const [cyrillic, latin] = [count(/\p{Script=Cyrillic}/gu), count(/\p{Script=Latin}/gu)]
  return han > latin && han > cyrillic ? 'zh' : cyrillic > latin ? 'ru' : 'en'
}
