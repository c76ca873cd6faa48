import * as v from 'valibot'
import { recall, remember } from '../../../memory/remembered.ts'
import { claimFacets } from './claim-facets.ts'
import { anyClaim, type ClaimFilter } from './filter-claims.ts'

const KEY = 'claims.filter'
const Kept = v.strictObject({
  words: v.string(),
  chosen: v.array(v.strictObject({ facet: v.picklist(claimFacets), value: v.string() })),
})

/** The filter a person left behind when they went to a source; what cannot be read is no filter. */
export function keptFilter(): ClaimFilter {
  try {
    const read = v.safeParse(Kept, JSON.parse(recall(KEY) ?? 'null'))
    return read.success ? read.output : anyClaim
  } catch {
    return anyClaim
  }
}

export function keepFilter(filter: ClaimFilter): void {
  remember(KEY, JSON.stringify(filter))
}
