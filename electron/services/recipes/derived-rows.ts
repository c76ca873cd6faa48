import { decimalsBorne, qualifierOf, rounded, type Outcome } from '#shared/analysis/facts/worth.ts'
import { namedFormula } from '#shared/analysis/formula/canonical-formula.ts'
import { recipeInShort } from '#shared/analysis/recipe-indicator.ts'
import { derivedIndicator, derivedObservation, PARTIAL_SIGN } from '#shared/domain/derived-id.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Recipe } from '#shared/domain/recipe.ts'
import type { Sentence } from '#shared/messages/sentence.ts'

/** What a recipe comes to for one hub and period, unrounded, with what must be told beside it. */
export type DerivedCell = {
  readonly hub: string
  readonly period: string
  readonly outcome: Outcome
  readonly notes: readonly Sentence[]
}

/**
 * Derived values as observations, so that grids, charts, checks and briefings treat them like any other: rounded to what
 * the recipe says or to what the inputs bear, as final and as official as the weakest input, known since the latest of
 * them. Where there is no value, that is stated with its reason.
 */
export function observationsOf(
  recipe: Recipe,
  unit: string,
  cells: readonly DerivedCell[],
  say: (sentence: Sentence) => string,
  indicatorName: (id: string) => string,
): readonly Observation[] {
  const { id, body } = recipe
  const sourceTitle =
    `${labelOf(id)} ${body.names.en}: ${namedFormula(recipeInShort(body), indicatorName)}`.slice(0, 300)
  const indicator = derivedIndicator(id)
  return cells.map(({ hub, period, outcome, notes }): Observation => {
    const row = {
      ...{
        id: derivedObservation(id, hub, period),
        hub,
        indicator,
        period,
        unit,
        sourceTitle,
        sourceUrl: '',
      },
      printed: { hub, indicator: body.names.en, unit, period, value: '' },
    }
    if (outcome.kind === 'none')
      return {
        ...row,
        ...{ value: null, status: 'O', qualifier: 'exact', decimals: 0, vintage: null, tier: 'unknown' },
        ...{ sourcePublisher: '', note: [outcome.why, ...notes].map(say).join(' ') },
      }
    const { worth } = outcome
    const decimals = body.decimals ?? Math.min(12, decimalsBorne(worth))
    return {
      ...row,
      value: rounded(worth.value, decimals),
      decimals,
      status: worth.status,
      qualifier: qualifierOf(worth.open),
      vintage: worth.vintage,
      tier: worth.tier,
      sourcePublisher: worth.publishers.slice(0, 3).join('; ') + (worth.publishers.length > 3 ? ' …' : ''),
      note: [...(worth.partial.length > 0 ? [PARTIAL_SIGN] : []), ...notes.map(say)].join(' '),
      printed: { ...row.printed, value: String(worth.value) },
    }
  })
}
