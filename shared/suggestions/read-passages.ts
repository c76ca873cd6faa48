import type { ArticleReading } from '../domain/article-reading.ts'
import type { ExtractedText } from '../domain/text-block.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { HubIndex } from '../dataset/hub-index.ts'
import type { IndicatorIndex } from '../dataset/indicator-index.ts'
import type { Locale } from '../messages/sentence.ts'
import { sentencesOf } from '../text/sentences.ts'
import { isBoilerplate, isFormParagraph } from './boilerplate.ts'
import { future } from './future-words.ts'
import { foreignUnits, withMeasuredUnits } from './foreign-units.ts'
import { numbersIn } from './printed-numbers.ts'
import { withBases } from './number-period.ts'
import { isElliptic } from './going-on.ts'
import { movementOf } from './movement.ts'
import { withNation } from './nation-reported.ts'
import { comparesYears } from './year-on-year.ts'
import { countryMeant, homeOf } from './where-written.ts'
import { unknownMeasure, unknownSubject } from './unknown-measure.ts'
import type { Carried, Measure, Passage, Place } from './passage.ts'
import { periodsIn, type Said } from './periods-in-text.ts'
import { ranksIn } from './rank-words.ts'
import { rankedMeasure } from './ranked-measure.ts'
import { reportedPeriod } from './reported-period.ts'
import { speakerOf, speechIn } from './speech.ts'
import { measuresIn, overlap, placesIn } from './things-in-sentence.ts'
import { createToldMeasures, toldSentence } from './told-measure.ts'

export type ReadingTools = {
  readonly hubs: HubIndex
  readonly indicators: IndicatorIndex
  readonly reading: ArticleReading
}

/** Sentences longer than this are tables or logs that lost their line breaks. */
const longestSentence = 1500
/** A sentence with more numbers is a table that lost its cells: nothing tells what they are of. */
const mostNumbers = 40

/** The sentences of a document that may claim something, each with what can be read off it and what it carries on. */
export function readPassages({ text, blocks }: ExtractedText, tools: ReadingTools): Passage[] {
  const { hubs, indicators, reading } = tools
  const language = languageOf(text, reading)
  const said = whenSaid(reading)
  const saidIn = said?.year ?? null
  const country = countryMeant(hubs, reading, text)
  const home = homeOf(hubs, reading, text)
  const units = foreignUnits(indicators)
  const tellers = createToldMeasures(indicators.all())
  const reported = reportedPeriod(text, reading, said)
  const passages: Passage[] = []
  let carried: Carried = {
    near: null,
    wide: null,
    place: null,
    measure: null,
    measures: [],
    places: [],
    ranked: null,
    nation: null,
    isYearOnYear: false,
    period: null,
    home,
    country,
  }
  let lastSpeaker: string | null = null
  let lastPeriod: string | null = null

  for (const paragraph of paragraphsOf(text, blocks, reading)) {
    const body = text.slice(paragraph.start, paragraph.end)
    if (isFormParagraph(body)) continue
    const speech = speechIn(body, language, lastSpeaker)
    // A paragraph goes on from the one right before it, not from farther up.
    let paragraphPeriod: string | null = lastPeriod
    let ownPeriod: string | null = null
    let measured = false
    carried = { ...carried, near: null }
    for (const within of mergeQuoted(body)) {
      const words = body.slice(within.start, within.end)
      if (words.length > longestSentence || isBoilerplate(words)) continue
      const { name, isQuoted, attribution } = speakerOf(speech, within)
      const places = placesIn(words, hubs, language)
      const numbers = numbersIn(words, units)
      const named = measuresIn(words, indicators, places, numbers)
      const quantities = withMeasuredUnits(words, numbers, named.length > 0 ? named : carried.measures)
      const periods = withBases({ words, quantities, periods: periodsIn(words, said, paragraphPeriod) })
      if (quantities.length > mostNumbers) continue
      const taken = [...places, ...periods].map(({ span }) => span)
      const sentence = toldSentence(words, { taken, quantities })
      const measures = withMentions(named, tellers.mentionsIn(sentence))
      const told = new Map(
        quantities.flatMap((quantity) => {
          const measure = tellers.of(sentence, quantity)
          return measure === null ? [] : [[quantity, measure] as const]
        }),
      )
      const passage: Passage = {
        words,
        span: { start: paragraph.start + within.start, end: paragraph.start + within.end },
        language,
        places,
        measures,
        quantities,
        told,
        periods,
        ranks: ranksIn(words, language),
        speaker: name,
        isQuoted,
        attribution:
          attribution === null
            ? null
            : {
                start: Math.max(0, attribution.start - within.start),
                end: Math.min(words.length, attribution.end - within.start),
              },
        carried: {
          ...carried,
          period: isUnnamed(periods)
            ? null
            : (paragraphPeriod ?? (sameYear.test(words) ? carried.period : null) ?? reported),
        },
        saidIn,
        index: { hubs, indicators },
      }
      passages.push(passage)
      const isMeasured = measures.length > 0 || quantities.length > 0
      measured ||= isMeasured
      // A goal's year is not the report's, and 'had been 60 percent in 2024' only looks back.
      if (isMeasured && !future.test(words) && !lookingBack.test(words))
        ownPeriod = measuredIn(periods, saidIn) ?? ownPeriod
      if (isMeasured && isUnnamed(periods)) ownPeriod = null
      paragraphPeriod = isMeasured && isUnnamed(periods) ? null : (ownPeriod ?? paragraphPeriod)
      carried = {
        near: places.length === 0 ? carried.near : isMeasured ? onlyPlace(places) : null,
        wide: places.findLast(({ hub }) => hub !== null && wideTypes.has(hub.type)) ?? carried.wide,
        place: lastKnown(places) ?? carried.place,
        measure: measures.at(-1) ?? carried.measure,
        measures: measuredBy(passage) ?? carried.measures,
        places: isMeasured && places.length > 0 ? places : carried.places,
        ranked: rankedBy(passage) ?? carried.ranked,
        nation: null,
        isYearOnYear: carried.isYearOnYear || comparesYears(passage),
        period: paragraphPeriod ?? carried.period,
        home,
        country,
      }
    }
    // A line between two paragraphs that only says what comes ends nothing.
    if (!isHeading(body)) lastPeriod = measured ? paragraphPeriod : ownPeriod
    lastSpeaker = speech.attributions.at(-1)?.name ?? lastSpeaker
  }
  return withNation(passages, country)
}

