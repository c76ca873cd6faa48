import type { PrintedQuantity } from '../text/quantities.ts'
import { averageOf } from './average-of.ts'
import { isDestination } from './destination.ts'
import { hasOwnHead } from './chinese-own-head.ts'
import { continuedMeasure } from './continued-measure.ts'
import { isOfThem, measureFor, partOfIt } from './measure-for-number.ts'
import { isBase, periodKnown } from './number-period.ts'
import { onlyOfItsKind } from './only-of-its-kind.ts'
import { isOfBusiness } from './own-business.ts'
import { runAround, runsOf, type Measure, type Passage, type Place } from './passage.ts'
import type { PrintedPeriod } from './periods-in-text.ts'
import { placesForNumber } from './places-for-number.ts'
import { opensWithUnknown } from './unknown-head.ts'

/** What a number in a sentence belongs to, as far as the words tell; several places when each of them has it. */
export type Paired = {
  readonly places: readonly Place[]
  readonly measure: Measure | null
  /** The measure, where its place in a list tells it. */
  readonly listed: Measure | null
  readonly period: string | null
  /** The printed words that joined them, such as 'respectively'. */
  readonly because: readonly string[]
}

/** 'The gap to Madrid has narrowed to 7.9 points': how far two are apart, and nobody's level. */
const gap =
  /\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\s(?:gap|distance|difference|lead|advantage|margin)\s(?:to|over|with|on|between)\s[^.;:]*$/u

/** Lists that go together in order. */
export const respectively = /\brespectively\b|(?<!\p{L})соответственно|分别|依次/iu
/** Pairs one number of a sentence with its place, measure and period; null when 'respectively' leaves open with which. */
export function pairOf(
  passage: Passage,
  quantity: PrintedQuantity,
  levels: readonly PrintedQuantity[],
): Paired | null {
  if (isOfBusiness(passage, quantity) || gap.test(passage.words.slice(0, quantity.span.start))) return null
  const listed = listPosition(passage, quantity, levels)
  // 'В Узбекистан отправлено 4,2 млн тонн': neither what is there nor all that was sent.
  const nearest = passage.places.findLast(({ span }) => span.end <= quantity.span.start)
  if (listed === 'open' || (nearest !== undefined && isDestination(passage, nearest))) return null
  const told = listed?.measure ?? measureFor(passage, quantity)
  const average = averageOf(passage, quantity)
  const found =
    listed?.place !== undefined
      ? [listed.place]
      : average !== null
        ? [average]
        : placesForNumber(passage, quantity)
  const own = opensWithUnknown(passage, told) ? [] : found
  const meant =
    told?.indicator == null || isForeign(passage, told, own)
      ? (likelyOf(passage, quantity, own) ?? told)
      : told
  const measure = meant !== null && hasOwnHead(passage, quantity, meant) ? null : meant
  const places = own.length > 0 ? knownOf(passage, own, measure) : placeLeftOut(passage, measure)
  const period =
    listed?.period?.period ??
    periodKnown(passage, listed?.dated ?? quantity, { place: places[0] ?? null, measure })
  return {
    places,
    measure,
    listed: listed?.measure ?? null,
    period,
    because: listed === null || listed.word === '' ? [] : [listed.word],
  }
}

/** Whether the dataset has values of a place, and none of the measure its number seems to be of: another of its own may be meant. */
function isForeign(
  { index }: Passage,
  measure: Measure | null,
  [place, ...others]: readonly Place[],
): boolean {
  const id = measure?.indicator?.id
  const own = index.series.indicatorsOf(place?.hub?.id ?? '')
  return id !== undefined && others.length === 0 && own.size > 0 && !own.has(id)
}

/** A place taken over from the sentences before, which the dataset has nothing of that measure for: the document's own, where it has. */
function knownOf(passage: Passage, own: readonly Place[], measure: Measure | null): readonly Place[] {
  const [first, ...others] = own
  const id = measure?.indicator?.id
  const { document } = passage.carried
  if (id === undefined || others.length > 0 || first === undefined || passage.places.length > 0) return own
  const has = ({ hub }: Place) => hub !== null && passage.index.series.indicatorsOf(hub.id).has(id)
  return document !== null && !has(first) && has(document) ? [document] : own
}

/** 'Год назад их было 352': the number of what was counted just before. */
const pronounOf = /(?<!\p{L})их\s(?:было|стало|насчитывалось)\s$|\bthere (?:were|had been)\s$/u

