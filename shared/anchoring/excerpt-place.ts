/**
 * Where a quotation's words stand in a text, and by which rung of the ladder they were found. `score` is 0 to 1.
 *
 * `exact`: the quoted words in their own surroundings (`same-place`, `in-context`), or all but their white space, dashes
 * and quotation marks (`same-words`). `approximate`: a proposal that only a person may take. `elsewhere` are the quoted words
 * in other surroundings, `similar` are words that share most of theirs, `fuzzy` letters that do. `rivals` counts other
 * places that are as good.
 */
export type ExcerptPlace =
  | {
      readonly kind: 'exact'
      readonly rung: 'same-place' | 'in-context' | 'same-words'
      readonly start: number
      readonly end: number
      readonly score: number
    }
  | {
      readonly kind: 'approximate'
      readonly rung: 'elsewhere' | 'similar' | 'fuzzy'
      readonly start: number
      readonly end: number
      readonly score: number
      readonly rivals: number
    }
  | { readonly kind: 'lost' }
