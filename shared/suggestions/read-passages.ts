import type { ArticleReading } from '../domain/article-reading.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { ExtractedText } from '../domain/text-block.ts'
import type { Concept } from '../dataset/measure-words.ts'
import type { HubIndex } from '../dataset/hub-index.ts'
import type { IndicatorIndex } from '../dataset/indicator-index.ts'
import { overlap } from '../text/overlap.ts'
import { withFullStops } from './full-width.ts'
import { noSeries, type KnownSeries } from '../dataset/known-series.ts'
import { subjectsOf } from './compared-places.ts'
import { isDestination } from './destination.ts'
import { isBoilerplate, isFormParagraph } from './boilerplate.ts'
import { languageOf } from './document-language.ts'
import { future } from './future-words.ts'
import { foreignUnits, withMeasuredUnits } from './foreign-units.ts'
import { numbersIn } from './printed-numbers.ts'
import { withBases } from './number-period.ts'
import { isPart } from './measure-for-number.ts'
import { withNation } from './nation-reported.ts'
import { comparesYears } from './year-on-year.ts'
import { countryMeant, homeOf, wholePlace } from './where-written.ts'
import type { Carried, Passage, Place } from './passage.ts'
import { periodsIn, type PrintedPeriod } from './periods-in-text.ts'
import { countedShares, fractionQuantities, isMovedShare } from './printed-fractions.ts'
import { ranksIn } from './rank-words.ts'
import { mergeQuoted, paragraphsOf } from './paragraphs.ts'
import { isUnnamed, lastOrThis, measuredIn, reportedIn } from './reported-in.ts'
import { reportedPeriod } from './reported-period.ts'
import { isCounted, measuredBy, withMentions, withNarrower } from './sentence-measures.ts'
import { withoutOthers } from './other-subject.ts'
import { isShareOf } from './share-of-whole.ts'
import { isSizeOfThing } from './size-of-thing.ts'
import { speakerOf, speechIn } from './speech.ts'
import { measuresIn, placesIn } from './things-in-sentence.ts'
import { isToldCount } from './spelled-counts.ts'
import { spelledNumbersIn } from './spelled-numbers.ts'
import { asidesOf } from './order-alone.ts'
import { mayBeToPeople } from './to-people.ts'
import { onlyOne, topicOf } from './topic.ts'
import { whenSaid } from './when-said.ts'
import { createToldMeasures, toldSentence } from './told-measure.ts'
import {
  latestOf,
  meantFirst,
  countedAt,
  opensWith,
  withKnown,
  onlyPeriod,
  isAmong,
  isAbout,
  isHeading,
  onlyPlace,
  rankedBy,
  lastKnown,
} from './carried-on.ts'

export type ReadingTools = {
  readonly hubs: HubIndex
  readonly indicators: IndicatorIndex
  /** What the dataset has values of: of two readings the one it knows is meant. Absent: nothing is known. */
  readonly series?: KnownSeries
  readonly reading: ArticleReading
}

/** Sentences longer than this are tables or logs that lost their line breaks. */
const longestSentence = 1500
/** A sentence with more numbers is a table that lost its cells: nothing tells what they are of. */
const mostNumbers = 40
/** As many first sentences may say what a document is about without measuring it. */
const OPENING = 2
/** As many sentences before may have said words of a measure that this one leaves out. */
const REMEMBERED = 3
const season = /^\d{4}\/\d{4}$/
/** As far into a document as it says what kind of place it is about. */
const HEAD = 1500
const hubWords =
  /\b(?:(?:science|technology|tech|research|industrial|business|innovation|digital)\s(?:park|campus|hub|zone|quarter|district)|incubator|accelerator|cluster|start-?ups?)\b|(?<!\p{L})(?:технопарк|кластер|инкубатор|акселератор|стартап|особ\p{Ll}{2} (?:экономическ\p{Ll}+ )?зон|парк\p{Ll}? высоких технологий|ИТ-парк|IT-парк)|园区|高新区|开发区|孵化器|产业园|科技园/iu
