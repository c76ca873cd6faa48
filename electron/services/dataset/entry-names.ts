import { namesWithLanguage } from '#shared/dataset/explain-name.ts'
import type { Named } from '#shared/dataset/name-index.ts'
import { nameWords } from '#shared/dataset/name-words.ts'
import type { SharedName } from '#shared/ipc/answers/hubs.ts'
import { refuse } from '#shared/ipc/problem.ts'

/** A name is a line, not a text; more of them than this are a pasted list. */
const MAX_NAME = 200
const MAX_NAMES = 200
/** The longest definition, note or description. */
const MAX_WORDS = 5000

/** Names that say something and fit a line. `kind` is the word the sentences of problems begin with. */
export function checkNames(entry: Named, kind: 'hub' | 'indicator' | 'organisation' | 'person'): void {
  if (entry.names.en.trim() === '') refuse(`${kind}-without-name`, { [kind]: entry.id })
  const names = namesWithLanguage(entry)
  if (names.length > MAX_NAMES) refuse('names-too-many', { count: names.length, limit: MAX_NAMES })
  for (const { name } of names) {
    if (name.length > MAX_NAME)
      refuse('name-too-long', { name: `${name.slice(0, 40)}…`, length: name.length, limit: MAX_NAME })
    if (foldedName(name) === '') refuse('name-without-letters', { name })
  }
}

/** A note or definition that is no pasted book. */
export function checkWords(words: string | null): void {
  if (words !== null && words.length > MAX_WORDS)
    refuse('words-too-long', { length: words.length, limit: MAX_WORDS })
}

/** The entry as it is kept: no blanks around names, no name twice in a language, and none that repeats the main one. */
export function tidied<Entry extends Named>(entry: Entry): Entry {
  const main = (name: string | null) => (name === null || name.trim() === '' ? null : name.trim())
  const names = { en: entry.names.en.trim(), zh: main(entry.names.zh), ru: main(entry.names.ru) }
  const others = (list: readonly string[], own: string | null) => [
    ...new Map(
      list
        .map((name) => name.trim())
        .filter((name) => name !== '' && name !== own)
        .map((name) => [foldedName(name), name]),
    ).values(),
  ]
  const { en, zh, ru } = entry.aliases
  return {
    ...entry,
    names,
    aliases: { en: others(en, names.en), zh: others(zh, names.zh), ru: others(ru, names.ru) },
  }
}

/** Names of an entry that others go by too. */
export function sharedNames(entry: Named, all: readonly Named[]): readonly SharedName[] {
  const owners = ownersOf(all.filter(({ id }) => id !== entry.id))
  return [...new Set(namesWithLanguage(entry).map(({ name }) => name))].flatMap((name) => {
    const others = owners.get(foldedName(name)) ?? []
    return others.length === 0 ? [] : [{ name, others: [...new Set(others.map(({ id }) => id))] }]
  })
}

/** The entry whose main name is one of another entry's new main names: two things nobody could tell apart. */
export function takenName(entry: Named, all: readonly Named[]): { name: string; other: Named } | undefined {
  const before = all.find(({ id }) => id === entry.id)
  const kept = new Set(before === undefined ? [] : mainNames(before).map(foldedName))
  const others = all.filter(({ id }) => id !== entry.id)
  const owners = new Map(
    others.flatMap((other) => mainNames(other).map((name) => [foldedName(name), other] as const)),
  )
  for (const name of mainNames(entry)) {
    const other = kept.has(foldedName(name)) ? undefined : owners.get(foldedName(name))
    if (other !== undefined) return { name, other }
  }
  return undefined
}

/** Every name of an entry that is new to it and another's, for things that may not share a name at all. */
export function takenAnywhere(
  entry: Named,
  all: readonly Named[],
): { name: string; other: Named } | undefined {
  const before = all.find(({ id }) => id === entry.id)
  const kept = new Set(
    before === undefined ? [] : namesWithLanguage(before).map(({ name }) => foldedName(name)),
  )
  const owners = ownersOf(all.filter(({ id }) => id !== entry.id))
  for (const { name } of namesWithLanguage(entry)) {
    const [other] = kept.has(foldedName(name)) ? [] : (owners.get(foldedName(name)) ?? [])
    if (other !== undefined) return { name, other }
  }
  return undefined
}

/** The names of `other` added to an entry: its own stay the main ones, the other's become further names. */
export function withNamesOf<Entry extends Named>(entry: Entry, other: Named): Entry {
  const { names, aliases } = entry
  const more = (language: 'en' | 'zh' | 'ru') => [
    ...aliases[language],
    ...(names[language] !== null && other.names[language] !== null ? [other.names[language]] : []),
    ...other.aliases[language],
  ]
  return tidied({
    ...entry,
    names: { en: names.en, zh: names.zh ?? other.names.zh, ru: names.ru ?? other.names.ru },
    aliases: { en: more('en'), zh: more('zh'), ru: more('ru') },
  })
}

function ownersOf(entries: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const owners = new Map<string, Named[]>()
  for (const entry of entries)
    for (const { name } of namesWithLanguage(entry)) {
      const key = foldedName(name)
      const known = owners.get(key)
      if (known === undefined) owners.set(key, [entry])
      else known.push(entry)
    }
  return owners
}

function mainNames({ names }: Named): string[] {
  return [names.en, names.zh, names.ru].filter((name) => name !== null)
}

function foldedName(name: string): string {
  return nameWords(name)
    .map(({ folded }) => folded)
    .join(' ')
}
