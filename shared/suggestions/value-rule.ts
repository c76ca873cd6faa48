import { hasOwnHead } from './chinese-own-head.ts'
import { asKnown } from './named-in-part.ts'
import { isToldIn } from './told-unit.ts'
import { scales } from '../dataset/unit-table.ts'
import { unitId, unitOf } from '../dataset/units.ts'
import { slugOf } from '../domain/id.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Candidate } from './candidate.ts'
import { isDifference, movementOf } from './movement.ts'
import { isExpected } from './expected-number.ts'
import { isNoValueOf } from './impossible-number.ts'
import { isEveryday } from './everyday-numbers.ts'
import { headOf, isCountedInRussian } from './going-on.ts'
import { measuredHere } from './measured-here.ts'
import { heldOf } from './holds.ts'
import { inSeries, isBase } from './number-period.ts'
import { gapped } from './measure-for-number.ts'
import { pairOf, placeLeftOut } from './pairing.ts'
import { runAround, type Measure, type Passage, type Place } from './passage.ts'
import { fits } from './unit-fit.ts'
import { unknownMeasure, valueVerb } from './unknown-measure.ts'
import { countedNoun, valueStatement } from './value-statement.ts'

/** 'In A the measure was 6.58 %': one candidate for each number that states a level. */
export function valueRule(passage: Passage): Candidate[] {
  const levels = levelsOf(passage)
  return levels.flatMap((quantity, at) => {
    const paired = pairOf(passage, quantity, levels)
    if (paired === null) return []
    if (isExpected(passage, quantity)) return []
    const read =
      (paired.measure?.indicator == null ? ofTheCompared(passage, levels, at) : null) ??
      paired.measure ??
      knownInPart(passage, quantity, paired.places) ??
      unknownMeasure(passage, quantity) ??
      sameAsNext(passage, levels, at) ??
      sameAsBefore(passage, levels, at)
    if (read === null || !isStated(passage, quantity, read, levels)) return []
    const named = fits(read.indicator, quantity.quantity.unit) ? read : { ...read, indicator: null }
    if ((named.indicator === null || named.indicator.id === 'area') && isEveryday(passage, quantity))
      return []
    if (isNoValueOf(passage, quantity, named)) return []
    const [first = null, ...others] = placesOf(passage, paired.places, named)
    const { place: kept, measure } = measuredHere(passage, named, first)
    const value = withUnit(passage, levels, at, measure)
    const places: readonly (Place | null)[] = [kept, ...others]
    if (places[0] === null && measure.indicator === null && quantity.quantity.unit === null) return []
    const held = heldOf(passage, quantity)
    const period = held?.period ?? inSeries(passage, paired.period, { place: places[0] ?? null, measure })
    return places.map((place) => ({
      assertion: {
        kind: 'value' as const,
        hub: place?.hub?.id ?? null,
        indicator: measure.indicator?.id ?? null,
        period,
        value,
        ...(held === null || period === null ? {} : { holds: held.holds }),
      },
      statement: valueStatement(passage, { place, measure, period, quantity, held }),
      because: [
        place?.printed ?? '',
        measure.printed,
        quantity.quantity.printed,
        held?.printed ?? '',
        ...paired.because,
      ].filter(Boolean),
    }))
  })
}

/** 'The number of employees there crossed 1.9 lakh': what its words name of the measures of its place. */
function knownInPart(passage: Passage, quantity: PrintedQuantity, [place]: readonly Place[]): Measure | null {
  const words = unknownMeasure(passage, quantity)
  if (words === null) return null
  const measure = asKnown(
    passage,
    words,
    place ?? passage.carried.meant ?? passage.carried.topic,
    (indicator) => isToldIn(indicator, quantity, passage.words),
  )
  return measure.indicator === null || hasOwnHead(passage, quantity, measure) ? null : measure
}

function placesOf(passage: Passage, places: readonly Place[], measure: Measure): readonly (Place | null)[] {
  const found = places.length > 0 ? places : placeLeftOut(passage, measure)
  return found.length > 0 ? found : [null]
}

/** Numbers that say how much there is; movements, multiples and percentage points say how much it changed. */
export function levelsOf(passage: Passage): PrintedQuantity[] {
  return passage.quantities.filter(
    (each) =>
      each.quantity.unit !== 'times' &&
      each.quantity.unit !== 'percentage-points' &&
      !isDifference(passage, each) &&
      movementOf(passage, each) === null,
  )
}

