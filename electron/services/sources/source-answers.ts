import type { Quotation } from '#shared/domain/quotation.ts'
import type { Source, Version } from '#shared/domain/source.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { Store } from '#electron/storage/store.ts'

/** A source by its id; `source-unknown` where there is none. */
export function sourceById(store: Store, id: string): Source {
  return store.get('sources', id) ?? refuse('source-unknown', { source: id })
}

/** A source's current version; `version-unknown` where the workspace lost it. */
export function currentVersion(store: Store, source: Source): Version {
  return (
    store.get('versions', source.currentVersion) ?? refuse('version-unknown', { source: source.id }, 'state')
  )
}

/** A source's versions, the oldest first. */
export function versionsOf(store: Store, source: string): readonly Version[] {
  return store.all('versions').filter((version) => version.source === source)
}

/** The quotations of each source, in one pass. */
export function quotationsBySource(store: Store): ReadonlyMap<string, readonly Quotation[]> {
  const quotations = new Map<string, Quotation[]>()
  for (const quotation of store.all('quotations')) {
    const own = quotations.get(quotation.source)
    if (own) own.push(quotation)
    else quotations.set(quotation.source, [quotation])
  }
  return quotations
}

/** The claims that hang on each quotation, in one pass. A link whose claim is gone does not count. */
export function claimsByQuotation(store: Store): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, string[]>()
  for (const { claim, target } of store.all('links')) {
    if (target.kind !== 'quotation' || store.get('claims', claim) === undefined) continue
    claims.set(target.quotation, [...new Set([...(claims.get(target.quotation) ?? []), claim])])
  }
  return claims
}
