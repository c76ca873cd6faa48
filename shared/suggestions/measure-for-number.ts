import { meaningfulWords } from '../dataset/indicator-words.ts'
import { unitOf } from '../dataset/units.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { carriedMeasure, hasOwnSubject } from './going-on.ts'
import { movementOf } from './movement.ts'
import { isBase } from './number-period.ts'
import type { Measure, Passage } from './passage.ts'
import { spokenMeasure } from './spoken-measure.ts'
import { isOfSameKind } from './telling.ts'
import { fits } from './unit-fit.ts'
import { overlap } from '../text/overlap.ts'

/** The measure a number is of: named in its sentence or told of in other words, else what the sentence before measured. */
export function measureFor(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const known = measured.get(passage) ?? new Map<PrintedQuantity, Measure | null>()
  measured.set(passage, known)
  const found = known.get(quantity)
  if (found !== undefined) return found
  const read = readMeasure(passage, quantity)
  known.set(quantity, read)
  return read
}

/** Every rule asks what the numbers of a sentence are of. */
const measured = new WeakMap<Passage, Map<PrintedQuantity, Measure | null>>()

function readMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  if (isOfThem(passage.words, quantity)) return null
  if (someOfThem.test(passage.words.slice(quantity.span.end))) return passage.told.get(quantity) ?? null
  const stated = statedMeasure(passage, quantity)
  if (stated !== null) return stated
  const parallel = gapped(passage, quantity) ?? parallelMeasure(passage, quantity)
  const later = parallel ?? ofItsLevel(passage, quantity)
  if (later !== null || passage.measures.length > 0) return later
  // 'Of these, …', '其中…': a part of what the sentence before counted.
  const isPart = /^(?:of (?:these|them|those|which)\b|из них|из этого числа|其中)/iu.test(passage.words)
  return spokenMeasure(passage, quantity) ?? (isPart ? null : carriedMeasure(passage, quantity))
}

/** '36.4%, compared with 30.9% then': an earlier level is of what the later one before it measures. */
function ofItsLevel(passage: Passage, quantity: PrintedQuantity): Measure | null {
  if (!isBase(passage, quantity)) return null
  const before = passage.quantities
    .slice(0, Math.max(0, passage.quantities.indexOf(quantity)))
    .findLast((each) => movementOf(passage, each) === null)
  if (before === undefined || !isAlike(before, quantity)) return null
  const gap = passage.words.slice(before.span.end, quantity.span.start)
  const isOther = passage.places.some(
    ({ span }) => span.start >= before.span.end && span.end <= quantity.span.start,
  )
  return isOther || /[;；]|,\s(?:although|though|while|whereas|хотя|тогда как)\s/u.test(gap)
    ? null
    : measureFor(passage, before)
}

/** '38,9 на 10 тыс. населения, в Ульяновской — 37,4': the second is to as many people as the first. */
function isAlike(before: PrintedQuantity, quantity: PrintedQuantity): boolean {
  const { unit } = before.quantity
  return (
    isOfSameKind(before, quantity) ||
    (quantity.quantity.unit === null && unit !== null && unitOf(unit).dimension === 'per-person')
  )
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
    .findLast((each) => isAlike(each, quantity) && movementOf(passage, each) === null)
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
        isAlike(each, quantity),
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

function statedMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const named = namedMeasure(passage, quantity)
  const told = passage.told.get(quantity) ?? null
  if (told === null || named === null) return told ?? named
  // What the number's own words tell is nearer than what is named behind them.
  const isBehind = named.span.start >= quantity.span.end && named.span.start >= told.span.end
  return isNarrower(told, named) || (isBehind && !overlap(named.span, quantity.measure)) ? told : named
}

/** 'Granted 1,250 patents' tells of patents granted, where the words alone name patents. */
export function isNarrower(told: Measure, named: Measure): boolean {
  const words = ({ indicator }: Measure) => meaningfulWords(indicator?.names.en ?? '').length
  return overlap(told.span, named.span) && words(told) > words(named)
}

/** 'Of which 300 …', 'из них — почти 1100': a part of what was counted is no count of it. */
export const partOfIt =
  /\b(?:of (?:which|whom|them|these|those)|among them|including)\b|(?<!\p{L})(?:из них|из которых|в том числе|включая)(?!\p{L})|其中|包括/iu
const everyPart = new RegExp(partOfIt.source, 'giu')

/** Whether a number counts a part of what its sentence has counted before. */
export function isPart(words: string, { span }: PrintedQuantity): boolean {
  const left = words.slice(Math.max(0, span.start - 60), span.start)
  const at = [...left.matchAll(everyPart)].at(-1)
  return at !== undefined && !/[;:；：]|\d/u.test(left.slice(at.index))
}

