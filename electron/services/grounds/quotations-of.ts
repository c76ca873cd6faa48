import type { Store } from '#electron/storage/store.ts'
import type { Quotation } from '#shared/domain/quotation.ts'

/** The words that support a claim, in the order they were linked. */
export function quotationsOf(store: Store, claim: string): Quotation[] {
  return store
    .all('links')
    .flatMap(({ claim: of, target, relation }) =>
      of === claim && target.kind === 'quotation' && relation === 'supports'
        ? (store.get('quotations', target.quotation) ?? [])
        : [],
    )
}
