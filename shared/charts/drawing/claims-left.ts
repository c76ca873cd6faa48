import { labelOf } from '../../domain/id.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'

/** Named up to so many; a chart that was given every claim does not list them all. */
const MAX_NAMED = 6

/** That some claims have no place in a chart, by their ids. */
export function claimsLeft(claims: readonly string[]): Sentence {
  const labels = claims.map(labelOf)
  const more = labels.length - MAX_NAMED
  return more > 1
    ? sentence('charts.warning.claims-left-more', {
        claims: labels.slice(0, MAX_NAMED),
        count: labels.length,
      })
    : sentence('charts.warning.claims-left', { claims: labels })
}

/** Whether a warning is that one. */
export function isOfClaimsLeft({ key }: Sentence): boolean {
  return key === 'charts.warning.claims-left' || key === 'charts.warning.claims-left-more'
}
