import type { TextSpan } from '../domain/text-span.ts'

/**
 * How two aligned passages differ. `same` says the same words (white space and kinds of quotation mark apart), `moved` the
 * same words in another order of the text; `changed` is the same passage in other words or in another language.
 */
export type PairKind = 'same' | 'changed' | 'added' | 'removed' | 'moved'

/** What a difference is about: what a reader of two reports must not overlook. */
export type MarkKind = 'number' | 'date' | 'name' | 'hedge'

/**
 * One difference of meaning inside a pair. A side that says nothing of the kind has no span. `left` and `right` hold the
 * value each side states in one form for both (`6.58 percent`, `2026-01-16`, `XXXX-01-14`, `Xinhua`, `plan`), so that two
 * languages can be set side by side; null where that side has none.
 */
export type Mark = {
  readonly kind: MarkKind
  readonly leftSpan: TextSpan | null
  readonly rightSpan: TextSpan | null
  readonly left: string | null
  readonly right: string | null
}

/**
 * Two passages that answer each other, mostly a sentence each; one side is null where nothing answers. Spans are those of
 * the two texts. `words` are the words that changed, on each side; empty where the languages differ.
 */
export type AlignedPair = {
  readonly kind: PairKind
  readonly left: TextSpan | null
  readonly right: TextSpan | null
  readonly words: { readonly left: readonly TextSpan[]; readonly right: readonly TextSpan[] }
  readonly marks: readonly Mark[]
}

/**
 * Two texts set against each other. Pairs are in the order of the left text; an added passage stands where the right text
 * has it. Every sentence of both texts stands in exactly one pair.
 */
export type Comparison = {
  /** Whether both texts are in one language, so that words and hedges could be compared, not only numbers, dates and names. */
  readonly sameLanguage: boolean
  readonly pairs: readonly AlignedPair[]
  /** Share of the words of both texts that stand in pairs of the same words, 0 to 1. */
  readonly sameWords: number
}