/** 'Of the 4,200 applications, 300 came from schools': what stands behind the comma is a part of what was counted before it. */
const ofThem =
  /(?:^|[.;]\s|\b(?:that|and)\s)(?:Of|Out of|of|out of)\s(?:the|its|their|all|these|those|some|about|around|nearly|more than)\s(?:[^,;]|\d,\d)*$|(?:^|[.;]\s)Из\s(?:[^,;—–]|\d,\d)*$|在[^，。；]{0,20}\d[万亿]?[家个件项名座所户台款][^，。；]{0,12}(?:中|里)$/u

/** 'А вместе с экскурсантами их число превысило 2 млн': more than what was counted. */
const withOthers =
  /(?:\b(?:together with|along with|counting|if you add)\b|(?<!\p{L})(?:вместе с(?:о)?|с учётом|с учетом|считая|если добавить)(?!\p{L})|加上|连同|算上|包括)[^,;，；.]*$/iu

/** '占集装箱吞吐量的5.2%', '5 percent of throughput': what a share is of is not what the sentence goes on about. */
export function isWhole(words: string, { span }: Measure): boolean {
  return (
    /占(?:全[国省市]|当地|其)?$/u.test(words.slice(0, span.start)) ||
    /(?:%|per ?cent|процент\p{L}*)\s(?:of|от)\s(?:\p{L}+\s){0,2}$/u.test(words.slice(0, span.start))
  )
}

/** '118 of them in Graz', but '38,900 of these people are researchers'. */
const someOfThem = /^\sof\s(?:them|these|those|whom|which)\b|^\sиз\s(?:них|которых)(?!\p{L})/u

export function isOfThem(words: string, { span }: PrintedQuantity): boolean {
  const left = words.slice(0, span.start)
  const comma = Math.max(...[',', '，', '—', '–'].map((sign) => left.lastIndexOf(sign)))
  const isAtOnce =
    /^[,，—–]\s?(?:(?:about|around|some|only|just|nearly|almost|more than|fewer than|at least|roughly|около|почти|более|лишь|только)\s|约|近|有)*$/u.test(
      left.slice(comma),
    )
  return (comma > 0 && isAtOnce && ofThem.test(left.slice(0, comma))) || withOthers.test(left)
}

/** '累计开通航线326条': a piece of a Chinese sentence that names a thing of its own right before its number. */
function countsOwnThing(
  { words, language, places, periods }: Passage,
  { span: at }: Measure,
  { span }: PrintedQuantity,
): boolean {
  const gap = words.slice(at.end, span.start)
  if (language !== 'zh' || !/[，；]/u.test(gap)) return false
  const from = span.start - (/[^，；、]*$/u.exec(gap)?.[0].length ?? 0)
  const named = [...places, ...periods].map((each) => each.span)
  const piece = [...words.slice(from, span.start)]
    .map((sign, index) =>
      named.some(({ start, end }) => start <= from + index && from + index < end) ? '' : sign,
    )
    .join('')
    .replace(lightChinese, '')
  return /^\p{Script=Han}{4,}$/u.test(piece)
}

const lightChinese =
  /累计|共计|分别|总数|目前|现有|其中|去年|全年|上年|低于|高于|全[国省市]|首次|同比|环比|增长|下降|提高|增加|减少|上升|回落|占比|比重|平均|水平|[的了共有达到为约已是在和与及超过近逾突破占比较年]/gu

function namedMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const { words, measures } = passage
  const fitting = measures.filter(({ indicator }) => fits(indicator, quantity.quantity.unit))
  const after = fitting.find(
    ({ span }) =>
      (overlap(span, quantity.measure) && span.end > quantity.span.end) ||
      (span.start >= quantity.span.end &&
        /^\s*(?:of\s|的|in\s)?(?:the\s|its\s|[\p{Ll}-]+\s){0,2}$/u.test(
          words.slice(quantity.span.end, span.start),
        )),
  )
  const isCounted = quantity.quantity.unit === null || unitOf(quantity.quantity.unit).dimension === 'count'
  const left = fitting.findLast(
    (measure) =>
      measure.span.end <= quantity.span.start &&
      !isWhole(words, measure) &&
      !partOfIt.test(words.slice(measure.span.end, quantity.span.start)) &&
      !hasOwnSubject(passage, measure.span.end, quantity) &&
      // '飞行量首次突破100万架次，累计开通航线326条': another thing is counted behind the comma.
      !countsOwnThing(passage, measure, quantity),
  )
  // '5,020 megawatts of solar capacity': what a number is of stands behind it.
  const isOf =
    after !== undefined && /^\s*(?:of|的)\s?$/u.test(words.slice(quantity.span.end, after.span.start))
  if (
    after !== undefined &&
    (isOf || isCounted || left === undefined || overlap(after.span, quantity.measure))
  )
    return after
  if (left !== undefined) return left
  // A Chinese clause names its measure before its number: what another clause measures is no measure of this one.
  const right = fitting.find(
    ({ span }) =>
      span.start >= quantity.span.end &&
      !/;|,\s(?:and|but|while|и|а|но)\s\d/u.test(words.slice(quantity.span.end, span.start)) &&
      !(passage.language === 'zh' && /[，；]/u.test(words.slice(quantity.span.end, span.start))),
  )
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
