import type { IndexPart, IndexRecipe } from '../domain/index-recipe.ts'
import type { Observation } from '../domain/observation.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { IndexOfPeriod } from './composite-index/index-of-period.ts'
import type { ExplanationNames } from './explain-fact.ts'
import { explainResult } from './explain-result.ts'
import type { ExplainBelow } from './explain-worked.ts'
import type { Explanation } from './explanation.ts'

/** A score: its dimensions with their weights, each indicator's treatment and normalised value, and the raw value below. */
export async function explainIndexScore(
  {
    row,
    body,
    index: { hubs, inputs, result },
    names,
  }: {
    readonly row: Observation
    readonly body: IndexRecipe
    readonly index: IndexOfPeriod
    readonly names: ExplanationNames
  },
  below: ExplainBelow,
): Promise<Explanation> {
  const at = hubs.indexOf(row.hub)
  const scored = result.kind === 'index' ? result.hubs[at] : undefined
  const score = scored?.score ?? null
  const plain = (value: number | null) =>
    value === null ? null : { value, unit: 'number', decimals: null, qualifier: 'exact' as const }
  const numbers = numbered(body)
  return {
    ...explainResult({
      row,
      body,
      exact: score === null ? null : { value: score, half: 0 },
      why: result.kind === 'refused' ? result.why : (scored?.why ?? null),
      partial: [],
      how: [
        sentence('recipes.explain.index', {
          hubs: hubs.length,
          normalisation: sentence(`recipes.normalisation.${body.normalisation}`),
          mean: sentence(`recipes.aggregation.${body.aggregation.dimensions}`),
        }),
        ...(scored?.rank == null
          ? []
          : [sentence('recipes.explain.place', { rank: String(scored.rank), hubs: hubs.length })]),
      ],
      names,
    }),
    parts: await Promise.all(
      body.dimensions.map(async (dimension, number): Promise<Explanation> => {
        const value = scored?.dimensions[number] ?? null
        return {
          what: sentence('recipes.explain.dimension', { name: dimension.name, weight: dimension.weight }),
          number: plain(value),
          why: value === null ? sentence('recipes.explain.dimension-missing') : null,
          notes: [
            sentence('recipes.explain.mean', {
              mean: sentence(`recipes.aggregation.${body.aggregation.parts}`),
            }),
          ],
          observation: null,
          indicator: null,
          parts: await Promise.all(
            dimension.parts.map(async (part, inner): Promise<Explanation> => {
              const place = (numbers[number] ?? 0) + inner
              const input = inputs[place]?.[at] ?? null
              const found = input === null ? null : await below(part.indicator, row.hub, input.period)
              return {
                what: sentence('recipes.explain.part', {
                  indicator: names.indicatorName(part.indicator),
                  weight: part.weight,
                }),
                number: plain(scored?.normalised[place] ?? null),
                why: input === null ? sentence('recipes.explain.part-missing') : null,
                notes: [
                  ...treatmentNotes(result, place),
                  ...(part.direction === 'lower' ? [sentence('recipes.explain.turned')] : []),
                  ...scaleNotes({ result, body, part, place, at, hubs }, names),
                  ...(input !== null && input.period !== row.period
                    ? [sentence('recipes.explain.carried', { period: input.period })]
                    : []),
                ],
                observation: found?.observation ?? null,
                indicator: found?.indicator ?? null,
                parts: found === null ? [] : [found],
              }
            }),
          ),
        }
      }),
    ),
  }
}

function numbered({ dimensions }: IndexRecipe): number[] {
  let next = 0
  return dimensions.map(({ parts }) => {
    const first = next
    next += parts.length
    return first
  })
}

function treatmentNotes(result: IndexOfPeriod['result'], part: number): Sentence[] {
  const treatment = result.kind === 'index' ? result.treatments[part] : undefined
  if (treatment === undefined) return []
  if (treatment.log) return [sentence('recipes.explain.logged')]
  return treatment.winsorised === 0
    ? []
    : [sentence('recipes.explain.winsorised', { count: treatment.winsorised })]
}

/** How the treated value became the normalised one, in numbers a reader can reckon with. */
function scaleNotes(
  {
    result,
    body,
    part,
    place,
    at,
    hubs,
  }: {
    readonly result: IndexOfPeriod['result']
    readonly body: IndexRecipe
    readonly part: IndexPart
    readonly place: number
    readonly at: number
    readonly hubs: readonly string[]
  },
  names: ExplanationNames,
): Sentence[] {
  const scale = result.kind === 'index' ? result.scales[place] : undefined
  const treated = scale?.treated[at] ?? null
  if (scale === undefined || treated === null) return []
  const hubOf = (value: number) => names.hubName(hubs[scale.treated.indexOf(value)] ?? '')
  const value = short(treated)
  const { low: from, high: to } = body.range
  switch (body.normalisation) {
    case 'min-max': {
      const [worst, best] =
        part.direction === 'higher' ? [scale.lowest, scale.highest] : [scale.highest, scale.lowest]
      return [
        sentence('recipes.explain.between', {
          value,
          worst: short(worst),
          worstHub: hubOf(worst),
          best: short(best),
          bestHub: hubOf(best),
          from,
          to,
        }),
      ]
    }
    case 'goalposts':
      return part.bounds === null
        ? []
        : [sentence('recipes.explain.goalposts', { low: part.bounds.low, high: part.bounds.high, from, to })]
    case 'z-score':
      return [
        sentence('recipes.explain.deviations', {
          value,
          mean: short(scale.mean),
          deviation: short(scale.deviation),
          hubs: scale.count,
        }),
      ]
    case 'rank':
      return [sentence('recipes.explain.places', { hubs: scale.count })]
    case 'none':
      return []
  }
}

/** Ten significant digits, as steps that were not rounded are shown. */
function short(value: number): number {
  return Number(value.toPrecision(10))
}
