import { pairOf } from './pairing.ts'
import { levelsOf } from './value-rule.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { rankedMeasure } from './ranked-measure.ts'
import { meantByKind, onlyOne } from './topic.ts'
import { wholePlace } from './where-written.ts'

/** As many sentences with known measures may be gone on about. */
const KNOWN = 3

/** A paragraph that ends on an earlier year ('In 2019 their share was 35 percent') only looked back: the report goes on where it was. */
export function latestOf(last: string | null, reports: readonly string[]): string | null {
  if (last === null || !/^\d{4}$/.test(last)) return last
  return reports
    .filter((each) => /^\d{4}$/.test(each))
    .reduce((latest, each) => (each > latest ? each : latest), last)
}

/** 'The city produced 309, more than any other in the United Kingdom': whom the subject means, before any place is named. */
export function meantFirst(
  words: string,
  places: readonly Place[],
  named: readonly Place[],
  home: Place | null,
): Place | null {
  const meant = wholeHome(words, home) ?? meantByKind(words, named, home)
  // 'The old town has a livelier night than Leipzig' is of no Leipzig.
  const isOther = places.every(
    ({ hub, span }) => span.start > (meant?.span.end ?? 0) && hub?.id !== meant?.hub?.id,
  )
  return isOther ? meant : null
}

/** '全省', 'citywide': all of the place a report is of, whichever was named last. */
function wholeHome(words: string, home: Place | null): Place | null {
  const match = home === null ? null : wholePlace.exec(words)
  return match === null || home === null
    ? null
    : { ...home, printed: match[0], span: { start: match.index, end: match.index + match[0].length } }
}

/** The one place of a sentence that its numbers were read for, whatever else it names: 'in the Austin region, the Texas Chamber said'. */
export function countedAt(passage: Passage): Place | null {
  if (passage.places.length < 2) return null
  const levels = levelsOf(passage)
  const read = levels.flatMap((quantity) => pairOf(passage, quantity, levels)?.places ?? [])
  const own = onlyPlace(read.filter((place) => place.hub !== null && passage.places.includes(place)))
  return own !== null && read.length === levels.length ? own : null
}

/** 'Cambridge is the cautionary tale.': a place that opens a sentence alone is what the next ones go on about. */
export function opensWith(places: readonly Place[], words: string): Place | null {
  const only = onlyPlace(places)
  return only !== null && only.hub !== null && /^[^\p{L}]*(?:The\s)?$/u.test(words.slice(0, only.span.start))
    ? only
    : null
}

/** The known measures of the last sentences, with those of the sentence just read before them. */
export function withKnown(
  before: Passage['carried']['known'],
  just: readonly Measure[],
): Passage['carried']['known'] {
  const known = just.filter(({ indicator }) => indicator !== null && indicator.unit !== 'rank')
  return known.length === 0 ? before : [known, ...before].slice(0, KNOWN)
}

/** What all of a document has reported on so far. */
export function onlyPeriod(reports: readonly string[]): string | null {
  const [only, ...others] = new Set(reports)
  return only !== undefined && others.length === 0 ? only : null
}

/** Whether the place a document is about is one of these. */
export function isAmong(topic: Place | null, places: readonly Place[]): boolean {
  return topic !== null && places.some(({ hub }) => hub === topic.hub)
}

/** A paragraph that names no place goes on about the document's, unless the one above has turned to another alone. */
export function isAbout(topic: Place | null, above: readonly Place[]): boolean {
  const only = onlyOne(above)
  return topic !== null && (only === null || only.hub === topic.hub)
}

/** 'By voivodeship', 'Key figures:': no sentence. */
export function isHeading(body: string): boolean {
  return body.length < 80 && !/[.!?。！？]["”’»）)]?\s*$/u.test(body) && !/\d/u.test(body)
}

/** One place, however often it is named; null of several or none. */
export function onlyPlace(places: readonly Place[]): Place | null {
  const [first, ...others] = places
  return first !== undefined &&
    others.every(({ hub, printed }) => (hub === null ? printed === first.printed : hub === first.hub))
    ? first
    : null
}

/** What the ranks of a sentence go by. */
export function rankedBy(passage: Passage): Measure | null {
  const [rank] = passage.ranks
  return rank === undefined ? null : rankedMeasure(passage, rank, [])
}

/** The first place the index knows, else the first. */
export function lastKnown(places: readonly Place[]): Place | null {
  return places.find(({ hub }) => hub !== null) ?? places[0] ?? null
}
