import type { Hub } from '../domain/hub.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { HubIndex } from '../dataset/hub-index.ts'
import type { IndicatorIndex } from '../dataset/indicator-index.ts'
import type { KnownSeries } from '../dataset/known-series.ts'
import type { Locale } from '../messages/sentence.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { PrintedPeriod } from './periods-in-text.ts'
import type { PrintedRank } from './rank-words.ts'

/** A place named in a sentence: a hub of the index, or capitalised words no index knows. */
export type Place = { readonly hub: Hub | null; readonly printed: string; readonly span: TextSpan }
/** A measure named in a sentence: an indicator of the index, or words that stand where a measure's name stands. */
export type Measure = {
  readonly indicator: Indicator | null
  readonly printed: string
  readonly span: TextSpan
}

/**
 * One sentence with everything read off it. Spans are offsets in `words`, except `span`, which lies in the document.
 * What a sentence leaves to the ones before it ('the city', 'in the same year') is in `carried`.
 */
export type Passage = {
  readonly words: string
  readonly span: TextSpan
  readonly language: Locale
  readonly places: readonly Place[]
  readonly measures: readonly Measure[]
  readonly quantities: readonly PrintedQuantity[]
  /** Shares and counts in words ('a quarter', 六成, 'семь компаний') of which nothing tells a measure that is known. */
  readonly untold: readonly PrintedQuantity[]
  /** What the sentence's own words tell numbers of where no measure is named: 'employs 1,240 people'. */
  readonly told: ReadonlyMap<PrintedQuantity, Measure>
  readonly periods: readonly PrintedPeriod[]
  readonly ranks: readonly PrintedRank[]
  readonly speaker: string | null
  readonly isQuoted: boolean
  /** The words that name the speaker ('Yin Hejun said'), where they stand in this sentence. */
  readonly attribution: TextSpan | null
  readonly carried: Carried
  /** The year the document was dated, for 'last year' and 'within ten years'; null when it prints none. */
  readonly saidIn: number | null
  /** The year of its dateline or its printed date; null where `saidIn` was read off what it reports on. */
  readonly datedIn: number | null
  /** Its month, for what is said of 'now'. */
  readonly saidMonth: number | null
  /** The measure of a number that its own words tell only half of, among those the dataset has values of for a hub. */
  readonly likely: (quantity: PrintedQuantity, hub: string) => Measure | null
  readonly index: {
    readonly hubs: HubIndex
    readonly indicators: IndicatorIndex
    readonly series: KnownSeries
  }
}
/** The last place, measure and period of the sentences before, and the country all places of the document share. */
export type Carried = {
  /** The only place of the sentence right before, in the same paragraph. */
  readonly near: Place | null
  /** The last region, cluster or group, for 'the cluster now includes'. */
  readonly wide: Place | null
  readonly place: Place | null
  readonly measure: Measure | null
  /** Every measure of the last sentence that measured something. */
  readonly measures: readonly Measure[]
  /** The known measures of each of the last sentences that had any, latest first. */
  readonly known: readonly (readonly Measure[])[]
  readonly period: string | null
  /** The document speaks of a park, a cluster or the like, whether or not anybody knows which. */
  readonly isOfHub: boolean
  /** The period the document says it is about. */
  readonly reported: string | null
  /** Every place of the last sentence that measured something, in order. */
  readonly places: readonly Place[]
  /** What the last sentence with a rank ranked by. */
  readonly ranked: Measure | null
  /** The country a report is about as a whole, for measures it tells of no other place. */
  readonly nation: Place | null
  /** A sentence before has compared with the year before, and so those after it do until one says otherwise. */
  readonly isYearOnYear: boolean
  /** The hub that 'the university' or 'the city' of this sentence means. */
  readonly meant: Place | null
  /** The hub a sentence that names none is about: of its paragraph, else of the document as a whole. */
  readonly topic: Place | null
  /** The hub the document is about as a whole, whatever its paragraphs have turned to. */
  readonly document: Place | null
  /** The place of the dateline or the title, where there is only one. */
  readonly home: Place | null
  readonly country: Hub | null
}

/** Whether two words of one language's clause stand apart: a semicolon, a dash, or a comma with a new verb's subject. */
export function between(passage: Passage, left: TextSpan, right: TextSpan): string {
  return left.end <= right.start
    ? passage.words.slice(left.end, right.start)
    : passage.words.slice(right.end, left.start)
}

const listJoint =
  /^[\s\u00a0]*(?:[,，、;]|and|or|as well as|и|а также|и также|和|与|及|以及|,\s*and|,\s*as well as)[\s\u00a0]*(?:and\s+|и\s+)?(?:in\s+|the\s+|of\s+|в\s+|во\s+|на\s+|провинции\s+|провинция\s+|городе\s+|to\s+)*$/iu

const remarks = /^(?:\s?(?:Province|Municipality|City|province|city|省|市))?/u

/** The members of one list, around one of them; it alone where it stands in none. */
export function runAround<Item extends { readonly span: TextSpan }>(
  words: string,
  items: readonly Item[],
  item: Item,
): Item[] {
  const at = items.indexOf(item)
  if (at < 0) return []
  const isJoined = (left: number) => {
    const [one, next] = [items[left], items[left + 1]]
    return (
      one !== undefined &&
      next !== undefined &&
      listJoint.test(words.slice(one.span.end, next.span.start).replace(remarks, ''))
    )
  }
  let [first, last] = [at, at]
  while (first > 0 && isJoined(first - 1)) first--
  while (isJoined(last)) last++
  return items.slice(first, last + 1)
}

/** Groups things that are listed one after the other ('A, B and C'); each run has at least one member. */
export function runsOf<Item extends { readonly span: TextSpan }>(
  words: string,
  items: readonly Item[],
  remark = remarks,
): Item[][] {
  const runs: Item[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const gap = last === undefined ? '' : words.slice(last.span.end, item.span.start).replace(remark, '')
    if (run !== undefined && last !== undefined && listJoint.test(gap)) run.push(item)
    else runs.push([item])
  }
  return runs
}
