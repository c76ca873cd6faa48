/** The same things in another order: those whose keys are likely first, in the order of likelihood; the rest as it stood. */
export function likelyFirst<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  likely: readonly string[],
): readonly Item[] {
  if (likely.length === 0) return items
  const place = new Map(likely.map((key, at) => [key, at]))
  const placeOf = (item: Item) => place.get(keyOf(item)) ?? likely.length
  return items.toSorted((a, b) => placeOf(a) - placeOf(b))
}
