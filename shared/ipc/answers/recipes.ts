import type { ScoredHub } from '../../analysis/composite-index/composite-index.ts'
import type { Explanation } from '../../analysis/explanation.ts'
import type { FormulaSpan } from '../../analysis/formula/expression.ts'
import type { Treatment } from '../../analysis/composite-index/treat-outliers.ts'
import type { RankInterval } from '../../analysis/composite-index/random-weights.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Recipe } from '../../domain/recipe.ts'
import type { Sentence } from '../../messages/sentence.ts'

export type RecipeView = {
  readonly recipe: Recipe
  /** The indicator its values stand under. */
  readonly indicator: string
  readonly unit: string | null
  /** Why nothing could be worked out. */
  readonly problem: Sentence | null
  readonly values: number
  /** Hubs and periods that are stated to have no value. */
  readonly absent: number
  /** Calendar order. */
  readonly periods: readonly string[]
  /** Indicators it reads, and recipes and charts that read it. */
  readonly needs: readonly string[]
  readonly usedBy: readonly { readonly id: string; readonly title: string }[]
}

/** What a recipe that is being written comes to: its unit, or what is wrong with it and, in a formula, where. */
export type TriedRecipe =
  | {
      readonly kind: 'fits'
      readonly unit: string | null
      readonly values: number
      readonly absent: number
      /** Why the first place has no value, where none has. */
      readonly why: Sentence | null
      readonly example: {
        readonly hub: string
        readonly period: string
        readonly value: number
        readonly decimals: number
      } | null
    }
  | { readonly kind: 'problem'; readonly problem: Sentence; readonly at: FormulaSpan | null }

/** One hub of an index in one period; numbers of parts and dimensions are those of the recipe's order. */
export type IndexRow = Omit<ScoredHub, 'missing'> & {
  /** Raw values, each in its indicator's unit, and the period it is of. */
  readonly raw: readonly ({ readonly value: number; readonly period: string } | null)[]
}
export type IndexTable = {
  readonly period: string
  /** Best first, those without a score last. */
  readonly rows: readonly IndexRow[]
  readonly treatments: readonly Treatment[]
  readonly units: readonly string[]
}
export type ComputedRecipe = {
  readonly recipe: Recipe
  readonly unit: string | null
  readonly problem: Sentence | null
  readonly periods: readonly string[]
  /** Values and stated absences of the period, or of all when none was named; by hub, then period. */
  readonly values: readonly Observation[]
  /** Of an index: the period's table, the latest when none was named. */
  readonly index: IndexTable | null
}

/** Ranks under random weights, as far as they have been drawn, and with one indicator left out. */
export type Sensitivity = {
  readonly period: string
  readonly draws: number
  readonly total: number
  readonly spread: number
  readonly seed: number
  readonly hubs: readonly (RankInterval & { readonly hub: string; readonly rank: number })[]
  /** For each part of the recipe: the places of those hubs, in their order, without it. */
  readonly leftOut: readonly { readonly indicator: string; readonly ranks: readonly number[] }[]
}

export type RecipeExplanation = { readonly observation: Observation; readonly explanation: Explanation }
export type ImportedRecipes = { readonly recipe: Recipe; readonly added: readonly Recipe[] }
