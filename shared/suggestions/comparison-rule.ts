import type { Candidate } from './candidate.ts'
import { isBetweenPlaces, isCombined, isCompared } from './compared-places.ts'
import { carriedSubject, shortNamed } from './going-on.ts'
import { isWhole } from './measure-for-number.ts'
import { movementOf } from './movement.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { timesRule } from './times-rule.ts'
import { subjectBefore } from './unknown-measure.ts'
import { asSentence, isPlural, measureName, periodPhrase, placeName } from './wording.ts'

const above =
  /\b(?:higher|more|greater|larger|bigger|better|faster)\b[^.;]{0,40}?\bthan\b|\b(?:exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|overtook|overtakes|outpaced|outperform(?:ed|s)|(?:(?:was|is|remain(?:ed|s)|stay(?:ed|s)|mov(?:ed|es)|pull(?:ed|s)|c(?:ame|omes)|edged)\s(?:just\s|well\s|far\s)?)?ahead of|above)\b|(?<!\p{L})(?:выше|больше|превы(?:сил\p{L}*|шает|шал\p{L}*)|опереди\p{L}*|обогнал\p{L}*|обош[её]?л[аио]?)|高于|超过|多于|领先于|超越|(?<=比[^，。；\d]{1,10})[多高](?:出|了)?(?=[约近]?\d)/giu
const below =
  /\b(?:lower|less|fewer|smaller|worse|slower)\b[^.;]{0,40}?\bthan\b|\b(?:below|lagged behind|lags behind|(?:remain(?:ed|s)|stay(?:ed|s)|was|is|fell|falls|came|ranked)\s(?:just\s|well\s|far\s)?behind|trailed|trails|fell short of)\b|(?<!\p{L})(?:ниже|меньше|уступа\p{L}*|отста\p{L}*)|低于|少于|落后于|不及|不如|(?<=比[^，。；\d]{1,10})[少低](?:出|了)?(?=[约近]?\d)/giu
const equal =
  /\b(?:the same as|equal to|on a par with|level with|as (?:high|large|big|many|much) as)\b|(?<!\p{L})(?:столько же|на уровне|равн\p{L}* показател)|与\S{0,12}(?:相同|持平)/giu
