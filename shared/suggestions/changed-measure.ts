import { unitOf } from '../dataset/units.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { isCurrency } from './currency.ts'
import { carriedSubject, headOf } from './going-on.ts'
import { measureFor } from './measure-for-number.ts'
import { movementOf } from './movement.ts'
import { isBase } from './number-period.ts'
import { pairOf } from './pairing.ts'
import type { Measure, Passage } from './passage.ts'
import { spokenMeasure } from './spoken-measure.ts'
import { unknownMeasure, unknownSubject } from './unknown-measure.ts'

/** The measure a movement is one of: named, told, left to the sentence before, or in words no index knows; null where nothing tells. */
export function changedMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const apposed = levelRightBefore(passage, quantity)
  if (apposed !== null) return apposed
  const before = passage.measures.findLast(
    (each) =>
      each.span.end <= quantity.span.start &&
      each.indicator?.unit !== 'rank' &&
      !isChineseWhole(passage.words, each.span) &&
      canMoveBy(each, quantity),
  )
  const behind = passage.measures.find(
    ({ span }) =>
      span.start >= quantity.span.end &&
      /^\s*(?:increase|rise|growth|drop|decline|fall|decrease)?\s*(?:in|of)?\s*(?:the\s|its\s)?$/iu.test(
        passage.words.slice(quantity.span.end, span.start),
      ),
  )
  const subject = unknownSubject(passage, quantity.span.start)
  // '143 companies, and the number of people working there rose by 11 per cent'.
  const isOwnSubject =
    subject !== null &&
    before !== undefined &&
    subject.span.start > before.span.end &&
    /^(?:the\s)?number of\s/iu.test(subject.printed)
  const own = isOwnSubject ? undefined : (before ?? behind)
  if (own !== undefined) return own
  if (subject !== null) return subject
  const lost = ofIts.exec(passage.words.slice(quantity.span.end))?.groups?.['what']
  if (lost !== undefined && relativeVerb.test(passage.words.slice(0, quantity.span.start)))
    return {
      indicator: null,
      printed: lost,
      span: { start: quantity.span.end, end: quantity.span.end + lost.length },
    }
  const level = passage.quantities.findLast(
    (each) =>
      each.span.end <= quantity.span.start && movementOf(passage, each) === null && !isEarlier(passage, each),
  )
  const stated =
    level === undefined
      ? null
      : (knownAt(passage, level) ??
        passage.told.get(level) ??
        spokenMeasure(passage, level) ??
        measureFor(passage, level) ??
        likelyAt(passage, level) ??
        unknownMeasure(passage, level))
  if (stated !== null) return stated
  return passage.measures.length === 0 ? carriedSubject(passage) : null
}

/** Only shares, rates and indices move by percentage points: a sum of money or a count never does. */
function canMoveBy({ indicator }: Measure, { quantity }: PrintedQuantity): boolean {
  if (quantity.unit !== 'percentage-points' || indicator === null || indicator.unit === null) return true
  const { dimension } = unitOf(indicator.unit)
  return !isCurrency(dimension) && dimension !== 'count'
}

/** '占地区生产总值的比重达51.3%，较上年提升': what a share is of has not moved. */
function isChineseWhole(words: string, { start, end }: TextSpan): boolean {
  return /占$/u.test(words.slice(0, start)) && /^的?(?:比重|比例|份额)/u.test(words.slice(end))
}

const joins = /^,?\s(?:(?:some|about|around|roughly|nearly|almost|up|down|or|which is|that is)\s)*$/u
const againstBefore = /^\s(?:more|less|fewer|higher|lower|up|down)\b/u

/** 'Start-ups raised 48.2 billion yen, 11 percent more than …': what was raised, and not how many start-ups there are. */
function levelRightBefore(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const { words, quantities } = passage
  if (!againstBefore.test(words.slice(quantity.span.end))) return null
  const level = quantities.findLast(
    (each) => each.span.end <= quantity.span.start && movementOf(passage, each) === null,
  )
  const gap = level === undefined ? '' : words.slice(level.span.end, quantity.span.start)
  const periods = passage.periods.filter(
    ({ span }) => level !== undefined && span.start >= level.span.end && span.end <= quantity.span.start,
  )
  const bare = periods.reduce((rest, { span }) => rest.replace(words.slice(span.start, span.end), ''), gap)
  if (level === undefined || !joins.test(bare.replace(/^\s(?:in|during|at)\s(?=,)/u, ''))) return null
  return knownAt(passage, level) ?? unknownMeasure(passage, level)
}

