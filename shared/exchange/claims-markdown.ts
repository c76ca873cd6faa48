import { labelOf } from '../domain/id.ts'
import type { Source } from '../domain/source.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import { sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { escapedMarkdown } from './escaped-markdown.ts'

/** Claims for reading and pasting: each with its quotations, its check and where it came from. Nothing in it is markup but ours. */
export function claimsMarkdown(
  views: readonly ClaimView[],
  sourceOf: (id: string) => Source | undefined,
  speak: Speak,
): string {
  return views
    .map(({ claim, quotations, check, origins }) =>
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
          return [`> ${escapedMarkdown(quotation.exact)}`, '>', `> — ${escapedMarkdown(from)}`, '']
        }),
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
