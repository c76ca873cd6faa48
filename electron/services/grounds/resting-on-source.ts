import type { Store } from '#electron/storage/store.ts'
import { labelOf } from '#shared/domain/id.ts'
import { groundedCollections } from './grounded-things.ts'

/** Labels of the organisations, sites, people, roles and plans that rest on a document or on words of it. */
export function restingOnSource(store: Store, source: string, quotations: ReadonlySet<string>): string[] {
  return groundedCollections.flatMap((name) =>
    store
      .all(name)
      .filter(({ grounds }) =>
        grounds.some(
          (ground) =>
            (ground.kind === 'source' && ground.source === source) ||
            (ground.kind === 'quotation' && quotations.has(ground.quotation)),
        ),
      )
      .map(({ id }) => labelOf(id)),
  )
}
