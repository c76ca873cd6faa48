import { monthNumber } from '../dataset/month-names.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { fittingScripts } from '../text/fitting-scripts.ts'
import { ENGLISH_MONTHS, RUSSIAN_MONTHS } from '../text/month-names.ts'

/** Some months of a year that are a quarter, a half or all of it, where they are told; `year` as printed, `offset` from the year of writing. */
export type MonthSpan = {
  readonly span: TextSpan
  /** '-H1', '-Q3', or empty for the whole year. */
  readonly part: string
  readonly year: string | null
  readonly offset: 0 | -1 | null
  /** The number of its last month. */
  readonly last: number
}

const year = '(?:19|20)\\d\\d'
const ofYear = `(?:,?\\s(?:of\\s)?(?<year>${year})|\\sof\\s(?<which>this|last|the current|the previous)\\syear|\\sof\\sthe\\syear)?`
const ofRussianYear = `(?:\\s(?<year>${year})(?:-го)?(?:\\sгода|\\sг\\.)?|\\s(?<which>этого|прошлого|текущего|нынешнего|предыдущего)\\sгода)?`
const counts = 'three|six|3|6'

const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:from\\s)?(?<from>${ENGLISH_MONTHS})(?:\\s?[-–—]\\s?|\\sto\\s|\\sthrough\\s|(?<=[Bb]etween\\s\\p{L}+)\\sand\\s)(?<to>${ENGLISH_MONTHS})\\b${ofYear}`,
    'gu',
  ),
  new RegExp(`\\b(?:the\\s)?(?<place>first|last|final)\\s(?<count>${counts})\\smonths\\b${ofYear}`, 'giu'),
  new RegExp(
    `(?<!\\p{L})(?:с\\s)?(?<from>${RUSSIAN_MONTHS})(?:\\s?[-–—]\\s?|\\sпо\\s|\\sи\\s(?<=между.{0,30}))(?<to>${RUSSIAN_MONTHS})(?!\\p{L})${ofRussianYear}`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<place>перв|последн)\\p{L}{2}\\s(?<count>три|тр[её]х|шесть|шести|3|6)\\sмесяц\\p{L}*${ofRussianYear}`,
    'giu',
  ),
  new RegExp(
    `(?:(?<year>${year})年|(?<which>今年|去年|本年))?(?<from>\\d{1,2})月?\\s?(?:[-–—~至到])\\s?(?<to>\\d{1,2})月(?!\\d|份?\\d{1,2}日)`,
    'gu',
  ),
  new RegExp(`(?:(?<year>${year})年|(?<which>今年|去年|本年))?(?<place>前)(?<count>[三六36])个月`, 'gu'),
]

/** Named parts by their first and last month. */
const parts: Readonly<Record<string, string>> = {
  '1-3': '-Q1', '4-6': '-Q2', '7-9': '-Q3', '10-12': '-Q4', '1-6': '-H1', '7-12': '-H2', '1-12': '',
} // prettier-ignore

/** What every such span has one of. */
const any = /months|месяц|月|(?:january|april|july|october|январ|апрел|июл|октябр)/iu

/** 'Between January and June', 'the first six months of this year', 'январь—июнь 2025 года', 2025年1—6月: what the dataset has a name for. */
export function monthSpansIn(text: string): readonly MonthSpan[] {
  if (!any.test(text)) return []
  return patterns.filter(fittingScripts(text)).flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const groups = match.groups ?? {}
      const months = monthsOf(groups)
      const part = parts[months]
      if (part === undefined) return []
      const which = groups['which']
      return [
        {
          span: { start: match.index, end: match.index + match[0].length },
          part,
          last: Number(months.split('-')[1]),
          year: groups['year'] ?? null,
          offset: which === undefined ? null : /last|previous|прошл|предыд|去年/iu.test(which) ? -1 : 0,
        } as const,
      ]
    }),
  )
}

function monthsOf({ from, to, place, count }: Readonly<Record<string, string | undefined>>): string {
  if (from !== undefined && to !== undefined) return `${monthOf(from)}-${monthOf(to)}`
  const many = /^(?:three|3|тр|三)/iu.test(count ?? '') ? 3 : 6
  return /^(?:first|перв|前)/iu.test(place ?? '') ? `1-${many}` : `${13 - many}-12`
}

function monthOf(printed: string): number | null {
  return /^\d/.test(printed) ? Number(printed) : monthNumber(printed)
}
