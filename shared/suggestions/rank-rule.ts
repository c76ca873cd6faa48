import type { Indicator } from '../domain/indicator.ts'
import type { Candidate } from './candidate.ts'
import { runsOf, type Measure, type Passage, type Place } from './passage.ts'
import { ranksIn, type PrintedRank } from './rank-words.ts'
import { scopeOf } from './scope-words.ts'
import { rankStatement } from './rank-statement.ts'

const overtaking =
  /\b(?:overtak(?:ing|es|en)|overtook|surpass(?:ed|ing|es)|displac(?:ed|ing|es)|leapfrogg(?:ed|ing)|edg(?:ed|ing) out|replac(?:ed|ing)|dethron(?:ed|ing)|beat(?:ing)?|knock(?:ed|ing))\s|\b(?:ahead of|pushing)\s|(?<!\p{L})(?:обогна[вл]\p{L}*|опереди[вл]\p{L}*|сместив|вытеснив|обойдя|оттеснив|обошл?[аи]?)(?!\p{L})|超越|超过|反超|取代|赶超/giu
const firstTime =
  /\bfor the (?:very )?first time\b|\bfirst time (?:ever|in history)\b|(?<!\p{L})впервые(?!\p{L})|首次|第一次|首度/giu
const printedRanking =
  /(?:\b(?:in|on|of)\s(?:the\s)?|(?<!\p{L})в\s|(?=самых\s))((?:ranking|list|league table|table|рейтинге|списке|самых)\s(?:of\s)?[^,.;]{3,60}?)(?=\s(?:for|in|за)?\s?20\d\d|[,.;]|$)|["“«《]([^"”»》]{4,90})["”»》]|((?:\p{Lu}[\p{L}&'’-]*\s){1,6}(?:Index|Rankings?|League|List|Report|Survey|Scoreboard|Barometer)(?:\s20\d\d)?)/gu
const pronoun =
  /\b(?:them|it|its|which|who)\b|(?<!\p{L})(?:что делает их|они|он|она|который|которые|которая)(?!\p{L})|其|它们|它/iu

/** 'A topped …', 'B ranked third', 'A, B and C, the top three': one candidate for each set of hubs and rank. */
export function rankRule(passage: Passage): Candidate[] {
  const seen = new Set<string>()
  return ranksIn(passage.words, passage.language).flatMap((printed) => {
    const candidate = rankCandidate(passage, printed)
    if (candidate === null || candidate.assertion.kind !== 'rank') return []
    const { hubs, rank, indicator, scope } = candidate.assertion
    const key = JSON.stringify([
      hubs,
      rank,
      hubs.length === 0 ? candidate.statement : indicator,
      hubs.length === 0 ? scope : null,
    ])
    if (seen.has(key)) return []
    seen.add(key)
    return [candidate]
  })
}

function rankCandidate(passage: Passage, printed: PrintedRank): Candidate | null {
  const { words, periods, carried } = passage
  const overtaken = overtakenAt(passage, printed)
  const subjects = subjectsOf(passage, printed, overtaken?.place ?? null)
  if (subjects.length === 0) return null
  const measure = rankedMeasure(passage, printed, subjects)
  const ranking = measure === null ? nameOfRanking(passage, printed) : null
  const isKnown = subjects.some(({ hub }) => hub !== null)
  const year =
    editionYear(words, measure) ?? periods.find(({ role }) => role === 'during')?.period ?? carried.period
  const indicator = measure?.indicator ?? null
  const scope = scopeOf(passage, {
    subjects,
    at: printed.span,
    isRanking: indicator?.unit === 'rank' || ranking !== null,
    ranking: measure?.printed ?? ranking ?? '',
  })
  if (measure === null && ranking === null && (scope.kind === 'unresolved' || !isKnown)) return null
  const first = firstTimeAt(words)
  const period =
    year === null
      ? null
      : indicator?.series !== null && indicator?.series !== undefined && /^\d{4}$/.test(year)
        ? `${indicator.series} ${year}`
        : year
  const trigger = words.slice(printed.span.start, printed.span.end)
  return {
    assertion: {
      kind: 'rank',
      hubs: subjects.flatMap(({ hub }) => hub?.id ?? []),
      indicator: indicator?.id ?? null,
      period,
      rank: printed.rank,
      scope,
      overtakes: overtaken?.place?.hub?.id ?? null,
      firstTime: first !== null,
    },
    statement: rankStatement(passage, {
      subjects,
      measure,
      ranking,
      period,
      rank: printed.rank,
      scope,
      overtaken: overtaken?.place ?? null,
      firstTime: first !== null,
    }),
    because: [
      subjects.map((each) => each.printed).join(', '),
      trigger,
      measure?.printed ?? ranking ?? '',
      scope.printed,
      overtaken?.printed ?? '',
      first ?? '',
    ].filter((reason, at, all) => reason !== '' && all.indexOf(reason) === at),
  }
}

/** The listed places before the rank's words, else behind them ('Third place went to Berlin'). */
function subjectsOf(passage: Passage, { rank, span }: PrintedRank, overtaken: Place | null): Place[] {
  const { words } = passage
  const known = passage.places.some(({ hub }) => hub !== null && hub.type !== 'group')
  const eligible = passage.places.filter(
    (place) =>
      place !== overtaken &&
      (place.hub !== null
        ? !isScopePlace(words, place)
        : !known ||
          /^\s(?:ranked|ranks|topped|tops|was|came|took|placed|finished|is)\b/u.test(
            words.slice(place.span.end),
          )),
  )
  const runs = runsOf(words, eligible)
  const before = runs.filter((run) => (run.at(-1)?.span.end ?? 0) <= span.start)
  const width = 'within' in rank ? rank.within : 1
  const listed =
    'within' in rank ? before.findLast((run) => run.length > 1 && run.length <= width) : undefined
  const nearest = before.at(-1)
  if (
    listed !== undefined &&
    (pronoun.test(words.slice(listed.at(-1)?.span.end ?? 0, span.end)) || listed === nearest)
  )
    return listed
  if (nearest !== undefined) return 'within' in rank || nearest.length === 1 ? nearest : nearest.slice(-1)
  const behind = runs.find((run) => (run[0]?.span.start ?? 0) >= span.end)
  const link = behind === undefined ? '' : words.slice(span.end, behind[0]?.span.start)
  if (
    behind !== undefined &&
    /\b(?:went to|goes to|was|is|by|held by)\s(?:the\s)?$|(?<!\p{L})(?:занял[аи]?|занимает|у)\s(?:\p{L}+\s)?$|[是为]$/u.test(
      link,
    )
  )
    return behind.slice(0, 1)
  const { place, near } = passage.carried
  if (near !== null && passage.places.length === 0) return [near]
  return place !== null &&
    /^(?:It|Its|The (?:city|province|region|country|cluster|municipality|capital)|Он|Она|Город|Регион|该|其)/u.test(
      words,
    )
    ? [place]
    : []
}

/** 'in Germany', 'China's' before a superlative: what the rank ranges over. */
function isScopePlace(words: string, { hub, span }: Place): boolean {
  const after = words.slice(span.end, span.end + 40)
  const isWide = hub?.type === 'country' || hub?.type === 'group' || hub?.type === 'region'
  const before = words.slice(Math.max(0, span.start - 30), span.start)
  return (
    isWide &&
    (/^['’]s?\s(?:\p{L}+[\s-]){0,2}?(?:top|highest|largest|biggest|second|third|leading|most)\b/u.test(
      after,
    ) ||
      /\b(?:in|among|across|within|of)\s(?:the\s|all\s|\d+\s)*$/u.test(before))
  )
}

function overtakenAt(
  passage: Passage,
  printed: PrintedRank,
): { printed: string; place: Place | null } | null {
  for (const match of passage.words.matchAll(overtaking)) {
    const end = match.index + match[0].length
    const place = passage.places.find(({ span }) => span.start >= end && span.start - end < 40)
    if (place !== undefined && end > printed.span.start - 160)
      return { printed: passage.words.slice(match.index, place.span.end), place }
  }
  return null
}

/** 'an edition that for the first time counts …' speaks of the edition. */
function firstTimeAt(words: string): string | null {
  for (const match of words.matchAll(firstTime))
    if (!/\b(?:that|which|who|where|also)\s(?:\p{L}+\s)?$/iu.test(words.slice(0, match.index)))
      return match[0]
  return null
}

function rankedMeasure(passage: Passage, { span }: PrintedRank, subjects: readonly Place[]): Measure | null {
  const { measures } = passage
  const rankings = measures.filter(({ indicator }) => indicator?.unit === 'rank')
  const after = [...rankings, ...measures].find((measure) => measure.span.start >= span.end)
  const chosen =
    rankings.find((measure) => measure.span.start >= span.end) ??
    (after !== undefined && !/[.;]/.test(passage.words.slice(span.end, after.span.start)) ? after : undefined)
  // 'B ranked fourth, C placed 12th' go on in the ranking or measure of the sentence before.
  const goesOn =
    measures.length === 0 &&
    (passage.words.length < 70 || passage.carried.measure?.indicator?.unit === 'rank') &&
    /^(?:rank|plac|came|comes|finish|took|заня|на\s|位居|排名|列)/iu.test(passage.words.slice(span.start)) &&
    nameOfRanking(passage, { span }) === null
  const own = chosen ?? rankings.at(-1) ?? measures.findLast((each) => each.span.end <= span.start) ?? null
  const measure =
    printedBy(passage, span) ?? own ?? (goesOn ? passage.carried.measure : null) ?? superlative(passage, span)
  if (measure === null || measure.indicator === null) return measure
  return { ...measure, indicator: forKindOfHub(passage, measure.indicator, subjects) }
}

/** 'placed 15th in Europe by patent applications per million inhabitants': what the words themselves rank by. */
function printedBy({ words, measures }: Passage, span: PrintedRank['span']): Measure | null {
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
      indicator: null,
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
    subjects.some(({ hub }) => hub?.type === 'cluster') || /\bclusters?\b|кластер|集群/iu.test(passage.words)
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
function editionYear(words: string, measure: Measure | null): string | null {
  if (measure === null) return null
  const after = /^["”»》]?[\s(（-]{0,2}((?:19|20)\d\d)\b/u.exec(words.slice(measure.span.end))
  const before = /((?:19|20)\d\d)(?:年)?[\s"“«《]*(?:edition of the\s|edition\s)?["“«《]?$/u.exec(
    words.slice(0, measure.span.start),
  )
  return after?.[1] ?? before?.[1] ?? null
}

function nameOfRanking({ words }: Passage, { span }: Pick<PrintedRank, 'span'>): string | null {
  const found = [...words.matchAll(printedRanking)].filter(
    (match) => Math.abs(match.index - span.end) < 120 || Math.abs(span.start - match.index) < 120,
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