/** 'From 1,150 to 3,620': the earlier of two levels is of what the later one measures. */
function sameAsNext(passage: Passage, levels: readonly PrintedQuantity[], at: number): Measure | null {
  const [quantity, next] = [levels[at], levels[at + 1]]
  if (quantity === undefined || next === undefined || !isBase(passage, quantity)) return null
  const gap = passage.words.slice(quantity.span.end, next.span.start)
  return /^[^\d,;.]{0,25}(?:\sto\s|(?<!\p{L})до\s|[到至])[^\d,;.]{0,12}$/u.test(gap)
    ? (pairOf(passage, next, levels)?.measure ?? null)
    : null
}

/** 'A raised $6.3 billion, three times as much as B, which attracted $2.2 billion': what two places are compared by. */
function ofTheCompared(passage: Passage, levels: readonly PrintedQuantity[], at: number): Measure | null {
  const [quantity, before] = [levels[at], levels[at - 1]]
  if (quantity === undefined || before === undefined || before.quantity.unit !== quantity.quantity.unit)
    return null
  const gap = passage.words.slice(before.span.end, quantity.span.start)
  const isCompared =
    /\b(?:times|twice|double|more|less|higher|lower)\b[^;.]*\s(?:as|than)\s[^;.,]*,\s(?:which|where)\s(?:it\s)?\p{Ll}+\s(?:just\s|only\s|about\s)?$/u
  return isCompared.test(gap) ? (pairOf(passage, before, levels)?.measure ?? null) : null
}