/** The measure of a number its words tell only half of: the one the dataset has for its place. */
function likelyOf(passage: Passage, quantity: PrintedQuantity, places: readonly Place[]): Measure | null {
  const clause = /[^,;:(，；：（]*$/u.exec(passage.words.slice(0, quantity.span.start))?.[0] ?? ''
  if (isBase(passage, quantity) || partOfIt.test(clause) || pronounOf.test(clause)) return null
  if (isOfThem(passage.words, quantity)) return null
  const { meant, near, topic, document } = passage.carried
  const left = passage.places.length === 0 ? [meant, near, topic, document] : []
  for (const place of places.length > 0 ? places.slice(0, 1) : left) {
    const hub = place?.hub?.id
    const measure =
      hub === undefined
        ? null
        : (passage.likely(quantity, hub) ??
          (place !== null && isNamedHere(passage, place)
            ? (continuedMeasure(passage, quantity, hub) ??
              (isBeside(passage.words, place, quantity) ? onlyOfItsKind(passage, quantity, hub) : null))
            : null))
    if (measure !== null) return measure
  }
  return null
}

function isNamedHere({ places, carried }: Passage, place: Place): boolean {
  return places.includes(place) || place === carried.meant
}

/** Before its number, or right behind what that counts: '40,000 jobs in Basel'. */
function isBeside(words: string, { span: at }: Place, { span }: PrintedQuantity): boolean {
  return (
    at.end <= span.start ||
    /^\s[\p{L}-]+\s(?:in|at|в|во|на)\s(?:the\s)?$/u.test(words.slice(span.end, at.start))
  )
}

type Listed = {
  readonly word: string
  readonly place?: Place
  readonly measure?: Measure
  readonly period?: PrintedPeriod
  /** The number of the same time that tells when it was. */
  readonly dated?: PrintedQuantity
}

/** 'In A, B and C … 1, 2 and 3, respectively': the list of places, measures or periods as long as the list of numbers. */
function listPosition(
  passage: Passage,
  quantity: PrintedQuantity,
  levels: readonly PrintedQuantity[],
): Listed | 'open' | null {
  const { words } = passage
  const run = runAround(words, levels, quantity)
  if (run.length < 2) return scorePosition(passage, quantity, levels)
  const at = run.indexOf(quantity)
  const word = respectively.exec(words)?.[0]
  const first = run[0]?.span.start ?? 0
  const matching = <Item extends { readonly span: { start: number; end: number } }>(items: readonly Item[]) =>
    runsOf(words, items)
      .filter((members) => members.length === run.length)
      .sort(
        (a, b) => Math.abs((a[0]?.span.start ?? 0) - first) - Math.abs((b[0]?.span.start ?? 0) - first),
      )[0]?.[at]
  const place =
    matching(passage.places) ?? (word === undefined ? undefined : inOrder(passage, first, run.length)[at])
  const measure = matching(passage.measures)
  const period = matching(passage.periods)
  // 'A year earlier the figures had been 165, 139 and 76 billion': the list of the sentence before.
  const before = passage.carried.places
  const isSameList =
    passage.places.length === 0 &&
    run.length === before.length &&
    new Set(before.map(({ hub, printed }) => hub?.id ?? printed)).size === before.length &&
    passage.carried.measures.length > 0
  if (place === undefined && isSameList && levels.length === run.length) {
    const carried = before[at]
    if (carried !== undefined) return { word: word ?? '', place: carried }
  }
  // Without the word, lists of one length are still pairs when no other list could be meant.
  const kinds = [place, measure, period].filter((found) => found !== undefined)
  if (word === undefined && kinds.length !== 1) return null
  if (place !== undefined) return { word: word ?? '', place }
  if (measure !== undefined) return { word: word ?? '', measure }
  if (period !== undefined) return { word: word ?? '', period }
  if (word === undefined) return null
  // '接待游客11.2亿人次，收入1.14万亿元，分别增长12.3%和8.7%': one for each level before them.
  const earlier = passage.quantities.filter(({ span }) => span.end <= first)
  const level = earlier.length === run.length ? earlier[at] : undefined
  const its = level === undefined ? null : measureFor(passage, level)
  return its === null ? 'open' : { word, measure: its }
}

/** 'Новосибирск обошёл Казань: 1118 против 1064': two places, then the number of each. */
function scorePosition(
  passage: Passage,
  quantity: PrintedQuantity,
  levels: readonly PrintedQuantity[],
): Listed | null {
  const at = levels.indexOf(quantity)
  const joins = (one?: PrintedQuantity, next?: PrintedQuantity) =>
    one !== undefined &&
    next !== undefined &&
    /^\s(?:против|against|versus|vs\.?|to)\s$/u.test(passage.words.slice(one.span.end, next.span.start))
  const isFirst = joins(quantity, levels[at + 1])
  if (!isFirst && !joins(levels[at - 1], quantity)) return null
  const first = isFirst ? quantity : levels[at - 1]
  const place = inOrder(passage, first?.span.start ?? 0, 2)[isFirst ? 0 : 1]
  return place === undefined ? null : { word: '', place, ...(first === undefined ? {} : { dated: first }) }
}

/** 'A employed 81,500 people, B 47,200 and C 29,800; in 2021 the figures were 70,300, 36,900 and 27,100 respectively': as they were told before. */
function inOrder({ places }: Passage, before: number, length: number): readonly Place[] {
  const told = places.filter(({ hub, span }) => hub !== null && span.end <= before)
  return told.length === length && new Set(told.map(({ hub }) => hub)).size === length ? told : []
}

/** The place a sentence leaves to those before it, for a measure the workspace knows: 'the university', else what the text is about. */
export function placeLeftOut(passage: Passage, measure: Measure | null): Place[] {
  const { carried, places, index } = passage
  const id = measure?.indicator?.id
  if (id === undefined || places.length > 0 || opensWithUnknown(passage, measure)) return []
  const { meant, topic, document } = carried
  const left = [meant, topic, document].filter((place) => place !== null)
  const place =
    left.find(({ hub }) => hub !== null && index.series.indicatorsOf(hub.id).has(id)) ?? meant ?? topic
  return place === null ? [] : [place]
}
