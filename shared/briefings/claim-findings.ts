import { labelOf } from '../domain/id.ts'
import { reviewsTold } from '../analysis/reviews-told.ts'
import { reviewStanding } from '../domain/review-standing.ts'
import type { BriefingFinding } from '../ipc/answers/briefings.ts'
import type { BriefingData } from './briefing-data.ts'
import { finding } from './finding.ts'

/** What is to be told of a cited claim: gone, not reviewed, contradicted, its words changed, its source taken back or renewed. */
export function claimFindings(id: string, block: string, data: BriefingData): BriefingFinding[] {
  const claim = labelOf(id)
  const view = data.claims.get(id)
  if (view === undefined) return [finding('claim-gone', 'stops', block, { claim })]
  const found: BriefingFinding[] = []
  const standing = reviewStanding(view.reviews)
  if (standing !== 'accepted')
    found.push(finding(`claim-${standing}`, 'warns', block, { claim, reviews: reviewsTold(view.reviews) }))
  if (view.check.outcome === 'contradicted')
    found.push(finding('claim-contradicted', 'warns', block, { claim, reason: view.check.reason }))
  if (view.quotations.length === 0) found.push(finding('claim-unquoted', 'warns', block, { claim }))
  for (const quotation of view.quotations) {
    const label = labelOf(quotation.id)
    const place = data.places.get(quotation.id)
    const source = data.sources.get(quotation.source)
    if (source === undefined || place === undefined) {
      found.push(finding('source-gone', 'stops', block, { claim, quotation: label }))
      continue
    }
    const { title } = source.metadata
    if (source.retraction !== null)
      found.push(finding('source-retracted', 'warns', block, { claim, source: title }))
    if (place.found !== 'stands')
      found.push(finding(`quotation-${place.found}`, 'warns', block, { claim, quotation: label }))
    else if (place.isOlder)
      found.push(finding('source-stale', 'warns', block, { claim, source: title, quotation: label }))
  }
  return found
}
