import { labelOf } from '#shared/domain/id.ts'
import { refuse } from '#shared/ipc/problem.ts'

/**
 * The one entity a person named by its label (`S3`) or whole id (`S3-8f3k2q`), in either case of letters. Refuses an
 * unknown name, and a label that two entities share after a merge.
 */
export function findByLabel<Thing>(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
  typed: string,
  noun:
    'source' | 'claim' | 'chart' | 'briefing' | 'quotation' | 'matrix' | 'recipe' | 'plan' | 'site' | 'role',
): Thing {
  const wanted = typed.toLowerCase()
  const found = things.filter((thing) => {
    const id = idOf(thing)
    return id.toLowerCase() === wanted || labelOf(id).toLowerCase() === wanted
  })
  const [first, second] = found
  if (first === undefined) {
    if (things.length === 0) refuse(`cli-none-${noun}`, { typed })
    refuse(`cli-no-${noun}`, { typed, known: things.slice(0, 20).map((thing) => labelOf(idOf(thing))) })
  }
  if (second !== undefined) refuse('cli-shared-label', { typed, ids: found.map(idOf) })
  return first
}
