import type { TextSpan } from '#shared/domain/text-span.ts'
import { foldedQuery, type FoldedText } from './folded-text.ts'

/** More hits than this nobody walks through, and painting them would stall the page. */
export const MOST_FOUND = 5000

/** Every place where the words stand, not overlapping; a space in them is any white space, a break of lines too. */
export function findInText(text: FoldedText, query: string): readonly TextSpan[] {
  const wanted = foldedQuery(query).trim()
  if (wanted === '') return []
  const words = wanted.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found: TextSpan[] = []
  for (const match of text.text.matchAll(new RegExp(words.join('\\s+'), 'g'))) {
    found.push(text.spanOf(match.index, match.index + match[0].length))
    if (found.length === MOST_FOUND) break
  }
  return found
}

/** The first place found at or after `from`, by its number; the first of all where none follows. */
export function firstFrom(found: readonly TextSpan[], from: number): number {
  return Math.max(
    0,
    found.findIndex(({ start }) => start >= from),
  )
}
