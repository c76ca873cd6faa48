import type { AnchoredText } from '#shared/anchoring/anchored-text.ts'
import type { ExcerptPlace } from '#shared/anchoring/excerpt-place.ts'
import { locate } from '#shared/anchoring/locate.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { Version } from '#shared/domain/source.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { Store } from '#electron/storage/store.ts'
import { readVersionText } from '../sources/version-text.ts'

/**
 * Where a quotation's words stand in a version of its source. What somebody found gone in that version is lost, whatever
 * could be proposed.
 */
export async function placeNow(store: Store, quotation: Quotation, version: Version): Promise<ExcerptPlace> {
  if (quotation.lostIn?.version === version.id) return { kind: 'lost' }
  return locate(await readVersionText(store, version), quotation, await textQuotedFrom(store, quotation))
}

/** The text a quotation was made from; undefined where it cannot be read: then its surroundings alone must tell. */
async function textQuotedFrom(store: Store, { version: id }: Quotation): Promise<AnchoredText | undefined> {
  const version = store.get('versions', id)
  if (version === undefined) return undefined
  try {
    return await readVersionText(store, version)
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}
