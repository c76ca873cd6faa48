import { groundLabel } from '#shared/domain/ground-label.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { ShownGround } from '#shared/ipc/answers/grounds.ts'

/** Grounds as scripts read them: what kind, which, and its words; null words are of what is here no more, a null id of what lies in another workspace. */
export function groundsJson(grounds: readonly ShownGround[]) {
  return grounds.map(({ ground, words, source, retracted }) => ({
    kind: ground.kind,
    id: ground.kind === 'elsewhere' ? null : groundLabel(ground),
    words,
    source: source === null ? null : source.id === null ? source.title : labelOf(source.id),
    retracted,
  }))
}
