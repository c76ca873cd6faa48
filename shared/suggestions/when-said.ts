import type { ArticleReading } from '../domain/article-reading.ts'
import { datesIn } from '../text/dates.ts'
import { ENGLISH_MONTHS } from '../text/month-names.ts'
import { sentencesOf } from '../text/sentences.ts'
import { future } from './future-words.ts'
import { yearOfIssue } from './issue-line.ts'
import type { Said } from './periods-in-text.ts'

const measuredYear =
  /(?<!(?:\b(?:by|until|till|before|through)|(?<!\p{L})(?:к|до)|到)\s?(?:the end of |концу |конца )?)(?<![\d.,/$€£-])(20\d\d)(?![\d%]|[.,]\d|-\d)/giu
const toCome =
  /\b(?:by|until|till)\s(?:the end of\s|late\s|early\s)?20\d\d|\b(?:plan|target|goal|aim|scheduled|due)\p{Ll}*\b|\b(?:wants?|hopes?|dreams?|promise[sd]?|pledge[sd]?|intends?|supposed|meant|vow(?:s|ed)?|envisag\p{Ll}+|foresees?|ambitions?|look(?:s|ing)? ahead)\b|\b(?:opens?|starts?|begins?|moves?|launches|follows|arrives|goes|comes)(?![\p{L}-])[^.;]{0,60}\b(?:in|from|at)\s(?:the\s)?(?:(?:spring|summer|autumn|fall|winter|beginning|end|middle|first|second|third|fourth|early|late|mid-?)\b[^.;\d]{0,16})?20\d\d|(?<!\p{L})(?:к|до)\s(?:концу\s|конца\s)?20\d\d|(?<!\p{L})план\p{L}*|(?<!\p{L})буд[еу]т(?!\p{L})|\b[Nn]ext (?:issue|edition|bulletin|report|meeting|session|release)\b|(?<!\p{L})[Сс]ледующ\p{L}+ (?:выпуск|номер|бюллетен|обзор|заседани|форум|сбор)|下一?[期届次]|[到至]20\d\d年|规划|方案|拟|提出|有望|争取/iu
const titles =
  'Index|Ranking|Report|Monitor|Survey|Barometer|Outlook|Awards?|Forum|Summit|Conference|Congress|Expo|Fair|List|Atlas|Review|Scoreboard|Scorecard|Edition'
