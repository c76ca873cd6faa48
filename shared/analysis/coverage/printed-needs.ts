import type { RecipeBody } from '../../domain/recipe.ts'
import type { Need } from './needs.ts'
import { recipeInputs, type FactName } from './recipe-inputs.ts'

/** A need of something printed; `through` are the derived indicators that claims really ask for. */
export type PrintedNeed = Need & { readonly through: readonly string[] }

export type NeedParts = {
  /** The recipe behind a derived indicator. */
  readonly recipeOf: (indicator: string) => RecipeBody | undefined
  readonly membersOf: (hub: string, period: string) => readonly string[]
  readonly hasValue: (fact: FactName) => boolean
}

/**
 * Nobody collects a derived value: a claim that waits for one waits for the printed values its recipe lacks, down through
 * recipes that build on each other and through the members of that date. One that lacks nothing printed and still comes to
 * no value stays as it is, for its own reason. Needs of one fact by several ways are one.
 */
export function printedNeeds(needs: readonly Need[], parts: NeedParts): readonly PrintedNeed[] {
  const found = new Map<string, PrintedNeed>()
  const add = (need: Need, fact: FactName, through: readonly string[], decides: readonly string[]) => {
    const key = `${fact.hub}|${fact.indicator}|${fact.period}`
    const known = found.get(key)
    found.set(key, {
      ...fact,
      why: known?.why ?? need.why,
      claims: [...new Set([...(known?.claims ?? []), ...need.claims])],
      decides: [...new Set([...(known?.decides ?? []), ...decides])],
      place: Math.min(known?.place ?? need.place, need.place),
      through: [...new Set([...(known?.through ?? []), ...through])],
    })
  }
  for (const need of needs) {
    const { hub, indicator, period } = need
    const lacking = lackingOf({ hub, indicator, period }, parts, new Set())
    const isOwn = lacking.length === 0 || parts.recipeOf(indicator) === undefined
    if (isOwn) add(need, { hub, indicator, period }, [], need.decides)
    else for (const fact of lacking) add(need, fact, [indicator], lacking.length === 1 ? need.decides : [])
  }
  return [...found.values()]
}

function lackingOf(fact: FactName, parts: NeedParts, above: ReadonlySet<string>): readonly FactName[] {
  const body = parts.recipeOf(fact.indicator)
  if (body === undefined) return parts.hasValue(fact) ? [] : [fact]
  const key = `${fact.hub}|${fact.indicator}|${fact.period}`
  // A circle of recipes, which a merge can bring, lacks nothing that could be collected.
  if (above.has(key)) return []
  const within = new Set([...above, key])
  return recipeInputs(body, fact, parts.membersOf).flatMap((input) => lackingOf(input, parts, within))
}
