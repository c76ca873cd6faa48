import type { Store } from '#electron/storage/store.ts'
import { mentions } from '#shared/domain/renaming.ts'
import type { ChartHere, ClaimHere } from '#shared/ipc/answers/hubs.ts'

/** Claims and charts that speak of a hub or an indicator. */
export function spokenOf(
  store: Store,
  of: 'hub' | 'indicator',
  id: string,
): { readonly claims: readonly ClaimHere[]; readonly charts: readonly ChartHere[] } {
  return {
    claims: store
      .all('claims')
      .filter(({ assertion }) => mentions(assertion, of, id))
      .map(({ id: claim, statement, assertion }) => ({ claim, statement, kind: assertion.kind })),
    charts: store
      .all('charts')
      .filter(({ spec }) => mentions(spec, of, id))
      .map(({ id: chart, spec }) => ({ chart, title: spec.title })),
  }
}
