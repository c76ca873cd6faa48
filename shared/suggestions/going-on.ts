import { unitOf } from '../dataset/units.ts'
import { isCurrency } from './currency.ts'
import { remembered } from '../text/remembered.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Measure, Passage } from './passage.ts'
import { isShareOfIt } from './share-of-whole.ts'
import { fits, isCommonUnit } from './unit-fit.ts'
import { beside, light } from './light-words.ts'
import { levelVerbs, unknownMeasure } from './unknown-measure.ts'

/** Words that stand for the measure of the sentence before. */
const sameMeasure =
  /^(?:that|this) (?:is|was)\b|\b(?:(?<!\b(?:put|puts|putting|make|makes|made|making|rank|ranks|ranked|place|places|placed|placing|give|gives|gave|giving|leave|leaves|left|leaving|earn|earned|earning) )it|that of|the (?:national |regional |EU |OECD |\p{L}+(?:ish|ian|ese|can|nch) )?average(?=,|\s(?:for|in|of|was|is|stood|across|among)\b)|the (?:amount|count|tally|figures?|rate|value|share|ratio|number|indicator|total|result)(?!\s(?:of|for)\b)(?=[,.;:]|$|\s(?:was|were|is|are|has|had|have|stood|rose|fell|grew|reached|came|dropped|climbed|exceeded|in|for|at|a|among|across|then|also|there|here|slipped|eased|increased|decreased|declined|remained|stayed|totall?ed|amounted)\b)|(?:on |by )?this (?:figure|rate|share|number|measure|indicator|count|score|metric)|(?:its|their) (?:share|rate|number)(?=\s(?:was|were|is|are|had|has|stood|rose|fell|grew|reached|came|dropped|climbed))|those|they (?:rose|fell|grew|slipped|dropped|climbed|were|stood|reached|totall?ed|amounted|increased|decreased|declined|jumped|edged))\b|(?<!\p{L})(?:показател(?:ь|я|ю|ем|е)|(?:он|она|оно|они) (?:состав(?:ил|лял)|достиг|снизил|вырос|увеличил|упал|сократил|поднял|превысил|был)\p{L}*|доля|их(?=\s(?:\d|всего|около|почти|более)))(?!\p{L})|(?:这一(?:比例|数字|指标)|该(?:指标|比例|数值))/iu

/**
 * Whether the clause before a number names nothing but places, periods and a verb ('Lapland and Kainuu stood at'), so
 * that it goes on about what was measured before. Some place or period must be named: a bare number goes on about nothing.
 */
export function isElliptic(passage: Passage, quantity: PrintedQuantity): boolean {
  const { words, places, periods, quantities } = passage
  const named = [...places, ...periods]
  const head = words.slice(0, quantity.span.start)
  const clause = /[^;；]*$/u.exec(head)?.[0] ?? ''
  const from = head.length - clause.length
  if (!named.some(({ span }) => span.end <= quantity.span.start && span.start >= from)) return false
  const own = [...named, ...quantities].map(({ span }) => span)
  const rest = [...head.slice(from)]
    .map((character, at) =>
      own.some(({ start, end }) => start <= at + from && at + from < end) ? ' ' : character,
    )
    .join('')
  return !/[\p{L}\p{N}]/u.test(rest.replace(beside, ' ').replace(levelVerbs, ' ').replace(light, ' '))
}

/** The word a measure's name turns on: 'coverage' of 'Measles vaccination coverage', 'share' of 'Share of wind'. */
export function headOf({ indicator, printed }: Measure): string {
  const name = (indicator?.names.en ?? printed).toLowerCase()
  return (
    /^(\p{L}+) of\b/u.exec(name)?.[1] ??
    /(\p{L}+)$/u.exec(name.replace(/\s(?:in|by|per|for|with)\s.*$/u, ''))?.[1] ??
    ''
  )
}

/** 'Coverage was lowest in Turkana', 'Highland reported 940,000 visits': the head of the name stands for all of it. */
function isNamedShort({ words }: Passage, quantity: PrintedQuantity, measure: Measure): boolean {
  if (
    /\p{Script=Cyrillic}/u.test(measure.indicator?.names.ru ?? measure.indicator?.names.en ?? measure.printed)
  )
    return isCountedInRussian(words.slice(quantity.measure.end), measure)
  const head = headOf(measure)
  if (head.length < 4) return false
  const counted = words.slice(quantity.measure.end).toLowerCase()
  return asSubject(head).test(words) || asCounted(head).test(counted)
}

