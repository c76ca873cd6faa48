import * as v from 'valibot'
import { groundId } from '../../domain/ground.ts'
import type { ShownGround } from '../../ipc/answers/grounds.ts'

/** A ground as it travels: what it is, its words, the title of its document, and its id for a copy of its workspace. */
export const TravellingGround = v.strictObject({
  of: v.picklist(['quotation', 'source', 'claim']),
  words: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  source: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
  id: v.nullable(v.pipe(v.string(), v.maxLength(60))),
})
export type TravellingGround = v.InferOutput<typeof TravellingGround>

/** What a row rests on as one cell of JSON; null where it rests on nothing that still has words. */
export function groundsCell({ shown }: { readonly shown: readonly ShownGround[] }): string | null {
  const told = shown.flatMap(({ ground, words, source }): TravellingGround[] =>
    words === null || words === ''
      ? []
      : [
          {
            of: ground.kind === 'elsewhere' ? ground.of : ground.kind,
            words: words.slice(0, 20_000),
            source: source?.title.slice(0, 2000) ?? null,
            id: ground.kind === 'elsewhere' ? null : groundId(ground),
          },
        ],
  )
  return told.length === 0 ? null : JSON.stringify(told)
}
