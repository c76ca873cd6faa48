import type { Concept } from '../dataset/measure-words.ts'
import { conceptsOf } from '../dataset/measure-words.ts'
import { unitOf } from '../dataset/units.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { remembered } from '../text/remembered.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { isCurrency } from './currency.ts'
import type { SentenceWord } from './sentence-words.ts'
import type { Name } from './told-names.ts'

/** A sentence as measures are told in it; `taken` are its places, periods and numbers. */
export type ToldSentence = {
  readonly text: string
  readonly words: readonly SentenceWord[]
  readonly quantities: readonly PrintedQuantity[]
  readonly taken: readonly TextSpan[]
  /** Everything its words may speak of. */
  readonly concepts: ReadonlySet<Concept>
}

/** `said`: how many words of the name the clause says itself; `between`: other things among them. */
export type Told = { readonly span: TextSpan; readonly said: number; readonly between: number }
/** One name against one number of a sentence, in its clause, after what the text has measured before. */
export type Telling = {
  readonly name: Name
  readonly sentence: ToldSentence
  readonly quantity: PrintedQuantity
  readonly clause: TextSpan
  readonly context: ReadonlySet<Concept>
}

/** 'Growth', 'share', 增速, 占比 alone are of anything. */
const sizeOnly = new Set(
  ['growth', 'share', 'capacity', 'coverage', 'area', 'development'].flatMap((word) => conceptsOf(word)),
)
const moneyWords = new Set(['investment', 'funding'].flatMap((word) => conceptsOf(word)))

/** What a measure is told of by who does what: money that start-ups raise is venture capital. */
const deeds: readonly (readonly [name: RegExp, sentence: RegExp])[] = [
  [
    /venture capital|\bvc\b|start-?up (?:funding|financing|investment)|венчурн|风险投资|风投|创投/iu,
    /\b(?:start-?ups?|spin-?(?:outs?|offs?)|scale-?ups?|founders)\b[^.;]*\b(?:raised?|raising|attracted|collected|secured|drew|pulled in|closed)\b|(?<!\p{L})стартап\p{L}*[^.;]*(?:привлек|получил|собрал)|初创(?:企业|公司)?[^。；]*(?:融资|募资|筹集|获得投资)/iu,
  ],
]

/** The sentences that tell of a name by who does what. */
const deedsOf = remembered((printed) =>
  deeds.filter(([name]) => name.test(printed)).map(([, sentence]) => sentence),
)

function isDeed({ printed, indicator }: Name, text: string): boolean {
  if (indicator.unit === null || !isCurrency(unitOf(indicator.unit).dimension)) return false
  return deedsOf(printed).some((sentence) => sentence.test(text))
}

/** Whether a name may be told of by who does what, without a word of it. */
export function hasDeed({ printed }: Name): boolean {
  return deedsOf(printed).length > 0
}

/** The words a sentence must say itself: those its context holds may be left out, but never more than half, nor all but a size. */
export function saidParts(
  { name, context, sentence: { text } }: Telling,
  isSaid: (part: readonly Concept[]) => boolean,
) {
  if (isDeed(name, text)) return name.parts
  const said = name.parts.filter(isSaid)
  const left = name.parts.filter((part) => !isSaid(part))
  const { unit } = name.indicator
  const isMoney = unit !== null && isCurrency(unitOf(unit).dimension)
  // 'Drew $520 million of venture capital' is investment by its unit alone.
  const needed =
    isMoney && said.length >= 2
      ? left.filter((part) => !part.some((concept) => moneyWords.has(concept)))
      : left
  const isKnown = needed.every((part) => part.some((concept) => context.has(concept)))
  // Chinese names fall into many signs: their last word may stand for all that was said before.
  const last = name.parts.at(-1)
  const isHeaded = /\p{Script=Han}/u.test(name.printed) && last !== undefined && said.includes(last)
  if (said.length === 0 || !isKnown || !(isHeaded || needed.length * 2 <= name.parts.length)) return null
  const isSizeAlone = left.length > 0 && said.every((part) => part.some((concept) => sizeOnly.has(concept)))
  return isSizeAlone ? null : said
}

/** Numbers that one measure could both be of. */
export function isOfSameKind({ quantity: a }: PrintedQuantity, { quantity: b }: PrintedQuantity): boolean {
  const of = (unit: string | null) => (unit === null ? 'count' : unitOf(unit).dimension)
  return of(a.unit) === of(b.unit)
}

/** The words found, and all from them to the number; null where another number they could be of stands between. */
export function reachOf(
  spots: readonly TextSpan[],
  { quantity, sentence: { quantities } }: Telling,
): { readonly span: TextSpan; readonly hull: TextSpan } | null {
  const span = {
    start: Math.min(...spots.map(({ start }) => start)),
    end: Math.max(...spots.map(({ end }) => end)),
  }
  const hull = {
    start: Math.min(span.start, quantity.span.start),
    end: Math.max(span.end, quantity.span.end),
  }
  const isAnothers = quantities.some(
    (other) => other !== quantity && isWithin(other.span, hull) && isOfSameKind(other, quantity),
  )
  return isAnothers ? null : { span, hull }
}

/** The clause a number stands in. */
const clauseEdge =
  /[;:!?；：。！？()（）—–”»“«]|,["”»]|"\s|,\s(?:and|but|while|whereas|with|а|но|тогда как|при этом)\s|,\s(?=(?:of which|of whom|including|among them|из них|из которых|в том числе|включая)(?!\p{L}))|\b(?:while|whereas|but)\b|[，,](?:而|其中|但)/gu

/** What a number's clause goes on with is no part of what it measures: '…, although the science has not become any worse'. */
const subordinate =
  /,\s(?:although|though|whereas|because|as|after|since|when|where|which|who|whose|helped|leaving|making|crossing|according|overtaking|even|said|says|хотя|поскольку|так как|благодаря|сообщ\p{L}+|следует|говорит\p{L}*|отмет\p{L}+|подчеркн\p{L}+|рассказ\p{L}+|по данным)(?!\p{L})/u

export function clauseAround(text: string, { start, end }: TextSpan): TextSpan {
  const edges = [...text.matchAll(clauseEdge)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const clauseEnd = edges.find((edge) => edge.start >= end)?.start ?? text.length
  return {
    start: edges.findLast((edge) => edge.end <= start && !isCopula(text, edge, start))?.end ?? 0,
    end: end + (subordinate.exec(text.slice(end, clauseEnd))?.index ?? clauseEnd - end),
  }
}

/** 'Средняя зарплата в Астане — около 412 тыс.': a dash right before its number is the verb. */
function isCopula(text: string, edge: TextSpan, start: number): boolean {
  return (
    /^[—–]/u.test(text.slice(edge.start)) &&
    /^\s?(?:(?:около|примерно|порядка|почти|более|менее|свыше|лишь|только|всего|уже|до)\s)*$/u.test(
      text.slice(edge.end, start),
    )
  )
}

/** Whether one span lies in another. */
export function isWithin(a: TextSpan, b: TextSpan): boolean {
  return a.start >= b.start && a.end <= b.end
}
