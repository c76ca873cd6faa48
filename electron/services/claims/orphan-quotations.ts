import type { EvidenceLink } from '#shared/domain/claim.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import { groundingQuotations } from '../grounds/grounding-quotations.ts'

/** The edits that take away the quotations that only these links use: a quotation leaves with the last that rests on it. */
export function orphanEdits(store: Store, gone: readonly EvidenceLink[]): readonly Edit[] {
  const quoted = (link: EvidenceLink) => (link.target.kind === 'quotation' ? [link.target.quotation] : [])
  const ids = new Set(gone.map(({ id }) => id as string))
  const kept = new Set(
    store
      .all('links')
      .filter(({ id }) => !ids.has(id))
      .flatMap(quoted)
      .concat(groundingQuotations(store)),
  )
  return [...new Set(gone.flatMap(quoted))]
    .filter((id) => !kept.has(id))
    .map((id): Edit => ({ do: 'remove', collection: 'quotations', id }))
}