/** '2 318 компаниями' after 'Число ИТ-компаний': a noun of the name, whatever its ending. */
export function isCountedInRussian(after: string, { indicator, printed }: Measure): boolean {
  const counted = /^\s(\p{Ll}{5,})/u.exec(after)?.[1]
  if (counted === undefined) return false
  const name = (indicator?.names.ru ?? indicator?.names.en ?? printed).toLowerCase()
  const stem = counted.slice(0, Math.max(5, counted.length - 3))
  return name.split(/[^\p{L}]+/u).some((word) => word.startsWith(stem))
}

const asSubject = remembered(
  (head) =>
    new RegExp(
      `(?:^|,\\s|['’]s\\s|\\b(?:the|its|and|while|but)\\s)${head}(?=\\s(?:had|was|were|is|are|in|at|stood|reached|rose|fell|slid|grew|dropped|climbed)\\b)`,
      'iu',
    ),
)
const asCounted = remembered((head) => new RegExp(`^\\s${head}(?!\\p{L})`, 'u'))
const asWord = remembered((head) => new RegExp(`(?<!\\p{L})${head}(?!\\p{L})`, 'iu'))

/** '… with 7.4 million cubic metres' after a sentence on roundwood: a unit of the workspace's own, and no subject of its own. */
function isOfItsUnit(passage: Passage, quantity: PrintedQuantity, fitting: readonly Measure[]): boolean {
  const { unit } = quantity.quantity
  return (
    unit !== null &&
    !isCommonUnit(unit) &&
    fitting.every(({ indicator }) => indicator !== null) &&
    passage.places.length > 0 &&
    (unknownMeasure(passage, quantity) === null || isOnlyDone(passage, quantity))
  )
}

/** '完成箱量213.4万标箱': more signs than a verb between the last comma, place or year and the number name a thing of their own. */
function saysOwnThing({ words, places, periods, language }: Passage, { span }: PrintedQuantity): boolean {
  if (language !== 'zh') return false
  const head = words.slice(0, span.start)
  const from = Math.max(
    head.lastIndexOf('，') + 1,
    ...[...places, ...periods].filter((each) => each.span.end <= span.start).map((each) => each.span.end),
  )
  const own = head
    .slice(from)
    .replace(/[的了共有达到为约已全年总计完成实现则也仅分别其是在累超过近逾突破拥]/gu, '')
  return (own.match(/\p{Script=Han}/gu) ?? []).length > 1
}

/** 'B produced 2.2 million bags, …': a verb that only says that there was so much, and nothing counted behind it. */
function isOnlyDone({ words }: Passage, { span }: PrintedQuantity): boolean {
  return (
    /\b(?:produced|recorded|posted|reported|registered|yielded|harvested|generated|had|saw|now has|now have)\s(?:about\s|around\s|only\s|some\s)?$|(?<!\p{L})(?:произв[её]л[аи]?|собрал[аи]?|дал[аи]?|получил[аи]?)\s$/u.test(
      words.slice(0, span.start),
    ) &&
    /^\s?(?:$|[,.;:)]|(?:in|and|while|against|up|down|compared)\b|(?:в|и|а|против)\s)/u.test(
      words.slice(span.end),
    )
  )
}

/** A bill is no percentage: a measure in words of the text's own takes none unless its words are of a share. */
function isOtherKind({ indicator, printed }: Measure, { quantity: { unit } }: PrintedQuantity): boolean {
  return (
    indicator === null &&
    unit === 'percent' &&
    !/share|rate|percent|proportion|growth|inflation|unemployment|coverage|дол[яи]|уров|процент|охват|рост|率|比|占/iu.test(
      printed,
    )
  )
}

/** 'B received just $0.9 billion.' after what A raised: a place, a sum of money, and no word of what it was for. */
function isReceived({ words, places }: Passage, { span, quantity: { unit } }: PrintedQuantity): boolean {
  const place = places.findLast((each) => each.span.end <= span.start)
  return (
    unit !== null &&
    isCurrency(unitOf(unit).dimension) &&
    place !== undefined &&
    /^\s(?:received|attracted|raised|secured|took in)\s(?:just\s|only\s|about\s|around\s)?$/u.test(
      words.slice(place.span.end, span.start),
    ) &&
    /^\s?(?:$|[.;])/u.test(words.slice(span.end))
  )
}

const numberOf = /\bthe number of\b|(?<!\p{L})числ[оа]\s|数量/iu

function isPerPerson({ indicator }: Measure): boolean {
  return indicator?.unit != null && unitOf(indicator.unit).dimension === 'per-person'
}

