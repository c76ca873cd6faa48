import { comparePeriods } from '../dataset/periods.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { atConstantPrices } from './constant-prices.ts'
import type { Candidate } from './candidate.ts'
import { isBetweenPlaces, subjectsOf } from './compared-places.ts'
import { movedMultiples } from './moved-multiples.ts'
import { downVerbs, movementOf, russianDown, russianUp, upVerbs } from './movement.ts'
import { inSeries, isBase, isOverYear, ownPeriod, periodFor, periodKnown } from './number-period.ts'
import { isWhole } from './measure-for-number.ts'
import { pairOf, placeLeftOut } from './pairing.ts'
import { carriedSubject } from './going-on.ts'
import { baseOf, clauseBase } from './change-base.ts'
import { changeStatement, type Change } from './change-statement.ts'
import { changedMeasure, knownByLevel, levelMeasure } from './changed-measure.ts'
import { measuredHere } from './measured-here.ts'
import { asKnown } from './named-in-part.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { unknownMeasure, unknownSubject } from './unknown-measure.ts'
import { levelsOf } from './value-rule.ts'

const fromTo = new RegExp(
  `(?:(?<up>\\b(?:${upVerbs})|(?<!\\p{L})(?:${russianUp})|上升|提高|增加|增长|增|升)|(?<down>\\b(?:${downVerbs})|(?<!\\p{L})(?:${russianDown})|下降|降低|减少|回落|降))(?:\\s\\p{L}+)?\\s?(?:from|с|со|由|从)\\s?(?:\\d{4}年的?)?$|(?:from|с|со|由|从)\\s?(?:\\d{4}年的?)?$`,
  'iu',
)
/** 'Up 8.9 percent from 2023', 'rose from 2.1 % to 2.4 %', 'doubled': what changed, from when to when, and by how much. */
export function changeRule(passage: Passage): Candidate[] {
  return [...movements(passage), ...spans(passage), ...sinceThen(passage), ...multiples(passage)]
}

/** 'С тех пор численность сократилась на четверть': from the time told before to one nobody tells. */
const sinceThat = /\b[Ss]ince then\b|(?<!\p{L})[Сс] тех пор(?!\p{L})|此后|从那以后|自那以来/u

function movements(passage: Passage): Candidate[] {
  const moving = passage.quantities.filter((quantity) => movementOf(passage, quantity) !== null)
  return passage.quantities.flatMap((quantity) => {
    const movement = movementOf(passage, quantity)
    if (movement === null || isForecast(passage, quantity)) return []
    if (isBetweenPlaces(passage, quantity.span)) return []
    const relative = quantity.quantity.unit === 'percent' || quantity.quantity.unit === 'times'
    const paired = pairOf(passage, quantity, moving)
    const found =
      paired === null
        ? null
        : knownByLevel(passage, quantity, paired.listed ?? changedMeasure(passage, quantity))
    if (paired === null || found === null) return []
    const named = asKnown(passage, found, paired.places[0] ?? passage.carried.topic)
    const [first = null] = paired.places.length > 0 ? paired.places : placeLeftOut(passage, named)
    const { place, measure: known } = measuredHere(passage, named, first)
    const measure = atConstantPrices(passage, known, quantity.quantity)
    // 'Rose by 2.1' without a unit: of an indicator it is in the indicator's own, of anything else nobody knows.
    const unit = quantity.quantity.unit ?? measure.indicator?.unit ?? null
    if (unit === null || unit === 'rank') return []
    const isSince = sinceThat.test(passage.words.slice(0, quantity.span.start))
    const period = isSince ? null : inSeries(passage, periodOf(passage, quantity), { place, measure })
    const from = inSeries(passage, baseOf(passage, quantity, period), { place, measure })
    // '150 more than in September 2025': what was before is over by then.
    const to = from !== null && period !== null && comparePeriods(period, from) <= 0 ? null : period
    return [
      candidate(passage, {
        place,
        measure,
        from,
        to,
        direction: movement.direction,
        amount: { ...quantity, quantity: asGrown(passage, { ...quantity.quantity, unit }) },
        relative,
        because: [movement.printed, quantity.quantity.printed],
      }),
    ]
  })
}

