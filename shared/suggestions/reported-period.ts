import type { ArticleReading } from '../domain/article-reading.ts'
import { periodsIn, type Said } from './periods-in-text.ts'

/** As far into a document as it says what it reports. */
const OPENING = 900
const figures =
  /\b(?:results|figures|data|indicators|statistics|accounts|performance|review|bulletin|update|report)\b[^.;\n]{0,40}\b(?:for|in|of|during)\s(?:the\s)?(?:(?:financial|fiscal|full|calendar)\s)?(?:(?:year|quarter|half|month)\s)?(?:ended\s|ending\s)?$|(?<!\p{L})(?:итог\p{L}+|данны\p{L}+|показател\p{L}+|результат\p{L}+|статистик\p{L}+)[^.;\n]{0,40}(?:за|в)\s$|(?:数据|统计|公报|报告|成绩单)[^。；\n]{0,12}$/iu

/** '《2025中国独角兽企业观察》': the year in a report's name. */
const edition =
  /^年?[^》”"]{0,30}(?:报告|观察|榜单?|指数|公报|年鉴|蓝皮书|白皮书|排行|Report|Index|Survey|Yearbook)[^》”"]{0,8}[》”"]/u

/** As far as the first words of an article name the edition of a ranking that all of it is about. */
const LEAD = 420
/** 'The Science Cities Index 2026', 'the BioHub Ranking 2026': a proper name and its year. */
const namedEdition =
  /\b\p{Lu}[\p{L}&’'-]*(?:\s(?:of\s|for\s|and\s)?\p{Lu}[\p{L}&’'-]*){0,5}\s(?:Index|Ranking|Rankings|Scoreboard|Barometer|Survey|Monitor|Report|League Table)\s(?:for\s)?((?:19|20)\d\d)(?![\d/–-])|(?:[Ии]ндекс|[Рр]ейтинг)\p{L}{0,3}\s[^.;,\n]{3,60}?\s((?:19|20)\d\d)(?=\sгод|[.,»\s])/gu

function editionsIn(text: string, said: Said | null): ReadonlySet<string> {
  const years = [...text.matchAll(namedEdition)].map((match) => match[1] ?? match[2] ?? '')
  return new Set(years.filter((year) => said === null || Number(year) <= said.year))
}

/**
 * The period a report says it is about: the only one its title names, or the one of 'its figures for the financial year
 * 2025' near its beginning. Null where it says none or several; a number of a sentence without a period is then of none.
 */
export function reportedPeriod(text: string, reading: ArticleReading, said: Said | null): string | null {
  const title = reading.title?.value ?? ''
  const inTitle = during(title, said)
  if (inTitle.length === 1) return inTitle[0]?.period ?? null
  const opening = text.slice(0, OPENING)
  const issue = issueOf(opening, said)
  if (issue !== null) return issue
  const named = during(opening, said).filter(
    ({ span }) =>
      figures.test(opening.slice(Math.max(0, span.start - 90), span.start)) ||
      (/[《“"]$/u.test(opening.slice(0, span.start)) && edition.test(opening.slice(span.end, span.end + 40))),
  )
  const periods = new Set(named.map(({ period }) => period))
  const editions = editionsIn(`${title}\n${text.slice(0, LEAD)}`, said)
  if (periods.size === 0 && editions.size === 1) return [...editions][0] ?? null
  return periods.size === 1 ? ([...periods][0] ?? null) : null
}

/** Past or present: a title that names a year to come speaks of a plan. */
function during(words: string, said: Said | null) {
  return periodsIn(words, said).filter(
    ({ role, period, looksBack }) =>
      role === 'during' && !looksBack && (said === null || Number(/\d{4}/.exec(period)?.[0]) <= said.year),
  )
}

/** As many lines may stand above an issue's first sentence. */
const HEAD_LINES = 5
const longestHead = 90

/** 'Third quarter 2025 · published 12 November 2025': a line of its own under a bulletin's name, which opens with the part of a year it tells of. */
function issueOf(opening: string, said: Said | null): string | null {
  const heads = opening
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, HEAD_LINES)
    .filter((line) => line.length < longestHead && !/[.!?]\s*$/u.test(line))
  const parts = heads.flatMap((line) =>
    during(line, said).filter(
      ({ span, period }) =>
        /-(?:Q|H)\d$/u.test(period) &&
        /^[^\p{L}\p{N}]*(?:for the\s|the\s)?$/iu.test(line.slice(0, span.start)),
    ),
  )
  const [only, ...others] = new Set(parts.map(({ period }) => period))
  return only !== undefined && others.length === 0 ? only : null
}