/** Of the places named before, the last ones that 'the city' may mean. */
const mostRemembered = 40

/** A Russian imperfective tells what was before: 'в 2023 году она равнялась 13,2 %'. */
const lookingBack =
  /\bhad (?:been|stood|come|made|sold|won|built|spent|\p{Ll}{2,}ed)\b|(?<!\p{L})[Вв]\s(?:19|20)\d\d(?:-м|\sгод[уа])?\s(?:\p{L}+\s){0,2}?(?:составлял|равнял|насчитывал|достигал|превышал)[аио]?(?:сь)?(?!\p{L})/u

const sameYear =
  /\b(?:the|that) same (?:year|period|quarter|month|half|(?:three|six|nine|twelve) months)\b|\bthat year\b|(?<!\p{L})(?:в том же году|за (?:тот|этот) же (?:период|год|квартал)|в то же время)|同年|同期/iu

/** 'We had 640 last year. In 2022 there were 390. That is growth of 64 percent': of the later one. */
const sumsUp =
  /^[^\p{L}]*(?:That|This|It)\s(?:is|was|means|represents|amounts to|makes)\s(?:an?\s)?(?:\p{Ll}+\s)?(?:growth|increase|rise|gain|plus|jump|decline|decrease|drop|fall|minus|loss)\b/u

const wideTypes: ReadonlySet<string> = new Set(['region', 'cluster', 'group', 'unknown'])

