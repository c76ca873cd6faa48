import { chineseConcepts, chineseSpellings, conceptsOf, type Concept } from '../dataset/measure-words.ts'
import { meaningfulWords } from '../dataset/indicator-words.ts'
import { unitOf } from '../dataset/units.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Measure } from './passage.ts'
import { sentenceWords, type SentenceWord } from './sentence-words.ts'
import { fits } from './unit-fit.ts'

/**
 * Measures a sentence tells of in words of its own: 'Ferries carried 4.2 million passengers' for 'Ferry passengers', '1,250
 * patents were granted' for 'Patents granted', 'посетили музеи' for 'Museum visitors'. A name is told when every word of it is spoken of in
 * the number's clause, whatever its part of speech, language and order, and nothing beside narrows it.
 */
export interface ToldMeasures {
  /** The measure of one number; null when none or more than one fits. */
  of(sentence: ToldSentence, quantity: PrintedQuantity): Measure | null
  /** Measures told without regard to a number, their words side by side. */
  mentionsIn(sentence: ToldSentence): readonly Measure[]
}

export type ToldSentence = {
  readonly text: string
  readonly words: readonly SentenceWord[]
  readonly quantities: readonly PrintedQuantity[]
  readonly taken: readonly TextSpan[]
}

/** One spelling of a measure's name: for each of its words what it may be spoken of by. */
type Name = {
  readonly indicator: Indicator
  readonly parts: readonly (readonly Concept[])[]
  readonly dropped: number
}

/** Words that stand for the kind of number a name is: its unit tells them already. */
const sizes = new Set(
  'number count amount total volume size figure quantity annual yearly average mean overall число количество численность объем объём общий общее общая среднегодовой годовой средний средняя среднее'.split(
    ' ',
  ),
)
const shares = new Set(
  'share rate ratio proportion percentage intensity level доля удельный вес уровень коэффициент gdp ввп percent'.split(
    ' ',
  ),
)
/** Words that make another measure of one when they stand beside its name and it does not hold them. */
const narrowing = new Set(
  (
    'enterprise enterprises corporate business industrial private government military foreign foreigners abroad overseas domestic international youth young female male women men girls boys children adults elderly ' +
    'rural urban agricultural basic capita provincial digital online former planned expected potential new additional extra per aged state-owned temporary part-time illegal other another first ' +
    'предприятий промышленных частных частные иностранных иностранные иностранцев зарубежных женщин мужчин молодежи детей сельских городских государственных новых новые бывших онлайн первых других планируемых'
  ).split(' '),
)
const chineseNarrowing =
  /(?:企业|民营|私营|国有|外资|外国|境外|入境|国际|女性|女|青年|老年|农村|城镇|乡村|新增|人均|在线|规模以上|未成年|首批|其他)$/u
