import { canonicalFormula } from '#shared/analysis/formula/canonical-formula.ts'
import { circleOf } from '#shared/analysis/formula/circle-of.ts'
import type { FormulaSpan } from '#shared/analysis/formula/expression.ts'
import { namedHubs, referencesOf } from '#shared/analysis/formula/formula-references.ts'
import { measureFormula } from '#shared/analysis/formula/measure-formula.ts'
import { parseFormula } from '#shared/analysis/formula/parse-formula.ts'
import { recipeNeeds } from '#shared/analysis/recipe-indicator.ts'
import { rollUpProblem } from '#shared/analysis/roll-up/roll-up.ts'
import { isConvertible, parseUnit, unitOf } from '#shared/dataset/units.ts'
import { derivedIndicator } from '#shared/domain/derived-id.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { IndexRecipe } from '#shared/domain/index-recipe.ts'
import type { FormulaRecipe, RecipeBody, RollUpRecipe } from '#shared/domain/recipe.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { Derivations } from './derivations.ts'

/** A recipe as it is kept: ids in place of names, its unit settled; or what is wrong with it, and where in its formula. */
export type Settled<Body extends RecipeBody = RecipeBody> =
  | { readonly kind: 'settled'; readonly body: Body }
  | { readonly kind: 'problem'; readonly problem: Sentence; readonly at: FormulaSpan | null }

const problem = (key: string, values: Sentence['values'] = {}, at: FormulaSpan | null = null) =>
  ({ kind: 'problem', problem: sentence(key, values), at }) as const

/** Checks everything about a recipe that can be known without working it out. `id` is its own, where it has one. */
export async function settleRecipe(
  id: string | null,
  written: RecipeBody,
  derivations: Derivations,
): Promise<Settled> {
  const body = withUnitId(written)
  const settled =
    body.kind === 'formula'
      ? await settledFormula(body, derivations)
      : body.kind === 'roll-up'
        ? await settledRollUp(body, derivations)
        : settledIndex(body, derivations)
  if (settled.kind === 'problem' || id === null) return settled
  const own = derivedIndicator(id)
  const needs = (one: string) => {
    if (one === own) return recipeNeeds(settled.body)
    const recipe = derivations.recipeOf(one)
    return recipe === undefined ? [] : recipeNeeds(recipe.body)
  }
  const circle = circleOf([own], needs)
  if (circle === null) return settled
  const { indicators } = derivations.parts
  const names = circle.map((one) => (one === own ? body.names.en : (indicators().get(one)?.names.en ?? one)))
  return problem('recipes.circle', { circle: names.join(' → ') })
}

/** A unit may be written as people write it: 'thousand yuan per person' is kept by its id. */
function withUnitId(body: RecipeBody): RecipeBody {
  if (body.kind === 'index' || body.unit === null) return body
  return { ...body, unit: parseUnit(body.unit)?.unit ?? body.unit }
}

async function settledFormula(
  body: FormulaRecipe,
  derivations: Derivations,
): Promise<Settled<FormulaRecipe>> {
  const { parts } = derivations
  const [indicators, hubs] = [parts.indicators(), parts.hubs()]
  const read = parseFormula(body.formula, (printed) => {
    const labelled = derivations.recipes().find(({ id }) => labelOf(id) === printed)
    if (labelled !== undefined) return derivedIndicator(labelled.id)
    const found = indicators.resolve(printed)
    return found.kind === 'one' ? found.indicator.id : null
  })
  if (read.kind === 'problem') return { kind: 'problem', problem: read.problem.sentence, at: read.problem.at }
  const { expression } = read
  if (referencesOf(expression).length === 0) return problem('recipes.formula.no-indicator', {}, expression.at)
  const hubIds = new Map<string, string>()
  for (const { setting, settingAt } of namedHubs(expression)) {
    const found = hubs.resolve(setting ?? '')
    if (found.kind !== 'one')
      return problem('recipes.formula.unknown-hub', { text: setting ?? '' }, settingAt)
    hubIds.set(setting ?? '', found.hub.id)
  }
  const units = new Map<string, string>()
  for (const indicator of referencesOf(expression)) units.set(indicator, (await parts.table(indicator)).unit)
  const measured = measureFormula(expression, (one) => units.get(one) ?? null, body.unit)
  if (measured.kind === 'problem')
    return { kind: 'problem', problem: measured.problem.sentence, at: measured.problem.at }
  const formula = canonicalFormula(body.formula, expression, (printed) => hubIds.get(printed) ?? printed)
  return { kind: 'settled', body: { ...body, formula, unit: measured.formula.unit } }
}

async function settledRollUp(body: RollUpRecipe, { parts }: Derivations): Promise<Settled<RollUpRecipe>> {
  const [indicators, hubs] = [parts.indicators(), parts.hubs()]
  for (const indicator of [body.indicator, ...(body.weight === null ? [] : [body.weight])])
    if (indicators.get(indicator) === undefined) return problem('recipes.unknown-indicator', { indicator })
  for (const hub of body.hubs)
    if (hubs.get(hub) === undefined) return problem('problems.hub-unknown', { hub })
  if (body.method === 'weighted-mean' && body.weight === null) return problem('recipes.roll-up.no-weight')
  const { unit } = await parts.table(body.indicator)
  const refusal = rollUpProblem(body.method, unit)
  if (refusal !== null) return { kind: 'problem', problem: refusal, at: null }
  if (body.unit !== null && !isConvertible(body.unit, unit))
    return problem('recipes.units.wanted', {
      unit: unitOf(body.unit).symbol || body.unit,
      found: unitOf(unit).symbol || unit,
    })
  return {
    kind: 'settled',
    body: { ...body, weight: body.method === 'sum' ? null : body.weight, unit: body.unit ?? unit },
  }
}

function settledIndex(body: IndexRecipe, { parts }: Derivations): Settled<IndexRecipe> {
  const [indicators, hubs] = [parts.indicators(), parts.hubs()]
  const all = body.dimensions.flatMap((dimension) => dimension.parts)
  const name = (id: string) => indicators.get(id)?.names.en ?? id
  for (const { indicator } of all)
    if (indicators.get(indicator) === undefined) return problem('recipes.unknown-indicator', { indicator })
  const twice = all.find(({ indicator }, at) => all.findIndex((one) => one.indicator === indicator) < at)
  if (twice !== undefined) return problem('recipes.index.twice', { indicator: name(twice.indicator) })
  const keys = body.dimensions.map(({ key }) => key)
  const key = keys.find((one, at) => keys.indexOf(one) < at)
  if (key !== undefined) return problem('recipes.index.key-twice', { key })
  for (const hub of body.hubs)
    if (hubs.get(hub) === undefined) return problem('problems.hub-unknown', { hub })
  if (body.hubs.length > 0 && new Set(body.hubs).size < 2) return problem('recipes.index.one-hub')
  const weightless = body.dimensions.find((one) => one.parts.every(({ weight }) => weight === 0))
  if (weightless !== undefined) return problem('recipes.index.weights-zero', { dimension: weightless.name })
  if (body.dimensions.every(({ weight }) => weight === 0)) return problem('recipes.index.all-weights-zero')
  const unbounded = body.normalisation === 'goalposts' ? all.find(({ bounds }) => bounds === null) : undefined
  if (unbounded !== undefined)
    return problem('recipes.index.no-bounds', { indicator: name(unbounded.indicator) })
  return { kind: 'settled', body: { ...body, hubs: [...new Set(body.hubs)] } }
}
