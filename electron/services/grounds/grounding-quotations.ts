import type { Store } from '#electron/storage/store.ts'
import { allGrounds } from './grounded-things.ts'

/** Quotations on which an organisation, a site, a person, a role or a plan rests. */
export function groundingQuotations(store: Store): string[] {
  return allGrounds(store).flatMap((ground) => (ground.kind === 'quotation' ? [ground.quotation] : []))
}
