import type { EvidenceLink } from '#shared/domain/claim.ts'
import type { Edit, Store } from '#electron/storage/store.ts'

/** The edits that take away the quotations that only these links use: a quotation leaves with its last claim. */
export function orphanEdits(store: Store, gone: readonly EvidenceLink[]): readonly Edit[] {
  const quoted = (link: EvidenceLink) => (link.target.kind === 'quotation' ? [link.target.quotation] : [])
  const ids = new Set(gone.map(({ id }) => id as string))
  const kept = new Set(
    store
      .all('links')
      .filter(({ id }) => !ids.has(id))
      .flatMap(quoted),
  )
  return [...new Set(gone.flatMap(quoted))]
    .filter((id) => !kept.has(id))
    .map((id): Edit => ({ do: 'remove', collection: 'quotations', id }))
}
