import type { Quantity } from '../domain/quantity.ts'
import type { TextSpan } from '../domain/text-span.ts'

/** Words that hold one place against another, which way round, and by how much where they say so. */
export type Held = {
  readonly span: TextSpan
  readonly direction: 'above' | 'below'
  readonly by: Quantity | null
  /** The place within is the one that is told of, and whom it is held against the sentences before have named. */
  readonly isOfItsPlace?: true
}

const less = /меньше|ниже|реже|дешевле|медленнее|слабее|хуже|короче/u

/** Everything a pattern finds, by its groups `above`, `below` or `way`. */
export function named(words: string, pattern: RegExp): readonly Held[] {
  return [...words.matchAll(pattern)].map((match) => {
    const { above, below, way: printed = '' } = match.groups ?? {}
    return {
      span: { start: match.index, end: match.index + match[0].trimEnd().length },
      direction: below !== undefined || (above === undefined && isLess(printed)) ? 'below' : 'above',
      by: null,
    }
  })
}

/** Whether a Russian comparative says less. */
export function isLess(printed: string): boolean {
  return less.test(printed)
}
