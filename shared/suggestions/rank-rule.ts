import type { Indicator } from '../domain/indicator.ts'
import type { Candidate } from './candidate.ts'
import { openRank } from './open-rank.ts'
import type { Measure, Passage, Place } from './passage.ts'
import type { PrintedRank } from './rank-words.ts'
import { carriedPeriod } from './number-period.ts'
import { dueDateIn } from './due-date.ts'
import { future, hopedInChinese } from './future-words.ts'
import { asEdition } from './known-editions.ts'
import { editionYear, nameOfRanking, rankedMeasure } from './ranked-measure.ts'
import { comparesYears } from './year-on-year.ts'
import { duringRank } from './rank-period.ts'
import { scopeOf } from './scope-words.ts'
import { rankStatement } from './rank-statement.ts'
import { rankedPlaces, toldOf } from './ranked-places.ts'

/** Taking another's place. 'Ahead of' and 'опередив' only tell an order. */
const overtaking =
  /\b(?:overtak(?:ing|es|en)|overtook|surpass(?:ed|ing|es)|displac(?:ed|ing|es)|leapfrogg(?:ed|ing)|oust(?:ed|ing)|edg(?:ed|ing) out|replac(?:ed|ing)|dethron(?:ed|ing)|pushing aside|unseat(?:ed|ing))\s|(?<!\p{L})(?:обогна[вл]\p{L}*|сместив|вытеснив|обойдя|оттеснив|обошл?[аи]?)(?!\p{L})|超越|反超|取代|赶超/giu
const firstTime =
  /\bfor the (?:very )?first time\b|\bfirst time (?:ever|in history)\b|(?<!\p{L})впервые(?!\p{L})|首次|第一次|首度/giu

/** 'A topped …', 'B ranked third', 'A, B and C, the top three': one candidate for each set of hubs and rank. */
export function rankRule(passage: Passage): Candidate[] {
  const seen = new Set<string>()
  return passage.ranks.flatMap((printed) => {
    const candidate = rankCandidate(passage, printed)
    if (candidate === null || candidate.assertion.kind !== 'rank') return []
    const { hubs, rank, from, indicator, scope } = candidate.assertion
    const key = JSON.stringify([
      hubs,
      rank,
      from,
      hubs.length === 0 ? candidate.statement : indicator,
      hubs.length === 0 ? scope : null,
    ])
    if (seen.has(key)) return []
    seen.add(key)
    return [candidate]
  })
}

