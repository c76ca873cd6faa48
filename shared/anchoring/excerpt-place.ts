/** What of the words differs, as a person would count it; `of` is how many words were quoted. */
export type ChangedCount = {
  readonly words: number
  readonly numbers: number
  readonly names: number
  readonly of: number
}

/**
 * A place that only a person may take. `in-place`: where the quotation's own surroundings stand now; `elsewhere`: another
 * paragraph. `score` is 0 to 1 and orders proposals: above one half in its place, below it elsewhere, so that equal words in
 * another paragraph never stand above changed ones in their own. By rung, `elsewhere` are the quoted words in other
 * surroundings, `in-doubt` the same words in their own, whose `doubt` or rivals are told, `similar` share most words and `fuzzy` most letters.
 */
export type Proposal = {
  readonly rung: 'elsewhere' | 'in-doubt' | 'similar' | 'fuzzy'
  readonly where: 'in-place' | 'elsewhere'
  readonly start: number
  readonly end: number
  readonly score: number
  readonly changed: ChangedCount
}

/** Why words that stand in their surroundings may no longer say what they said: another heading above, a denial beside them. */
export type Doubt = 'heading' | 'denied'

/**
 * Where a quotation's words stand in a text, and by which rung of the ladder they were found.
 *
 * `exact`: the quoted words in their own surroundings (`same-place`, `in-context`), or all but their white space, dashes
 * and quotation marks (`same-words`). `approximate`: the best proposal, `others` after it, the first `rivals` of them as good.
 */
export type ExcerptPlace =
  | {
      readonly kind: 'exact'
      readonly rung: 'same-place' | 'in-context' | 'same-words'
      readonly start: number
      readonly end: number
      readonly score: number
    }
  | (Proposal & {
      readonly kind: 'approximate'
      readonly doubt: Doubt | null
      readonly rivals: number
      readonly others: readonly Proposal[]
    })
  | { readonly kind: 'lost' }

/** What a person may take, the best first; none where words were found or nothing like them is left. */
export function proposalsOf(place: ExcerptPlace): readonly Proposal[] {
  return place.kind === 'approximate' ? [place, ...place.others] : []
}
