import { evidenceBearing, goesWithoutSaying } from '../analysis/evidence-bearing.ts'
import { reviewsTold } from '../analysis/reviews-told.ts'
import type { Review } from '../domain/review.ts'
import { reviewStanding } from '../domain/review-standing.ts'
import type { EvidenceLink } from '../domain/claim.ts'
import { labelOf } from '../domain/id.ts'
import type { Source } from '../domain/source.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import { sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { escapedMarkdown } from './escaped-markdown.ts'
import { linkTo } from './exchanged-claim.ts'

/** Claims for reading and pasting: each with its quotations, its check and where it came from. Nothing in it is markup but ours. */
export function claimsMarkdown(
  views: readonly ClaimView[],
  sourceOf: (id: string) => Source | undefined,
  speak: Speak,
): string {
  return views
    .map(({ claim, quotations, links, check, origins, reviews }) =>
      [
        `## ${labelOf(claim.id)} ${escapedMarkdown(claim.statement)}`,
        '',
        `**${speak(sentence(`checks.outcome.${check.outcome}`))}** · ${escapedMarkdown(speak(check.reason))}`,
        '',
        ...quotations.flatMap((quotation) => {
          const source = sourceOf(quotation.source)
          const from = [labelOf(quotation.id), source?.metadata.title, source?.metadata.url]
            .filter((part) => part !== undefined && part !== null)
            .join(' · ')
          const link = linkTo(links, quotation.id)
          const how = link === null ? [] : [howItBears(link, speak)].filter((words) => words !== '')
          return [
            `> ${escapedMarkdown(quotation.exact)}`,
            '>',
            `> — ${[from, ...how].map(escapedMarkdown).join(' · ')}`,
            '',
          ]
        }),
        ...observed(links, speak),
        ...reviewed(reviews, speak),
        escapedMarkdown(
          [
            claim.speaker,
            speak(sentence('claims.origins', { ...origins, roots: [...origins.roots] })),
            ...claim.tags,
          ]
            .filter((part) => part !== null)
            .join(' · '),
        ),
        '',
      ].join('\n'),
    )
    .join('\n')
}

/** Relation, strength and note; empty for evidence that supports a claim and of which nobody said more. */
function howItBears(link: EvidenceLink, speak: Speak): string {
  if (goesWithoutSaying(link) && link.note === '') return ''
  const how = speak(evidenceBearing(link))
  return link.note === '' ? how : `${how}: ${link.note}`
}

function reviewed(reviews: readonly Review[], speak: Speak): string[] {
  if (reviews.length === 0) return []
  const isDisputed = reviewStanding(reviews) === 'disputed'
  const lines = reviewsTold(reviews).map((told) => `- ${escapedMarkdown(speak(told))}`)
  const head = `**${speak(sentence('claims.review.disputed'))}**`
  return [...(isDisputed ? [head, ''] : []), ...lines, '']
}

function observed(links: readonly EvidenceLink[], speak: Speak): string[] {
  const lines = links.flatMap((link) => {
    if (link.target.kind !== 'observation') return []
    const what = speak(sentence('claims.link.observation-id', { id: link.target.observation }))
    const how = howItBears(link, speak) || speak(evidenceBearing(link))
    return [`- ${escapedMarkdown(`${what} · ${how}`)}`]
  })
  return lines.length === 0 ? [] : [...lines, '']
}
