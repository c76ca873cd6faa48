import type { TextSpan } from '../domain/text-span.ts'
import { passagesOf, type ComparedText, type Passage } from './passages.ts'
import { statedIn, type Stated } from './stated.ts'
import type { KnownNames, NamedPersons } from './stated-names.ts'

/** One text while it is compared. */
export type Side = {
  readonly text: string
  readonly language: string | null
  readonly passages: readonly Passage[]
  /** Numbers, dates and names of neighbouring passages read as one; the same words are read once. */
  readonly stated: (places: readonly number[]) => Stated
  /** From the first of some neighbouring passages to the last; null for none. */
  readonly spanOf: (places: readonly number[]) => TextSpan | null
}

/** Splits a text into passages; what they state is read when first asked for. */
export function sideOf(
  compared: ComparedText,
  language: string | null,
  persons: NamedPersons,
  known: KnownNames | undefined,
): Side {
  const { text } = compared
  const passages = passagesOf(compared)
  const read = new Map<string, Stated>()
  const spanOf = (places: readonly number[]) => {
    const [first, last] = [passages[places[0] ?? -1], passages[places.at(-1) ?? -1]]
    return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end }
  }
  return {
    text,
    language,
    passages,
    spanOf,
    stated(places) {
      const span = spanOf(places)
      const words = span === null ? '' : text.slice(span.start, span.end)
      const before = read.get(words)
      if (before !== undefined) return before
      const stated = statedIn(words, persons, known)
      read.set(words, stated)
      return stated
    },
  }
}