/** 'The Space Cities Index 2026', 'Autumn 2026', '2026国际低空产业大会', 'рейтинг 2026': the year of an issue or of an event, and of no number. */
const namedBefore = new RegExp(
  `(?:(?:\\p{Lu}[\\p{L}&-]+\\s){2,6}(?<!(?:${ENGLISH_MONTHS})\\s)|\\b(?:${titles}|Spring|Summer|Autumn|Fall|Winter|Issue)|(?<!\\p{L})[Рр]ейтинг\\p{L}*|[榜会]|指数|论坛|年鉴),?\\s?$`,
  'u',
)
const namedBehind = new RegExp(
  `^\\s(?:edition\\b|(?:\\p{Lu}[\\p{L}&-]*\\s){0,5}(?:${titles})\\b)|^年?\\p{Script=Han}{2,12}(?:大会|论坛|博览会|峰会|榜)`,
  'u',
)
const yearGone = /\b(?:last|this) year\b(?!['’]s)|(?<!\p{L})в (?:прошлом|этом|нынешнем) году|[去今]年/iu

/** From this month on a year may be told of while it runs. */
const YEAR_IS_OPEN = 7
const wholeYear = (year: number) =>
  new RegExp(
    `\\b[Ii]n ${year}(?!\\d)|(?<!\\p{L})[Вв] ${year}(?:-м|\\sгоду)|(?<!\\p{L})за ${year}(?:-й|\\sгод)|(?<!\\d)${year}年(?!第?[一二三四上下\\d])`,
    'u',
  )

/** The year of a text that prints no date: the latest one it reports on, or the one after where that was 'last year'. */
function saidAbout(text: string): Said | null {
  const opening = text.slice(0, 4000)
  const years = sentencesOf(opening)
    .map(({ start, end }) => opening.slice(start, end))
    .filter((sentence) => !future.test(sentence) && !toCome.test(sentence))
    .flatMap((sentence) =>
      [...sentence.matchAll(measuredYear)].map((match) => ({
        year: Number(match[1]),
        isNamed:
          namedBefore.test(sentence.slice(0, match.index)) ||
          namedBehind.test(sentence.slice(match.index + match[0].length)),
      })),
    )
  if (years.length === 0) return null
  const latest = Math.max(...years.map(({ year }) => year))
  // What came out in a year was written in it, whatever it reports on.
  const isIssued = years.every(({ year, isNamed }) => year < latest || isNamed)
  const unyeared = datesIn(opening.slice(0, 300)).find(({ date }) => date.startsWith('XXXX-'))?.date
  const monthOfDay = unyeared === undefined ? null : Number(unyeared.slice(5, 7))
  const [dated] = datesIn(opening.slice(0, 300)).flatMap(({ date }) =>
    date.startsWith(`${latest}-`) ? [date] : [],
  )
  if (dated !== undefined) return { year: latest, month: Number(dated.slice(5, 7)) }
  // A half or a month of a year that is reported on alone is of the year that was present.
  const isPart = new RegExp(
    `(?:half|quarter|months?|${ENGLISH_MONTHS}|квартал\\p{L}*|полугоди\\p{L}*|месяц\\p{L}*)(?:\\sof)?\\s${latest}|${latest}年(?:第?[一二三四]季度|上半年|前|\\d{1,2}月)`,
    'u',
  ).test(opening)
  // 'Jan 22': what happened 'in 2025' as a whole was not told in its January.
  const isOver = monthOfDay !== null && monthOfDay < YEAR_IS_OPEN && wholeYear(latest).test(opening)
  // Nobody tells in February of that year's third quarter.
  const isAhead = monthOfDay !== null && lastMonthOf(opening, latest) > monthOfDay
  const isGone = (((yearGone.test(opening) || isOver) && !isPart) || isAhead) && !isIssued
  return { year: isGone ? latest + 1 : latest, month: monthOfDay }
}

/** The last month of the latest quarter or half of a year that a text reports on; 0 where it reports on none. */
function lastMonthOf(text: string, year: number): number {
  const part = new RegExp(
    `(?<n>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Пп]ерв\\p{Ll}+|[Вв]тор\\p{Ll}+|[Тт]реть\\p{Ll}+|[Чч]етв[её]рт\\p{Ll}+)\\s(?<kind>quarter|half|квартал\\p{Ll}*|полугоди\\p{Ll}+)(?:\\sof)?\\s${year}|${year}年第?(?<zh>[一二三四上下])(?<zhKind>季度|半年)`,
    'gu',
  )
  const ordinals = [
    /^(?:first|перв|[一上])/iu,
    /^(?:second|втор|[二下])/iu,
    /^(?:third|трет|三)/iu,
    /^(?:fourth|четв|四)/iu,
  ]
  return [...text.matchAll(part)].reduce((latest, { groups = {} }) => {
    const at = ordinals.findIndex((each) => each.test(groups['n'] ?? groups['zh'] ?? '')) + 1
    const isHalf = /half|полугод|半/u.test(groups['kind'] ?? groups['zhKind'] ?? '')
    return Math.max(latest, at * (isHalf ? 6 : 3))
  }, 0)
}

const HEAD_LINES = 4
const LONGEST_HEAD = 110

/** '«Деловой проспект», 17 апреля 2026 года', 'Research note, April 2026': the date in a short line of the head. */
function saidInHead(text: string): Said | null {
  const head = text
    .slice(0, 800)
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .slice(1, HEAD_LINES)
    .filter(
      (line) => line.length < LONGEST_HEAD && !/[.!?。]\s*$/u.test(line.replace(/(?:г|p|No)\.\s*$/u, '')),
    )
  const [dated] = head
    // 'October 14-15, 2025', '18–19 ноября 2025 года': a meeting of several days.
    .flatMap((line) => datesIn(line.replace(/(?<!\d)(\d{1,2})\s?[-–—]\s?\d{1,2}(?=,?\s)/gu, '$1')))
    .flatMap(({ date }) => /^(\d{4})-(\d\d)/.exec(date) ?? [])
  if (dated !== undefined) return { year: Number(dated.slice(0, 4)), month: Number(dated.slice(5, 7)) }
  // 'Issue 31, Autumn 2026'.
  const issue = /\b(?:Spring|Summer|Autumn|Fall|Winter|Issue \d{1,3}),?\s(20\d\d)\b/iu.exec(
    head.join('\n'),
  )?.[1]
  const year = issue ?? yearOfIssue(head.join('\n'))
  return year === null ? null : { year: Number(year), month: null }
}

/** When a document was written: its dateline's or its printed date, else the latest year it reports on. */
export function whenSaid(text: string, { dateline, published }: ArticleReading): Said | null {
  const date =
    dateline?.value.date?.startsWith('XXXX') === false ? dateline.value.date : (published?.value ?? '')
  const parts = /^(\d{4})(?:-(\d{2}))?/.exec(date)
  return parts === null
    ? (saidInHead(text) ?? saidAbout(text))
    : { year: Number(parts[1]), month: parts[2] === undefined ? null : Number(parts[2]), isPrinted: true }
}