const people = new Set(
  'visitors passengers guests customers students users patients viewers readers workers individuals citizens residents inhabitants workforce population labour force человек людей жителей граждан гостей зрителей посетителей'.split(
    ' ',
  ),
)
/** A clause ends where another begins with a subject of its own. */
const clauseEdge =
  /[;:!?；：。！？()（）—–”»“«]|,["”»]|"\s|,\s(?:and|but|while|whereas|with|а|но|тогда как|при этом)\s|\b(?:while|whereas|but)\b|[，,](?:而|其中|但)/gu
/** Words of other meaning that may stand among those of a name: 'Patients stayed in hospital for 5.4 days on average'. */
const MOST_BETWEEN = 3
const MOST_HAN_BETWEEN = 8
const han = /\p{Script=Han}/u

export function createToldMeasures(indicators: readonly Indicator[]): ToldMeasures {
  const names = indicators.flatMap(namesOf)

  return {
    of(sentence, quantity) {
      const clause = clauseAround(sentence.text, quantity.span)
      const told = names.flatMap((name) => {
        if (!isOfUnit(name.indicator, quantity)) return []
        const found = toldBy(name, sentence, quantity, clause)
        return found === null ? [] : [{ ...found, name }]
      })
      const best = told.toSorted(
        (a, b) =>
          b.name.parts.length - a.name.parts.length ||
          a.between - b.between ||
          length(a.span) - length(b.span),
      )
      const [first] = best
      if (first === undefined) return null
      const rivals = best.filter(
        ({ name, between }) =>
          name.indicator !== first.name.indicator &&
          name.parts.length === first.name.parts.length &&
          between === first.between,
      )
      if (rivals.length > 0) return null
      return {
        indicator: first.name.indicator,
        printed: sentence.text.slice(first.span.start, first.span.end),
        span: first.span,
      }
    },
    mentionsIn(sentence) {
      const found = names.flatMap((name) => {
        if (name.parts.length < 2 || name.dropped > 0) return []
        const span = sideBySide(name, sentence)
        return span === null ? [] : [{ name, span }]
      })
      return found
        .filter(
          ({ name, span }) =>
            !found.some(
              (other) =>
                other.name.indicator !== name.indicator &&
                overlap(other.span, span) &&
                other.name.parts.length >= name.parts.length,
            ),
        )
        .filter(({ name }, at) => found.findIndex((other) => other.name.indicator === name.indicator) === at)
        .map(({ name, span }) => ({
          indicator: name.indicator,
          printed: sentence.text.slice(span.start, span.end),
          span,
        }))
    },
  }
}

/** What is read off a sentence before its measures are told. */
export function toldSentence(
  text: string,
  {
    taken,
    quantities,
  }: { readonly taken: readonly TextSpan[]; readonly quantities: readonly PrintedQuantity[] },
): ToldSentence {
  // Who is counted belongs to the measure: '457,000 residents'.
  const numbers = quantities.map(({ span, measure }) => ({
    start: span.start,
    end: measure.end - (countedPeople.exec(text.slice(measure.start, measure.end))?.[0].length ?? 0),
  }))
  return {
    text,
    words: sentenceWords(text, [...taken, ...numbers]),
    quantities,
    taken: [...taken, ...numbers],
  }
}

const countedPeople = /\s(?:people|persons|residents|inhabitants|человек\p{L}?|жителей)$/iu

function namesOf(indicator: Indicator): Name[] {
  const { names, aliases } = indicator
  const printed = [names.en, names.zh, names.ru, ...aliases.en, ...aliases.zh, ...aliases.ru]
  const isShare = indicator.unit !== null && unitOf(indicator.unit).dimension === 'percent'
  return [...new Set(printed)].flatMap((name) => {
    if (name === null || name === '' || indicator.unit === 'rank') return []
    const bare = name.replace(/\s*[（(][^（()）]*[)）]\s*/gu, ' ').trim()
    const parts = han.test(bare) ? chineseParts(bare, isShare) : partsOf(bare, isShare)
    return parts.parts.length === 0 || parts.parts.length > 7 ? [] : [{ indicator, ...parts }]
  })
}

function partsOf(name: string, isShare: boolean) {
  const words = meaningfulWords(name)
  const told = words.filter(
    (word) => word !== 'up' && word !== 'ups' && !sizes.has(word) && !(isShare && shares.has(word)),
  )
  const parts = told.length === 0 ? words : told
  return {
    parts: parts.map((word) => conceptsOf(word)),
    dropped: words.filter((word) => shares.has(word)).length,
  }
}

function chineseParts(name: string, isShare: boolean) {
  const parts = chineseConcepts(name).flatMap((part) => {
    const [first = '', ...others] = part
    if (others.length > 0 || first.startsWith('#')) return [part]
    const bare = first.replace(/^的|(?:数量|总数|人数|人次|总量|总额|数|量|额)$/gu, '')
    return bare === '' ? [] : [[bare]]
  })
  return { parts, dropped: isShare ? 1 : 0 }
}

/** The printed unit must be one of the measure's: a bare number only counts, and a percentage of output is none of all there is. */
function isOfUnit({ unit }: Indicator, { quantity }: PrintedQuantity): boolean {
  if (unit === null) return false
  const own = unitOf(unit)
  if (quantity.unit === null) return own.dimension === 'count' || own.dimension === 'index'
  if (unit === 'percent-of-gdp') return quantity.unit === 'percent-of-gdp'
  if (quantity.unit === 'percent-of-gdp') return false
  return fits({ unit } as Indicator, quantity.unit)
}

type Told = { readonly span: TextSpan; readonly between: number }

function toldBy(
  name: Name,
  sentence: ToldSentence,
  quantity: PrintedQuantity,
  clause: TextSpan,
): Told | null {
  return han.test(sentence.text)
    ? toldInChinese(name, sentence, quantity, clause)
    : toldInWords(name, sentence, quantity, clause)
}

function toldInWords(
  { parts, dropped }: Name,
  { text, words, quantities }: ToldSentence,
  quantity: PrintedQuantity,
  clause: TextSpan,
): Told | null {
  const inClause = words.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  const far = ({ start, end }: TextSpan) =>
    end <= quantity.span.start ? quantity.span.start - end : Math.max(0, start - quantity.span.end)
  const nearest: SentenceWord[] = []
  for (const part of parts) {
    const [hit] = inClause
      .filter((word) => word.kind !== 'taken' && speaksOf(word, part))
      .toSorted((a, b) => far(a) - far(b))
    if (hit === undefined) return null
    nearest.push(hit)
  }
  const covered = new Set(nearest)
  const span = {
    start: Math.min(...nearest.map(({ start }) => start)),
    end: Math.max(...nearest.map(({ end }) => end)),
  }
  const hull = {
    start: Math.min(span.start, quantity.span.start),
    end: Math.max(span.end, quantity.span.end),
  }
  if (
    quantities.some(
      (other) => other !== quantity && isWithin(other.span, hull) && isOfSameKind(other, quantity),
    )
  )
    return null
  const isCovered = (word: SentenceWord) => covered.has(word) || parts.some((part) => speaksOf(word, part))
  const between = inClause.filter(
    (word) =>
      word.start >= hull.start &&
      word.end <= hull.end &&
      word.kind === 'thing' &&
      !isCovered(word) &&
      !people.has(word.folded),
  ).length
  if (between > (parts.length === 1 ? 0 : MOST_BETWEEN)) return null
  if (isNarrowed(text, inClause, isCovered, hull)) return null
  if (countsSomethingElse(text, inClause, isCovered, quantity)) return null
  // A share whose name has lost its word is told of all there is in its clause, or it is a share of something else.
  const others = inClause.filter(
    (word) => word.kind === 'thing' && !isCovered(word) && !people.has(word.folded),
  )
  if (dropped > 0 && others.length > MOST_BETWEEN) return null
  return { span, between }
}

function speaksOf(word: SentenceWord, part: readonly Concept[]): boolean {
  return word.concepts.some((concept) => part.includes(concept))
}

/** 'foreign visitors', 'электромобилей нет': a word right before one of the name's that the name does not hold, or one that always narrows. */
function isNarrowed(
  text: string,
  words: readonly SentenceWord[],
  isCovered: (word: SentenceWord) => boolean,
  hull: TextSpan,
): boolean {
  return words.some((word, at) => {
    if (word.kind === 'taken' || isCovered(word)) return false
    const near = word.end > hull.start - 14 && word.start < hull.end + 14
    if (near && narrowing.has(word.folded)) return true
    const next = words[at + 1]
    if (
      word.kind !== 'thing' ||
      next === undefined ||
      !isCovered(next) ||
      !/^[ \u00a0-]$/u.test(text.slice(word.end, next.start))
    )
      return false
    // 'The company employs 1,240': right before its number a word of the name is the verb.
    return !beforeNumber.test(text.slice(next.end, next.end + 40)) && isModifier(word, next)
  })
}

const beforeNumber =
  /^\s(?:(?:about|around|some|nearly|almost|over|only|roughly|approximately|more than|fewer than|less than|at least|a total of|up to|около|почти|более|свыше|примерно)\s)*[$€£¥₽]?\d/u

/** An unknown adjective or noun before a noun of the name; a verb before its object narrows nothing. */
function isModifier({ folded }: SentenceWord, next: SentenceWord): boolean {
  if (/^[a-z]/.test(folded)) return !/(?:ed|ly|s)$/.test(folded) && !/(?:ed|ing)$/.test(next.folded)
  return /(?:ые|ых|ый|ого|ая|ой|ое|ие|их|ий|ным|ными)$/u.test(folded)
}

/** '1,240 software engineers': the words behind a number say what it counts, and it must be what the name counts. */
function countsSomethingElse(
  text: string,
  words: readonly SentenceWord[],
  isCovered: (word: SentenceWord) => boolean,
  { measure }: PrintedQuantity,
): boolean {
  let at = measure.end
  for (const word of words) {
    if (word.start < at) continue
    const gap = text.slice(at, word.start)
    // 'Of' and its like go on with the same phrase: '44 percent of its household waste'.
    const joins =
      word.kind === 'light' &&
      /^(?:of|the|its|their|all|a|an|people|persons|от|всех|человек|людей)$/u.test(word.folded)
    if (!/^[\s\u00a0-]*$/u.test(gap) || (word.kind !== 'thing' && !joins)) return false
    if (word.kind === 'thing' && !isCovered(word)) {
      if (people.has(word.folded)) return false
      return (
        !/(?:ed|ly)$/.test(word.folded) &&
        !/(?:л[аиоь]?|лся|лись|лась|но|ны|ет|ют|ут|ит|ят)$/u.test(word.folded)
      )
    }
    at = word.end
  }
  return false
}

function toldInChinese(
  { parts, dropped }: Name,
  { text, taken, quantities }: ToldSentence,
  quantity: PrintedQuantity,
  clause: TextSpan,
): Told | null {
  const spots: TextSpan[] = []
  for (const part of parts) {
    const spellings = part.flatMap((concept) =>
      concept.startsWith('#') ? chineseSpellings(concept) : [concept],
    )
    const [spot] = spellings
      .flatMap((spelling) => allAt(text, spelling, clause))
      .filter((span) => !taken.some((other) => overlap(other, span)))
      .toSorted((a, b) => gapTo(a, quantity.span) - gapTo(b, quantity.span) || length(b) - length(a))
    if (spot === undefined) return null
    spots.push(spot)
  }
  const span = {
    start: Math.min(...spots.map(({ start }) => start)),
    end: Math.max(...spots.map(({ end }) => end)),
  }
  const hull = {
    start: Math.min(span.start, quantity.span.start),
    end: Math.max(span.end, quantity.span.end),
  }
  if (
    quantities.some(
      (other) => other !== quantity && isWithin(other.span, hull) && isOfSameKind(other, quantity),
    )
  )
    return null
  if (spots.some(({ start }) => chineseNarrowing.test(text.slice(Math.max(0, start - 4), start)))) return null
  const between = [...text.slice(hull.start, hull.end)].filter((sign, at) => {
    const place = hull.start + at
    const inside = ({ start, end }: TextSpan) => start <= place && place < end
    return (
      han.test(sign) &&
      !spots.some(inside) &&
      !taken.some(inside) &&
      !/[的了共有达到为约已全年总计完成实现是在和与及累合超过近逾突破拥家个件项名万亿余多]/u.test(sign)
    )
  }).length
  if (between > (parts.length === 1 || dropped > 0 ? 2 : MOST_HAN_BETWEEN)) return null
  return { span, between }
}

/** The words of a name next to each other, with nothing but light words, places, periods and numbers between. */
function sideBySide({ parts }: Name, { text, words }: ToldSentence): TextSpan | null {
  if (han.test(text)) return null
  for (let first = 0; first < words.length; first++) {
    const left = new Set(parts)
    const hits: SentenceWord[] = []
    for (let at = first; at < words.length && at - first < 14; at++) {
      const word = words[at]
      const before = words[at - 1]
      if (word === undefined) break
      if (at > first && before !== undefined && /[.;:!?,()—–]/u.test(text.slice(before.end, word.start)))
        break
      const part = word.kind === 'taken' ? undefined : [...left].find((each) => speaksOf(word, each))
      if (at === first && part === undefined) break
      if (part !== undefined) {
        for (const each of [...left]) if (speaksOf(word, each)) left.delete(each)
        hits.push(word)
      } else if (word.kind === 'thing') break
      if (left.size === 0) {
        const span = { start: hits[0]?.start ?? 0, end: word.end }
        const isCovered = (each: SentenceWord) =>
          hits.includes(each) || parts.some((one) => speaksOf(each, one))
        return isNarrowed(text, words, isCovered, span) ? null : span
      }
    }
  }
  return null
}

/** Numbers that one measure could both be of. */
function isOfSameKind({ quantity: a }: PrintedQuantity, { quantity: b }: PrintedQuantity): boolean {
  const of = (unit: string | null) => (unit === null ? 'count' : unitOf(unit).dimension)
  return of(a.unit) === of(b.unit)
}

function clauseAround(text: string, { start, end }: TextSpan): TextSpan {
  const edges = [...text.matchAll(clauseEdge)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return {
    start: edges.findLast((edge) => edge.end <= start)?.end ?? 0,
    end: edges.find((edge) => edge.start >= end)?.start ?? text.length,
  }
}

function allAt(text: string, word: string, { start, end }: TextSpan): TextSpan[] {
  const found: TextSpan[] = []
  for (
    let at = text.indexOf(word, start);
    at >= 0 && at + word.length <= end;
    at = text.indexOf(word, at + 1)
  )
    found.push({ start: at, end: at + word.length })
  return found
}

function gapTo(a: TextSpan, b: TextSpan): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end)
}

function isWithin(a: TextSpan, b: TextSpan): boolean {
  return a.start >= b.start && a.end <= b.end
}

function overlap(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end
}

function length({ start, end }: TextSpan): number {
  return end - start
}
