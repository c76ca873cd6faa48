import { conceptsOf } from '../dataset/measure-words.ts'
import { asKnown } from './named-in-part.ts'
import { publishedRank } from './published-rank.ts'
import { contextOf } from './told-names.ts'
import type { IndicatorIndex } from '../dataset/indicator-index.ts'
import { editionNamed } from './known-editions.ts'
import type { Indicator } from '../domain/indicator.ts'
import { indicatorForms, meaningfulWords } from '../dataset/indicator-words.ts'
import { carriedMeasure } from './going-on.ts'
import type { Measure, Passage, Place } from './passage.ts'
import type { PrintedRank } from './rank-words.ts'

const printedRanking =
  /(?:\b(?:in|on|of)\s(?:the\s)?|(?<!\p{L})в\s|(?=самых\s))((?:ranking|list|league table|table|рейтинге|списке|самых)\s(?:of\s)?[^,.;]{3,60}?)(?=\s(?:for|in|за)?\s?20\d\d|[,.;]|$)|["“«《]([^"”»》]{4,90})["”»》]|((?:\p{Lu}[\p{L}&'’-]*\s){1,6}(?:Index|Rankings?|League|List|Report|Survey|Scoreboard|Barometer)(?:\s20\d\d)?)/gu

/** '在2025年国家高新区综合评价中': a ranking of its own, whatever was measured before. */
const chineseRanking =
  /在[^，。；]{2,40}(?:评价|评估|考核|排名|排行榜?|榜单?|指数|报告)[^，。；]{0,4}[中里上]/u

/** What hubs are ranked by: a published ranking, a measure, or the words behind 'by' and behind a superlative. */
export function rankedMeasure(
  passage: Passage,
  { span }: PrintedRank,
  subjects: readonly Place[],
): Measure | null {
  const { measures } = passage
  const rankings = measures.filter(({ indicator }) => indicator?.unit === 'rank')
  const after = [...rankings, ...measures].find((measure) => measure.span.start >= span.end)
  const chosen =
    rankings.find((measure) => measure.span.start >= span.end) ??
    (after !== undefined && !/[.;，；。]/.test(passage.words.slice(span.end, after.span.start))
      ? after
      : undefined)
  // 'B ranked fourth, C placed 12th' go on in the ranking or measure of the sentence before.
  const goesOn =
    measures.length === 0 &&
    (passage.words.length < 70 ||
      passage.carried.measure?.indicator?.unit === 'rank' ||
      passage.carried.ranked?.indicator?.unit === 'rank') &&
    goesOnBy.test(passage.words.slice(span.start)) &&
    !chineseRanking.test(passage.words.slice(0, span.start)) &&
    isGeneric(nameOfRanking(passage, { span }))
  const own =
    chosen ?? rankings.at(-1) ?? measures.findLast((each) => isOfClause(passage, each, span)) ?? null
  const by = printedBy(passage, span)
  const measure =
    (by === null ? null : rankedBy(passage, by, subjects)) ??
    own ??
    rankingTold(passage) ??
    namedFirst(passage, span) ??
    (goesOn ? goingOn(passage, span) : null) ??
    ofItsLevel(passage, span) ??
    superlative(passage, span)
  if (measure === null || measure.indicator === null) return measure
  return {
    ...measure,
    indicator:
      publishedRank(passage, measure.indicator, subjects) ??
      forKindOfHub(passage, forLevel(passage, measure.indicator, subjects), subjects),
  }
}

/** A measure before a semicolon is another statement's. */
function isOfClause({ words }: Passage, measure: Measure, { start }: PrintedRank['span']): boolean {
  return measure.span.end <= start && !/[;；]/u.test(words.slice(measure.span.end, start))
}

/** What is ranked by in words of the sentence: a ranking the dataset has of the hub by those words, else what they name in part, else as printed. */
function rankedBy(passage: Passage, by: Measure, [subject]: readonly Place[]): Measure {
  if (by.indicator !== null) return by
  const hub = subject?.hub?.id ?? null
  const said = meaningfulWords(by.printed).map((word) => conceptsOf(word))
  const ranking = [...passage.index.series.indicatorsOf(hub ?? '')]
    .flatMap((id) => passage.index.indicators.get(id) ?? [])
    .filter(
      (indicator) =>
        indicator.unit === 'rank' &&
        said.every((word) => word.some((concept) => contextOf(indicator).includes(concept))),
    )
  const [only, ...others] = ranking
  if (only !== undefined && others.length === 0) return { ...by, indicator: only }
  const generic = /^(?:the\s)?(?:amount|total|sum|number|volume|value)(?:\s\p{Ll}+ed)?$/u.test(by.printed)
  const [carried] = passage.carried.measures
  if (generic && carried !== undefined) return carried
  return asKnown(passage, by, subject ?? null)
}

/** Words that any ranking's name may have: they tell none from another. */
const anyRanking = new Set(
  'rank ranking rankings place position city cities country countries economy economies cluster clusters overall list table top world worldwide рейтинг место город города страны стран'.split(
    ' ',
  ),
)
const rankingWord =
  /\b(?:rank(?:ing|ings|ed|s)?|index|list|league|table|edition|report|scoreboard|survey)\b|(?<!\p{L})(?:рейтинг|индекс|список|списк)\p{L}*|排名|榜|指数/iu

/** The published rankings of one name: 'StartupBlink city rank' and 'StartupBlink country rank'. */
function brandOf(indicator: Indicator): readonly string[] {
  const known = brands.get(indicator)
  if (known !== undefined) return known
  const brand = meaningfulWords(indicator.names.en).filter((word) => !anyRanking.has(word))
  brands.set(indicator, brand)
  return brand
}
const brands = new WeakMap<Indicator, readonly string[]>()

/** 'The 2026 edition of the StartupBlink ranking': a ranking of the workspace by what tells it from others. */
function rankingTold({ words, index }: Passage): Measure | null {
  const edition = editionNamed(words, index.series)
  const published = edition === null ? undefined : index.indicators.get(edition.indicator)
  if (edition !== null && published?.unit === 'rank')
    return { indicator: published, printed: words.slice(edition.start, edition.end), span: edition }
  const where = rankingWord.exec(words)
  if (where === null) return null
  const said = new Set(meaningfulWords(words))
  // Nothing divides Chinese words: a ranking's name stands in its title but for what all rankings are called.
  const titled = index.indicators.all().filter((each) => {
    const name = each.unit === 'rank' ? titleOf(each) : null
    return name !== null && words.includes(name)
  })
  const [longest] = titled.toSorted((a, b) => (titleOf(b) ?? '').length - (titleOf(a) ?? '').length)
  const indicator =
    longest ??
    index.indicators.all().find((each) => {
      const brand = each.unit === 'rank' ? brandOf(each) : []
      return (
        brand.length > 0 && brand.some((word) => word.length > 4) && brand.every((word) => said.has(word))
      )
    })
  const span = { start: where.index, end: where.index + where[0].length }
  return indicator === undefined ? null : { indicator, printed: where[0], span }
}

/** '城市竞争力' of '城市竞争力排名'; null of a name in letters, or of one that says no more than that it ranks. */
function titleOf({ names }: Indicator): string | null {
  const name = names.zh ?? names.en
  const title = name.replace(/(?:综合)?(?:排名|排行榜?|榜单|榜|名次|位次|指数)+$/u, '')
  return /\p{Script=Han}{4}/u.test(title) ? title : null
}

const levelWords: Readonly<Record<string, RegExp>> = {
  city: /\bcit(?:y|ies)\b|город|城市/iu,
  country: /\b(?:countr(?:y|ies)|econom(?:y|ies)|nations?)\b|стран|国家|经济体/iu,
  cluster: /\bclusters?\b|кластер|集群/iu,
}

/** One publisher ranks cities and countries in lists of their own: a city's place is in that of cities. */
function forLevel({ index }: Passage, indicator: Indicator, subjects: readonly Place[]): Indicator {
  const level = levelWords[subjects.find(({ hub }) => hub !== null)?.hub?.type ?? '']
  if (indicator.unit !== 'rank' || level === undefined || level.test(indicator.names.en)) return indicator
  const isOfAnother = Object.values(levelWords).some((word) => word.test(indicator.names.en))
  const brand = brandOf(indicator).join(' ')
  const siblings = index.indicators
    .all()
    .filter((each) => each.unit === 'rank' && brandOf(each).join(' ') === brand && level.test(each.names.en))
  return isOfAnother && siblings.length === 1 ? (siblings[0] ?? indicator) : indicator
}

/** 'По производству молока' of 'Производство молока': the same words but for their endings. */
function declined(indicators: IndicatorIndex, printed: string): Indicator | null {
  if (!/\p{Script=Cyrillic}/u.test(printed)) return null
  const said = meaningfulWords(printed)
  const alike = (one: string, other: string) => {
    const stem = Math.max(4, Math.min(one.length, other.length) - 3)
    return one === other || (one.length >= 4 && one.slice(0, stem) === other.slice(0, stem))
  }
  const [only, ...others] = indicators.all().filter(({ names }) => {
    const own = meaningfulWords(names.ru ?? names.en)
    return own.length === said.length && own.every((word, at) => alike(word, said[at] ?? ''))
  })
  return others.length === 0 ? (only ?? null) : null
}

/** 'Made the list', 'in the ranking': the one the sentences before have named. */
function isGeneric(name: string | null): boolean {
  return name === null || /^(?:overall\s)?(?:index|rankings?|list|league table|table)$/u.test(name)
}

const goesOnBy =
  /^(?:\d|rank|plac|came|comes|finish|took|with|climbed|rose|fell|moved|slipped|dropped|jumped|improved|advanced|slid|sank|is\s|are\s|was\s|were\s|stands?\s|lies?\s|the (?:first|top|leading)\s|stay|remain|content|settle|only|заня|наход|располаг|удерж|сохран|на\s|под|опу|вы[шй]|вош|войд|попа|перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|位居|排名|列)/iu
/** Verbs of a place in an order alone; 'rose to third' may go on about a ranking, but not about a value. */
const placedBy = /^(?:\d|rank|plac|came|comes|finish|took|заня|наход|на\s|位居|排名|列)/iu

/** What the ranks of the sentences before went by, else what they measured. */
function goingOn({ words, carried }: Passage, span: PrintedRank['span']): Measure | null {
  const isPlaced = placedBy.test(words.slice(span.start)) || carried.measure?.indicator?.unit === 'rank'
  return carried.ranked ?? (isPlaced ? carried.measure : null)
}

/** 'По надёжности локомотивов A занимает третье место': by what, before who. */
function namedFirst({ words, measures, index }: Passage, span: PrintedRank['span']): Measure | null {
  const match = /^(?:По|By|In terms of)\s(?<name>\p{Ll}[\p{L}\s-]{2,50}?),?\s(?=\p{Lu}\p{Ll})/u.exec(
    words.slice(0, span.start),
  )
  const printed = match?.groups?.['name']
  if (
    printed === undefined ||
    /^(?:числу|количеству|объ[её]му|доле|уровню|темпам)$|показател|критери|оценк|данны|словам|мнени|итогам/u.test(
      printed,
    )
  )
    return null
  const start = words.indexOf(printed)
  const at = { start, end: start + printed.length }
  const own = measures.find((measure) => measure.span.start < at.end && at.start < measure.span.end)
  if (own !== undefined) return own
  // The head of a longer name: 'по грузообороту' of 'Грузооборот порта'.
  const headed = index.indicators.all().filter(({ names }) => {
    const [head = ''] = meaningfulWords(names.ru ?? names.en)
    return !/\s/u.test(printed) && indicatorForms(head).includes(printed)
  })
  const [indicator, ...others] = headed
  return { indicator: others.length === 0 ? (indicator ?? null) : null, printed, span: at }
}

/** '…, while Nyeri recorded 93.6 per cent, the highest in the country': of what the sentence has just put a number to. */
function ofItsLevel(passage: Passage, span: PrintedRank['span']): Measure | null {
  const near = passage.quantities.toSorted(
    (a, b) => Math.abs(a.span.start - span.start) - Math.abs(b.span.start - span.start),
  )[0]
  if (near !== undefined) return carriedMeasure(passage, near) ?? null
  const isGeneric =
    /^\s(?:figure|rate|value|level|result|share|number|показател\p{L}+|значени\p{L}+|уров\p{L}+)(?!\s(?:of|for)\b|\p{L})/iu.test(
      passage.words.slice(span.end),
    )
  const [only, ...others] = passage.carried.measures
  return isGeneric && only !== undefined && others.every(({ indicator }) => indicator === only.indicator)
    ? only
    : null
}

/** 'placed 15th in Europe by patent applications per million inhabitants': what the words themselves rank by. */
function printedBy({ words, measures, index }: Passage, span: PrintedRank['span']): Measure | null {
  const by =
    /^[^.;,]{0,50}?\s(?:by|in terms of|по|(?:in|for)(?=\s(?!the\b|all\b|its\b|an?\b)\p{Ll}))\s(?<name>[\p{L}&][\p{L}\p{N}&%\s-]{2,60}?)(?=[,.;]|\s(?:in|at|with|for|after|behind)\s|$)/u.exec(
      words.slice(span.end),
    )
  const printed = by?.groups?.['name']
  if (by === null || printed === undefined) return null
  const end = span.end + by[0].length
  const at = { start: end - printed.length, end }
  return (
    measures.find((measure) => measure.span.start < at.end && at.start < measure.span.end) ?? {
      indicator: declined(index.indicators, printed),
      printed,
      span: at,
    }
  )
}

/** 'the world's largest black tea exporter': the thing one is largest of, where no measure is named. */
function superlative({ words }: Passage, span: PrintedRank['span']): Measure | null {
  if (!/(?:est|leading|most\s\p{L}+)$/iu.test(words.slice(span.start, span.end))) return null
  const rest =
    /^\s(?:(?!in\b|of\b|among\b)[\p{L}&-]+\s?){1,4}?(?=\s(?:in|of|among|with|at|by|after|for)\b|[,.;:]|$)/u.exec(
      words.slice(span.end),
    )
  if (rest === null) return null
  const start = /\S+$/u.exec(words.slice(span.start, span.end))?.index ?? 0
  const end = span.end + rest[0].length
  return {
    indicator: null,
    printed: words.slice(span.start + start, end),
    span: { start: span.start + start, end },
  }
}

/**
 * One publication ranks countries and clusters in separate lists: a cluster's place in the 'Global Innovation Index' is
 * a place in its cluster ranking, by size unless the words say by intensity.
 */
function forKindOfHub(passage: Passage, indicator: Indicator, subjects: readonly Place[]): Indicator {
  const isCluster =
    subjects.some(({ hub }) => hub?.type === 'cluster') ||
    (/\bclusters?\b|кластер|集群/iu.test(passage.words) &&
      subjects.every(({ hub }) => hub?.type !== 'country'))
  if (!isCluster || indicator.series === null || /cluster/iu.test(indicator.names.en)) return indicator
  const byIntensity = /\bintensity\b|интенсивност|强度/iu.test(passage.words)
  const others = passage.index.indicators
    .all()
    .filter(
      ({ series, unit, names }) =>
        series === indicator.series &&
        unit === 'rank' &&
        /cluster/iu.test(names.en) &&
        /intensity/iu.test(names.en) === byIntensity,
    )
  return others.length === 1 ? (others[0] ?? indicator) : indicator
}

/** The year of a named edition: '"Global Innovation Index 2025"', '2025 Global Innovation Index', '2025年全球创新指数'. */
export function editionYear(words: string, measure: Measure | null): string | null {
  if (measure === null) return null
  const after = /^["”»》]?[\s(（-]{0,2}((?:19|20)\d\d)\b/u.exec(words.slice(measure.span.end))
  const before = /((?:19|20)\d\d)(?:年)?[\s"“«《]*(?:edition of the\s|edition\s)?["“«《]?$/u.exec(
    words.slice(0, measure.span.start),
  )
  return after?.[1] ?? before?.[1] ?? null
}

/** A ranking no index knows, by its printed name: in quotation marks, in capitals, or 'the ranking of …'. */
export function nameOfRanking(
  { words, places }: Passage,
  { span }: Pick<PrintedRank, 'span'>,
): string | null {
  const found = [...words.matchAll(printedRanking)].filter(
    (match) =>
      !places.some(
        (place) =>
          place.hub !== null &&
          place.span.start < match.index + match[0].length &&
          match.index < place.span.end,
      ) &&
      (Math.abs(match.index - span.end) < 120 || Math.abs(span.start - match.index) < 120),
  )
  return (
    (found.find((match) => match.index >= span.end) ?? found.at(-1))
      ?.slice(1)
      .find((name) => name !== undefined)
      ?.trim() ??
    /\bthe ((?:overall\s)?(?:index|rankings?|league table|list))\b/u.exec(words)?.[1] ??
    null
  )
}
