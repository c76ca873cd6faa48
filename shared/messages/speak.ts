import { IntlMessageFormat } from 'intl-messageformat'
import { namedIn } from './naming.ts'
import type { Locale, Naming, Sentence, SentenceValue } from './sentence.ts'

/** A language's catalogue: `claims.accept` → ICU message text. */
export type Catalogue = Readonly<Record<string, string>>
export type Speak = (sentence: Sentence) => string
/** Where a sentence is read. A message that names a way out tells it by `{surface, select, cli {…} other {…}}`. */
export type Surface = 'window' | 'cli'

/** Numbers keep the digits they were given: `{value, number, exact}`; years and ranks go in as text. */
const formats = { number: { exact: { maximumFractionDigits: 12 } } }

/**
 * Puts sentences into words. A missing key speaks its own name, which the catalogue test catches;
 * nested sentences are spoken first, lists joined the language's way.
 */
export function speaker(locale: Locale, catalogue: Catalogue, surface: Surface = 'window'): Speak {
  const compiled = new Map<string, IntlMessageFormat>()
  const list = new Intl.ListFormat(locale === 'zh' ? 'zh-Hans' : locale, { type: 'conjunction' })
  const said = (value: string | Naming | Sentence): string =>
    typeof value === 'object' && 'key' in value ? speak(value) : namedIn(value, locale)
  const plain = (value: SentenceValue): string | number => {
    if (typeof value === 'number') return value
    return isList(value) ? list.format(value.map(said)) : said(value)
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
    const own = Object.entries(values).map(([name, value]) => [name, plain(value)] as const)
    const spoken = Object.fromEntries([['surface', surface], ...own])
    try {
      return withoutDoubleStops(String(format.format(spoken)), own)
    } catch {
      // A sentence that lost a value is still better read as it is written than not at all.
      return message
    }
  }
  return speak
}

/** 'Тыс.' and 'Inc.' at the end of a sentence bring its full stop along. */
function withoutDoubleStops(text: string, values: readonly (readonly [string, string | number])[]): string {
  let once = text
  for (const [, value] of values)
    if (typeof value === 'string' && /\p{L}\.$/u.test(value)) {
      const ended = `${value}.`
      once = once.split(ended).join(value)
    }
  return once
}

function isList(value: SentenceValue): value is Extract<SentenceValue, readonly unknown[]> {
  return Array.isArray(value)
}
