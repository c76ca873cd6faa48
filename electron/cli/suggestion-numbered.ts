import type { OfferedSuggestion } from '#shared/ipc/answers/suggestions.ts'
import { refuse } from '#shared/ipc/problem.ts'

/** The suggestion of a source by its number. Refuses a number that is not there, and one that is a claim already. */
export function suggestionNumbered(
  offered: readonly OfferedSuggestion[],
  n: number,
  source: string,
): OfferedSuggestion {
  const found = offered.find((suggestion) => suggestion.n === n)
  if (found === undefined) refuse('cli-no-suggestion', { n: String(n), source, last: String(offered.length) })
  if (found.state === 'accepted') refuse('cli-already-accepted', { n: String(n), source })
  return found
}
