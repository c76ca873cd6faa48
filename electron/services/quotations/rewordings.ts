import { changedWords } from '#shared/comparison/changed-words.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { Edit, Store } from '#electron/storage/store.ts'

/**
 * The edits that mark the claims of a quotation when it is settled on other words: what they state may be the old. The words
 * a claim was last looked at with stay, over several changes; where those come back there is nothing to look at. Quotation
 * marks, dashes and white space are no other words.
 */
export function rewordings(
  store: Store,
  quotation: Quotation,
  words: string,
  signed: { readonly by: string; readonly at: string },
): Edit[] {
  const ids = new Set(
    store
      .all('links')
      .filter(({ target }) => target.kind === 'quotation' && target.quotation === quotation.id)
      .map(({ claim }) => claim as string),
  )
  return [...ids].flatMap((id): Edit[] => {
    const reworded = store.get('claims', id)?.reworded ?? null
    if (reworded !== null && reworded.quotation !== quotation.id) return []
    const was = reworded?.was ?? quotation.exact
    const { left, right } = changedWords(was, words)
    const isOther = left.length + right.length > 0
    if (!isOther && reworded === null) return []
    const fields = { reworded: isOther ? { quotation: quotation.id, was, ...signed } : null }
    return [{ do: 'set', collection: 'claims', id, fields }]
  })
}
