import type { TextSpan } from '../domain/text-span.ts'
import { statedDatesIn, type StatedDate } from '../text/stated-dates.ts'
import { statedNumbersIn, type StatedNumber } from '../text/stated-numbers.ts'
import { statedNamesIn, type KnownNames, type NamedPersons, type StatedName } from './stated-names.ts'

/** What a passage states that survives translation; spans are of the passage. */
export type Stated = {
  readonly text: string
  readonly numbers: readonly StatedNumber[]
  readonly dates: readonly StatedDate[]
  readonly names: readonly StatedName[]
}

/** Reads numbers, dates and names of one passage (at most a few thousand characters). */
export function statedIn(text: string, persons: NamedPersons, known: KnownNames | undefined): Stated {
  const dates = statedDatesIn(text)
  const names = statedNamesIn(text, persons, known)
  const taken: TextSpan[] = [...dates, ...names].map(({ span }) => span)
  return { text, dates, names, numbers: statedNumbersIn(text, taken) }
}
