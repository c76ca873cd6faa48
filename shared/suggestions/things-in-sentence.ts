import { conceptsOf } from '../dataset/measure-words.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { englishDemonyms, russianAdjectiveStems, russianDemonyms } from '../dataset/demonyms.ts'
import { unitOf } from '../dataset/units.ts'
import type { HubIndex } from '../dataset/hub-index.ts'
import type { IndicatorIndex } from '../dataset/indicator-index.ts'
import type { Locale } from '../messages/sentence.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { withChineseParts } from './chinese-parts.ts'
import { denominatorsIn } from './denominators.ts'
import type { Measure, Place } from './passage.ts'
import { isBesidePlace } from './places-beside.ts'
import { regionsLeftOut } from './russian-adjectives.ts'
import { mayBeToPeople } from './to-people.ts'
import { overlap } from '../text/overlap.ts'

/** Capitalised words that stand where a place stands and are none. */
const noPlace =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|This|That|These|Those|It|Its|In|On|At|By|For|From|Meanwhile|However|But|And|Among|According|Over|While|When|As|If|He|She|They|We|I|Our|Their|Many|Most|Some|All|Total|Overall|GDP|R&D|AI|IT|Q[1-4]|H[12]|Chinese|German|French|Japanese|American|British|Russian|Vietnamese|Indian|European|Asian|Europe|Asia|Africa|Global|World|Exports?|Imports?|Population|Unemployment|Gross|Investment|Revenue|Output|Production|Research|Spending|Last|Both|Each|About|Around|Nearly|Also|Then|Now|Today|Yesterday|After|Before|During|Since|Until|Under|With|Without|Despite|Although|Because|Between|There|Here|Such|Only|Even|Still|Yet|No|Not|Key|New|Two|Three|Four|Five|Per|Average|Retail|Consumer|Industrial|Foreign|Real|Annual|Official|National|Federal|Statistics|Ministry|University|Figures|Data|Prices|Inflation|Second|Third|First|Index|Ranking|Rankings|Report|Employees|Visitors|Tourists|Passengers|Companies|Firms|Households|Students|Patients|Farmers|Workers|Women|Men|Children|Analysts|Economists|Shares|Sales|Orders|Customers|Users|Teachers|Residents|People|Turnover|Profits?|Demand|Supply|Costs|Wages|Deliveries|Shipments|Net|Gross|Operating)$/u
const name = "\\p{Lu}[\\p{L}'’-]*[\\p{L}](?:\\s(?:(?:of|de|am|upon|der)\\s)?\\p{Lu}[\\p{L}'’-]*[\\p{L}]){0,3}"
/** Somebody who speaks is no place. */
const says =
  '(?:said|says|told|tells|adds|added|argues|argued|notes|noted|put|puts|explains|explained|recalls|recalled|believes|thinks|hopes|calls|called|denies|denied|insists|insisted|warns|warned|points|pointed|writes|wrote|stresses|stressed)\\b'
const beside = 'which|where|who|whose|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'
const unknownPlaces: readonly RegExp[] = [
  new RegExp(
    `\\b(?:in|In|for|across|of)\\s(?:the\\s(?:city|district|state|province|county|region)\\sof\\s)?(?<place>${name})`,
    'gu',
  ),
  new RegExp(`(?<place>${name})(?=['’]s?\\s)`, 'gu'),
  new RegExp(
    `(?:^|[,;]\\s|and\\s|while\\s|but\\s)(?<place>${name})(?=\\s(?:had|has|have|ranked|ranks|topped|tops|recorded|reported|posted|was|rose|fell|came|spent|registered|exported|imported|placed|climbed|dropped|finished|moved|accounts|accounted|spends|made|sold|built|drew|led|leads|saw|sees|[\\p{Ll}]{3,}ed)\\b)`,
    'gu',
  ),
]
/** 'Selangor, better known for its design houses, took third place': who is told of beside is whom the sentence is about. */
const toldBeside = new RegExp(
  `^[^\\p{L}]*(?!(?:Instead|Still|Yet|Indeed|Thus|Hence|Perhaps|Soon|Once|Here|There|Only|\\p{L}+ly)\\b)(?<place>${name})(?=,\\s(?:the|an?|its|our|once|long|home|better|best|known|now|still|itself|another|(?:in|with)\\s\\p{Lu}|${beside}|\\p{Ll}+(?:ed|ing))(?![\\p{L}])[^,;.]{2,90},\\s(?!and\\b|or\\b|${says})\\p{Ll})`,
  'gu',
)

