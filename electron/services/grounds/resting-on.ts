import type { Store } from '#electron/storage/store.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import type { RestingOn } from '#shared/ipc/answers/grounds.ts'
import { restingOnAny } from './resting-on-any.ts'

/** What rests on a claim, or on words that the claim rests on: the way back from it. */
export function restingOn(store: Store, hubs: HubIndex, claim: string): RestingOn[] {
  const quotations = store
    .all('links')
    .flatMap(({ claim: of, target }) =>
      of === claim && target.kind === 'quotation' ? [target.quotation as string] : [],
    )
  return restingOnAny(store, hubs, new Set([claim, ...quotations]))
}