function rankCandidate(passage: Passage, printed: PrintedRank): Candidate | null {
  const { words } = passage
  if (isFormer(words, printed) && ownPeriod(passage, printed) === null && !comparesYears(passage))
    return ofEditionBefore.test(words.slice(printed.span.end))
      ? openRank(passage, printed, { isFormer: true })
      : null
  // 'Four of its clusters are among the top 100': its parts are, not the place itself.
  if (
    /\bof (?:its|their)\s(?:\p{L}+\s){1,3}(?:are|is|were|was|rank)\s?(?:among\s)?(?:the\s)?$/u.test(
      words.slice(0, printed.span.start),
    )
  )
    return null
  if (isHopedFor(passage, printed)) return null
  if (printed.isInTime === true) return openRank(passage, printed)
  const told = toldOf(passage, printed)
  const overtaken = told === null ? overtakenAt(passage, printed) : null
  const subjects = told === null ? rankedPlaces(passage, printed, overtaken?.place ?? null) : [told]
  if (subjects.length === 0)
    return openRank(passage, printed, {
      measure: measureNamed(passage, printed),
      own: ownPeriod(passage, printed),
    })
  const measure = rankedMeasure(passage, printed, subjects)
  const ranking = measure === null ? nameOfRanking(passage, printed) : null
  const isKnown = subjects.some(({ hub }) => hub !== null)
  const own = ownPeriod(passage, printed)
  const reported =
    editionYear(words, measure) ??
    duringRank(passage, printed) ??
    (ofToday.test(words) ? null : carriedPeriod(passage, printed))
  const isEarlier = isFormer(words, printed) || isOfEdition(words, printed)
  const year = own ?? (isEarlier ? yearBefore(reported) : reported)
  const indicator = measure?.indicator ?? null
  const scope = scopeOf(passage, {
    subjects,
    at: printed.span,
    isRanking: indicator?.unit === 'rank' || ranking !== null,
    ranking: measure?.printed ?? ranking ?? '',
    named: passage.measures.find(({ span }) => span.start === measure?.span.start)?.span,
  })
  if (measure === null && ranking === null && (scope.kind === 'unresolved' || !isKnown))
    return openRank(passage, printed)
  const first = firstTimeAt(passage, printed)
  const period =
    year === null
      ? null
      : indicator?.series !== null && indicator?.series !== undefined && /^\d{4}$/.test(year)
        ? `${indicator.series} ${year}`
        : asEdition(year, passage.index.series.periodsOfAny(indicator?.id ?? ''))
  const from = isFromBottom(printed, indicator) ? { from: 'bottom' as const } : {}
  const trigger = words.slice(printed.span.start, printed.span.end)
  return {
    assertion: {
      kind: 'rank',
      hubs: subjects.flatMap(({ hub }) => hub?.id ?? []),
      indicator: indicator?.id ?? null,
      period,
      rank: printed.rank,
      ...from,
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
      end: printed.end,
      trigger,
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

/** What a sentence ranks by in words of its own, whoever is ranked; not what it has put a number to before it came to the rank. */
function measureNamed(passage: Passage, printed: PrintedRank): Measure | null {
  const measure = rankedMeasure(passage, printed, [])
  if (measure === null || passage.measures.every(({ span }) => span !== measure.span)) return null
  const isTold = passage.quantities.some(
    ({ span }) => span.start >= measure.span.end && span.end <= printed.span.start,
  )
  return isTold ? null : measure
}

/** 'Aims to be back in the top five by 2030': a place nobody has yet. */
function isHopedFor({ words, language, saidIn, datedIn }: Passage, { span }: PrintedRank): boolean {
  if (language === 'zh' && hopedInChinese.test(words.slice(0, span.start))) return true
  const due = dueDateIn({ words, datedIn })?.due ?? null
  return (
    due !== null &&
    (saidIn === null || Number(due.slice(0, 4)) > saidIn) &&
    future.test(words.slice(0, span.start))
  )
}

/** What is so now is of the day it is written, whatever year was reported before. */
const ofToday = /\b(?:now|currently|at present|today)\b/u

function yearBefore(period: string | null): string | null {
  const [, edition = '', year] = /^(.+ )?(\d{4})$/.exec(period ?? '') ?? []
  return year === undefined ? null : `${edition}${Number(year) - 1}`
}

/** 'Up from 19th in the previous edition'. */
const ofEditionBefore =
  /^\s(?:(?:place|spot|position|rank)\s)?(?:in\s)?(?:the\s|its\s)?(?:previous|last|preceding|prior|year|edition)(?!\p{L})/u

/** 'В предыдущем выпуске был четырнадцатым', '上一期排名第十四': the place of the edition before. */
function isOfEdition(words: string, { span }: PrintedRank): boolean {
  return /(?<!\p{L})(?:в|во)\s(?:предыдущ|прошл|прежн)\p{L}+\s(?:выпуск|издани|рейтинг|редакци|исследовани)\p{L}*\s[^,;.]*$|上(?:一)?[期届版次][^，。；]*$/u.test(
    words.slice(0, span.start),
  )
}

/** '由第十二位升至第九位', 'с 65-го места на 61-е': the place before the move. */
function isFormer(words: string, { span }: PrintedRank): boolean {
  return (
    /(?:[由从]|(?<!\p{L})с\s|\bfrom\s)$/u.test(words.slice(0, span.start)) ||
    /^(?:after|despite)\s/iu.test(words.slice(span.start)) ||
    /\bafter\san?\s$/u.test(words.slice(0, span.start))
  )
}

/** '58th last year', '41-е место в 2024 году': a period right behind a place is the place's own. */
function ownPeriod({ words, periods }: Passage, { span }: PrintedRank): string | null {
  const own = periods.find(
    (period) =>
      (period.span.start >= span.end &&
        /^\s?(?:in\s(?:the\s)?|в\s)?$/u.test(words.slice(span.end, period.span.start))) ||
      // 'Войти в число 150 лучших (в 2025 году — 178-е место)'.
      (period.span.end <= span.start &&
        /^(?:-м|\sгоду)?\s[—–]\s(?:на\s)?$/u.test(words.slice(period.span.end, span.start))),
  )
  return own === undefined || own.role === 'unnamed' || own.role === 'until' ? null : own.period
}

/** 'Lowest' and 'highest' go by size, which is the other end where less is better; a published rank knows only best. */
function isFromBottom({ end }: PrintedRank, indicator: Indicator | null): boolean {
  const isLowBetter = indicator?.direction === 'lower' && indicator.unit !== 'rank'
  switch (end) {
    case 'top':
      return false
    case 'bottom':
      return true
    case 'large':
      return isLowBetter
    case 'small':
      return !isLowBetter
  }
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

function isOfNumber({ index, 0: printed }: RegExpExecArray, words: string): boolean {
  return /^\s?(?:突破|超过|达到?|超|破|превы\p{L}+|достиг\p{L}*|(?:exceed|top|surpass|pass|reach)(?:ed|ped|es|ing)?)\s?[^,，.;]{0,12}\d/iu.test(
    words.slice(index + printed.length),
  )
}

/** 'an edition that for the first time counts …' speaks of the edition; of two ranks, the words mean the nearer one. */
function firstTimeAt({ words, ranks }: Passage, { rank, span }: PrintedRank): string | null {
  const far = ({ span: { start, end } }: PrintedRank, at: number) =>
    Math.min(Math.abs(start - at), Math.abs(end - at)) +
    (/[,，、]/u.test(words.slice(Math.min(end, at), Math.max(start, at))) ? words.length : 0)
  for (const match of words.matchAll(firstTime)) {
    const [nearest] = ranks.toSorted((a, b) => far(a, match.index) - far(b, match.index))
    // 'topped the index, overtaking B for the first time to take first place' names one place twice.
    const isOwn =
      nearest === undefined ||
      nearest.span.start === span.start ||
      JSON.stringify(nearest.rank) === JSON.stringify(rank)
    // '首次突破5亿元，居首位', 'впервые превысила 80 %': the number was never so high, whatever place it took.
    if (isOfNumber(match, words)) continue
    if (isOwn && !/\b(?:that|which|who|where|also)\s(?:\p{L}+\s)?$/iu.test(words.slice(0, match.index)))
      return match[0]
  }
  return null
}