/** '…, although the number of papers has tripled to 3,620': what 'the figure' of another clause stands for is none of its numbers. */
function ownClause(words: string, { span }: PrintedQuantity): string {
  const joints = [...words.matchAll(/[;；]|,\s(?:although|though|while|whereas|even as|хотя|тогда как)\s/gu)]
  const from = joints.findLast(({ index }) => index < span.start)?.index ?? 0
  const to = joints.find(({ index }) => index >= span.end)?.index ?? words.length
  return words.slice(from, to)
}

/** The measure of the sentence before, where this one goes on about it and the number can be a value of it; never one of two. */
export function carriedMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  // '完成箱量213.4万标箱；上海港为98万标箱': what this sentence has begun to count is not what the one before counted.
  const isBegun = passage.quantities.some(
    (each) =>
      each.span.end <= quantity.span.end &&
      each.quantity.unit === quantity.quantity.unit &&
      !isCommonUnit(each.quantity.unit ?? 'count') &&
      saysOwnThing(passage, each),
  )
  if (isBegun) return null
  if (isShareOfIt(passage.words, quantity)) return null
  const clause = ownClause(passage.words, quantity)
  const fitting = passage.carried.measures.filter(
    (measure) =>
      fits(measure.indicator, quantity.quantity.unit) &&
      !isOtherKind(measure, quantity) &&
      !(numberOf.test(clause) && isPerPerson(measure)) &&
      !(perHead.test(clause) && !isPerPerson(measure)),
  )
  const goesOn =
    sameMeasure.test(clause) ||
    isElliptic(passage, quantity) ||
    shortNamed(passage) !== null ||
    isOfItsUnit(passage, quantity, fitting) ||
    isReceived(passage, quantity) ||
    fitting.some((measure) => isNamedShort(passage, quantity, measure))
  const [carried, ...others] = fitting
  return goesOn && carried !== undefined && others.every(({ indicator }) => indicator === carried.indicator)
    ? carried
    : null
}

/** 'Per million inhabitants this amounts to 155': no more of what was measured, but to how many. */
const perHead =
  /\b[Pp]er (?:(?:one )?(?:million|thousand|hundred)|100|1,?000|10,?000|100,?000|capita|head|inhabitant|resident|employee|worker)\b/u

/** The measure of the sentence before that 'it', 'they' or 'the figure' stands for, when it was the only one. */
export function carriedSubject({ words, carried }: Passage): Measure | null {
  const [only, ...others] = carried.measures
  if (only !== undefined && perHead.test(words) && !isPerPerson(only)) return null
  return only !== undefined &&
    others.every(({ indicator }) => indicator === only.indicator) &&
    (sameMeasure.test(words) || /^(?:It|This|That|They|Показатель|Это|这一|该)(?!\p{L})/u.test(words))
    ? only
    : null
}

/** 'Рентабельность оказалась выше', 'The yield was higher': the only measure of the sentence before, by the noun its name turns on. */
export function shortNamed({ words, carried, language }: Passage): Measure | null {
  const [only, ...others] = carried.measures
  if (only === undefined || others.some(({ indicator }) => indicator !== only.indicator)) return null
  if (language === 'zh')
    return endsIn(words, only.indicator?.names.zh ?? only.indicator?.names.en ?? only.printed) ? only : null
  const name = (only.indicator?.names.ru ?? only.indicator?.names.en ?? only.printed).toLowerCase()
  const head = /\p{Script=Cyrillic}/u.test(name)
    ? name.split(/\s/u).find((word) => !/(?:ий|ый|ой|ая|яя|ое|ее|ые|ие)$/u.test(word))
    : headOf(only)
  return head !== undefined && head.length > 4 && asWord(head).test(words) ? only : null
}

/** '出口额首次突破10亿美元' after '无人机出口额': the end of a name stands for all of it. */
function endsIn(words: string, name: string): boolean {
  const end = /\p{Script=Han}{2}[额量率数值]$/u.exec(name)?.[0]
  return end !== undefined && end.length < name.length && words.includes(end)
}

/** Whether a later clause has brought a measure of its own: '…, and textile exports from C were 8.6 billion'. */
export function hasOwnSubject(passage: Passage, from: number, quantity: PrintedQuantity): boolean {
  const gap = passage.words.slice(from, quantity.span.start)
  if (!/[,;，；]\s?\S/u.test(gap)) return false
  const own = unknownMeasure(passage, quantity)
  return (
    own !== null &&
    own.span.start > from &&
    passage.measures.every(({ span }) => span.end <= own.span.start || span.start >= own.span.end) &&
    !sameMeasure.test(own.printed) &&
    !isElliptic(passage, quantity) &&
    !/^(?:amount|respectively|also)\b/iu.test(own.printed)
  )
}