/** The sentences of a document that may claim something, each with what can be read off it and what it carries on. */
export function readPassages({ text, blocks }: ExtractedText, tools: ReadingTools): Passage[] {
  const { hubs, indicators, reading, series = noSeries } = tools
  const language = languageOf(text, reading)
  const said = whenSaid(text, reading)
  const saidIn = said?.year ?? null
  const country = countryMeant(hubs, reading, text)
  const home = homeOf(hubs, reading, text)
  const units = foreignUnits(indicators)
  const valued = new Set(series.all().map(({ indicator }) => indicator))
  const tellers = createToldMeasures(indicators.all(), indicators.own(), valued)
  const reported = reportedPeriod(text, reading, said)
  const isOfHub = hubWords.test(text.slice(0, HEAD))
  /** Where the dataset knows no seasons, '2024/25' is of the year it began in. */
  const hasSeasons = series.all().some(({ periods }) => [...periods].some((period) => season.test(period)))
  const inData = (periods: readonly PrintedPeriod[]) =>
    hasSeasons
      ? periods
      : periods.map((each) =>
          season.test(each.period) ? { ...each, period: each.period.slice(0, 4) } : each,
        )
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
    isOfHub,
    reported,
    meant: null,
    topic: null,
    document: null,
    known: [],
    home,
    country,
  }
  let lastSpeaker: string | null = null
  let lastPeriod: string | null = null
  /** A place of a headline the dataset has nothing of is named in passing, as in 'We no longer lose our chemists to Basel'. */
  const titular = topicOf(hubs, reading.title?.value ?? '')
  let topic = isKept(titular, series) ? titular : null
  /** The places of the paragraph before. */
  let above: readonly Place[] = []
  const named: Place[] = []
  /** Every period the paragraphs before have reported on. */
  const earlier: string[] = []
  /** What the words of the title and of the sentences just before speak of. */
  const recent: ReadonlySet<Concept>[] = []
  const titled = toldSentence(reading.title?.value ?? '', { taken: [], quantities: [] }).concepts
  /** What the text has measured so far. */
  const measured: Indicator[] = []

  for (const paragraph of paragraphsOf(text, blocks, reading)) {
    const body = text.slice(paragraph.start, paragraph.end)
    if (isFormParagraph(body)) continue
    const speech = speechIn(body, language, lastSpeaker)
    // A paragraph goes on from the one right before it, not from farther up.
    let paragraphPeriod: string | null = lastPeriod
    let ownPeriod: string | null = null
    let isReport = false
    /** What its sentences have reported on, each in turn. */
    const reports: string[] = []
    carried = { ...carried, near: null }
    /** The paragraph's places, each once. */
    const here: Place[] = []
    for (const within of mergeQuoted(body)) {
      const words = withFullStops(body.slice(within.start, within.end))
      if (words.length > longestSentence || isBoilerplate(words)) continue
      const { name, isQuoted, attribution } = speakerOf(speech, within)
      const outOf = countedShares(words)
      const numbers = numbersIn(words, units).filter(({ span }) => !outOf.some((each) => overlap(each, span)))
      // '638 million US dollars' are not of the United States.
      const places = placesIn(words, hubs, language).filter(
        ({ span }) => !numbers.some(({ measure }) => overlap(measure, span)),
      )
      const mentioned = measuresIn(words, indicators, places, numbers)
      const printed = withMeasuredUnits(words, numbers, mentioned.length > 0 ? mentioned : carried.measures)
      const readPeriods = inData(periodsIn(words, said, paragraphPeriod ?? reported))
      const taken = [...places, ...readPeriods].map(({ span }) => span)
      const shares = fractionQuantities(words, printed)
      const spelled = [...shares, ...spelledNumbersIn(words, [...printed, ...shares])]
      const all = [...printed, ...spelled].sort((a, b) => a.span.start - b.span.start)
      const sentence = toldSentence(words, { taken, quantities: all })
      const heard = [titled, ...recent.slice(0, OPENING), ...recent.slice(-REMEMBERED)]
      recent.push(sentence.concepts)
      const spoken = withMentions(mentioned, tellers.mentionsIn(sentence)).filter(
        (measure) =>
          !isShareOf(words, measure) &&
          (measure.indicator === null || mayBeToPeople(words, measure.indicator)),
      )
      const wholes = spoken.flatMap(({ indicator }) => indicator ?? [])
      const told = new Map(
        all.flatMap((quantity) => {
          if (isSizeOfThing(words, quantity)) return []
          // 'Renewable capacity, of which 5 gigawatts are solar': a part may leave out what its whole has said.
          const before = isPart(words, quantity) ? [...measured.slice(-4), ...wholes] : measured.slice(-4)
          const measure = tellers.of(sentence, quantity, before)
          return measure === null ? [] : [[quantity, measure] as const]
        }),
      )
      const measures = withNarrower(spoken, [...told.values()])
      const quantities = all.filter(
        (quantity) =>
          !spelled.includes(quantity) ||
          (shares.includes(quantity)
            ? told.has(quantity) || isMovedShare(words, quantity)
            : isCounted({ words, places, measures, told }, quantity, all)),
      )
      const periods = withBases({ words, quantities, periods: readPeriods })
      if (quantities.length > mostNumbers) continue
      const passage: Passage = {
        words,
        span: { start: paragraph.start + within.start, end: paragraph.start + within.end },
        language,
        places,
        measures,
        quantities,
        untold: spelled.filter(
          (each) => !quantities.includes(each) && (shares.includes(each) || isToldCount(words, each)),
        ),
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
        carried: withoutOthers(words, language, {
          ...carried,
          meant: meantFirst(words, places, named, subjectOf(home ?? topic, here, series)),
          topic:
            onlyOne(here) ??
            (isAmong(topic, here) || (here.length === 0 && isAbout(topic, above)) ? topic : null),
          document: topic,
          period: isUnnamed(periods)
            ? null
            : ((sumsUp.test(words) ? latestOf(paragraphPeriod, reports) : paragraphPeriod) ??
              (sameYear.test(words) ? carried.period : null) ??
              reported ??
              onlyPeriod(reports.concat(earlier))),
        }),
        saidIn,
        datedIn: said?.isPrinted === true ? saidIn : null,
        saidMonth: said?.month ?? null,
        likely: (quantity, hub) =>
          tellers.likely(sentence, quantity, { among: series.indicatorsOf(hub), before: heard }),
        index: { hubs, indicators, series },
      }
      passages.push(passage)
      const counted = countedAt(passage)
      const asides = asidesOf(passage)
      const about =
        counted === null
          ? subjectsOf(passage).filter((place) => !asides.has(place) && !isDestination(passage, place))
          : [counted]
      // '全省', 'citywide': a report goes on about the place it is of, whatever others it names beside.
      topic ??= wholePlace.test(words) ? home : null
      const first =
        counted ??
        (quantities.length > 0 || passages.length <= OPENING
          ? (onlyOne(about) ?? (about.length === 0 && places.length > 0 ? passage.carried.near : null))
          : null)
      topic ??= isKept(first, series) ? first : null
      // What the dataset has nothing of is named in passing where it has values of others.
      named.push(...about.filter((place) => isKept(place, series)))
      if (named.length > mostRemembered) named.splice(0, named.length - mostRemembered)
      for (const { indicator } of [...measures, ...told.values()])
        if (indicator !== null && measured.at(-1) !== indicator) measured.push(indicator)
      for (const place of passage.carried.meant === null ? about : [passage.carried.meant])
        if (here.every(({ hub }) => hub !== place.hub)) here.push(place)
      const isMeasured = measures.length > 0 || quantities.length > 0 || passage.ranks.length > 0
      isReport ||= isMeasured
      // A goal's year is not the report's, and 'had been 60 percent in 2024' only looks back.
      if (isMeasured && !future.test(words) && !lookingBack.test(words))
        ownPeriod = reportedIn(passage) ?? ownPeriod
      // 'Last year was a record for tourism': a year without a number is what the numbers after it are of.
      if (!isMeasured && ownPeriod === null && lastOrThis(periods, saidIn))
        ownPeriod = measuredIn(periods, saidIn)
      if (isMeasured && isUnnamed(periods)) ownPeriod = null
      paragraphPeriod = isMeasured && isUnnamed(periods) ? null : (ownPeriod ?? paragraphPeriod)
      if (isMeasured && paragraphPeriod !== null) reports.push(paragraphPeriod)
      const just = measuredBy(passage)
      carried = {
        near:
          places.length === 0
            ? (passage.carried.meant ?? carried.near)
            : isMeasured
              ? about.length === 0
                ? carried.near
                : counted !== null || about.length === places.length || isAmong(topic, about)
                  ? onlyPlace(about)
                  : null
              : opensWith(
                  places.filter((place) => !asides.has(place)),
                  words,
                ),
        wide: places.findLast(({ hub }) => hub !== null && wideTypes.has(hub.type)) ?? carried.wide,
        place: lastKnown(about) ?? carried.place,
        measure: measures.at(-1) ?? carried.measure,
        measures: just ?? carried.measures,
        known: withKnown(carried.known, just ?? []),
        places: isMeasured && places.length > 0 ? places : carried.places,
        ranked: rankedBy(passage) ?? carried.ranked,
        nation: null,
        isYearOnYear: carried.isYearOnYear || comparesYears(passage),
        period: paragraphPeriod ?? carried.period,
        isOfHub,
        reported,
        meant: null,
        topic: null,
        document: topic,
        home,
        country,
      }
    }
    if (here.length > 0) above = here
    earlier.push(...reports)
    // A line between two paragraphs that only says what comes ends nothing.
    if (!isHeading(body)) lastPeriod = isReport ? latestOf(paragraphPeriod, reports) : ownPeriod
    lastSpeaker = speech.attributions.at(-1)?.name ?? lastSpeaker
  }
  return withNation(passages, country)
}

/** Whether the dataset has values of a place, or of none at all. */
function isKept(place: Place | null, series: KnownSeries): boolean {
  const id = place?.hub?.id
  return series.all().length === 0 || (id !== undefined && series.indicatorsOf(id).size > 0)
}

/** The place of the dateline as the one a report is about: where the dataset has values of it, and its paragraph has turned to no other. */
function subjectOf(home: Place | null, here: readonly Place[], series: KnownSeries): Place | null {
  return isKept(home, series) && here.every(({ hub }) => hub?.id === home?.hub?.id) ? home : null
}
