import type { Source } from '../domain/source.ts'

/** A source as the citation engine takes it (a Hayagriva entry, as JSON, which is YAML too). */
export type ReferenceEntry = {
  readonly type: 'article' | 'web'
  readonly title: string
  readonly author?: readonly { readonly name: string }[]
  readonly date?: string
  readonly url?: { readonly value: string; readonly date?: string }
  readonly language?: string
  readonly parent?: { readonly type: 'newspaper'; readonly title: string }
}

/** Signs the engine would read as its own markup, and what stands for them until its answer is read. */
const signs = ['$', '{', '}', '\\', '[', ']', '*', '_', '#', '`', '<', '>', '@', '~', '"', "'"] as const
const FIRST_STAND_IN = 0xe200

/** Hides every sign that is markup to somebody; `plainWords` brings them back. */
export function hiddenSigns(words: string): string {
  return [...words.replace(/\s+/gu, ' ')].map(hidden).join('')
}

/** The words again, as they were written. */
export function plainWords(words: string): string {
  return words.replace(
    /[\ue200-\ue20f]/gu,
    (letter) => signs[(letter.codePointAt(0) ?? 0) - FIRST_STAND_IN] ?? letter,
  )
}

function hidden(letter: string): string {
  const at = signs.findIndex((sign) => sign === letter)
  // An apostrophe between letters is a letter's own.
  return at < 0 || letter === "'" ? letter : String.fromCodePoint(FIRST_STAND_IN + at)
}

/** What a bibliography says of a source. The agency stands as its author where no person does; unknown years are left out. */
export function referenceEntry({ metadata }: Source): ReferenceEntry {
  const {
    title,
    author,
    agency,
    publisher,
    originalPublisher,
    published,
    dateline,
    url,
    retrieved,
    language,
  } = metadata
  const name = author ?? agency ?? publisher
  const house = publisher ?? originalPublisher ?? agency
  const date = [published, dateline?.date ?? null].find(
    (one) => one !== null && /^\d{4}(-\d\d){0,2}$/.test(one),
  )
  const fetched = retrieved !== null && /^\d{4}(-\d\d){0,2}$/.test(retrieved) ? { date: retrieved } : {}
  const tag = /^[a-z]{2}(?=$|-)/.exec(language ?? '')?.[0]
  return {
    // An article in nothing would be listed as a preprint.
    type: house === null || house === name ? 'web' : 'article',
    title: hiddenSigns(title),
    ...(name === null ? {} : { author: [{ name: hiddenSigns(name) }] }),
    ...(date === undefined || date === null ? {} : { date }),
    ...(url === null || !/^https?:\/\/\S+$/iu.test(url) ? {} : { url: { value: url, ...fetched } }),
    ...(tag === undefined ? {} : { language: tag }),
    ...(house === null || house === name ? {} : { parent: { type: 'newspaper', title: hiddenSigns(house) } }),
  }
}
