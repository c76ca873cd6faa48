import search from 'approx-string-match'
import { bestFit } from './best-fit.ts'
import type { ExcerptPlace } from './excerpt-place.ts'
import type { Excerpt } from './locate.ts'
import { likenessAround } from './surroundings.ts'
import { runsOf, wordIndex, wordsOf, type WordIndex, type Words } from './word-index.ts'

/** Half of the quoted words may differ; what shares less is another sentence. */
const LEAST_ALIKE = 0.5
/** Two proposals closer than this in score are rivals: neither is better. */
const RIVAL = 0.05
/** From this score on no further place is looked for. */
const SURE = 0.85
/** Quotation characters × text characters beyond which letters are not compared: a second of work. */
const MOST_LETTERS = 400_000_000
/** Characters of a side that are looked for where the whole of it is gone. */
const LEAST_SIDE = 16
/** Places looked at closely: a formula of the document may gather votes in as many. */
const MOST_PROPOSALS = 24
/** Weights of the words, the surroundings before and after, and the position (those of Hypothesis's anchoring). */
const WEIGHTS = { words: 50, before: 20, after: 20, position: 2 }

type Span = { readonly start: number; readonly end: number }
type Candidate = Span & {
  readonly rung: 'elsewhere' | 'similar' | 'fuzzy'
  /** How alike the words are, 0 to 1. */
  readonly alike: number
}

/**
 * The best proposal for words that do not stand where they stood: the same words in other surroundings (`places`), else
 * words that share most of theirs, by votes of runs of three words, else letters that do. Lost where nothing shares half.
 */
export function approximatePlace(text: string, quotation: Excerpt, places: readonly number[]): ExcerptPlace {
  const { exact } = quotation
  const same = places.map((start): Candidate => ({
    rung: 'elsewhere',
    start,
    end: start + exact.length,
    alike: 1,
  }))
  const index = wordIndex(text)
  const quoted = wordsOf(exact)
  const fit = (windows: readonly Window[]) =>
    windows.flatMap(([from, to]) => fitted(text, index, exact, quoted, from, to))
  const score = (candidate: Candidate) => scoreOf(text, quotation, candidate)
  const inPlace = fit(bySurroundings(text, index, quotation, quoted.words.length))
  // What is nearly the same between its own neighbours has no better place; its rivals stand between the same neighbours.
  const isSure = inPlace.some((candidate) => score(candidate) >= SURE)
  const found = distinct([...same, ...inPlace, ...(isSure ? [] : fit(byVotes(index, quoted.words)))])
  const candidates = found.length > 0 ? found : fuzzyPlaces(text, exact)
  const scored = candidates
    .map((candidate) => ({ ...candidate, score: score(candidate) }))
    .toSorted((a, b) => b.score - a.score)
  const [best] = scored
  if (best === undefined) return { kind: 'lost' }
  const rivals = scored.filter((other) => best.score - other.score < RIVAL).length - 1
  const { rung, start, end } = best
  return { kind: 'approximate', rung, start, end, score: Math.round(best.score * 1000) / 1000, rivals }
}

function scoreOf(text: string, quotation: Excerpt, { start, end, alike }: Candidate): number {
  const { before, after } = likenessAround(text, start, end, quotation)
  const position = 1 - Math.min(1, Math.abs(start - quotation.span.start) / Math.max(1, text.length))
  const all = WEIGHTS.words + WEIGHTS.before + WEIGHTS.after + WEIGHTS.position
  return (
    (WEIGHTS.words * alike + WEIGHTS.before * before + WEIGHTS.after * after + WEIGHTS.position * position) /
    all
  )
}

/** Words `[from, to)` of the text to look for the quotation in. */
type Window = readonly [from: number, to: number]

/** Where runs of the quoted words gather: each votes for the place the quotation would begin at, a few words either way. */
function byVotes(index: WordIndex, words: readonly string[]): Window[] {
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
    .slice(0, MOST_PROPOSALS)
    .map(({ bucket }) => [bucket * slack - slack, (bucket + 2) * slack + words.length + slack])
}

/** Where the words before or after it still stand: a sentence rewritten in its place keeps its neighbours. */
function bySurroundings(
  text: string,
  index: WordIndex,
  { prefix, suffix }: Excerpt,
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
    for (
      let at = text.indexOf(side);
      at >= 0 && places.length < MOST_PROPOSALS;
      at = text.indexOf(side, at + 1)
    )
      places.push(isSuffix ? at : at + side.length)
    if (places.length > 0) return places
  }
  return []
}

/** The first word that begins at or after an offset. */
function wordAt({ starts }: WordIndex, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function fitted(
  text: string,
  index: WordIndex,
  exact: string,
  quoted: Words,
  from: number,
  to: number,
): Candidate[] {
  const fit = bestFit(quoted.words, index.words, Math.max(0, from), Math.min(index.words.length, to))
  const [start, end] = [index.starts[fit.from], index.ends[fit.to - 1]]
  if (fit.alike < LEAST_ALIKE || start === undefined || end === undefined) return []
  // Signs at its edges belong to a quotation where they still stand.
  const opening = exact.slice(0, quoted.starts[0] ?? 0)
  const closing = exact.slice(quoted.ends.at(-1) ?? exact.length)
  return [
    {
      rung: 'similar',
      start: text.startsWith(opening, start - opening.length) ? start - opening.length : start,
      end: text.startsWith(closing, end) ? end + closing.length : end,
      alike: fit.alike,
    },
  ]
}

function slackOf(length: number): number {
  return Math.max(2, Math.round(length / 8))
}

function fuzzyPlaces(text: string, exact: string): Candidate[] {
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

/** Overlapping proposals are one: the one whose words are most alike. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates.toSorted((a, b) => b.alike - a.alike)) {
    if (!kept.some(({ start, end }) => start < candidate.end && candidate.start < end)) kept.push(candidate)
  }
  return kept
}