/** What a level is read as, where the workspace has a name for it. */
function knownAt(passage: Passage, level: PrintedQuantity): Measure | null {
  const measure = pairOf(passage, level, [level])?.measure ?? null
  return measure?.indicator == null ? null : measure
}

/** 'Lost 4% of its motor vehicle jobs': of what is said behind the number. */
const relativeVerb =
  /\b(?:lost|shed|cut|gained|added)\s(?:(?:about|around|nearly|almost|more than|over|some|only|just)\s)*$/u
const ofIts =
  /^\sof\s(?:its|their|the|all)\s(?<what>\p{Ll}[\p{L}-]*(?:\s\p{Ll}[\p{L}-]*){0,3}?)(?=\s(?:in|since|over|between|last|this|from)\b|[,.;]|$)/u

/** What its words tell half of, where the dataset knows it of the place before it. */
function likelyAt(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const place = placeBefore(passage, quantity)
  return place === null ? null : passage.likely(quantity, place)
}

/** 'Dakar's throughput rose by 3.6 percent': the only indicator of the place whose name turns on that word. */
function headedAt(passage: Passage, quantity: PrintedQuantity, { printed, span }: Measure): Measure | null {
  const place = placeBefore(passage, quantity)
  if (place === null || /\s/u.test(printed) || printed.length < 4) return null
  const word = printed.toLowerCase()
  const headed = [...passage.index.series.indicatorsOf(place)].flatMap((id) => {
    const indicator = passage.index.indicators.get(id)
    return indicator !== undefined && headOf({ indicator, printed, span }) === word ? [indicator] : []
  })
  const [indicator, ...others] = headed
  return indicator === undefined || others.length > 0 ? null : { indicator, printed, span }
}

function placeBefore({ places }: Passage, { span: at }: PrintedQuantity): string | null {
  return places.findLast(({ hub, span }) => hub !== null && span.end <= at.start)?.hub?.id ?? null
}

/** '较2024年的214亿港元增长约八成': what it is set against. */
function isEarlier(passage: Passage, quantity: PrintedQuantity): boolean {
  return (
    isBase(passage, quantity) ||
    passage.periods.some(
      ({ role, span }) =>
        role === 'since' && span.end <= quantity.span.start && quantity.span.start - span.end < 3,
    )
  )
}

/** 'The average fare rose by 2 baht to 31 baht': what the level beside a movement is of, where its own words name no indicator. */
export function knownByLevel(
  passage: Passage,
  quantity: PrintedQuantity,
  found: Measure | null,
): Measure | null {
  if (found === null || found.indicator !== null) return found
  const level = passage.quantities.find(
    (each) =>
      each.span.start >= quantity.span.end &&
      each.span.start - quantity.span.end < 12 &&
      movementOf(passage, each) === null,
  )
  const measure = level === undefined ? null : (pairOf(passage, level, [level])?.measure ?? null)
  if (measure?.indicator != null) return measure
  return likelyAt(passage, quantity) ?? headedAt(passage, quantity, found) ?? found
}

/** What the level beside a multiple is of: 'more than doubled to 2.3 billion', 'удвоилось, достигнув 14,6 тыс.'. */
export function levelMeasure(passage: Passage, { start, end }: TextSpan): Measure | null {
  const levels = passage.quantities.filter(
    (each) => each.quantity.unit !== 'times' && movementOf(passage, each) === null,
  )
  const counts = levels.filter(({ quantity, span }) => quantity.unit !== 'percent' && span.end <= start)
  const level =
    counts.at(-1) ??
    levels.find(
      ({ span }) =>
        span.start >= end && span.start - end < 40 && !/[;；]/u.test(passage.words.slice(end, span.start)),
    ) ??
    levels.findLast(({ span }) => span.end <= start)
  return level === undefined ? null : (pairOf(passage, level, [level])?.measure ?? null)
}
