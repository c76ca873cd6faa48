import { slugOf } from '../domain/id.ts'
import type { Observation } from '../domain/observation.ts'
import type { OwnSource } from './check-data.ts'
import { isTakenFrom } from './taken-from.ts'

/** Names that say nothing about who wrote a report. */
const MIN_NAME = 4

/**
 * Whether an observation was taken from the very report a claim was read in, or from another printing of it: the same
 * address, the same title, or an agency, publisher or republisher of the claim's own chain among its publisher's names.
 * Such a number repeats the claim; it does not support it.
 */
export function isSameOrigin(observation: Observation, sources: readonly OwnSource[]): boolean {
  const publisher = ` ${words(observation.sourcePublisher)} `
  return sources.some(
    (source) =>
      isTakenFrom(observation, source) ||
      source.names.some((name) => words(name).length >= MIN_NAME && publisher.includes(` ${words(name)} `)),
  )
}

/** 'Xinhua News Agency' and 'Xinhua' are one; what is left of 'China News Agency' would name half the press. */
function words(name: string): string {
  return slugOf(name)
    .replaceAll('-', ' ')
    .replace(/^(?!china )(.+) news agency$/, '$1')
}