const average =
  /\b(?:the\s)?(?:national|country(?:['’]s)?|nationwide) (?:average|level|figure|rate)\b|(?<!\p{L})(?:в среднем по стране|среднего по стране|среднероссийск\p{L}+|средн\p{L}+ показател\p{L}+ по стране)|全国平均|全国水平/iu

/** 'A's measure is higher than B's': both places and the measure must be in the sentence; the average of the country counts. */
export function comparisonRule(passage: Passage): Candidate[] {
  const { words } = passage
  const multiples = timesRule(passage)
  const orders = (
    [
      [above, 'above'],
      [below, 'below'],
      [equal, 'equal'],
    ] as const
  )
    .flatMap(([pattern, direction]) =>
      [...words.matchAll(pattern)].map((match) => ({
        direction,
        at: match.index,
        end: match.index + match[0].length,
        printed: match[0],
      })),
    )
    .sort((a, b) => a.at - b.at)
  if (passage.ranks.length > 0) return [...multiples, ...orderedBy(passage)]
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
    ...others.filter(({ assertion }) => assertion.kind !== 'comparison' || !told.has(assertion.other)),
  ]
}

type Order = {
  readonly direction: 'above' | 'below' | 'equal'
  readonly at: number
  readonly end: number
  readonly printed: string
}

function ordered(passage: Passage, found: Order): Candidate[] {
  const { words, places } = passage
  const measures = passage.measures.filter((measure) => !isWhole(words, measure))
  const known = places.filter(({ hub }) => hub !== null)
  const nearest = known.findLast((place) => place.span.end <= found.at && !isCompared(passage, place))
  // 'A remained behind B but moved ahead of C': the second verb has the subject of the first.
  const isShared = nearest !== undefined && coordinated.test(words.slice(nearest.span.end, found.at))
  const first =
    (isShared ? known[0] : nearest) ??
    known.find(({ span }) => span.start > found.at && span.end < found.end) ??
    (passage.language === 'en' ? null : known[0]) ??
    null
  const nation = average.exec(words)
  const second =
    known.find(
      ({ span }) =>
        span.start >= found.end &&
        span.start - found.end < 60 &&
        !/;|,\s(?:and|while|but|whereas|а|но)\s/u.test(words.slice(found.end, span.start)),
    ) ??
    known.find((place) => place.span.end <= found.at && /比$/u.test(words.slice(0, place.span.start))) ??
    (nation === null || first === null ? null : countryOf(passage, first, nation[0], nation.index))
  const measure =
    measures.findLast(({ span }) => span.end <= found.at) ??
    measures[0] ??
    carriedSubject(passage) ??
    shortNamed(passage) ??
    goneOn(passage, words.slice(first?.span.end ?? 0, found.at)) ??
    subjectBefore(
      passage,
      words
        .slice(0, found.at)
        .replace(/\s(?:is|are|was|were|remains?|remained|stood|стала?|был[аои]?)\s*$/u, ''),
    )
  // '不及B的一半' says how often one goes into the other, which `timesRule` tells or nobody.
  if (
    second !== null &&
    /^(?:市|省|港)?的(?:近|约)?(?:一半|[\d.一二两三四五六七八九十]+(?:倍|分之))/u.test(
      words.slice(second.span.end),
    )
  )
    return []
  // 'More than B and C combined' is more than neither alone.
  if (second !== null && isCombined(passage, second)) return []
  if (first === null || second === null || first === second || first.hub === second.hub || measure === null)
    return []
  if (
    passage.quantities.some(
      (quantity) =>
        quantity.span.start >= found.at &&
        quantity.span.start <= found.end + 2 &&
        quantity.span.end <= second.span.start,
    )
  )
    return []
  return [candidate(passage, first, second, measure, found.direction, found.printed)]
}

const coordinated =
  /^[^\p{L}]*(?:(?:but|and|yet|но|и|однако|但|并|且)(?:\s?(?:still|also|again|всё ещё|еще|仍|仍然|也))?)[^\p{L}]*$/iu

/** 'Finland thus remained behind Sweden', '合肥因此超过杭州': two places and an order alone go on about what was measured before. */
function goneOn({ carried }: Passage, between: string): Measure | null {
  if ((between.match(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu) ?? []).length > 2) return null
  if ((between.match(/\p{Script=Han}/gu) ?? []).length > 6) return null
  const [only, ...others] = carried.measures
  if (only === undefined || only.indicator === null) return carried.ranked
  return others.every(({ indicator }) => indicator === only.indicator) ? only : null
}

/** 'First in loaded freight, ahead of B': the place one is ahead of is below in what both are ranked by, whatever their places. */
function orderedBy(passage: Passage): Candidate[] {
  const match = /,?\s(?<way>ahead of|followed by|behind)\s(?:the\s)?/u.exec(passage.words)
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
  return [candidate(passage, first, other, measure, direction, match[0].trim())]
}

function candidate(
  passage: Passage,
  first: Place,
  second: Place,
  measure: Measure,
  direction: 'above' | 'below' | 'equal',
  printed: string,
): Candidate {
  const period = passage.periods.find(({ role }) => role === 'during')?.period ?? passage.carried.period
  const by = passage.quantities.find(
    (quantity) =>
      quantity.span.start >= first.span.end &&
      quantity.span.end <= second.span.start &&
      (quantity.quantity.unit === 'percentage-points' ||
        movementOf(passage, quantity) !== null ||
        isBetweenPlaces(passage, quantity.span)) &&
      isBeside(passage.words, quantity.span, printed),
  )
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
