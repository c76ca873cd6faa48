import { groundId } from '#shared/domain/ground.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { ShownGround } from '#shared/ipc/answers/grounds.ts'

/** Grounds as scripts read them: what kind, which, and its words; null words are of what is here no more. */
export function groundsJson(grounds: readonly ShownGround[]) {
  return grounds.map(({ ground, words, source }) => ({
    kind: ground.kind,
    id: labelOf(groundId(ground)),
    words,
    source: source === null ? null : labelOf(source.id),
  }))
}
