import type { Store } from '#electron/storage/store.ts'
import { groundLabel } from '#shared/domain/ground-label.ts'
import { groundId, type Ground } from '#shared/domain/ground.ts'
import { refuse } from '#shared/ipc/problem.ts'

/**
 * Refuses a ground that is not in the workspace, and keeps each once. One that stood here before may have gone since: it
 * stays, for an undo may bring it back.
 */
export function checkedGrounds(
  store: Store,
  grounds: readonly Ground[],
  before: readonly Ground[] = [],
): Ground[] {
  const known = new Set(before.map(groundId))
  for (const ground of grounds)
    if (!known.has(groundId(ground)) && !isThere(store, ground))
      refuse(`ground-unknown-${ground.kind}`, { id: groundLabel(ground) })
  return [...new Map(grounds.map((ground) => [groundId(ground), ground])).values()]
}

function isThere(store: Store, ground: Ground): boolean {
  switch (ground.kind) {
    case 'quotation':
      return store.get('quotations', ground.quotation) !== undefined
    case 'source':
      return store.get('sources', ground.source) !== undefined
    case 'claim':
      return store.get('claims', ground.claim) !== undefined
    case 'elsewhere':
      return true
  }
}
