import { labelOf } from '#shared/domain/id.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { claimFacets, facetValues, type ClaimFacet } from './claim-facets.ts'

export type ChosenFacet = { readonly facet: ClaimFacet; readonly value: string }
export type ClaimFilter = { readonly words: string; readonly chosen: readonly ChosenFacet[] }
export const anyClaim: ClaimFilter = { words: '', chosen: [] }

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')

/** What can be typed for a claim is worked out once: ten thousand of them are filtered at every letter. */
const said = new WeakMap<ClaimView, string>()
function wordsOf(view: ClaimView): string {
  const known = said.get(view)
  if (known !== undefined) return known
  const { claim, quotations } = view
  const words = folded(
    [
      claim.statement,
      claim.speaker ?? '',
      labelOf(claim.id),
      ...claim.tags,
      ...quotations.map((one) => one.exact),
    ].join(' '),
  )
  said.set(view, words)
  return words
}

/**
 * Claims that have every word typed (in statement, quotation, speaker, tags or label) and, of each facet chosen, one of the
 * chosen values. `now` in milliseconds decides their age. Nothing chosen gives the same list back.
 */
export function filterClaims(
  views: readonly ClaimView[],
  { words, chosen }: ClaimFilter,
  now: number,
): readonly ClaimView[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  const facets = claimFacets.flatMap((facet) => {
    const values = new Set(chosen.filter((one) => one.facet === facet).map(({ value }) => value))
    return values.size === 0 ? [] : [{ facet, values }]
  })
  if (wanted.length === 0 && facets.length === 0) return views
  return views.filter(
    (view) =>
      facets.every(({ facet, values }) => facetValues(view, facet, now).some((value) => values.has(value))) &&
      wanted.every((word) => wordsOf(view).includes(word)),
  )
}

/** The filter with a value chosen, or, where it was, no longer. */
export function toggled(filter: ClaimFilter, { facet, value }: ChosenFacet): ClaimFilter {
  const without = filter.chosen.filter((one) => one.facet !== facet || one.value !== value)
  const isChosen = without.length < filter.chosen.length
  return { ...filter, chosen: isChosen ? without : [...filter.chosen, { facet, value }] }
}