/** '…, up from 3 percent', 'A (27 percent)': a second number of what the first one measured. */
function sameAsBefore(passage: Passage, levels: readonly PrintedQuantity[], at: number): Measure | null {
  const [quantity, before] = [levels[at], levels[at - 1]]
  if (quantity === undefined || before === undefined) return null
  const left = passage.words.slice(before.span.end, quantity.span.start)
  if (/[;；]|,\s(?:although|though|while|whereas)\s/u.test(left)) return null
  const isPronoun = /[(（,]\s?[^()（）;.]{0,30}(?<!\p{L})их\s(?:было|стало|насчитывалось)\s$/u.test(left)
  // '38.6 billion yen, topping 35 billion', '21,870件，同比增长6.1%，首次突破2.1万件'.
  const isCrossed = crossing.test(passage.words.slice(before.span.end, quantity.measure.start))
  const isSecond =
    isPronoun ||
    isCrossed ||
    /(?:\b(?:from|with|to|against|than|and)|\b(?:double|twice|triple|half)\sthe|[(（]|(?<!\p{L})(?:с|против|и|чем)|[、，]|[较比由从](?:(?:19|20)\d\d年|上年|去年)?的?)\s*$/iu.test(
      left,
    )
  if (!isSecond || (quantity.quantity.unit !== null && before.quantity.unit !== quantity.quantity.unit))
    return null
  return (
    pairOf(passage, before, levels)?.measure ??
    unknownMeasure(passage, before) ??
    sameAsBefore(passage, levels, at - 1)
  )
}

const crossing =
  /(?:,\s|\band\s)(?:thus\s|so\s)?(?:topping|exceeding|surpassing|passing|crossing|breaking through)\s(?:the\s)?$|(?<!\p{L})(?:впервые\s)?(?:превысив|перешагнув|превысил[аио]?)\s(?:отметку в\s)?$|(?:^|[，,])(?:也|并|已)?(?:首次|历史性|一举)?突破$/u

/** A bare count belongs to a measure only through a verb or by standing right beside it ('114 high-tech enterprises'). */
function isStated(
  passage: Passage,
  quantity: PrintedQuantity,
  measure: Measure,
  levels: readonly PrintedQuantity[],
): boolean {
  const { unit } = quantity.quantity
  const isCount = unit === null || unitOf(unit).dimension === 'count'
  if (!isCount || measure.indicator === null) return true
  if (passage.told.get(quantity)?.indicator === measure.indicator) return true
  const last = runAround(passage.words, levels, quantity).at(-1) ?? quantity
  const after = passage.words.slice(quantity.span.end)
  // '3,1 случая на 1 000 родившихся': cases to so many of what the measure is counted to.
  if (/^\s(?:\p{Ll}+\s){1,2}(?:на|per)\s\d/u.test(after)) return true
  const counted =
    /^\s+(?!in\b|for\b|of\b|at\b|and\b|or\b|as\b|by\b|from\b|last\b|this\b|respectively\b|compared\b|mark\b|threshold\b|while\b|after\b|before\b|points?\b|on\b|per\b|which\b|пока\b|уже\b|ещё\b|всего\b|up\b|down\b|to\b|since\b|during\b|people\b|persons\b|units?\b|pieces\b|items\b|cases\b|thousand\b|against\b|с\b|в\b|и\b|на\b|за\b|по\b|единиц|место|балл)\p{Ll}{3,}/u.exec(
      after,
    )
  // 'A had 36.5 million and B 68.0 million subscribers': stated with the number after it.
  if (gapped(passage, quantity) === measure) return true
  // '534 thousand subscribers': the words behind the number are the measure.
  if (!passage.measures.includes(measure) && measure.span.start === quantity.span.end) return true
  if (!passage.measures.includes(measure) && measure.indicator !== null)
    return (
      counted === null || counted[0].trim() === headOf(measure) || isCountedInRussian(counted[0], measure)
    )
  const gap = passage.words.slice(last.span.end, measure.span.start)
  if (measure.span.end > last.span.end && measure.span.start >= last.measure.start)
    return /^\s*(?:of\s)?(?:[\p{Ll}-]+\s){0,2}$/u.test(gap) || /^的?$/u.test(gap)
  if (counted !== null && unit === null) return false
  // 'A обошёл B: 1118 против 1064'.
  if (
    /^\s(?:против|against|versus|vs\.?)\s\d/u.test(after) ||
    /\d\s(?:против|against|versus|vs\.?)\s$/u.test(passage.words.slice(0, quantity.span.start))
  )
    return true
  const before = passage.words
    .slice(measure.span.end, quantity.measure.start)
    .replace(/(?:19|20)\d\d年的?$/u, '')
  return (
    valueVerb.test(before) ||
    /^[\s,:—–-]*(?:of|at|[(:：为达])?[\s(（]*$/u.test(before) ||
    /\b(?:compared (?:with|to)|against|up from|down from|from|to)\s*$/u.test(before) ||
    /[,，、(（]|\band\b|и\s|和/u.test(before.slice(-8)) ||
    /(?:[为达有由从至到]|完成|实现|录得|累计|共计)\s*$|(?<!\p{L})(?:с|со|до)\s$/u.test(before) ||
    passage.places.some(
      ({ span }) =>
        span.end <= quantity.span.start &&
        /^[\s:：—–-]*$/u.test(passage.words.slice(span.end, quantity.measure.start)),
    )
  )
}

/** The unit of a list's last number stands for all ('6.58, 4.35 and 3.6 percent'); a bare rank or index takes its own. */
function withUnit(
  passage: Passage,
  levels: readonly PrintedQuantity[],
  at: number,
  { indicator }: Measure,
): Quantity {
  const quantity = levels[at]?.quantity
  if (quantity === undefined) throw new RangeError('a level outside its list')
  if (quantity.unit !== null) return inOwnUnit(quantity, indicator)
  const later = levels.slice(at + 1).find(({ quantity: next }) => next.unit !== null)
  const shared = later?.quantity.unit
  // 'Had 12 hubs, and 5 percent of …': a unit farther on is another number's.
  const isShared =
    later !== undefined &&
    later.span.start - (levels[at]?.span.end ?? 0) < 60 &&
    fits(indicator, later.quantity.unit) &&
    // '386 компаний, в которых занято 12,4 тыс. человек': what counts things of its own has no other's unit.
    !/^\s\p{L}{4,}/u.test(passage.words.slice(levels[at]?.span.end, later.span.start)) &&
    (indicator !== null || runAround(passage.words, levels, later).length > 1)
  if (isShared && shared !== undefined) return { ...quantity, unit: shared }
  if (indicator !== null) return { ...quantity, unit: indicator.unit }
  const earlier = levels[at - 1]?.quantity.unit
  if (
    earlier !== undefined &&
    earlier !== null &&
    /\b(?:compared (?:with|to)|up from|down from|against)\s*$/u.test(
      passage.words.slice(0, levels[at]?.span.start),
    )
  )
    return { ...quantity, unit: earlier }
  // 'totalled 5,900 megawatts': a unit of the source's own.
  const noun = countedNoun(passage, levels[at])
  return { ...quantity, unit: noun === undefined ? null : slugOf(noun) }
}

/** A count of what the measure's own unit names: '138万辆' in vehicles, '72.4件' to ten thousand people. */
function inOwnUnit(quantity: Quantity, indicator: Measure['indicator']): Quantity {
  const { unit } = quantity
  if (indicator === null || indicator.unit === null || unit === null || unitOf(unit).dimension !== 'count')
    return quantity
  const own = unitOf(indicator.unit)
  if (own.dimension === 'count' || own.dimension === 'unstated') return quantity
  if (own.dimension === 'per-person') return { ...quantity, unit: indicator.unit }
  const scale = scales.find(({ id }) => unit === id || unit.startsWith(`${id}-`))
  return { ...quantity, unit: unitId(scale, own.dimension) }
}
