import type { TextSpan } from '../domain/text-span.ts'
import {
  byExpectation,
  byLetters,
  bySides,
  byVotes,
  distinct,
  fitted,
  isWholeSentence,
  wholeSentences,
  type Candidate,
} from './candidates.ts'
import { changedCount } from './changed-count.ts'
import type { ExcerptPlace, Proposal } from './excerpt-place.ts'
import type { Excerpt } from './locate.ts'
import { surroundingsOf } from './moved-along.ts'
import { likenessAround } from './surroundings.ts'
import { wordIndex, wordsOf } from './word-index.ts'

/** Two proposals closer than this in score are rivals: neither is better. */
const RIVAL = 0.05
/** With as many of the words in the quotation's own surroundings, no further place is looked for. */
const SURE = 0.9
/** Share of its surroundings that must stand around a place for it to be the quotation's own. */
const IN_PLACE = 0.5
/** What a number or a name of another sentence leaves of its score outside the quotation's place. */
const OTHER_THING = 0.6
/** What is left of it where those words stood outside the quotation before: they are another passage. */
const OTHER_PASSAGE = 0.5
/** What scores less, outside the quotation's place, speaks of something else. */
const LEAST = 0.25
/** How much longer than the quoted sentence one that took its place may be. */
const MOST_GROWTH = 1.5
/** Proposals that a person may walk through. */
const MOST_PROPOSALS = 10

/**
 * Proposals for words that do not stand where they stood, the best first: the same words (`places`, some of them `doubted` in
 * their own surroundings), words that share most of theirs, else letters that do. What stands in the quotation's own
 * surroundings goes before anything else, however alike that is. Lost where nothing is left that could be it.
 */
export function approximatePlace(
  text: string,
  quotation: Excerpt,
  places: readonly number[],
  before?: string,
  doubted: TextSpan | null = null,
): Exclude<ExcerptPlace, { kind: 'exact' }> {
  const { exact } = quotation
  const index = wordIndex(text)
  const quoted = wordsOf(exact)
  const around = before === undefined ? null : surroundingsOf(before, quotation.span, text)
  const likenessAt = (candidate: Candidate) => {
    if (around !== null) return around.alikeAt(candidate)
    const sides = likenessAround(text, candidate.start, candidate.end, quotation)
    return (sides.before + sides.after) / 2
  }
  const propose = (candidate: Candidate): Proposal => {
    const { rung, start, end, alike } = candidate
    const changed = changedCount(exact, text.slice(start, end), index.small)
    const isAnother = around?.isAnother(candidate) ?? false
    const isInPlace = rung === 'in-doubt' || (!isAnother && likenessAt(candidate) >= IN_PLACE)
    const score = isInPlace
      ? 0.5 + 0.5 * alike
      : 0.5 * alike * OTHER_THING ** (changed.numbers + changed.names) * (isAnother ? OTHER_PASSAGE : 1)
    const where = isInPlace ? 'in-place' : 'elsewhere'
    return {
      rung: isInPlace && rung === 'elsewhere' ? 'in-doubt' : rung,
      where,
      start,
      end,
      score: Math.round(score * 1000) / 1000,
      changed,
    }
  }
  const same = places.map((start): Candidate => ({
    rung: 'elsewhere',
    start,
    end: start + exact.length,
    alike: 1,
  }))
  const doubtful: Candidate[] = doubted === null ? [] : [{ rung: 'in-doubt', ...doubted, alike: 1 }]
  const fit = (windows: Parameters<typeof fitted>[4]) => fitted(text, index, exact, quoted, windows)
  const isWhole = isWholeSentence(quotation)
  const whole = (candidate: Candidate): Candidate => {
    if (!isWhole) return candidate
    const { start, end } = wholeSentences(text, candidate)
    const isFar = end - start > exact.length * MOST_GROWTH
    return isFar || (around?.isAnother({ start, end }) ?? false) ? candidate : { ...candidate, start, end }
  }
  const expected = fit(byExpectation(index, around?.expected ?? [], quoted.words.length))
  const inPlace = distinct(
    expected.length > 0 ? expected : fit(bySides(text, index, quotation, quoted.words.length)),
  ).map(whole)
  const isSure =
    doubted !== null ||
    inPlace.some((candidate) => candidate.alike >= SURE && likenessAt(candidate) >= IN_PLACE)
  const found = distinct([
    ...doubtful,
    ...same,
    ...inPlace,
    ...(isSure ? [] : fit(byVotes(index, quoted.words))),
  ])
  const [best, ...others] = (found.length > 0 ? found : byLetters(text, exact))
    .map(propose)
    .filter(({ where, score }) => where === 'in-place' || score >= LEAST)
    .toSorted((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, MOST_PROPOSALS)
  if (best === undefined) return { kind: 'lost' }
  const rivals = others.filter(
    ({ where, score }) => where === best.where && best.score - score < RIVAL,
  ).length
  return { kind: 'approximate', ...best, doubt: null, rivals, others }
}
