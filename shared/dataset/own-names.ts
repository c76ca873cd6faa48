import { nameWords } from './name-words.ts'
import { printedNames, type Named } from './name-index.ts'

/**
 * Which of its names a thing may be known by where the workspace's own things and those the program brings along share
 * some: a name that a person gave means what that person made. `own` are the ids of the workspace's entries.
 */
export function namesLeft<Thing extends Named>(
  things: readonly Thing[],
  own: ReadonlySet<string>,
): (thing: Thing) => readonly string[] {
  const taken = new Set(
    things.filter(({ id }) => own.has(id)).flatMap((thing) => printedNames(thing).map(keyOf)),
  )
  return (thing) => {
    const names = printedNames(thing)
    return own.has(thing.id) || taken.size === 0 ? names : names.filter((name) => !taken.has(keyOf(name)))
  }
}

function keyOf(name: string): string {
  return nameWords(name)
    .map(({ folded }) => folded)
    .join(' ')
}
