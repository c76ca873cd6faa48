import type { TextSpan } from '#shared/domain/text-span.ts'

/** More hits than this nobody walks through, and painting them would stall the page. */
export const MOST_FOUND = 2000

/** Every place where the words stand, without regard to case, not overlapping. */
export function findInText(text: string, query: string): readonly TextSpan[] {
  const wanted = query.trim()
  if (wanted === '') return []
  const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu')
  const found: TextSpan[] = []
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === MOST_FOUND) break
  }
  return found
}
