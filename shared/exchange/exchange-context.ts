import type { ExcerptPlace } from '../anchoring/excerpt-place.ts'
import type { Source } from '../domain/source.ts'

/** Where a quotation stands in the current version of its source; null start and end where its words are lost. */
export type CurrentPlace = {
  readonly version: string
  readonly start: number | null
  readonly end: number | null
  readonly rung: string
  readonly score: number
}

/** What claims on their way out are told about by id. */
export type ExchangeContext = {
  readonly sourceOf: (id: string) => Source | undefined
  /** Null where the text of the source cannot be read. */
  readonly placeOf: (quotation: string) => CurrentPlace | null
}

/** A place in plain values, for files and for the command line. */
export function currentPlace(version: string, place: ExcerptPlace): CurrentPlace {
  if (place.kind === 'lost') return { version, start: null, end: null, rung: 'lost', score: 0 }
  const { start, end, rung, score } = place
  return { version, start, end, rung, score }
}
