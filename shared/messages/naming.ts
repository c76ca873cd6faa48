import type { Locale, Naming } from './sentence.ts'

/** A name put together in each language, for a sentence that does not know its reader's. */
export function naming(inLocale: (locale: Locale) => string): Naming {
  return { en: inLocale('en'), ru: inLocale('ru'), zh: inLocale('zh') }
}

/** What a naming says in a language; a plain text says itself. */
export function namedIn(name: Naming | string, locale: Locale): string {
  return typeof name === 'string' ? name : (name[locale] ?? name.en)
}
