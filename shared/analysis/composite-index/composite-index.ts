import type { IndexPart, IndexRecipe } from '../../domain/index-recipe.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { scoreRoom, scoresOf, weightsOf, type IndexMatrix } from './index-matrix.ts'
import { deviationOf, meanOf } from './moments.ts'
import { normalised } from './normalise.ts'
import { ranksOf } from './ranks.ts'
import { isFlat, winsorised, type Treatment } from './treat-outliers.ts'

/** Values of one indicator for the hubs of an index, in the order of the hubs; null where there is none. */
export type IndexColumn = { readonly part: IndexPart; readonly values: readonly (number | null)[] }

export type ScoredHub = {
  readonly hub: string
  readonly score: number | null
  /** Place from 1; null without a score. */
  readonly rank: number | null
  /** Why there is no score. */
  readonly why: Sentence | null
  readonly dimensions: readonly (number | null)[]
  readonly normalised: readonly (number | null)[]
  /** Indicators it has no value of, by their number among all parts. */
  readonly missing: readonly number[]
}
export type CompositeIndex =
  | { readonly kind: 'refused'; readonly why: Sentence }
  | {
      readonly kind: 'index'
      readonly hubs: readonly ScoredHub[]
      readonly treatments: readonly Treatment[]
      /** What each indicator was brought onto the common scale by. */
      readonly scales: readonly IndexScale[]
      readonly matrix: IndexMatrix
      /** Which dimensions of which hubs have enough values: `[dimension · hubs + hub]`. */
      readonly allowed: Uint8Array
    }
/** `treated` is by hub, before turning round and normalising; the others are taken over it. */
export type IndexScale = {
  readonly treated: readonly (number | null)[]
  readonly lowest: number
  readonly highest: number
  readonly mean: number
  readonly deviation: number
  readonly count: number
}
export type IndexNames = {
  readonly hubName: (id: string) => string
  readonly indicatorName: (id: string) => string
}

const untreated: Treatment = { before: null, after: null, winsorised: 0, log: false }
const impossible = (key: string, values: Sentence['values'] = {}): CompositeIndex => ({
  kind: 'refused',
  why: sentence(`recipes.index.${key}`, values),
})

/**
 * Works out a composite index for some hubs, step by step in the order of the OECD/JRC handbook: treat outliers, normalise,
 * weigh, aggregate. Nothing is imputed: what is missing is left out, counted against the missing rule, and told. What
 * cannot be a number is refused with a sentence before it becomes one.
 */
export function compositeIndex(
  recipe: IndexRecipe,
  hubs: readonly string[],
  columns: readonly IndexColumn[],
  names: IndexNames,
): CompositeIndex {
  if (hubs.length < 2) return impossible('one-hub')
  const weightless = recipe.dimensions.find(({ parts }) => parts.every(({ weight }) => weight === 0))
  if (weightless !== undefined) return impossible('weights-zero', { dimension: weightless.name })
  if (recipe.dimensions.every(({ weight }) => weight === 0)) return impossible('all-weights-zero')

  const value = new Float64Array(columns.length * hubs.length)
  const has = new Uint8Array(columns.length * hubs.length)
  const treatments: Treatment[] = []
  const scales: IndexScale[] = []
  for (const [number, { part, values }] of columns.entries()) {
    const present = values.flatMap((one, hub) => (one === null ? [] : [{ hub, one }]))
    const raw = Float64Array.from(present, ({ one }) => one)
    const indicator = names.indicatorName(part.indicator)
    if (raw.length === 0) return impossible('no-values', { indicator })
    if (raw.length === 1 && recipe.normalisation !== 'goalposts' && recipe.normalisation !== 'none')
      return impossible('one-value', { indicator })
    const how = part.treatment === 'as-recipe' ? recipe.treatment.kind : part.treatment
    const bad = how === 'log' ? present.find(({ one }) => one <= 0) : undefined
    if (bad !== undefined)
      return impossible('log-of-zero', { indicator, hub: names.hubName(hubs[bad.hub] ?? '') })
    const boundsProblem = boundsOf(part, recipe, how === 'log')
    if (boundsProblem !== null) return impossible(boundsProblem, { indicator })
    const { values: treated, treatment } =
      how === 'winsorise' && recipe.treatment.kind === 'winsorise'
        ? winsorised(raw, recipe.treatment)
        : how === 'log'
          ? { values: raw.map(Math.log), treatment: { ...untreated, log: true } }
          : { values: raw, treatment: untreated }
    treatments.push(treatment)
    scales.push(scaleOf(treated, present, hubs.length))
    const isRelative = recipe.normalisation === 'min-max' || recipe.normalisation === 'z-score'
    if (isRelative && isFlat(treated)) return impossible('all-equal', { indicator })
    const scaled = normalised(treated, how === 'log' ? logBounds(part) : part, recipe)
    // Differences too small or too large for a number leave nothing to divide by.
    if (!scaled.every(Number.isFinite)) return impossible('all-equal', { indicator })
    const geometric = recipe.aggregation.parts === 'geometric' ? scaled.findIndex((one) => one <= 0) : -1
    if (geometric >= 0) {
      const hub = names.hubName(hubs[present[geometric]?.hub ?? 0] ?? '')
      // Only these two are brought onto a range, so that a range above zero can mend them.
      const isRanged = recipe.normalisation === 'min-max' || recipe.normalisation === 'goalposts'
      const value = Number((scaled[geometric] ?? 0).toFixed(4))
      return impossible(isRanged ? 'negative' : 'negative-unranged', { indicator, hub, value })
    }
    present.forEach(({ hub }, at) => {
      value[number * hubs.length + hub] = scaled[at] ?? 0
      has[number * hubs.length + hub] = 1
    })
  }

  const matrix: IndexMatrix = { hubs: hubs.length, dimensions: spansOf(recipe), value, has }
  const allowed = enoughIn(recipe, matrix)
  const room = scoreRoom(matrix, recipe.aggregation)
  const weights = weightsOf(recipe)
  if (recipe.aggregation.dimensions === 'geometric' && recipe.aggregation.parts === 'arithmetic') {
    scoresOf(matrix, weights, { ...recipe.aggregation, dimensions: 'arithmetic' }, room, allowed)
    const at = room.byDimension.findIndex((one) => one <= 0)
    if (at >= 0)
      return impossible('negative-dimension', {
        dimension: recipe.dimensions[Math.floor(at / hubs.length)]?.name ?? '',
        hub: names.hubName(hubs[at % hubs.length] ?? ''),
        value: Number((room.byDimension[at] ?? 0).toFixed(4)),
      })
  }
  const scores = Float64Array.from(scoresOf(matrix, weights, recipe.aggregation, room, allowed))
  const overall = hubs.map((_, hub) => shareOf(matrix, hub, 0, columns.length))
  overall.forEach((share, hub) => {
    if (share < recipe.missing.index) scores[hub] = Number.NaN
  })
  const ranks = ranksOf(scores)
  return {
    kind: 'index',
    treatments,
    scales,
    matrix: { ...matrix, has },
    allowed: withoutUnscored(allowed, scores),
    hubs: hubs.map((hub, at) => ({
      hub,
      ...scoreOf(scores[at] ?? Number.NaN, ranks[at] ?? 0, overall[at] ?? 0, recipe),
      dimensions: matrix.dimensions.map((_, one) => finite(room.byDimension[one * hubs.length + at])),
      normalised: columns.map((_, part) =>
        has[part * hubs.length + at] === 1 ? finite(value[part * hubs.length + at]) : null,
      ),
      missing: columns.flatMap((_, part) => (has[part * hubs.length + at] === 1 ? [] : [part])),
    })),
  }
}