/** The measures named, and those told of in other words beside them. */
function withMentions(named: readonly Measure[], told: readonly Measure[]): readonly Measure[] {
  return [...named, ...told.filter(({ span }) => !named.some((other) => overlap(other.span, span)))].sort(
    (a, b) => a.span.start - b.span.start,
  )
}

/** 'By voivodeship', 'Key figures:': no sentence. */
function isHeading(body: string): boolean {
  return body.length < 80 && !/[.!?。！？]["”’»）)]?\s*$/u.test(body) && !/\d/u.test(body)
}

function isUnnamed(periods: Passage['periods']): boolean {
  return periods.some(({ role }) => role === 'unnamed') && !periods.some(({ role }) => role === 'during')
}

const lookingBack = /\bhad (?:been|stood|reached|amounted|totall?ed|come|averaged|numbered)\b/u

const sameYear =
  /\b(?:the|that) same (?:year|period|quarter|month)\b|\bthat year\b|(?<!\p{L})(?:в том же году|за тот же период|за этот же период)|同年|同期/iu

const wideTypes: ReadonlySet<string> = new Set(['region', 'cluster', 'group', 'unknown'])

function onlyPlace(places: readonly Place[]): Place | null {
  const [first, ...others] = places
  return first !== undefined &&
    others.every(({ hub, printed }) => (hub === null ? printed === first.printed : hub === first.hub))
    ? first
    : null
}

/** What the ranks of a sentence go by. */
function rankedBy(passage: Passage): Measure | null {
  const [rank] = passage.ranks
  return rank === undefined ? null : rankedMeasure(passage, rank, [])
}

/** What a sentence measured, in words no index knows where need be; null when it measures nothing or goes on about the one before. */
function measuredBy(passage: Passage): readonly Measure[] | null {
  const own = [...passage.measures, ...passage.told.values()]
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
      : (unknownMeasure(passage, quantity) ??
        (movementOf(passage, quantity) === null ? null : unknownSubject(passage, quantity.span.start)) ??
        []),
  )
  return unknown.length > 0 ? unknown : null
}

/** The latest period of measurement: 'up from 3 percent in 2019' does not turn the report to 2019; a year to come is a goal's. */
function measuredIn(periods: Passage['periods'], saidIn: number | null): string | null {
  const past = periods.filter(
    ({ role, period, looksBack }) =>
      role === 'during' && !looksBack && (saidIn === null || Number(/\d{4}/.exec(period)?.[0]) <= saidIn),
  )
  const year = (period: string) => Number(/\d{4}/.exec(period)?.[0])
  const latest = past.reduce<(typeof past)[number] | undefined>(
    (best, each) => (best === undefined || year(each.period) > year(best.period) ? each : best),
    undefined,
  )
  return latest?.period ?? null
}

function lastKnown(places: readonly Place[]): Place | null {
  return places.find(({ hub }) => hub !== null) ?? places[0] ?? null
}

