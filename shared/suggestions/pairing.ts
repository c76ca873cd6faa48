import { meaningfulWords } from '../dataset/indicator-words.ts'
import { unitOf } from '../dataset/units.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { carriedMeasure, hasOwnSubject } from './going-on.ts'
import { isBase, periodKnown } from './number-period.ts'
import { runAround, runsOf, type Measure, type Passage, type Place } from './passage.ts'
import { spokenMeasure } from './spoken-measure.ts'
import type { PrintedPeriod } from './periods-in-text.ts'
import { movementOf } from './movement.ts'
import { fits } from './unit-fit.ts'

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

/** Lists that go together in order. */
export const respectively = /\brespectively\b|(?<!\p{L})соответственно|分别|依次/iu
const eachOf = /\b(?:both|each|all)\b|(?<!\p{L})(?:оба|обе|каждый|каждая|каждом)|均|都|各/iu
/** Words that point back at the place of an earlier sentence. */
const samePlace =
  /^(?:it|its|that is|this is|that was|this was|the (?:city|province|region|country|municipality|capital|state|hub|cluster|area))\b|\b(?:its|it|the (?:city|province|region|municipality|capital|state|hub)(?:['’]s)?)\b|(?<!\p{L})(?:город|городе|города|регион|регионе|провинци[яи]|страна|стране|его|её|ее)(?!\p{L})|(?:该市|全市|该省|全省|该地区|当地)/iu
const countryWords =
  /\b(?:nationwide|nationally|the country(?:['’]s)?|the nation(?:['’]s)?)\b|(?<!\p{L})(?:по стране|в стране|страна в целом)|全国|我国/iu
/** 'In the whole city': the place the document is about. */
const wholePlace = /全[市省区县州]|本[市省区]|\bcity-?wide\b|\bstate-?wide\b/u

/** Pairs one number of a sentence with its place, measure and period; null when 'respectively' leaves open with which. */
export function pairOf(
  passage: Passage,
  quantity: PrintedQuantity,
  levels: readonly PrintedQuantity[],
): Paired | null {
  const listed = listPosition(passage, quantity, levels)
  if (listed === 'open') return null
  const own = listed?.place === undefined ? placesFor(passage, quantity) : [listed.place]
  const told = listed?.measure ?? measureFor(passage, quantity)
  const measure = told ?? likelyOf(passage, quantity, own)
  const places = own.length > 0 ? own : placeLeftOut(passage, measure)
  const period =
    listed?.period?.period ?? periodKnown(passage, quantity, { place: places[0] ?? null, measure })
  return {
    places,
    measure,
    listed: listed?.measure ?? null,
    period,
    because: listed === null || listed.word === '' ? [] : [listed.word],
  }
}

/** 'Год назад их было 352': the number of what was counted just before. */
const pronounOf = /(?<!\p{L})их\s(?:было|стало|насчитывалось)\s$|\bthere (?:were|had been)\s$/u

/** The measure of a number its words tell only half of: the one the dataset has for its place. */
function likelyOf(passage: Passage, quantity: PrintedQuantity, places: readonly Place[]): Measure | null {
  const clause = /[^,;:(，；：（]*$/u.exec(passage.words.slice(0, quantity.span.start))?.[0] ?? ''
  if (isBase(passage, quantity) || partOfIt.test(clause) || pronounOf.test(clause)) return null
  const { meant, near, topic } = passage.carried
  const [place = passage.places.length === 0 ? (meant ?? near ?? topic) : null] = places
  const hub = place?.hub?.id
  return hub === undefined ? null : passage.likely(quantity, hub)
}

type Listed = {
  readonly word: string
  readonly place?: Place
  readonly measure?: Measure
  readonly period?: PrintedPeriod
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
  return place === undefined ? null : { word: '', place }
}

/** 'A employed 81,500 people, B 47,200 and C 29,800; in 2021 the figures were 70,300, 36,900 and 27,100 respectively': as they were told before. */
function inOrder({ places }: Passage, before: number, length: number): readonly Place[] {
  const told = places.filter(({ hub, span }) => hub !== null && span.end <= before)
  return told.length === length && new Set(told.map(({ hub }) => hub)).size === length ? told : []
}

/** The place a sentence leaves to those before it, for a measure the workspace knows: 'the university', else what the text is about. */
export function placeLeftOut({ carried, places }: Passage, measure: Measure | null): Place[] {
  if (measure === null || measure.indicator === null || places.length > 0) return []
  const place = carried.meant ?? carried.topic
  return place === null ? [] : [place]
}

/** 'We spend', 'our exports': whom a speaker speaks for. */
const firstPerson = /\b(?:[Ww]e|[Oo]ur)\b(?!\sjudge?ment)/u

function placesFor(passage: Passage, quantity: PrintedQuantity): Place[] {
  const { words, places } = passage
  const known = places.some(({ hub }) => hub !== null)
  const eligible = places.filter(
    (place) =>
      place.hub !== null || !known || isSubject(words, place) || isRightBefore(words, place, quantity),
  )
  const runs = runsOf(words, eligible)
  const following = runs.find((run) => {
    const gap = words.slice(quantity.span.end, run[0]?.span.start ?? 0)
    return (
      (run[0]?.span.start ?? 0) >= quantity.span.end &&
      /^\s*(?:(?:people|residents|inhabitants|of GDP)\s)?(?:in|for|at|for the|across|в|во|на|по)\s+(?:the\s+|провинции\s+|городе\s+)?$/iu.test(
        gap,
      )
    )
  })
  const bracketed = /[(（]\s*$/u.test(words.slice(0, quantity.span.start))
  const ahead = runs[0]
  const isOwn = !/[,;]\s(?:while|whereas|but)\b|[;；]|,\s(?:а|но)\s/u.test(
    words.slice(quantity.span.end, ahead?.[0]?.span.start),
  )
  const chosen =
    (bracketed ? undefined : following) ??
    runs.findLast((run) => (run.at(-1)?.span.end ?? 0) <= quantity.span.start) ??
    (isOwn ? ahead : undefined)
  const { near: closest, topic, home: dateline } = passage.carried
  const ours = topic ?? dateline
  if (
    ours !== null &&
    passage.language === 'en' &&
    firstPerson.test(words.slice(0, quantity.span.start)) &&
    (chosen === undefined || (chosen[0]?.span.start ?? 0) >= quantity.span.end)
  )
    return [ours]
  if (
    chosen !== undefined &&
    chosen === ahead &&
    chosen !== following &&
    closest !== null &&
    chosen.every(({ hub, span }) => hub === null && span.start >= quantity.span.end)
  )
    return [closest]
  if (chosen === undefined) {
    const { place, country, home } = passage.carried
    const nation = countryWords.exec(words)
    const isOfNumber =
      nation !== null &&
      (nation.index < quantity.span.start ||
        (nation.index - quantity.span.end < 25 &&
          !/[,;，；]/u.test(words.slice(quantity.span.end, nation.index)))) &&
      !/^\s?(?:average|mean|level|平均)/u.test(words.slice(nation.index + nation[0].length))
    const isNearer =
      nation !== null &&
      nation.index < quantity.span.start &&
      /^[^，,；;]{0,4}$/u.test(words.slice(nation.index + nation[0].length, quantity.span.start))
    if (!isNearer && wholePlace.test(words.slice(0, quantity.span.start))) return home === null ? [] : [home]
    if (nation !== null && isOfNumber && country !== null)
      return [
        {
          hub: country,
          printed: nation[0],
          span: { start: nation.index, end: nation.index + nation[0].length },
        },
      ]
    const { near, nation: reported, meant } = passage.carried
    if (meant !== null) return [meant]
    if (near !== null) return [near]
    if (place !== null && samePlace.test(words)) return [place]
    return reported === null ? [] : [reported]
  }
  // 'A's share is higher than B's: it reached …' — the pronoun is the subject's.
  const [subject] = runs[0] ?? []
  const gap = words.slice(
    chosen.at(-1)?.span.end ?? 0,
    Math.max(quantity.span.start, chosen.at(-1)?.span.end ?? 0),
  )
  if (
    chosen !== following &&
    subject !== undefined &&
    runs[0]?.length === 1 &&
    /(?:[:;,—–]\s(?:[^,;:]{0,30}\s)?it\s|^[^,;]{0,40}:\s*$)/u.test(gap)
  )
    return [subject]
  if (chosen.length === 1) return chosen
  const last = chosen.at(-1)
  if (bracketed && last !== undefined) return [last]
  return eachOf.test(words) ? chosen : []
}

/** 'На Бухару — 4 %': a place no index knows has a number of its own. */
function isRightBefore(words: string, { span }: Place, quantity: PrintedQuantity): boolean {
  return span.end <= quantity.span.start && /^\s[—–-]\s$/u.test(words.slice(span.end, quantity.span.start))
}

function isSubject(words: string, { span }: Place): boolean {
  return /^(?:['’]s?\s|\s(?:had|has|was|ranked|recorded|reported|posted|spent|registered)\b)/u.test(
    words.slice(span.end),
  )
}

/** The measure a number is of: named in its sentence or told of in other words, else what the sentence before measured. */
function measureFor(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const stated = statedMeasure(passage, quantity)
  if (stated !== null) return stated
  const parallel = gapped(passage, quantity) ?? parallelMeasure(passage, quantity)
  if (parallel !== null || passage.measures.length > 0) return parallel
  // 'Of these, …', '其中…': a part of what the sentence before counted.
  const isPart = /^(?:of (?:these|them|those|which)\b|из них|из этого числа|其中)/iu.test(passage.words)
  return spokenMeasure(passage, quantity) ?? (isPart ? null : carriedMeasure(passage, quantity))
}

/** A comma, a conjunction or both, and at most a preposition, before the place of a clause of its own. */
const clauseJoint =
  /(?:[,;，；、]\s?|(?:^|\s)(?=(?:and|but|while|whereas|with|а|и|но|тогда)\s)|(?=[而与和]))(?:(?:and|but|while|whereas|with|а|и|но|тогда как)\s|而|与|和)?(?:(?:in|at|for|on|в|во|на|у)\s)?(?:the\s)?$/iu

/** 'A exported 61.7 billion of chips, while B managed 22.9 billion': a clause of a place and a verb goes on about what the one before measured. */
function parallelMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const { words, places, quantities } = passage
  if (!quantities.includes(quantity)) return null
  const before = quantities
    .slice(0, quantities.indexOf(quantity))
    .findLast(
      (each) => sameUnit(each.quantity.unit, quantity.quantity.unit) && movementOf(passage, each) === null,
    )
  if (before === undefined) return null
  const gap = words.slice(before.span.end, quantity.span.start)
  const place = places.findLast(
    ({ span }) => span.start >= before.span.end && span.end <= quantity.span.start,
  )
  if (
    place === undefined ||
    quantities.some(
      (each) =>
        each !== before &&
        each.span.start >= before.span.end &&
        each.span.end <= quantity.span.start &&
        sameUnit(each.quantity.unit, quantity.quantity.unit),
    )
  )
    return null
  const head = gap.slice(0, place.span.start - before.span.end)
  const tail = words.slice(place.span.end, quantity.span.start)
  const joins = clauseJoint.test(head)
  if (
    !joins ||
    !/^(?:省|市|县)?(?:['’]s?\s)?(?:[\s,—–:：-]*(?:[\p{L}]+\s){0,2}(?:of\s|at\s|to\s|with\s|for\s)?(?:an?\s)?|[\p{Script=Han}]{0,3})[\s—–-]*$/u.test(
      tail,
    )
  )
    return null
  return statedMeasure(passage, before) ?? parallelMeasure(passage, before)
}

function sameUnit(a: string | null, b: string | null): boolean {
  const of = (unit: string | null) => (unit === null ? 'count' : unitOf(unit).dimension)
  return of(a) === of(b)
}

function statedMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const named = namedMeasure(passage, quantity)
  const told = passage.told.get(quantity) ?? null
  return told !== null && (named === null || isNarrower(told, named)) ? told : named
}

/** 'Granted 1,250 patents' tells of patents granted, where the words alone name patents. */
function isNarrower(told: Measure, named: Measure): boolean {
  const words = ({ indicator }: Measure) => meaningfulWords(indicator?.names.en ?? '').length
  return overlaps(told.span, named.span) && words(told) > words(named)
}

/** 'Of which 300 …', 'из них — почти 1100': a part of what was counted is no count of it. */
const partOfIt =
  /\b(?:of (?:which|whom|them|these|those)|among them|including)\b|(?<!\p{L})(?:из них|из которых|в том числе|включая)(?!\p{L})|其中|包括/iu

function namedMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const { words, measures } = passage
  const fitting = measures.filter(({ indicator }) => fits(indicator, quantity.quantity.unit))
  const after = fitting.find(
    ({ span }) =>
      (overlaps(span, quantity.measure) && span.end > quantity.span.end) ||
      (span.start >= quantity.span.end &&
        /^\s*(?:of\s|的|in\s)?(?:the\s|its\s|[\p{Ll}-]+\s){0,2}$/u.test(
          words.slice(quantity.span.end, span.start),
        )),
  )
  const isCounted = quantity.quantity.unit === null || unitOf(quantity.quantity.unit).dimension === 'count'
  const left = fitting.findLast(
    ({ span }) =>
      span.end <= quantity.span.start &&
      !partOfIt.test(words.slice(span.end, quantity.span.start)) &&
      !hasOwnSubject(passage, span.end, quantity),
  )
  if (after !== undefined && (isCounted || left === undefined || overlaps(after.span, quantity.measure)))
    return after
  if (left !== undefined) return left
  const right = fitting.find(({ span }) => span.start >= quantity.span.end)
  return right !== undefined && left === undefined && !hasOwnSubject(passage, 0, quantity) ? right : null
}

/** 'A had 36.5 million and B 68.0 million subscribers': what the second number counts, the first did. */
export function gapped(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const { words, quantities, places } = passage
  const next = quantities[quantities.indexOf(quantity) + 1]
  if (next === undefined || next.quantity.unit !== quantity.quantity.unit) return null
  const gap = words.slice(quantity.span.end, next.span.start)
  const place = places.find(({ span }) => span.start >= quantity.span.end && span.end <= next.span.start)
  if (
    place === undefined ||
    !/^,?\s(?:and|while|but|и|а)\s$/u.test(gap.slice(0, place.span.start - quantity.span.end))
  )
    return null
  return /^(?:\s(?:had|has|with|at))?\s$/u.test(words.slice(place.span.end, next.span.start))
    ? (statedMeasure(passage, next) ?? gapped(passage, next))
    : null
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}
