import type { Services } from '#shared/ipc/services.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { findByLabel } from './find-by-label.ts'

/** The claims a person named as `C3` or by whole ids, in that order; all of them when none was named. */
export async function findClaims(
  services: Services,
  typed: readonly string[],
): Promise<readonly ClaimView[]> {
  const views = await services.claims.list({})
  if (typed.length === 0) return views
  return typed.map((name) => findByLabel(views, ({ claim }) => claim.id, name, 'claim'))
}
