/** The indicator under which a recipe's values stand in the dataset: `R1-8f3k2q` → `r1-8f3k2q`. */
export function derivedIndicator(recipe: string): string {
  return recipe.toLowerCase()
}

/** The id of a derived value: `R1-8f3k2q:beijing:2024`. It is the same as long as the recipe is. */
export function derivedObservation(recipe: string, hub: string, period: string): string {
  return `${recipe}:${hub}:${period}`
}

/** What a derived value's id says; null for every other id. A label in place of the recipe's id is read too. */
export function readDerivedObservation(
  id: string,
): { readonly recipe: string; readonly hub: string; readonly period: string } | null {
  const [, recipe, hub, period] = /^(R\d+(?:-[0-9a-z]{6})?):([^:]+):(.+)$/.exec(id) ?? []
  return recipe === undefined || hub === undefined || period === undefined ? null : { recipe, hub, period }
}

/** Stands before the note of a derived value that lacks members, and wherever that value is drawn without its note. */
export const PARTIAL_SIGN = '†'

/** Whether a derived value, or one of those it follows from, was rolled up without some of its members. */
export function isPartial({ id, note }: { readonly id: string; readonly note: string }): boolean {
  return note.startsWith(PARTIAL_SIGN) && readDerivedObservation(id) !== null
}

/** Whether a value was worked out here and not printed by anybody. */
export function isDerived(observation: { readonly id: string }): boolean {
  return readDerivedObservation(observation.id) !== null
}
