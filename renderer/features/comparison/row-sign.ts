import type { SourceComparison } from '#shared/ipc/answers/comparison.ts'
import type { Row } from './compared-rows.ts'

/** What a row shows in the gutter. `facts`: a number, date, name or hedge differs; `mixed`: passages of several kinds. */
export type RowSign = 'added' | 'removed' | 'moved' | 'words' | 'facts' | 'mixed'

/** Null where both sides say the same. */
export function signOfRow({ pairs, sameLanguage }: SourceComparison, row: Row): RowSign | null {
  const kinds = new Set<RowSign>()
  for (const { pair: at } of [...row.left, ...row.right]) {
    const pair = pairs[at]
    if (pair === undefined) continue
    if (pair.kind === 'added' || pair.kind === 'removed' || pair.kind === 'moved') kinds.add(pair.kind)
    else if (pair.marks.length > 0) kinds.add('facts')
    else if (pair.kind === 'changed' && sameLanguage) kinds.add('words')
  }
  const [first, ...others] = kinds
  if (first === undefined) return null
  // A fact that differs weighs more than the words around it.
  return others.length === 0 ? first : kinds.has('facts') ? 'facts' : 'mixed'
}
