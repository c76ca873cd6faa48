import { labelOf } from '#shared/domain/id.ts'
import { t } from '../../../messages/speech.svelte.ts'
import type { Names } from '../../../names/names.svelte.ts'
import type { ClaimVocabulary } from '../claim-vocabulary.svelte.ts'
import { NONE, type ClaimFacet } from './claim-facets.ts'
import type { ChosenFacet } from './filter-claims.ts'

/** A value of a facet in words; a flag is its own word. */
export function printFacetValue(
  { facet, value }: ChosenFacet,
  names: Names,
  vocabulary: ClaimVocabulary,
): string {
  switch (facet) {
    case 'outcome':
      return t(`checks.outcome.${value}`)
    case 'open':
      return t(`claims.part.${value}`)
    case 'review':
      return t(`claims.review.${value}`)
    case 'status':
      return t(`board.status.${value}`)
    case 'verdict': {
      if (value === NONE) return t('board.verdict.none')
      const verdict = vocabulary.verdict(value)
      return verdict === null ? labelOf(value) : `${verdict.sign} ${verdict.name}`
    }
    case 'age':
      return t(`board.age.${value}`)
    case 'caution':
    case 'reworded':
    case 'one-origin':
    case 'unquoted':
      return t(`board.facet.${facet}`)
    case 'kind':
      return t(`claims.kind.${value}`)
    case 'tag':
      return value === NONE ? t('board.tag.none') : value
    case 'hub':
      return names.hub(value)
    case 'source': {
      const title = vocabulary.titleOf(value)
      return title === null ? labelOf(value) : `${labelOf(value)} · ${title}`
    }
  }
}

const FLAGS: ReadonlySet<ClaimFacet> = new Set(['caution', 'reworded', 'one-origin', 'unquoted'])

/** As a chip says it: `Review: rejected`, `has a caution`. */
export function printChosen(chosen: ChosenFacet, names: Names, vocabulary: ClaimVocabulary): string {
  const value = printFacetValue(chosen, names, vocabulary)
  const isFlag = FLAGS.has(chosen.facet)
  return isFlag ? value : t('board.chip', { facet: t(`board.facet.${chosen.facet}`), value })
}
