import { isConvertible, unitOf } from '../dataset/units.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { isElliptic } from './elliptic.ts'
import { periodFor } from './number-period.ts'
import { runsOf, type Measure, type Passage, type Place } from './passage.ts'
import type { PrintedPeriod } from './periods-in-text.ts'

/** What a number in a sentence belongs to, as far as the words tell; several places when each of them has it. */
export type Paired = {
  readonly places: readonly Place[]
  readonly measure: Measure | null
  readonly period: string | null
  /** The printed words that joined them, such as 'respectively'. */
  readonly because: readonly string[]
}

const respectively = /\brespectively\b|(?<!\p{L})соответственно|分别|依次/iu
const eachOf = /\b(?:both|each|all)\b|(?<!\p{L})(?:оба|обе|каждый|каждая|каждом)|均|都|各/iu
/** Words that point back at the place of an earlier sentence. */
const samePlace =
  /^(?:it|its|that is|this is|that was|this was|the (?:city|province|region|country|municipality|capital|state|hub|cluster|area))\b|\b(?:its|it|the (?:city|province|region|municipality|capital|state|hub)(?:['’]s)?)\b|(?<!\p{L})(?:город|городе|города|регион|регионе|провинци[яи]|страна|стране|его|её|ее)(?!\p{L})|(?:该市|全市|该省|全省|该地区|当地)/iu
const countryWords =
  /\b(?:nationwide|nationally|the country(?:['’]s)?|the nation(?:['’]s)?)\b|(?<!\p{L})(?:по стране|в стране|страна в целом)|全国|我国/iu
const sameMeasure =
  /^(?:that|this) (?:is|was)\b|\b(?:it|that of|the (?:figure|rate|value|share|ratio|number|indicator|total)(?!\s(?:of|for)\b)|this (?:figure|rate|share|number)|those)\b|(?<!\p{L})(?:показатель|этот показатель|он составил|она составила|доля)|(?:这一(?:比例|数字|指标)|该(?:指标|比例|数值))/iu

const currencies = /^(?:.+-)?(?:yuan|us-dollars|euro|pounds|yen|hong-kong-dollars|roubles|won)$/u

/** Whether a number can be a value of an indicator: a sum of money is no percentage, euros may be told in yuan elsewhere. */
export function fits(indicator: Indicator | null, unit: string | null): boolean {
  if (indicator === null || indicator.unit === null || unit === null) return true
  if (isConvertible(unit, indicator.unit)) return true
  if (currencies.test(unit) && currencies.test(indicator.unit)) return true
  return unitOf(indicator.unit).dimension === 'unstated'
}

/** Pairs one number of a sentence with its place, measure and period. */
export function pairOf(
  passage: Passage,
  quantity: PrintedQuantity,
  levels: readonly PrintedQuantity[],
): Paired {
  const listed = listPosition(passage, quantity, levels)
  const measure = listed?.measure ?? measureFor(passage, quantity)
  const places = listed?.place === undefined ? placesFor(passage, quantity) : [listed.place]
  const period = listed?.period?.period ?? periodFor(passage, quantity)
  return { places, measure, period, because: listed === null ? [] : [listed.word] }
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
): Listed | null {
  const { words } = passage
  const run = runsOf(words, levels).find((members) => members.includes(quantity))
  if (run === undefined || run.length < 2) return null
  const at = run.indexOf(quantity)
  const word = respectively.exec(words)?.[0]
  const first = run[0]?.span.start ?? 0
  const matching = <Item extends { readonly span: { start: number; end: number } }>(items: readonly Item[]) =>
    runsOf(words, items)
      .filter((members) => members.length === run.length)
      .sort(
        (a, b) => Math.abs((a[0]?.span.start ?? 0) - first) - Math.abs((b[0]?.span.start ?? 0) - first),
      )[0]?.[at]
  const place = matching(passage.places)
  const measure = matching(passage.measures)
  const period = matching(passage.periods)
  // Without the word, lists of one length are still pairs when no other list could be meant.
  const kinds = [place, measure, period].filter((found) => found !== undefined)
  if (word === undefined && kinds.length !== 1) return null
  if (place !== undefined) return { word: word ?? '', place }
  if (measure !== undefined) return { word: word ?? '', measure }
  return period === undefined ? null : { word: word ?? '', period }
}

function placesFor(passage: Passage, quantity: PrintedQuantity): Place[] {
  const { words, places } = passage
  const known = places.some(({ hub }) => hub !== null)
  const eligible = places.filter((place) => place.hub !== null || !known || isSubject(words, place))
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
  const { near: closest } = passage.carried
  if (
    chosen !== undefined &&
    chosen === ahead &&
    chosen !== following &&
    closest !== null &&
    chosen.every(({ hub, span }) => hub === null && span.start >= quantity.span.end)
  )
    return [closest]
  if (chosen === undefined) {
    const { place, country } = passage.carried
    const nation = countryWords.exec(words)
    if (nation !== null && country !== null)
      return [
        {
          hub: country,
          printed: nation[0],
          span: { start: nation.index, end: nation.index + nation[0].length },
        },
      ]
    const { near } = passage.carried
    return near !== null ? [near] : place !== null && samePlace.test(words) ? [place] : []
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

function isSubject(words: string, { span }: Place): boolean {
  return /^(?:['’]s?\s|\s(?:had|has|was|ranked|recorded|reported|posted|spent|registered)\b)/u.test(
    words.slice(span.end),
  )
}

function measureFor(passage: Passage, quantity: PrintedQuantity): Measure | null {
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
  const left = fitting.findLast(({ span }) => span.end <= quantity.span.start)
  if (after !== undefined && (isCounted || left === undefined || overlaps(after.span, quantity.measure)))
    return after
  if (left !== undefined) return left
  const right = fitting.find(({ span }) => span.start >= quantity.span.end)
  if (right !== undefined) return right
  if (measures.length > 0 || !(sameMeasure.test(words) || isElliptic(passage, quantity))) return null
  // Of several the sentence before measured, only one that the number can be a value of; two such, and nobody can tell.
  const [carried, ...others] = passage.carried.measures.filter(({ indicator }) =>
    fits(indicator, quantity.quantity.unit),
  )
  return carried !== undefined && others.every(({ indicator }) => indicator === carried.indicator)
    ? carried
    : null
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}
