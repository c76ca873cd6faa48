import search from 'approx-string-match'
import type { TextSpan } from '../domain/text-span.ts'
import { bestFit } from './best-fit.ts'
import type { Proposal } from './excerpt-place.ts'
import type { Excerpt } from './locate.ts'
import { runsOf, wordAt, type WordIndex, type Words } from './word-index.ts'
import { overlap } from '../text/overlap.ts'

/** Half of the quoted words may differ; what shares less is another sentence. */
const LEAST_ALIKE = 0.5
/** Quotation characters × text characters beyond which letters are not compared: a second of work. */
const MOST_LETTERS = 400_000_000
/** Characters of a side that are looked for where the whole of it is gone. */
const LEAST_SIDE = 16
/** Places looked at closely: a formula of the document may gather votes in as many. */
const MOST_PLACES = 24

/** Words of a text that may be a quotation's, and how alike they are to it, 0 to 1. */
export type Candidate = TextSpan & { readonly rung: Proposal['rung']; readonly alike: number }
/** Words `[from, to)` of the text to look for the quotation in. */
export type Window = readonly [from: number, to: number]

/** The stretches nearest to a quotation within some windows of a text. */
export function fitted(
  text: string,
  index: WordIndex,
  exact: string,
  quoted: Words,
  windows: readonly Window[],
): Candidate[] {
  return windows.flatMap(([from, to]) => {
    const fit = bestFit(quoted.words, index.words, Math.max(0, from), Math.min(index.words.length, to))
    const [start, end] = [index.starts[fit.from], index.ends[fit.to - 1]]
    if (fit.alike < LEAST_ALIKE || start === undefined || end === undefined) return []
    // Signs at its edges belong to a quotation where they still stand.
    const opening = exact.slice(0, quoted.starts[0] ?? 0)
    const closing = exact.slice(quoted.ends.at(-1) ?? exact.length)
    return [
      {
        rung: 'similar' as const,
        start: text.startsWith(opening, start - opening.length) ? start - opening.length : start,
        end: text.startsWith(closing, end) ? end + closing.length : end,
        alike: fit.alike,
      },
    ]
  })
}

/** Where runs of the quoted words gather: each votes for the place the quotation would begin at, a few words either way. */
export function byVotes(index: WordIndex, words: readonly string[]): Window[] {
  const votes = new Map<number, number>()
  const slack = slackOf(words.length)
  for (const [at, run] of runsOf(words).entries()) {
    for (const place of index.runs.get(run) ?? []) {
      const bucket = Math.floor((place - at) / slack)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
    }
  }
  return [...votes.keys()]
    .map((bucket) => ({ bucket, count: (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0) }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_PLACES)
    .map(({ bucket }) => [bucket * slack - slack, (bucket + 2) * slack + words.length + slack])
}

/** Around places where a quotation is expected to begin, twice as far as its words may have grown. */
export function byExpectation(index: WordIndex, starts: readonly number[], length: number): Window[] {
  const slack = 2 * slackOf(length)
  return starts.map((start): Window => {
    const from = wordAt(index, start)
    return [from - slack, from + length + slack]
  })
}

/** Where the words before or after it still stand: a sentence rewritten in its place keeps its neighbours. */
export function bySides(
  text: string,
  index: WordIndex,
  { prefix, suffix }: Pick<Excerpt, 'prefix' | 'suffix'>,
  length: number,
): Window[] {
  const reach = length + slackOf(length)
  const after = placesOfSide(text, prefix, prefix.slice(-LEAST_SIDE)).map((end): Window => {
    const from = wordAt(index, end)
    return [from, from + reach]
  })
  const before = placesOfSide(text, suffix, suffix.slice(0, LEAST_SIDE), true).map((start): Window => {
    const to = wordAt(index, start)
    return [to - reach, to]
  })
  return [...after, ...before]
}

/** Ends of the places where one side stands, whole or, where it does not, by its nearest part; their beginnings for a suffix. */
function placesOfSide(text: string, whole: string, nearest: string, isSuffix = false): number[] {
  for (const side of [whole, nearest]) {
    if (side.trim().length < LEAST_SIDE / 2) continue
    const places: number[] = []
    for (let at = text.indexOf(side); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(side, at + 1))
      places.push(isSuffix ? at : at + side.length)
    if (places.length > 0) return places
  }
  return []
}

const SENTENCE_END = /[.!?。！？…]["'”’»）)\]]*$/u
/** How far a sentence is followed to its ends, in UTF-16 code units. */
const SENTENCE = 400

/** Whether a quotation begins and ends where sentences do. */
export function isWholeSentence({ exact, prefix }: Pick<Excerpt, 'exact' | 'prefix'>): boolean {
  return (
    SENTENCE_END.test(exact) &&
    (prefix === '' || /\n\s*$/.test(prefix) || SENTENCE_END.test(prefix.trimEnd()))
  )
}

/** A candidate with the rest of the sentences it begins and ends in. */
export function wholeSentences(text: string, candidate: Candidate): Candidate {
  const { start, end } = candidate
  const before = text.slice(Math.max(0, start - SENTENCE), start)
  const breaks = Array.from(before.matchAll(/(?:[.!?…]["'”’»）)\]]*\s|[。！？]["'”’»）)\]]*|\n)\s*/gu))
  const last = breaks.at(-1)
  const from = last === undefined ? (start <= SENTENCE ? 0 : before.length) : last.index + last[0].length
  const tail = SENTENCE_END.test(text.slice(Math.max(start, end - 4), end))
    ? ''
    : (/^[^\n]{0,400}?(?:[.!?…。！？]["'”’»）)\]]*(?=\s|$|\p{Script=Han})|(?=\n|$))/u.exec(
        text.slice(end, end + SENTENCE),
      )?.[0] ?? '')
  return { ...candidate, start: start - (before.length - from), end: end + tail.length }
}

function slackOf(length: number): number {
  return Math.max(2, Math.round(length / 8))
}

/** Places that share most letters, where no words are shared. */
export function byLetters(text: string, exact: string): Candidate[] {
  if (exact.length * text.length > MOST_LETTERS) return []
  const errors = Math.floor(exact.length * (1 - LEAST_ALIKE))
  return distinct(
    search(text, exact, errors)
      .toSorted((a, b) => a.errors - b.errors)
      .slice(0, 6)
      .map(({ start, end, errors: wrong }): Candidate => ({
        rung: 'fuzzy',
        start,
        end,
        alike: 1 - wrong / exact.length,
      })),
  )
}

/** Overlapping candidates are one: the one whose words are most alike. */
export function distinct(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.toSorted((a, b) => b.alike - a.alike)) {
    if (!kept.some((one) => overlap(one, candidate))) kept.push(candidate)
  }
  return kept
}
