import type { Judgement } from '#shared/domain/judgement.ts'
import type { Store } from '#electron/storage/store.ts'

/** The judgement of each claim. Copies that were merged may hold two of one: the later stands, everywhere. */
export function judgementsByClaim(store: Store): ReadonlyMap<string, Judgement> {
  const found = new Map<string, Judgement>()
  for (const one of store.all('judgements')) {
    const other = found.get(one.claim)
    if (other === undefined || isLater(one, other)) found.set(one.claim, one)
  }
  return found
}

function isLater(one: Judgement, other: Judgement): boolean {
  return one.at === other.at ? one.id > other.id : one.at > other.at
}
