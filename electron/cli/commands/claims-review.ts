import { reviewsTold } from '#shared/analysis/reviews-told.ts'
import { labelOf } from '#shared/domain/id.ts'
import { reviewStatuses } from '#shared/domain/review.ts'
import { reviewStanding } from '#shared/domain/review-standing.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findClaims } from '../find-claims.ts'
import { UsageProblem } from '../usage-problem.ts'

const statuses = [...reviewStatuses, 'unreviewed'] as const

/** `claims review STATUS ID…`: what the person at work says of claims; `unreviewed` takes their own word back. */
export const claimsReview: Command = {
  words: 'claims review',
  usage: `${statuses.join('|')} ID… [--note TEXT]`,
  options: { note: { type: 'string' } },
  async run(given, desk) {
    const [asked = '', ...ids] = given.words
    const status = statuses.find((one) => one === asked)
    if (status === undefined)
      throw new UsageProblem('cli-review-status', { asked, statuses: statuses.join(', ') }, claimsReview)
    if (ids.length === 0) throw new UsageProblem('cli-needs-claim')
    const { services } = await desk.open()
    const note = given.text('note')?.trim() ?? ''
    const reviewed = []
    for (const { claim } of await findClaims(services, ids))
      reviewed.push({ claim, reviews: await services.claims.review({ claim: claim.id, status, note }) })
    return {
      json: {
        reviewed: reviewed.map(({ claim, reviews }) => ({
          id: labelOf(claim.id),
          status: reviewStanding(reviews),
          reviews: reviews.map(({ by, said }) => ({ by, ...said })),
        })),
      },
      lines: reviewed.map(({ claim, reviews }) => {
        const standing = desk.speak(sentence(`claims.review.${reviewStanding(reviews)}`))
        return [`${labelOf(claim.id)}  ${standing}`, ...reviewsTold(reviews).map(desk.speak)].join('  ')
      }),
      exit: 0,
    }
  },
}
