import type { Store } from '#electron/storage/store.ts'
import type { Ground } from '#shared/domain/ground.ts'
import type { ShownGround } from '#shared/ipc/answers/grounds.ts'

/** Grounds with the words a reader sees, in their order. */
export function shownGrounds(store: Store, grounds: readonly Ground[]): ShownGround[] {
  return grounds.map((ground) => ({ ground, ...shownAs(store, ground) }))
}

function shownAs(store: Store, ground: Ground): Omit<ShownGround, 'ground'> {
  switch (ground.kind) {
    case 'quotation': {
      const quotation = store.get('quotations', ground.quotation)
      const source = quotation === undefined ? undefined : store.get('sources', quotation.source)
      return {
        words: quotation?.exact ?? null,
        source: source === undefined ? null : { id: source.id, title: source.metadata.title },
        retracted: (source?.retraction ?? null) !== null,
      }
    }
    case 'source': {
      const source = store.get('sources', ground.source)
      return {
        words: source?.metadata.title ?? null,
        source: null,
        retracted: (source?.retraction ?? null) !== null,
      }
    }
    case 'claim':
      return {
        words: store.get('claims', ground.claim)?.statement ?? null,
        source: null,
        retracted: false,
      }
    case 'elsewhere':
      return {
        words: ground.words,
        source: ground.source === null ? null : { id: null, title: ground.source },
        retracted: false,
      }
  }
}
