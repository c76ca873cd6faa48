/**
 * Something said to a person, kept as a key of the catalogues in `resources/messages` and its values, so that it can be
 * stored, sent and compared, and is put into words in the reader's own language by `speak`.
 * A value may be a sentence of its own; hubs and indicators go in by name, numbers as numbers.
 */
export type Sentence = { readonly key: string; readonly values: Readonly<Record<string, SentenceValue>> }
export type SentenceValue = string | number | Sentence | readonly string[]

export const locales = ['en', 'ru', 'zh'] as const
export type Locale = (typeof locales)[number]

/** Makes a sentence; its key is a key of `resources/messages/en/*.json`, which a test proves for every call. */
export function sentence(key: string, values: Sentence['values'] = {}): Sentence {
  return { key, values }
}
