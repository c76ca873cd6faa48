import type { ArticleReading } from '../domain/article-reading.ts'
import type { Locale } from '../messages/sentence.ts'

/** The language a document is read in: what was read off it, else the script most of its beginning is written in. */
export function languageOf(text: string, { language }: ArticleReading): Locale {
  const stated = language?.value.slice(0, 2)
  if (stated === 'en' || stated === 'ru' || stated === 'zh') return stated
  const sample = text.slice(0, 4000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const [han, cyrillic, latin] = [
    count(/\p{Script=Han}/gu) * 3,
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Latin}/gu),
  ]
  return han > latin && han > cyrillic ? 'zh' : cyrillic > latin ? 'ru' : 'en'
}