/** '增长2倍' is two times more, and '增至2倍' twice as much; Russian and English multiples are always of the second kind. */
function asGrown({ language, words }: Passage, quantity: Quantity): Quantity {
  const isMore =
    language === 'zh' &&
    quantity.unit === 'times' &&
    !/(?:到|至|为|原来的|年的)\S{0,4}$/u.test(words.slice(0, words.indexOf(quantity.printed)))
  return isMore
    ? {
        ...quantity,
        value: quantity.value * 100,
        unit: 'percent',
        decimals: Math.min(quantity.decimals - 2, -1),
      }
    : quantity
}

const nothing = { places: [], measure: null, period: null } as const

/** Two levels joined by 'from … to …': each is a value of its own; together they are a change. */
function spans(passage: Passage): Candidate[] {
  return passage.quantities.flatMap((first, at) => {
    const second = passage.quantities[at + 1]
    if (second === undefined) return []
    const head = passage.words.slice(Math.max(0, first.span.start - 40), first.span.start)
    const verb = fromTo.exec(head)
    const gap = passage.words.slice(first.span.end, second.span.start)
    if (verb === null || !/\b(?:to|until)\b|(?<!\p{L})до(?!\p{L})|到|至/iu.test(gap) || gap.length > 60)
      return []
    const difference = second.quantity.value - first.quantity.value
    if (difference === 0) return []
    const { places, measure } = pairOf(passage, second, [second]) ?? nothing
    const words = measure ?? unknownSubject(passage, first.span.start - head.length + verb.index)
    const subject = words === null ? null : asKnown(passage, words, places[0] ?? passage.carried.topic)
    const [place = null] = places.length > 0 ? places : placeLeftOut(passage, subject)
    if (subject === null || (place === null && subject.indicator === null)) return []
    return [
      candidate(passage, {
        place,
        measure: subject,
        from: ownPeriod(passage, first),
        to: ownPeriod(passage, second) ?? reportedPeriod(passage, second, ownPeriod(passage, first)),
        direction: difference > 0 ? 'up' : 'down',
        amount: null,
        relative: false,
        because: [verb[0].trim(), first.quantity.printed, second.quantity.printed],
      }),
    ]
  })
}

const upFrom =
  /^[^.;；。]{0,40}?(?:(?<up>\b(?:up|higher|risen|rising|an increase|increasing)\b|(?<!\p{L})(?:больше|выше|увеличившись)|高于)|(?<down>\b(?:down|lower|fallen|falling|a decrease|a drop)\b|(?<!\p{L})(?:меньше|ниже|снизившись)|低于))(?:\s(?:slightly|sharply|steadily))?\s?(?:from|than|с|чем)?\s?(?:the\s|上年的?)?$/iu

const risenTo = new RegExp(`(?:(?<up>\\b(?:${upVerbs}))|(?<down>\\b(?:${downVerbs})))\\sto\\s$`, 'iu')

/** '94.2 percent in 2024, up from 91.0 percent a year earlier': the later level first, then the earlier one. */
function sinceThen(passage: Passage): Candidate[] {
  return passage.quantities.flatMap((later, at) => {
    const earlier = passage.quantities[at + 1]
    if (earlier === undefined || movementOf(passage, later) !== null || !isBase(passage, earlier)) return []
    const gap = passage.words.slice(later.span.end, earlier.span.start)
    const verb = risenTo.exec(passage.words.slice(Math.max(0, later.span.start - 40), later.span.start))
    const match = upFrom.exec(gap) ?? (/^[^.;,]{0,40}\bfrom\s$/u.test(gap) ? verb : null)
    const difference = later.quantity.value - earlier.quantity.value
    if (
      match === null ||
      difference === 0 ||
      later.quantity.unit !== (earlier.quantity.unit ?? later.quantity.unit)
    )
      return []
    const isUp = match.groups?.['up'] !== undefined
    // Words and numbers must agree, or the two are not what they seem.
    if (isUp !== difference > 0) return []
    const { places, measure, period } = pairOf(passage, later, [later]) ?? nothing
    const words = measure ?? unknownMeasure(passage, later)
    const subject = words === null ? null : asKnown(passage, words, places[0] ?? passage.carried.topic)
    const [place = null, ...others] = places.length > 0 ? places : placeLeftOut(passage, subject)
    if (subject === null || others.length > 0 || (place === null && subject.indicator === null)) return []
    return [
      candidate(passage, {
        place,
        measure: subject,
        from: periodFor(passage, earlier),
        to: period,
        direction: isUp ? 'up' : 'down',
        amount: null,
        relative: false,
        because: [
          match[0].trim().replace(/^[,，]\s*/u, ''),
          later.quantity.printed,
          earlier.quantity.printed,
        ],
      }),
    ]
  })
}

