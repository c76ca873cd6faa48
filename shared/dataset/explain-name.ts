import type { Hub } from '../domain/hub.ts'
import type { Indicator } from '../domain/indicator.ts'
import { locales, type Locale } from '../messages/sentence.ts'
import type { HubIndex } from './hub-index.ts'
import type { IndicatorIndex } from './indicator-index.ts'
import { bareName, withoutKind } from './kind-words.ts'
import type { Named, NameIndex } from './name-index.ts'
import { nameWords } from './name-words.ts'
import { nearNames, type NearName } from './near-names.ts'
import { russianForms } from './russian-forms.ts'

/**
 * Why a name leads where it does: by the id, by a main name or another name in some language, and in what form: as it
 * stands, declined as Russian does, or once a word for the kind of place or a bracketed remark is set aside.
 */
export type NameReason = {
  readonly by: 'id' | 'name' | 'alias'
  readonly name: string
  readonly language: Locale | null
  readonly form: 'same' | 'declined' | 'shortened'
}
export type Candidate<Thing> = { readonly thing: Thing; readonly because: NameReason }
/** One, or several between which nobody guesses, or none with the names that come nearest. */
export type Explanation<Thing> =
  | { readonly kind: 'one'; readonly found: Candidate<Thing> }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate<Thing>[] }
  | { readonly kind: 'none'; readonly near: readonly NearName<Thing>[] }

/** The answer of `hubs.resolve`, with its reasons. Slower than resolving: for people, not for a million rows. */
export function explainHub(name: string, hubs: HubIndex): Explanation<Hub> {
  const found = hubs.resolve(name)
  return explained(
    name,
    found.kind === 'one' ? [found.hub] : found.kind === 'several' ? found.hubs : [],
    hubs.all(),
  )
}

export function explainIndicator(name: string, indicators: IndicatorIndex): Explanation<Indicator> {
  const found = indicators.resolve(name)
  return explained(
    name,
    found.kind === 'one' ? [found.indicator] : found.kind === 'several' ? found.indicators : [],
    indicators.all(),
  )
}

/** The same for an organisation, a person, or whatever else a plain index of names holds. */
export function explainNamed<Thing extends Named>(name: string, index: NameIndex<Thing>): Explanation<Thing> {
  const found = index.resolve(name)
  return explained(
    name,
    found.kind === 'one' ? [found.thing] : found.kind === 'several' ? found.things : [],
    index.all(),
  )
}

function explained<Thing extends Named>(
  typed: string,
  found: readonly Thing[],
  all: readonly Thing[],
): Explanation<Thing> {
  const [first, ...others] = found
  if (first === undefined) return { kind: 'none', near: nearNames(typed, namesIn(all)) }
  return others.length === 0
    ? { kind: 'one', found: candidate(first, typed) }
    : { kind: 'several', candidates: found.map((thing) => candidate(thing, typed)) }
}

/** Every name of a hub or indicator with its language; the main names first. */
export function namesWithLanguage({
  names,
  aliases,
}: Named): readonly { readonly name: string; readonly language: Locale; readonly by: 'name' | 'alias' }[] {
  const main = locales.flatMap((language) => {
    const name = names[language]
    return name === null || name === '' ? [] : [{ name, language, by: 'name' as const }]
  })
  const others = locales.flatMap((language) =>
    aliases[language].map((name) => ({ name, language, by: 'alias' as const })),
  )
  return [...main, ...others]
}

function namesIn<Thing extends Named>(things: readonly Thing[]): NearName<Thing>[] {
  return things.flatMap((value) => namesWithLanguage(value).map(({ name }) => ({ value, name })))
}

function candidate<Thing extends Named>(thing: Thing, typed: string): Candidate<Thing> {
  return { thing, because: reasonFor(thing, typed) }
}

function reasonFor(named: Named, typed: string): NameReason {
  if (named.id === typed) return { by: 'id', name: named.id, language: null, form: 'same' }
  const words = wordsOf(typed)
  const names = namesWithLanguage(named)
  const bare = withoutKind(words).join(' ')
  const ways: readonly (readonly [NameReason['form'], (name: string) => boolean])[] = [
    ['same', (name) => wordsOf(name).join(' ') === words.join(' ')],
    ['declined', (name) => isDeclined(wordsOf(name), words)],
    ['shortened', (name) => bare !== '' && isDeclined(withoutKind(wordsOf(name)), bare.split(' '))],
    [
      'shortened',
      (name) =>
        bareName(name) === bare ||
        wordsOf(withoutRemark(name)).join(' ') === wordsOf(withoutRemark(typed)).join(' '),
    ],
  ]
  for (const [form, fits] of ways) {
    const found = names.find(({ name }) => fits(name))
    if (found !== undefined) return { ...found, form }
  }
  return { by: 'name', name: named.names.en, language: 'en', form: 'shortened' }
}

function isDeclined(name: readonly string[], words: readonly string[]): boolean {
  return (
    name.length === words.length &&
    name.every((word, at) => word === words[at] || russianForms(word).includes(words[at] ?? ''))
  )
}

function withoutRemark(name: string): string {
  return name.replace(/\s*[（(][^（()）]*[)）]\s*/gu, ' ').trim()
}

function wordsOf(printed: string): string[] {
  return nameWords(printed).map(({ folded }) => folded)
}
