import type { QuotationPlace } from '#shared/ipc/answers/quotations.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { Store } from '#electron/storage/store.ts'
import { placeNow } from './place-now.ts'

/**
 * Where quotations stand in the current versions of their sources, in their order. Those that are gone, and those of a source
 * whose text cannot be read, are left out: opening the source says what is wrong with it.
 */
export async function placesNow(store: Store, quotations: readonly string[]): Promise<QuotationPlace[]> {
  const places: QuotationPlace[] = []
  for (const id of quotations) {
    const quotation = store.get('quotations', id)
    const source = quotation === undefined ? undefined : store.get('sources', quotation.source)
    const version = source === undefined ? undefined : store.get('versions', source.currentVersion)
    if (quotation === undefined || version === undefined) continue
    try {
      places.push({ quotation: id, version: version.id, place: await placeNow(store, quotation, version) })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
    }
  }
  return places
}
