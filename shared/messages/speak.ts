import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale, Sentence, SentenceValue } from './sentence.ts'

/** A language's catalogue: `claims.accept` → ICU message text. */
export type Catalogue = Readonly<Record<string, string>>
export type Speak = (sentence: Sentence) => string

/** Numbers keep the digits they were given: `{value, number, exact}`; years and ranks go in as text. */
const formats = { number: { exact: { maximumFractionDigits: 12 } } }

/**
 * Puts sentences into words. A missing key speaks its own name, which the catalogue test catches;
 * nested sentences are spoken first, lists joined the language's way.
 */
export function speaker(locale: Locale, catalogue: Catalogue): Speak {
  const compiled = new Map<string, IntlMessageFormat>()
  const list = new Intl.ListFormat(locale === 'zh' ? 'zh-Hans' : locale, { type: 'conjunction' })
  const plain = (value: SentenceValue): string | number => {
    if (typeof value === 'string' || typeof value === 'number') return value
    if ('key' in value) return speak(value)
    return list.format(value)
  }
  function speak({ key, values }: Sentence): string {
    const message = catalogue[key]
    if (message === undefined) return key
    let format = compiled.get(key)
    if (format === undefined) {
      format = new IntlMessageFormat(message, locale === 'zh' ? 'zh-Hans' : locale, formats, {
        ignoreTag: true,
      })
      compiled.set(key, format)
    }
    const spoken = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]))
    try {
      return String(format.format(spoken))
    } catch {
      // A sentence that lost a value is still better read as it is written than not at all.
      return message
    }
  }
  return speak
}