const unknownRussian =
  /(?:^|\s)(?:в|во|на)\s(?:городе\s|области\s|\p{Ll}{3,}ском\s|\p{Ll}{3,}ской\s)?(?<place>\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}[\p{Ll}-]+)?|\p{Lu}{2,}\s\p{Lu}\p{Ll}+)/gu

/** 'Красноярский край занял …': a region no index knows, as the subject of its sentence. */
const unknownSubjects =
  /(?:^|[,;]\s|\s(?:и|а)\s)(?<place>\p{Lu}[\p{Ll}-]+(?:ий|ая|ое|ой)\s(?:край|область|округ|республика)|Республика\s\p{Lu}\p{Ll}+)(?!\p{L})/gu

/** 'Уфимский университет науки получил …': an institution no index knows, and not the town the sentences before were about. */
const unknownBodies =
  /(?:^|[,;]\s(?:а\s|и\s|но\s)?|\s(?:и|а)\s)(?<place>\p{Lu}[\p{Ll}-]+(?:ский|цкий|ный|ной)\s(?:\p{Ll}+(?:ый|ий|ой)\s){0,3}(?:университет|институт|политех|технопарк|наукоград|кластер))(?!\p{L})/gu

/** '贵阳市排名第十五位' of a city no index knows; '上市', '城市' and their like are none. */
const unknownChinese =
  /(?<=^|[，。；：、（“《\s]|年|月|末|底|其中)(?<place>(?![全本该各我此某这两多新其个末底])\p{Script=Han}{1,4}?(?:自治区|(?<![上城超股都夜门集楼车省县地全本各])市|(?<![各全跨反本国])省(?!会|级|内|外|份)|(?<![各全本])县)|(?![全本该各我此某这两多新其个末底据由在对从向与和]|根据|按照|依据|关于)\p{Script=Han}{2,5}?(?:特区(?!政府)|高新区|开发区|科技园|科学城|自贸区|保税区|产业园))(?![场值民长委面容镇级])/gu

