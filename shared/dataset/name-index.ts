import type { Hub } from '../domain/hub.ts'
import { labelOf } from '../domain/id.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { groupedBy } from './grouped-by.ts'
import { nameWords } from './name-words.ts'
import { createPhraseFinder } from './phrase-finder.ts'
import { russianForms } from './russian-forms.ts'

export type Named = Pick<Hub, 'id' | 'names' | 'aliases'>
export type NameResolution<Thing> =
  | { readonly kind: 'one'; readonly thing: Thing; readonly how: 'id' | 'name' | 'alias' }
  | { readonly kind: 'several'; readonly things: readonly Thing[] }
  | { readonly kind: 'none' }
export type NameMention<Thing> = {
  readonly thing: Thing
  readonly span: TextSpan
  readonly printed: string
}

/** Named things by id, by name and in running text. */
export interface NameIndex<Thing> {
  get(id: string): Thing | undefined
  all(): readonly Thing[]
  /** By its id, a name as it stands or as Russian declines it, or its label (`A1`). Never guesses between two. */
  resolve(name: string): NameResolution<Thing>
  /** Things named in a text, the longest names first; names of several things are left out. */
  mentionsIn(text: string, span?: TextSpan): NameMention<Thing>[]
}

/** The index over organisations, people or whatever else has names in three languages. */
export function createNameIndex<Thing extends Named>(things: readonly Thing[]): NameIndex<Thing> {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const byLabel = groupedBy(things, ({ id }) => labelOf(id).toLowerCase())
  const finder = createPhraseFinder(
    things.flatMap((thing) =>
      printedNames(thing).map((printed) => ({
        printed,
        value: thing,
        casing: /^\p{Lu}/u.test(printed) ? ('capital' as const) : ('any' as const),
      })),
    ),
    russianForms,
  )
  const get = (id: string) => byId.get(id)
  return {
    get,
    all: () => things,
    resolve(name) {
      const found = resolveName(name, { get, named: (words) => finder.named(words) })
      if (found.kind !== 'none') return found
      const [first, ...others] = byLabel.get(name.trim().toLowerCase()) ?? []
      if (first === undefined) return found
      return others.length === 0
        ? { kind: 'one', thing: first, how: 'id' }
        : { kind: 'several', things: [first, ...others] }
    },
    mentionsIn: (text, span) =>
      finder
        .find(text, span)
        .flatMap(({ span: at, values: [thing, ...others] }) =>
          thing === undefined || others.length > 0
            ? []
            : [{ thing, span: at, printed: text.slice(at.start, at.end) }],
        ),
  }
}

/** The thing of this id, or what exactly these words name, without regard to case; several are told, not chosen from. */
export function resolveName<Thing extends Named>(
  name: string,
  {
    get,
    named,
  }: {
    readonly get: (id: string) => Thing | undefined
    readonly named: (words: readonly string[]) => readonly Thing[]
  },
): NameResolution<Thing> {
  const own = get(name)
  if (own !== undefined) return { kind: 'one', thing: own, how: 'id' }
  const words = nameWords(name.trim()).map(({ folded }) => folded)
  const [thing, ...others] = words.length === 0 ? [] : [...new Set(named(words))]
  if (thing === undefined) return { kind: 'none' }
  if (others.length > 0) return { kind: 'several', things: [thing, ...others] }
  return { kind: 'one', thing, how: isMainName(thing, words) ? 'name' : 'alias' }
}

/** Every name of a thing, the main ones first. */
export function printedNames({ names, aliases }: Pick<Named, 'names' | 'aliases'>): string[] {
  return [names.en, names.zh ?? '', names.ru ?? '', ...aliases.en, ...aliases.zh, ...aliases.ru].filter(
    Boolean,
  )
}

function isMainName({ names }: Named, words: readonly string[]): boolean {
  return [names.en, names.zh, names.ru].some(
    (name) =>
      name !== null &&
      nameWords(name)
        .map(({ folded }) => folded)
        .join(' ') === words.join(' '),
  )
}