function scaleOf(
  treated: Float64Array,
  present: readonly { readonly hub: number }[],
  hubs: number,
): IndexScale {
  const byHub = Array.from({ length: hubs }, (): number | null => null)
  present.forEach(({ hub }, at) => (byHub[hub] = treated[at] ?? null))
  return {
    treated: byHub,
    lowest: Math.min(...treated),
    highest: Math.max(...treated),
    mean: meanOf(treated),
    deviation: deviationOf(treated),
    count: treated.length,
  }
}

function scoreOf(score: number, rank: number, share: number, { missing }: IndexRecipe) {
  if (!Number.isNaN(score)) return { score, rank, why: null }
  const why = sentence('recipes.index.too-little', {
    share: Math.round(share * 100),
    wanted: Math.round(missing.index * 100),
  })
  return {
    score: null,
    rank: null,
    why: share < missing.index ? why : sentence('recipes.index.nothing-weighed'),
  }
}

function boundsOf({ bounds }: IndexPart, { normalisation }: IndexRecipe, isLog: boolean): string | null {
  if (normalisation !== 'goalposts') return null
  if (bounds === null) return 'no-bounds'
  return isLog && bounds.low <= 0 ? 'log-bounds' : null
}

/** Goalposts of an indicator that is taken as a logarithm. */
function logBounds(part: IndexPart): IndexPart {
  const { bounds } = part
  return bounds === null
    ? part
    : { ...part, bounds: { low: Math.log(bounds.low), high: Math.log(bounds.high) } }
}

function spansOf({ dimensions }: IndexRecipe): IndexMatrix['dimensions'] {
  let from = 0
  return dimensions.map(({ parts }) => {
    const span = { from, to: from + parts.length }
    from = span.to
    return span
  })
}

function shareOf({ hubs, has }: IndexMatrix, hub: number, from: number, to: number): number {
  let count = 0
  for (let part = from; part < to; part += 1) count += has[part * hubs + hub] ?? 0
  return count / (to - from)
}

function enoughIn({ missing }: IndexRecipe, matrix: IndexMatrix): Uint8Array {
  const { hubs, dimensions } = matrix
  return Uint8Array.from({ length: hubs * dimensions.length }, (_, at) => {
    const { from = 0, to = 0 } = dimensions[Math.floor(at / hubs)] ?? {}
    return shareOf(matrix, at % hubs, from, to) >= missing.dimension ? 1 : 0
  })
}

/** A hub that got no score takes no place in any draw either. */
function withoutUnscored(allowed: Uint8Array, scores: Float64Array): Uint8Array {
  return allowed.map((one, at) => (Number.isNaN(scores[at % scores.length]) ? 0 : one))
}

function finite(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
