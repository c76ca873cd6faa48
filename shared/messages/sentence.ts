/**
 * Something said to a person, kept as a key of the catalogues in `resources/messages` and its values, so that it can be
 * stored, sent and compared, and is put into words in the reader's own language by `speak`.
 * A value may be a sentence of its own, a name in several languages or a list of such; numbers go in as numbers.
 */
export type Sentence = { readonly key: string; readonly values: Readonly<Record<string, SentenceValue>> }
export type SentenceValue = string | number | Sentence | Naming | readonly (string | Naming | Sentence)[]
/** A hub, an indicator or a unit by its names: spoken in the reader's language, in English where it has none there. */
export type Naming = { readonly en: string; readonly ru: string | null; readonly zh: string | null }

export const locales = ['en', 'ru', 'zh'] as const
export type Locale = (typeof locales)[number]

/** Makes a sentence; its key is a key of `resources/messages/en/*.json`, which a test proves for every call. */
export function sentence(key: string, values: Sentence['values'] = {}): Sentence {
  return { key, values }
}