function multiples(passage: Passage): Candidate[] {
  return movedMultiples(passage).flatMap(({ direction, amount, base }) => {
    const { span, quantity } = amount
    // 'Employs 1,150 people, twice as many as in 2018': as many of what was counted.
    const counted = base === null ? null : levelMeasure(passage, span)
    const measure =
      counted ??
      passage.measures.findLast((each) => each.span.end <= span.start && !isWhole(passage.words, each)) ??
      levelMeasure(passage, span) ??
      (base === null ? null : carriedSubject(passage))
    const known = subjectsOf(passage).filter(({ hub }) => hub !== null)
    const place =
      known.findLast((each) => each.span.end <= span.start) ??
      known.find((each) => !/[;；]/u.test(passage.words.slice(span.end, each.span.start))) ??
      passage.carried.near ??
      (measure === null ? null : placeLeftOut(passage, measure)[0]) ??
      null
    if (measure === null || place === null || isForecast(passage, amount)) return []
    return candidate(passage, {
      ...measuredHere(passage, measure, place),
      from: base ?? clauseBase(passage, amount)?.period ?? null,
      to: laterThan(base, passage, amount, { place, measure }),
      direction,
      amount,
      relative: true,
      because: [quantity.printed],
    })
  })
}

/** The period a multiple is of: never the one it is set against. */
function laterThan(
  base: string | null,
  passage: Passage,
  amount: PrintedQuantity,
  of: { readonly place: Place; readonly measure: Measure },
): string | null {
  const named = inSeries(passage, periodOf(passage, amount), of)
  if (base === null) return named
  const [first] = passage.quantities.filter((each) => each.span.end <= amount.span.start)
  const known = first === undefined ? named : periodKnown(passage, first, of)
  return known === base ? passage.carried.period : known
}

function candidate(passage: Passage, change: Change): Candidate {
  const { place, measure, from, to, direction, amount, relative, because } = change
  return {
    assertion: {
      kind: 'change',
      hub: place?.hub?.id ?? null,
      indicator: measure.indicator?.id ?? null,
      from,
      to,
      direction,
      amount: amount?.quantity ?? null,
      relative,
    },
    statement: changeStatement(passage, change),
    because: [place?.printed ?? '', measure.printed, ...because].filter(Boolean),
  }
}

const prediction =
  /\b(?:will|would|is expected to|are expected to|is projected to|forecast|aims? to|plans? to|target)\b|(?<!\p{L})(?:ожидается|прогноз|вырастет|увеличится|снизится|планир)|预计|预期|力争|将/iu

function isForecast({ words }: Passage, { span }: PrintedQuantity): boolean {
  return prediction.test(words.slice(Math.max(0, span.start - 90), span.start))
}

/** The sentence's period, unless it is the one the change began in. */
function reportedPeriod(passage: Passage, quantity: PrintedQuantity, from: string | null): string | null {
  const period = periodOf(passage, quantity)
  return period === from ? null : period
}

function periodOf(passage: Passage, quantity: PrintedQuantity): string | null {
  const during = passage.periods.filter(({ role }) => role === 'during')
  // 'Turnover, which was 5.9 billion in 2024, rose by 17 percent in 2025'.
  const right = during.find(({ span }) => span.start >= quantity.span.end)
  const isRight = /^\s(?:in|during|в|за|по итогам)\s(?:the\s)?$/u.test(
    passage.words.slice(quantity.span.end, right?.span.start),
  )
  if (right !== undefined && isRight) return right.period
  if (passage.language === 'en' && during.length === 0) {
    // 'Employs 61,000 people, up 9 percent': of the time of the level it is told beside.
    const levels = levelsOf(passage)
    const level = levels.findLast(({ span }) => span.end <= quantity.span.start)
    if (level !== undefined && !isBase(passage, level)) return pairOf(passage, level, levels)?.period ?? null
  }
  return (
    (
      during.findLast(({ span }) => span.end <= quantity.span.start) ??
      during.find(({ span }) => !/[:：;；]/u.test(passage.words.slice(quantity.span.end, span.start)))
    )?.period ?? carriedFor(passage)
  )
}

/** A part of a year carried on may be no time of 'grew over the year'. */
function carriedFor(passage: Passage): string | null {
  const { period } = passage.carried
  return period !== null && /^\d{4}-/u.test(period) && isOverYear(passage) ? null : period
}
