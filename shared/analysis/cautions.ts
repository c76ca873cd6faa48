import type { Source } from '../domain/source.ts'
import type { Caution } from '../ipc/answers/claims.ts'
import { sentence } from '../messages/sentence.ts'
import { openDisclaimerOf } from './open-disclaimer.ts'

/** What sources carry along into everything made of them: a retraction, and a disclaimer nobody has answered. */
export function cautionsOf(sources: readonly Source[]): readonly Caution[] {
  return sources.flatMap((source): Caution[] => {
    const { id, metadata, retraction } = source
    const disclaimer = openDisclaimerOf(source)
    return [
      ...(retraction === null
        ? []
        : [
            {
              kind: 'retracted' as const,
              source: id,
              sentence: sentence('claims.caution.retracted', {
                source: metadata.title,
                reason: retraction.reason,
              }),
            },
          ]),
      ...(disclaimer === null
        ? []
        : [
            {
              kind: 'disclaimer' as const,
              source: id,
              sentence: sentence('claims.caution.disclaimer', {
                publisher: metadata.publisher ?? metadata.title,
                disclaimer,
              }),
            },
          ]),
    ]
  })
}