/** Paragraphs that hold prose, without dateline, disclaimer and the labelled lines the reading has recognised. */
function paragraphsOf(text: string, blocks: ExtractedText['blocks'], reading: ArticleReading): TextSpan[] {
  const form = [
    reading.disclaimer,
    reading.translation,
    reading.originalPublisher,
    reading.region,
    reading.url,
  ]
    .flatMap((read) => read?.from ?? [])
    .concat(reading.titleFromLead ? [] : (reading.title?.from ?? []))
  const whole =
    blocks.length > 0
      ? blocks
      : [{ kind: 'paragraph' as const, level: 0, span: { start: 0, end: text.length } }]
  return whole
    .filter(
      ({ kind, level }) => (kind === 'paragraph' || kind === 'list-item' || kind === 'quote') && level === 0,
    )
    .filter(
      ({ span }) =>
        !form.some((part) => part.start < span.end && span.start < part.end && covers(span, part)),
    )
    .map(({ span }) => ({ start: afterDateline(text, span, reading), end: span.end }))
}

/** A recognised line removes its block when it is most of it; a title cut from a paragraph removes nothing. */
function covers(block: TextSpan, part: TextSpan): boolean {
  return Math.min(block.end, part.end) - Math.max(block.start, part.start) > (block.end - block.start) * 0.3
}

const printedDateline =
  /^[^\n.!?。]{0,60}?(?:\d|[（(])[^\n!?。]{0,60}?(?:\s(?:—|–|--|-)|[)）]\s?(?:—|–|--|-|:)|\/\s?(?:—|–|--|-))\s*|^[^\n。，]{2,24}\d{1,2}月\d{1,2}日电\s*(?:[（(][^）)]*[)）])?\s*/u

/** '(STT) —', '/ТАСС/ —', '日电': a slash or a bracket farther back is the sentence's own ('118 Мбит/с, тогда как в B —'). */
const datelineEnd = /[)）]\s?(?:—|–|--|-|:)\s*$|电|\/\s?(?:—|–|--|-)\s*$/u

function afterDateline(text: string, span: TextSpan, reading: ArticleReading): number {
  const from = reading.dateline?.from.find((part) => part.start >= span.start && part.start < span.end)
  const printed = printedDateline.exec(text.slice(span.start, Math.min(span.end, span.start + 160)))
  if (printed !== null && (from !== undefined || datelineEnd.test(printed[0])))
    return span.start + printed[0].length
  if (from === undefined) return span.start
  const rest = text.slice(from.end, Math.min(span.end, from.end + 60))
  return from.end + (/^[^\p{L}\p{N}]*(?:[（(][^）)]*[)）])?[\s—–:.,-]*/u.exec(rest)?.[0].length ?? 0)
}

/** A sentence that only closes a quotation ('…," he said.') stays with the one it closes. */
function mergeQuoted(body: string): TextSpan[] {
  const merged: TextSpan[] = []
  for (const span of sentencesOf(body).flatMap((each) => bulleted(body, each))) {
    const last = merged.at(-1)
    const isTail =
      last !== undefined && /^[\p{Ll}]/u.test(body.slice(span.start)) && span.start - last.end <= 1
    if (isTail) merged.splice(-1, 1, { start: last.start, end: span.end })
    else merged.push(span)
  }
  return merged
}

/** '• A of 4.8 TWh • B of 3.1 TWh': points that lost their line breaks are statements of their own. */
function bulleted(body: string, { start, end }: TextSpan): TextSpan[] {
  const cuts = [...body.slice(start, end).matchAll(/\s*(?:^|\s)[•▪◦‣●■►]\s*/gu)]
  if (cuts.length === 0) return [{ start, end }]
  const edges = [
    { start, end: start + (cuts[0]?.index ?? 0) },
    ...cuts.map((cut, at) => ({
      start: start + cut.index + cut[0].length,
      end: start + (cuts[at + 1]?.index ?? end - start),
    })),
  ]
  return edges.filter((edge) => edge.end > edge.start)
}

function languageOf(text: string, { language }: ArticleReading): Locale {
  const stated = language?.value.slice(0, 2)
  if (stated === 'en' || stated === 'ru' || stated === 'zh') return stated
  const sample = text.slice(0, 4000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const [han, cyrillic, latin] = [
    count(/\p{Script=Han}/gu) * 3,
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Latin}/gu),
  ]
  return han > latin && han > cyrillic ? 'zh' : cyrillic > latin ? 'ru' : 'en'
}

function whenSaid({ dateline, published }: ArticleReading): Said | null {
  const date =
    dateline?.value.date?.startsWith('XXXX') === false ? dateline.value.date : (published?.value ?? '')
  const parts = /^(\d{4})(?:-(\d{2}))?/.exec(date)
  return parts === null
    ? null
    : { year: Number(parts[1]), month: parts[2] === undefined ? null : Number(parts[2]) }
}
