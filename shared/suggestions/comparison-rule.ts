import type { Candidate } from './candidate.ts'
import { ofPlace } from './named-in-part.ts'
import { isOvertaking, ordersIn, relationBehind, type Order } from './order-words.ts'
import { inSeries } from './number-period.ts'
import { pairOf } from './pairing.ts'
import { levelsOf } from './value-rule.ts'
import { isBetweenPlaces, isCombined, isCompared } from './compared-places.ts'
import { carriedSubject, shortNamed } from './going-on.ts'
import { isWhole } from './measure-for-number.ts'
import { movementOf } from './movement.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { isAsked } from './own-words.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { timesRule } from './times-rule.ts'
import { subjectBefore, unknownMeasure } from './unknown-measure.ts'
import { asSentence, isPlural, measureName, periodPhrase, placeName } from './wording.ts'

const average =
  /\b(?:the\s)?(?:national|country(?:['’]s)?|nationwide) (?:average|level|figure|rate)\b|(?<!\p{L})(?:в среднем по стране|среднего по стране|среднероссийск\p{L}+|средн\p{L}+ показател\p{L}+ по стране)|全国平均|全国水平/iu

/** 'A's measure is higher than B's': both places and the measure must be in the sentence; the average of the country counts. */
export function comparisonRule(passage: Passage): Candidate[] {
  const { words } = passage
  if (isAsked(passage)) return []
  const multiples = timesRule(passage)
  const all = ordersIn(words)
  // Who stands before or behind in a ranking is told with its rank.
  const orders = passage.ranks.length > 0 ? all.filter(isOvertaking) : all
  const seen = new Set<string>()
  const others = orders.flatMap((order) =>
    ordered(passage, order).filter(({ assertion }) => {
      const key = JSON.stringify(assertion)
      return !seen.has(key) && seen.add(key)
    }),
  )
  // 'Three times higher than in B' is one comparison, told once.
  const told = new Set(
    multiples.map(({ assertion }) => (assertion.kind === 'comparison' ? assertion.other : null)),
  )
  return [
    ...multiples,
    ...(passage.ranks.length > 0 ? orderedBy(passage) : []),
    ...others.filter(({ assertion }) => assertion.kind !== 'comparison' || !told.has(assertion.other)),
  ]
}

function ordered(passage: Passage, found: Order): Candidate[] {
  const { words, places } = passage
  const told = new Set([...passage.told.values()].map(({ span }) => span.start))
  // 'Spent 5.1% of its GDP on R&D': what a number is told of is no whole.
  const measures = passage.measures.filter(
    (measure) => told.has(measure.span.start) || !isWhole(words, measure),
  )
  const known = places.filter(({ hub }) => hub !== null)
  const nearest = known.findLast((place) => place.span.end <= found.at && !isCompared(passage, place))
  // 'A remained behind B but moved ahead of C': the second verb has the subject of the first.
  const isShared = nearest !== undefined && coordinated.test(words.slice(nearest.span.end, found.at))
  const first =
    (isShared ? known[0] : nearest) ??
    known.find(({ span }) => span.start > found.at && span.end < found.end) ??
    (passage.language === 'en' ? null : ahead(passage, known, found)) ??
    leftOut(passage, found)
  if (first === null) return []
  const compared = comparedBy(passage, found, first, measures)
  if (compared === null) return []
  const measure = isOfAmount(words, compared) ? { ...compared, indicator: null } : compared
  return othersOf(passage, found, first).flatMap((second) =>
    isHeldAgainst(passage, found, second) && first.hub !== second.hub
      ? [candidate(passage, first, second, ofPlace(passage, measure, first), found.direction, found.printed)]
      : [],
  )
}

/** What two places are compared by: named or told before, what the first one's number was read as, else what was measured before. */
function comparedBy(
  passage: Passage,
  { at }: Order,
  first: Place,
  measures: readonly Measure[],
): Measure | null {
  const { words } = passage
  const levels = levelsOf(passage)
  const level = levels.findLast(({ span }) => span.end <= at)
  const read = level === undefined ? null : (pairOf(passage, level, levels)?.measure ?? null)
  const named = measures.findLast(({ span }) => span.end <= at)
  // 'R&D expenditure came to 2.26 percent of GDP, above the average': what its number was read as, where that stands nearer.
  const isRead =
    level !== undefined &&
    read?.indicator != null &&
    (named?.span.end ?? 0) <= level.span.start &&
    read !== named
  // '机架4.6万架，平均上架率为68%，比全国高出5个百分点': of what the number before the order is.
  const stated =
    !isRead && named !== undefined && level !== undefined && isOfOther(passage, named, level)
      ? (unknownMeasure(passage, level) ?? pieceBefore(passage, level))
      : null
  if (stated !== null) return stated
  const own = (isRead ? read : named) ?? read ?? measures.at(0) ?? null
  if (own !== null) return own
  const head = words
    .slice(0, at)
    .replace(/\s(?:is|are|was|were|remains?|remained|stood|стала?|был[аои]?)\s*$/u, '')
  return (
    carriedSubject(passage) ??
    shortNamed(passage) ??
    goneOn(passage, words.slice(passage.places.includes(first) ? first.span.end : 0, at)) ??
    subjectBefore(passage, head)
  )
}

/** '，平均上架率为': what a Chinese number is said to be of between its comma and its verb. */
function pieceBefore({ words, language }: Passage, { span }: PrintedQuantity): Measure | null {
  const piece =
    language === 'zh'
      ? /(?<what>[^，；、。\d]{2,16}?)(?:为|达到?|是)?$/u.exec(words.slice(0, span.start))
      : null
  const printed = piece?.groups?.['what']
  return piece === null || printed === undefined
    ? null
    : { indicator: null, printed, span: { start: piece.index, end: piece.index + printed.length } }
}

/** Whether another number stands between a measure and the level that is held against others: that one is the measure's. */
function isOfOther({ quantities }: Passage, { span }: Measure, level: PrintedQuantity): boolean {
  return quantities.some((each) => each.span.start >= span.end && each.span.end <= level.span.start)
}

/** Whom the first place is held against: the places listed behind the order, the country's average, or 'its rival'. */
function othersOf(passage: Passage, found: Order, first: Place): readonly Place[] {
  const { words, carried } = passage
  const known = passage.places.filter(({ hub }) => hub !== null)
  const next = known.find(
    ({ span }) =>
      span.start >= found.end &&
      span.start - found.end < 60 &&
      !/;|,\s(?:and|while|but|whereas|а|но)\s/u.test(words.slice(found.end, span.start)),
  )
  const nation = average.exec(words)
  const isOfNation = nation !== null && nation.index >= found.end && nation.index - found.end < 12
  if (next !== undefined && !(isOfNation && nation.index < next.span.start)) return listFrom(passage, next)
  const before = known.find(
    (place) => place.span.end <= found.at && /比$/u.test(words.slice(0, place.span.start)),
  )
  if (before !== undefined) return [before]
  const country = nation === null ? null : countryOf(passage, first, nation[0], nation.index)
  if (country !== null) return [country]
  const relation = relationBehind(words, found)
  if (relation === null) return []
  const isOther = ({ hub }: Place) => hub !== null && hub !== first.hub
  const here = known.filter((place) => isOther(place) && place.span.end <= found.at)
  const others = here.length > 0 ? here : carried.places.filter(isOther)
  const last =
    others.at(-1) ?? [carried.near, carried.topic].find((place) => place !== null && isOther(place))
  return relation === 'all' ? others : last == null ? [] : [last]
}

/** 'Ahead of Toronto (1,180) and Vancouver (540)', 'than in Munich or Bremen': every place of a list. */
function listFrom(passage: Passage, first: Place): readonly Place[] {
  const places = passage.places.filter(({ hub, span }) => hub !== null && span.start >= first.span.start)
  const list = [first]
  for (const place of places.slice(1)) {
    const gap = passage.words.slice(list.at(-1)?.span.end, place.span.start)
    if (!listed.test(gap) || within.test(gap)) break
    list.push(place)
  }
  return list
}
/** 'The Tokyo-Yokohama cluster in Japan': where the place lies, and no other place of the list. */
const within = /^\s(?:in|of|в|во)\s$/iu
const listed =
  /^(?:\s?(?:市|省|港|Province|City))?\s?(?:[(（][^()（）]{1,24}[)）])?\s?(?:,|，|、|;)?\s?(?:and|or|nor|as well as|и|или|а также|和|与|及|以及)?\s?(?:in\s|of\s|the\s|в\s|во\s)*$/u

/** Not where a multiple says how often one goes into the other, nor of several places taken as one, nor across a number of the first. */
function isHeldAgainst(passage: Passage, found: Order, second: Place): boolean {
  const { words } = passage
  // '不及B的一半' says how often one goes into the other, which `timesRule` tells or nobody.
  if (
    /^(?:市|省|港)?的(?:近|约)?(?:一半|[\d.一二两三四五六七八九十]+(?:倍|分之))/u.test(
      words.slice(second.span.end),
    )
  )
    return false
  // 'More than B and C combined' is more than neither alone.
  if (isCombined(passage, second)) return false
  return !passage.quantities.some(
    ({ span }) => span.start >= found.at && span.start <= found.end + 2 && span.end <= second.span.start,
  )
}

/** The first place of a sentence in another order than English: '与B相比，A高于…'. */
function ahead(passage: Passage, known: readonly Place[], { at, end }: Order): Place | null {
  const [first, ...others] = known
  // 'Кластер обошёл A, однако пока уступает B': whoever is before A is before the second order too.
  if (
    first !== undefined &&
    first.span.end <= at &&
    isCompared(passage, first) &&
    !/相比|比/u.test(passage.words)
  )
    return null
  return first !== undefined && (others.length > 0 || first.span.start < end) ? first : null
}

/** 'On this measure the region was well ahead of Dallas': whom the sentences before were about, where no other place is named. */
function leftOut(passage: Passage, { at, end }: Order): Place | null {
  const { words, places, carried } = passage
  if (places.some(({ span }) => span.start < end)) return null
  const { meant, near, topic, document } = carried
  // Behind a side-glance a sentence with a subject of its own may be back where the text was.
  // What its number is read for is who is held against the other.
  const levels = levelsOf(passage)
  const level = levels.findLast(({ span }) => span.end <= at)
  const read = level === undefined ? null : pairOf(passage, level, levels)
  if (meant === null && read !== null && read.places.length === 1) return read.places[0] ?? null
  const isDoubtful = near !== null && document !== null && near.hub !== document.hub && !leansOn.test(words)
  return meant ?? (isDoubtful ? null : (near ?? topic))
}

const leansOn =
  /^[^\p{L}]*(?:But\s|And\s|So\s)?(?:It|Its|This|That|They|Their|There|Those|These|The (?:city|region|country|province|state|park|university|figure|rate|share|number|total))\b|\p{Script=Han}|\p{Script=Cyrillic}/u

const coordinated =
  /^[^\p{L}]*(?:(?:but|and|yet|но|и|однако|但|并|且)(?:\s?(?:still|also|again|всё ещё|еще|仍|仍然|也))?)[^\p{L}]*$/iu

/** 'Finland thus remained behind Sweden', '合肥因此超过杭州': two places and an order alone go on about what was measured before. */
function goneOn({ carried, quantities }: Passage, between: string): Measure | null {
  if ((between.match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu) ?? []).length > 2) return null
  if ((between.match(/\p{Script=Han}/gu) ?? []).length > 6) return null
  const [only, ...others] = carried.measures
  // 'A developer earns 3,400 dollars, the same as in B': no place in an order.
  const isOfNumber = quantities.some(({ quantity: { unit } }) => unit !== null)
  if (only === undefined || only.indicator === null) return isOfNumber ? null : carried.ranked
  return others.every(({ indicator }) => indicator === only.indicator) ? only : null
}

/** 'First in loaded freight, ahead of B': the place one is ahead of is below in what both are ranked by, whatever their places. */
function orderedBy(passage: Passage): Candidate[] {
  const match = /,?\s(?<way>ahead of|followed by|behind)\s(?:the\s|both\s)?/u.exec(passage.words)
  const [rank] = passage.ranks
  if (match === null || rank === undefined || match.index < rank.span.end) return []
  const known = passage.places.filter(({ hub }) => hub !== null)
  const other = known.find(({ span }) => span.start === match.index + match[0].length)
  const first = known.findLast(({ span }) => span.end <= rank.span.start)
  const measure = passage.measures.find(
    ({ span, indicator }) => span.end <= match.index && indicator?.unit !== 'rank',
  )
  if (other === undefined || first === undefined || measure === undefined || first.hub === other.hub)
    return []
  const direction = match.groups?.['way'] === 'behind' ? 'below' : 'above'
  return listFrom(passage, other)
    .filter(({ hub }) => hub !== first.hub)
    .map((each) => candidate(passage, first, each, measure, direction, match[0].trim()))
}

function candidate(
  passage: Passage,
  first: Place,
  second: Place,
  measure: Measure,
  direction: 'above' | 'below' | 'equal',
  printed: string,
): Candidate {
  const period = inSeries(
    passage,
    passage.periods.find(({ role }) => role === 'during')?.period ?? passage.carried.period,
    { place: first, measure },
  )
  // '比全国平均水平高出5个百分点': Chinese tells by how much behind its order.
  const behind =
    passage.language === 'zh'
      ? passage.quantities.find(({ span, quantity }) => {
          const left = passage.words.slice(0, span.start)
          return quantity.unit !== null && left.endsWith(printed) && span.start >= second.span.end
        })
      : undefined
  const before = passage.quantities.find(
    (quantity) =>
      quantity.span.start >= first.span.end &&
      quantity.span.end <= second.span.start &&
      (quantity.quantity.unit === 'percentage-points' ||
        movementOf(passage, quantity) !== null ||
        isBetweenPlaces(passage, quantity.span)) &&
      isBeside(passage.words, quantity.span, printed),
  )
  const by = behind ?? before
  return {
    assertion: {
      kind: 'comparison',
      hub: first.hub?.id ?? null,
      other: second.hub?.id ?? null,
      indicator: measure.indicator?.id ?? null,
      period,
      direction,
      by: by?.quantity ?? null,
    },
    statement: statementOf(passage, first, second, measure, direction, period),
    because: [first.printed, measure.printed, printed, second.printed],
  }
}

/** '12 percent higher than in B': the amount stands at the words that compare, and not at a movement before them. */
function isBeside(words: string, { start, end }: TextSpan, printed: string): boolean {
  const at = words.indexOf(printed, Math.max(0, start - printed.length - 3))
  return at >= 0 && (at <= end + 3 || at >= start - printed.length - 3) && at - end <= 3
}

function statementOf(
  passage: Passage,
  first: Place,
  second: Place,
  measure: Measure,
  direction: 'above' | 'below' | 'equal',
  period: string | null,
): string {
  const { language } = passage
  const [a, b, name] = [
    placeName(first, language),
    placeName(second, language),
    measureName(measure, language),
  ]
  switch (language) {
    case 'en':
      return asSentence(
        `${name} in ${a} ${isPlural(name) ? 'were' : 'was'} ${{ above: 'higher than', below: 'lower than', equal: 'the same as' }[direction]} in ${b}${periodPhrase(period, 'en')}`,
        'en',
      )
    case 'ru':
      return asSentence(
        `${[a, period].filter(Boolean).join(', ')}: ${name} — ${{ above: 'выше', below: 'ниже', equal: 'на том же уровне' }[direction]}, чем ${b}`,
        'ru',
      )
    case 'zh':
      return asSentence(
        `${periodPhrase(period, 'zh')}${a}${name}${{ above: '高于', below: '低于', equal: '等于' }[direction]}${b}`,
        'zh',
      )
  }
}

function countryOf(passage: Passage, place: Place, printed: string, at: number): Place | null {
  const country = passage.index.hubs.ancestorsOf(place.hub?.id ?? '').find(({ type }) => type === 'country')
  return country === undefined
    ? null
    : { hub: country, printed, span: { start: at, end: at + printed.length } }
}

/** 'A raised more than B' behind a ranking: no place in an order is raised. */
function isOfAmount(words: string, { indicator }: Measure): boolean {
  return (
    indicator?.unit === 'rank' &&
    /\b(?:raised|attracted|spent|drew|earned|exported|produced|employs?|employed|hosts?|invested)\s(?:far\s|much\s)?(?:more|less|fewer|as much|as many|twice)\b/u.test(
      words,
    )
  )
}