/** Hubs of the index, then capitalised words in the place of a place; never both for the same words. */
export function placesIn(words: string, hubs: HubIndex, language: Locale): Place[] {
  const named = hubs
    .mentionsIn(words)
    .filter(({ span }) => !isBesidePlace(words, span))
    .map(({ hub, printed, span }) => ({ hub, printed, span }))
  const places: Place[] = [...(language === 'zh' ? withChineseParts(words, named) : named)]
  if (language === 'ru')
    places.push(
      ...regionsLeftOut(words, hubs).filter(({ span }) => !places.some((other) => overlap(other.span, span))),
    )
  if (places.length === 0) places.push(...peoplesIn(words, hubs, language))
  for (const pattern of language === 'ru'
    ? [unknownSubjects, unknownBodies, unknownRussian]
    : language === 'en'
      ? [...unknownPlaces, toldBeside]
      : [unknownChinese])
    for (const match of words.matchAll(pattern)) {
      const printed = (match.groups?.['place'] ?? '').replace(/['’]s?$/u, '')
      const start = match.index + match[0].indexOf(printed)
      const span = { start, end: start + printed.length }
      if (printed.length < 3 || noPlace.test(printed.split(/\s/u)[0] ?? '')) continue
      if (language === 'ru' && /^(?:Янв|Фев|Мар|Апр|Ма[йя]|Июн|Июл|Авг|Сен|Окт|Ноя|Дек)/u.test(printed))
        continue
      // 'Coverage was lowest in A': one word that opens a sentence and only is or moves is a thing, not a place.
      if (
        start === 0 &&
        !/\s/u.test(printed) &&
        /^\s(?:was|is|are|were|rose|fell|climbed|dropped|grew|declined|increased|decreased|improved|stood)\b/u.test(
          words.slice(span.end),
        )
      )
        continue
      // 'Business performed', 'Fibre reached': an ordinary word with the capital of its sentence.
      if (start === 0 && !/\s/u.test(printed) && language === 'en' && isKnownWord(printed)) continue
      if (places.some((other) => overlap(other.span, span)) || isBesidePlace(words, span)) continue
      places.push({ hub: null, printed, span })
    }
  const sorted = places.sort((a, b) => a.span.start - b.span.start)
  // 'Santiago de Chile' is Santiago.
  return sorted.filter(
    ({ span }, at) => words.slice(sorted[at - 1]?.span.end ?? span.start, span.start) !== ' de ',
  )
}

/** A word that some family of measures holds. */
function isKnownWord(printed: string): boolean {
  return conceptsOf(printed.toLowerCase()).some((concept) => concept.startsWith('#'))
}

const adjective = /(?<![\p{L}-])(?<who>\p{Lu}[\p{Ll}.-]+)(?=\s\p{Ll}{3,})/gu
const russianAdjective =
  /(?<![\p{L}-])(?<who>[\p{L}-]{3,}[сц]к)(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ими|их|ом)(?=\s\p{Ll}{3,})/gu
/** Behind an adjective of a people: its language and offices, and the parts a scope ranges over. */
const noThing =
  /^\s(?:states?|provinces?|regions?|cit(?:y|ies)|metropolis|capital|town|giant|group|company|firm|port|prefectures?|cantons?|language|speakers?|dollars?|government|ministry|authorities|president|border|counterparts?|competitors?|rivals?|tourists?|visitors?|investors?|owned|язык\p{L}*|правительств\p{L}*|министерств\p{L}*|област\p{L}*|кра\p{L}|округ\p{L}*|республик\p{L}*|район\p{L}*|турист\p{L}*|инвестор\p{L}*|академи\p{L}*|университет\p{L}*)(?!\p{L})/u

/** 'Самарский государственный технический университет': the rest of an institution's own name. */
const longName = /^(?:\s\p{Ll}+(?:ый|ий|ой)){1,4}\s(?:университет|институт|политех|академия)/u

const opensPhrase =
  /^[^\p{L}]*(?:(?:The|All|In|For|В|Во|На|Все)\s(?:the\s)?)?$|\b(?:of|in|for|across)\s(?:the\s|all\s)?$|(?<!\p{L})(?:в|во|на|по|всех|[Гг]одом ранее|[Гг]одом раньше)\s$|[,;:—–]\s(?:and\s|while\s|а\s|и\s)?$/u

/** 'Norwegian museums', 'казанские вузы': the place an adjective speaks of, where the sentence names none. */
function peoplesIn(words: string, hubs: HubIndex, language: Locale): Place[] {
  if (language === 'zh') return []
  return [...words.matchAll(language === 'ru' ? russianAdjective : adjective)].flatMap((match) => {
    const who = (match.groups?.['who'] ?? '').toLowerCase()
    const id = language === 'ru' ? (russianDemonyms.get(who) ?? cityOf(who, hubs)) : englishDemonyms.get(who)
    const hub = id === undefined ? undefined : hubs.get(id)
    const span = { start: match.index, end: match.index + match[0].length }
    // 'Two American customers' are no subject: the adjective must open a phrase of the sentence's own.
    const before = words.slice(0, match.index)
    // 'Оборот ереванских компаний': the second word of a sentence.
    const isSecond = language === 'ru' && /^[^\p{L}]*\p{Lu}\p{Ll}+\s$/u.test(before)
    if (!opensPhrase.test(before) && !isSecond) return []
    const rest = words.slice(span.end)
    return hub === undefined || noThing.test(rest) || longName.test(rest)
      ? []
      : [{ hub, printed: match[0], span }]
  })
}

function cityOf(stem: string, hubs: HubIndex): string | undefined {
  const known = adjectives.get(hubs) ?? adjectivesOf(hubs)
  adjectives.set(hubs, known)
  return known.get(stem) ?? undefined
}
const adjectives = new WeakMap<HubIndex, ReadonlyMap<string, string | null>>()

/** The hub each adjective speaks of; null where several make the same. */
function adjectivesOf(hubs: HubIndex): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { id, names } of hubs.all())
    for (const stem of new Set([names.ru ?? '', names.en].flatMap(russianAdjectiveStems)))
      found.set(stem, found.has(stem) ? null : id)
  return found
}

