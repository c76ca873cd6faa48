import type { Store } from '#electron/storage/store.ts'
import type { Ground } from '#shared/domain/ground.ts'

/** Collections whose entities say what they rest on. */
export const groundedCollections = ['organisations', 'sites', 'people', 'roles', 'plans'] as const

/** Grounds of everything in the workspace that names them. */
export function allGrounds(store: Store): readonly Ground[] {
  return groundedCollections.flatMap((name) => store.all(name).flatMap(({ grounds }) => grounds))
}
