import { subjectsOf } from './compared-places.ts'
import { asKnown } from './named-in-part.ts'
import { unitOf } from '../dataset/units.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { overlap } from '../text/overlap.ts'
import { isElliptic } from './going-on.ts'
import { isNarrower, isPart } from './measure-for-number.ts'
import { movementOf } from './movement.ts'
import { levelsOf } from './value-rule.ts'
import type { Measure, Passage } from './passage.ts'
import { pairOf } from './pairing.ts'
import { unknownMeasure, unknownSubject } from './unknown-measure.ts'

/** The measures named, and those told of in other words beside them. */
export function withMentions(named: readonly Measure[], told: readonly Measure[]): readonly Measure[] {
  return [...named, ...told.filter(({ span }) => !named.some((other) => overlap(other.span, span)))].sort(
    (a, b) => a.span.start - b.span.start,
  )
}

/** A measure named in part where a number's own words tell of a narrower one: 'patent applications' of those per 1,000 residents. */
export function withNarrower(named: readonly Measure[], told: readonly Measure[]): readonly Measure[] {
  const perPerson = told.filter(
    ({ indicator }) => indicator?.unit != null && unitOf(indicator.unit).dimension === 'per-person',
  )
  return named.map((measure) => perPerson.find((each) => isNarrower(each, measure)) ?? measure)
}

/** Whether a number written in words counts what is known: a measure beside it or told of, or what the number before counts. */
export function isCounted(
  { words, places, measures, told }: Pick<Passage, 'words' | 'places' | 'measures' | 'told'>,
  quantity: PrintedQuantity,
  all: readonly PrintedQuantity[],
): boolean {
  if (told.has(quantity) || (quantity.quantity.unit === 'percent' && !/\p{Script=Han}/u.test(words)))
    return true
  const { start, end } = quantity.span
  // 'Two and a half billion euros', 'twenty-nine newcomers'.
  if (isMeasured(quantity) || manyOf(words, quantity)) return true
  if (
    measures.some(
      ({ span }) =>
        span.start >= end && /^[\s«"“]*(?:[\p{L}-]+\s)?[«"“]?$/u.test(words.slice(end, span.start)),
    )
  )
    return true
  // 'Five more than a year earlier': as many of what the number before counted.
  const isStep = /^\s(?:more|fewer|less)\sthan\s(?:(?:in|at|a|the|one|two|twelve)\b|\d)/u.test(
    words.slice(end),
  )
  if (isStep && all.some(({ span }) => span.end <= start)) return true
  const before = all[all.indexOf(quantity) - 1]
  if (before === undefined || before.quantity.unit !== quantity.quantity.unit) return false
  const gap = words.slice(before.span.end, start)
  const place = places.find(({ span }) => span.start >= before.span.end && span.end <= start)
  return (
    /(?:\b(?:up|down)\sfrom|\bcompared (?:with|to)|\bagainst|\bafter|(?<!\p{L})против)\s$/u.test(gap) ||
    (place !== undefined &&
      /^(?:,?\sin\s\p{Lu}\p{L}+)?(?:,[^,\d]{3,60},)?\s(?:to|has|had|with|counts|hosts|managed|recorded|made|saw|reported|—|–|-)?\s?$/u.test(
        words.slice(place.span.end, start),
      ))
  )
}

/** 'Three people' are anybody. */
function isMeasured({ quantity: { unit } }: PrintedQuantity): boolean {
  return unit !== null && unit !== 'persons' && unit !== 'count'
}

/** More than a few things; a dozen and twenty, told in round numbers, are said of anything. */
function manyOf(words: string, { quantity: { value }, measure }: PrintedQuantity): boolean {
  return (
    value > 12 &&
    (value % 10 !== 0 || value > 99) &&
    /^\s(?:[\p{Ll}-]+\s){0,2}\p{Ll}{3,}/u.test(words.slice(measure.end))
  )
}

/** What its words tell half of, where the dataset knows it of its place. */
function likelyHere(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const place = passage.places.findLast(({ hub, span }) => hub !== null && span.end <= quantity.span.start)
  const hub = place?.hub?.id
  return hub === undefined || movementOf(passage, quantity) !== null ? null : passage.likely(quantity, hub)
}

/** What a movement is one of, by a part of its name where the sentences before have said the rest. */
function movedBy(passage: Passage, { span }: PrintedQuantity): Measure | null {
  const words = unknownSubject(passage, span.start)
  return words === null ? null : asKnown(passage, words, subjectsOf(passage)[0] ?? passage.carried.near)
}

/** What its number was read as, where the workspace has a name for it and the sentence does not only go on. */
function readAs(
  passage: Passage,
  quantity: PrintedQuantity,
  levels: readonly PrintedQuantity[],
): Measure | null {
  const measure = pairOf(passage, quantity, levels)?.measure ?? null
  return measure?.indicator == null ? null : measure
}

/** What a sentence measured, in words no index knows where need be; null when it measures nothing or goes on about the one before. */
export function measuredBy(passage: Passage): readonly Measure[] | null {
  const levels = levelsOf(passage)
  // What numbers were read as, before what the sentence only mentions: 'Companies based in A had combined revenue of 7.2 billion'.
  const read = levels.flatMap((quantity) => {
    const measure = isElliptic(passage, quantity) ? null : readAs(passage, quantity, levels)
    return measure === null || isPart(passage.words, quantity) ? [] : [measure]
  })
  if (read.length > 0) return read
  const whole = [...passage.told].filter(([quantity]) => !isPart(passage.words, quantity))
  const own = [...passage.measures, ...whole.map(([, measure]) => measure)]
  // 'Accounted for 45 percent of the national harvest' names a measure of the index in words of its own.
  const shares = /\sof\s/u.test(passage.words) ? passage.quantities : []
  const told = shares
    .map((quantity) => unknownMeasure(passage, quantity))
    .filter((measure) => measure !== null)
    .filter(({ indicator }) => indicator !== null)
  if (own.length > 0) return [...own, ...told]
  const unknown = passage.quantities.flatMap((quantity) =>
    isElliptic(passage, quantity)
      ? []
      : (likelyHere(passage, quantity) ??
        (levels.includes(quantity) ? readAs(passage, quantity, levels) : null) ??
        unknownMeasure(passage, quantity) ??
        (movementOf(passage, quantity) === null ? null : movedBy(passage, quantity)) ??
        []),
  )
  return unknown.length > 0 ? unknown : null
}