/**
 * Indicators of the index; a name that is part of a place ('Greater Bay Area') or of a unit ('12 percent of GDP') names
 * no measure.
 */
export function measuresIn(
  words: string,
  indicators: IndicatorIndex,
  places: readonly Place[],
  quantities: readonly PrintedQuantity[],
): Measure[] {
  const counted = denominatorsIn(words)
  const plain = indicators
    .mentionsIn(words)
    // 'Filed by the city's residents and firms' counts no residents.
    .filter(
      ({ span }) =>
        !/\bby\s(?:the\s|its\s)?(?:\p{L}+['’]s\s)?$/u.test(words.slice(0, span.start)) ||
        !/^residents|^inhabitants/iu.test(words.slice(span.start)),
    )
    .filter(({ span }) => !places.some((place) => place.hub !== null && overlap(place.span, span)))
  // 'Visitor numbers at Egypt's state museums': the place stands inside the measure's name.
  const around = places.length === 0 ? [] : indicators.mentionsIn(without(words, places))
  const wider = around
    .map((mention) => ({ ...mention, printed: words.slice(mention.span.start, mention.span.end) }))
    .filter(({ span }) => !plain.some((other) => overlap(other.span, span)))
  return (
    [...plain, ...wider]
      .sort((a, b) => a.span.start - b.span.start)
      // '进出口总额' is trade both ways.
      .filter(({ span }) => !/进$/u.test(words.slice(0, span.start)) || !words.startsWith('出口', span.start))
      .filter(
        ({ indicator, span }) => !isNamedPart(words, indicator, span) && !isNumberOf(words, indicator, span),
      )
      .filter(({ indicator }) => mayBeToPeople(words, indicator))
      .filter(({ indicator, span }) => !isCountedTo(indicator) || !perHead.test(words.slice(0, span.start)))
      .filter(
        ({ indicator, span }) => !isCountedTo(indicator) || !counted.some((each) => overlap(each.span, span)),
      )
      .filter(
        ({ span }) =>
          !quantities.some(({ measure }) => measure.start <= span.start && span.end <= measure.end),
      )
      .map(({ indicator, printed, span }) => ({ indicator, printed, span }))
  )
}

/** '每万人专利申请量' is no number of applications, 人均用水量 no amount of water. */
const perHead = /(?:每[一十百千万亿]+(?:名|位)?(?:常住)?(?:人口|人|居民|户)|人均|户均|地均)$/u

/** Any but a measure that is counted to so many people itself. */
function isCountedTo({ unit }: Indicator): boolean {
  return unit === null || unitOf(unit).dimension !== 'per-person'
}

/** 'Численность исследователей': how many there are of others than people in general. */
function isNumberOf(words: string, { id }: Indicator, { start, end }: TextSpan): boolean {
  return (
    id === 'population' &&
    /^численност/iu.test(words.slice(start, end)) &&
    /^\s(?!населени|жител|горожан|человек|постоянн)\p{Ll}{4,}/u.test(words.slice(end))
  )
}

/** 'The metropolitan area' is a place. */
const partOfTown =
  /\b(?:metropolitan|metro|urban|rural|business|wider|greater|surrounding|catchment|free|economic|growth|research|subject|policy|functional|travel-to-work|in this|in the|in that)\s$/iu

/** 'Companies in the Boston area', 'площадь Республики, 4': a part of a town or a square, and no measure of ground. */
function isNamedPart(words: string, { id }: Indicator, { start, end }: TextSpan): boolean {
  return (
    id === 'area' &&
    (/\p{Lu}[\p{L}’'-]*\s$/u.test(words.slice(0, start)) ||
      /^\s\p{Lu}/u.test(words.slice(end)) ||
      partOfTown.test(words.slice(0, start)) ||
      /(?<!\p{L})[Нн]а\s$/u.test(words.slice(0, start)) ||
      /ю$/u.test(words.slice(start, end)))
  )
}

/** The words with their places blanked, to the same length. */
function without(words: string, places: readonly Place[]): string {
  return places.reduce((rest, { span }) => {
    const end = span.end + (/^['’]s?(?!\p{L})/u.exec(words.slice(span.end))?.[0].length ?? 0)
    return rest.slice(0, span.start) + ' '.repeat(end - span.start) + rest.slice(end)
  }, words)
}
