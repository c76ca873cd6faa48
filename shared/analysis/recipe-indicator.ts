import { derivedIndicator } from '../domain/derived-id.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Recipe, RecipeBody } from '../domain/recipe.ts'
import { parseFormula } from './formula/parse-formula.ts'
import { referencesOf } from './formula/formula-references.ts'

/** A recipe as the indicator it makes: names, direction, and the unit it is told in. */
export function recipeIndicator({ id, body }: Recipe, unit: string | null): Indicator {
  return {
    id: derivedIndicator(id),
    names: body.names,
    aliases: { en: [], zh: [], ru: [] },
    definition: body.definition,
    unit,
    direction: body.kind === 'index' ? 'higher' : body.direction,
    series: null,
    methods: [],
  }
}

/** A recipe in one line without words of a language: its formula, `Σ [gross-regional-product]`. */
export function recipeInShort(body: RecipeBody): string {
  switch (body.kind) {
    case 'formula':
      return body.formula
    case 'roll-up':
      return body.method === 'sum'
        ? `Σ [${body.indicator}]`
        : `Σ [${body.indicator}] × [${body.weight ?? ''}] / Σ [${body.weight ?? ''}]`
    case 'index':
      return body.dimensions.flatMap(({ parts }) => parts.map(({ indicator }) => `[${indicator}]`)).join(', ')
  }
}

/** The indicators a recipe reads; of a formula those it names by id, as kept formulas do. */
export function recipeNeeds(body: RecipeBody): readonly string[] {
  switch (body.kind) {
    case 'formula': {
      const read = parseFormula(body.formula, (printed) => printed)
      return read.kind === 'formula' ? referencesOf(read.expression) : []
    }
    case 'roll-up':
      return body.weight === null ? [body.indicator] : [body.indicator, body.weight]
    case 'index':
      return [
        ...new Set(body.dimensions.flatMap(({ parts }) => parts.map(({ indicator }) => indicator as string))),
      ]
  }
}
