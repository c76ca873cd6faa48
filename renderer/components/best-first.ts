import { foldedWords } from './folded-words.ts'

/**
 * What fits the typed words, what is called so before what only goes by such words too: a person who types a whole name and
 * presses Enter means the thing of that name. Otherwise the order stays.
 */
export function bestFirst<Item>(
  items: readonly Item[],
  query: string,
  { nameOf, wordsOf }: { readonly nameOf?: (item: Item) => string; readonly wordsOf: (item: Item) => string },
): readonly Item[] {
  const wanted = foldedWords(query)
  if (wanted === '') return items
  const words = wanted.split(' ')
  const found = items.filter((item) => {
    const own = foldedWords(wordsOf(item))
    return words.every((word) => own.includes(word))
  })
  if (nameOf === undefined) return found
  const ranks = new Map(found.map((item) => [item, rankOf(foldedWords(nameOf(item)), wanted)] as const))
  return found.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  return name.includes(wanted) ? 2 : 3
}
