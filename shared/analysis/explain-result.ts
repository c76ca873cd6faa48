import { formatPeriod } from '../dataset/periods.ts'
import { labelOf } from '../domain/id.ts'
import { readDerivedObservation } from '../domain/derived-id.ts'
import type { Observation } from '../domain/observation.ts'
import type { RecipeBody } from '../domain/recipe.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { ExplanationNames } from './explain-fact.ts'
import type { Explanation } from './explanation.ts'

/** The head of a derived value's explanation: what it is, how it was worked out, and how it was rounded. */
export function explainResult({
  row,
  body,
  exact,
  why,
  partial,
  how,
  names,
}: {
  readonly row: Observation
  readonly body: Pick<RecipeBody, 'decimals'>
  readonly exact: { readonly value: number; readonly half: number } | null
  readonly why: Sentence | null
  readonly partial: readonly string[]
  readonly how: readonly Sentence[]
  readonly names: ExplanationNames
}): Omit<Explanation, 'parts'> {
  const recipe = labelOf(readDerivedObservation(row.id)?.recipe ?? '')
  return {
    what: sentence('recipes.explain.derived', {
      recipe,
      indicator: names.indicatorName(row.indicator),
      hub: names.hubName(row.hub),
      period: formatPeriod(row.period, names.locale),
    }),
    number:
      row.value === null
        ? null
        : { value: row.value, unit: row.unit, decimals: row.decimals, qualifier: row.qualifier },
    why,
    notes: [
      ...how,
      ...(exact === null || row.value === null
        ? []
        : [
            sentence(
              body.decimals === null ? 'recipes.explain.rounded-as-borne' : 'recipes.explain.rounded',
              { value: Number(exact.value.toPrecision(12)), to: roundedTo(row.decimals) },
            ),
          ]),
      ...(partial.length === 0 ? [] : [sentence('recipes.partial', { members: partial.map(names.hubName) })]),
      ...(row.value === null || row.vintage === null
        ? []
        : [sentence('recipes.explain.vintage-of-inputs', { vintage: row.vintage })]),
    ],
    observation: row.id,
    indicator: row.indicator,
  }
}

/** 'two decimals', 'whole numbers', 'tens': nobody counts decimals below none. */
function roundedTo(decimals: number): Sentence {
  return decimals < 0
    ? sentence('recipes.explain.to-step', { step: 10 ** -decimals })
    : sentence('recipes.explain.to-decimals', { decimals })
}
