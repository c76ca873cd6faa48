import { conceptsOf, chineseSpellings, type Concept } from '../dataset/measure-words.ts'
import { unitOf } from '../dataset/units.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Measure } from './passage.ts'
import { clauseAround, type ToldSentence } from './telling.ts'
import { countsSomethingElse, isNarrowed, people, speaksOf } from './told-narrowing.ts'
import type { Name } from './told-names.ts'
import { isToldIn } from './told-unit.ts'

/** `among`: indicators the number's hub has values of; `before`: what the title and each sentence just before speaks of. */
export type Heard = { readonly among: ReadonlySet<string>; readonly before: readonly ReadonlySet<Concept>[] }

/** Words of a clause that no name holds and that may still stand around its number. */
const MOST_OTHERS = 2
const han = /\p{Script=Han}/u
const lightSigns =
  /[的了共有达到为约已全年总计完成实现是在和与及累合超过近逾突破拥家个件项名万亿余多要至将占其则分别]/gu
/** Words that name no other thing: who tells, how sure, and how much of all. */
const neutral =
  /^(?:season|year|decades?|lowest|highest|record|harvested|tiny|mere|whole|world|global|regional|national|local|field|research|study|institute|centre|center|officials?|authority|agency|office|statistics|director|head|chief|equivalent|output|total|overall|spread|carried|managed|recorded|achieved|produced|estimated|estimate|perhaps|thus|rival|neighbour|neighbouring|соседн\p{L}+|институт\p{L}*|данным|технопарк\p{L}*|подал\p{L}*|насчита\p{L}+)$/u

/**
 * The measure of a number whose clause tells only a part of its name: every word of the name must be spoken of in the clause,
 * in the rest of the sentence or right before it, at least one in the sentence itself; nothing else may be counted, and of two
 * names that fit alike none is meant. Only for indicators the dataset has values of for the hub: what is looked up is whether
 * there are any, never what they are.
 */
export function likelyMeasure(
  names: readonly Name[],
  sentence: ToldSentence,
  quantity: PrintedQuantity,
  { among, before }: Heard,
): Measure | null {
  if (among.size === 0) return null
  const found = names.flatMap((name) => {
    if (!among.has(name.indicator.id) || !isToldIn(name.indicator, quantity, sentence.text)) return []
    if (!countsAlike(quantity.quantity.unit, name.indicator.unit)) return []
    const score = scoreOf(name, sentence, quantity, before)
    return score === null ? [] : [{ name, score }]
  })
  const best = Math.max(...found.map(({ score }) => score))
  const [first, ...rivals] = new Set(
    found.filter(({ score }) => score === best).map(({ name }) => name.indicator),
  )
  return first === undefined || rivals.length > 0
    ? null
    : {
        indicator: first,
        printed: sentence.text.slice(quantity.measure.start, quantity.measure.end),
        span: quantity.measure,
      }
}

/** A Chinese sentence says several things between commas: the one its number stands in. */
function pieceAround(text: string, { start, end }: TextSpan): TextSpan {
  const left = /[^，。；、：,;()（）]*$/u.exec(text.slice(0, start))?.[0].length ?? 0
  const right = /^[^，。；、：,;()（）]*/u.exec(text.slice(end))?.[0].length ?? 0
  return { start: start - left, end: end + right }
}

/** People are no companies, though both are counted. */
function countsAlike(unit: string | null, own: string | null): boolean {
  const isOfPeople = (one: string | null) => /(?:persons|people)$/u.test(one ?? '')
  return unit === null || isOfPeople(unit) === isOfPeople(own)
}

const scoreWords = conceptsOf('score')
const ofPlan =
  /^(?:plan|plans|programme|program|project|projects|scheme|план\p{L}*|программ\p{L}*|проект\p{L}*)$/u

/** How much of a name is said, nearer words counting more; null where it is not told. */
function scoreOf(
  { parts, indicator }: Name,
  sentence: ToldSentence,
  quantity: PrintedQuantity,
  before: Heard['before'],
): number | null {
  const { text, words } = sentence
  const isChinese = han.test(text)
  const clause = isChinese ? pieceAround(text, quantity.span) : clauseAround(text, quantity.span)
  const inClause = words.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  // '占集装箱吞吐量的5.2%': what a share is of is not said of the other numbers.
  const said = isChinese
    ? text.replace(/占[^，。；\d]{2,12}(?=\d)/gu, (whole, at: number) =>
        at < quantity.span.start && quantity.span.start <= at + whole.length
          ? whole
          : '占'.padEnd(whole.length, ' '),
      )
    : text
  const spellings = (part: readonly Concept[]) =>
    part.flatMap((concept) => (concept.startsWith('#') ? chineseSpellings(concept) : [concept]))
  const isIn = (part: readonly Concept[], from: number, to: number) =>
    isChinese
      ? spellings(part).some((spelling) => said.slice(from, to).includes(spelling))
      : words.some(
          (word) => word.kind !== 'taken' && word.start >= from && word.end <= to && speaksOf(word, part),
        )
  const near = parts.filter((part) => isIn(part, clause.start, clause.end))
  const rest = parts.filter((part) => !near.includes(part) && isIn(part, 0, text.length))
  // '91.3 points' tells of a score by its unit.
  const isScore = quantity.quantity.unit !== null && unitOf(quantity.quantity.unit).dimension === 'points'
  const left = parts.filter(
    (part) =>
      !near.includes(part) &&
      !rest.includes(part) &&
      !(isScore && part.some((concept) => scoreWords.includes(concept))),
  )
  if (near.length + rest.length === 0) return null
  if (!left.every((part) => part.some((concept) => before.some((said) => said.has(concept))))) return null
  const score = near.length * 3 + rest.length * 2 + left.length
  if (isChinese) {
    const spoken = near.flatMap(spellings).toSorted((a, b) => b.length - a.length)
    const own = sentence.taken.filter((span) => span.start < quantity.span.start)
    const head = [...text.slice(clause.start, quantity.span.start)]
      .map((sign, at) =>
        own.some(({ start, end }) => start <= at + clause.start && at + clause.start < end) ? '' : sign,
      )
      .join('')
    const others = spoken
      .reduce((rest, spelling) => rest.replaceAll(spelling, ''), head)
      .replace(lightSigns, '')
    return near.length === 0 || (others.match(/\p{Script=Han}/gu) ?? []).length > 1 ? null : score
  }
  // What a plan costs is not what is spent on what it plans.
  if (inClause.some(({ folded }) => ofPlan.test(folded))) return null
  const isCovered = (word: (typeof words)[number]) => parts.some((part) => speaksOf(word, part))
  if (countsSomethingElse(text, inClause, isCovered, quantity)) return null
  if (isNarrowed(text, inClause, isCovered, quantity.span, /average|median|mean/iu.test(indicator.names.en)))
    return null
  const others = inClause.filter(
    (word) =>
      word.kind === 'thing' && !isCovered(word) && !people.has(word.folded) && !neutral.test(word.folded),
  )
  if (others.length > (near.length > 0 ? MOST_OTHERS : 0)) return null
  return score
}
