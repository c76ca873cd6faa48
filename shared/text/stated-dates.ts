import type { TextSpan } from '../domain/text-span.ts'
import { datesIn } from './dates.ts'
import { ENGLISH_MONTHS, RUSSIAN_MONTHS } from './month-names.ts'

/**
 * A date or period a passage states, in one spelling for all languages: EDTF as far as it goes ('2026-01-14',
 * 'XXXX-01-14', '2024', '2024-09'), '2024-Q3' and '2024-H1' (XXXX where no year is printed), and 'Wednesday' for a day of
 * the week that stands alone.
 */
export type StatedDate = { readonly span: TextSpan; readonly date: string }

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const RUSSIAN_DAYS = [
  'понедельник\\p{L}{0,2}',
  'вторник\\p{L}{0,2}',
  'сред[ауеы]',
  'четверг\\p{L}{0,2}',
  'пятниц[ауеы]',
  'суббот[ауеы]',
  'воскресень[ея]',
]
const DAY_OF_WEEK = new RegExp(
  `(?<!\\p{L})(?:${WEEKDAYS.map((day, at) => `(?<e${at}>${day}|${day.slice(0, 3).toUpperCase()})`).join('|')})(?!\\p{L})|(?<=(?<!\\p{L})(?:в|во|к|до|с|на|прошл\\p{L}{2,3}|минувш\\p{L}{2,3})\\s)(?:${RUSSIAN_DAYS.map((day, at) => `(?<r${at}>${day})`).join('|')})(?!\\p{L})|(?:周|星期|礼拜)(?<zh>[一二三四五六日天])(?!年|期)`,
  'gu',
)
const QUARTERS = [
  'first|1st|перв\\p{L}{2,3}|1-?[йм]',
  'second|2nd|втор\\p{L}{2,3}|2-?[йм]',
  'third|3rd|трет\\p{L}{2,3}|3-?[йм]',
  'fourth|4th|четв[её]рт\\p{L}{2,3}|4-?[йм]',
]
const YEAR = '(?:19[5-9]\\d|20\\d\\d)'
const PART_OF_YEAR = new RegExp(
  `(?<!\\p{L})(?:${QUARTERS.map((word, at) => `(?<n${at}>${word})`).join('|')})[ -](?<part>quarter|квартал\\p{L}{0,2}|half|полугоди[еяию]м?|половин(?:ой|[аеуы])(?=\\s(?:года(?!\\p{L})|${YEAR})))(?:,?\\s(?:of\\s)?(?:the\\s)?(?:year\\s)?(?<year>${YEAR}))?(?!\\p{L})|(?<![\\p{L}\\p{N}])(?<short>[QH][1-4])(?:,?\\s(?:of\\s)?(?<shortYear>${YEAR}))?(?!\\p{L})|(?:(?<zhYear>${YEAR})年)?(?:第?(?<zhQuarter>[一二三四1-4])季度|(?<zhHalf>[上下])半年)`,
  'giu',
)
const MONTHS = ENGLISH_MONTHS.split('|')
const RUSSIAN = RUSSIAN_MONTHS.split('|')
/** English months without a day need a word before them that makes them a time: 'May' and 'March' are other words too. */
const MONTH_ALONE = new RegExp(
  `(?<=(?<!\\p{L})(?:in|last|this|next|since|until|by|for|during|early|late|mid|from|to|of)[ -])(?:${MONTHS.map((month, at) => `(?<e${at + 1}>${month})`).join('|')})(?!\\p{L}|\\.?\\s\\d)|(?<=(?<!\\p{L})(?:в|во|с|до|к|на|за|прошлого|конце|начале|середине)\\s)(?:${RUSSIAN.map((month, at) => `(?<r${at + 1}>${month})`).join('|')})(?!\\p{L}|\\s\\d{4})|(?<!\\d)(?<zh>1[0-2]|[1-9])月(?:份|底|初|末|中旬|上旬|下旬)?(?!\\d{1,2}[日号])`,
  'giu',
)
const DAY_ALONE =
  /(?<![\d月.,])(?<day>[12]?\d|3[01])(?:日(?!本|元|均|益|常)|号(?!\p{Script=Han}{0,2}(?:线|楼|机)))/gu
const YEARS = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,$€£¥-]|[-–]\\d{4}[-–])(?<from>${YEAR})(?:(?:\\s?[-–—至到]\\s?|\\s?年\\s?[-–—至到]\\s?)(?<to>${YEAR}))?(?![\\d]|[.,:]\\d|\\p{Script=Latin})(?:\\s?年|\\s?(?:год(?:а|у|ом|е|ы|ов)?|гг?\\.)(?!\\p{L}))?`,
  'gu',
)
/** A count, not a year: '2000 companies', '2024 человека'. */
const COUNTED =
  /^\s?(?:percent|%|yuan|people|companies|persons|человек|юаней|компаний|предприятий|家|人|元|个|名|项|万|亿|million|billion|млн|млрд|тыс)/iu

/** The dates and periods a passage states, in order, without overlap; both years of '2016–2020'. */
export function statedDatesIn(text: string): StatedDate[] {
  const found: StatedDate[] = []
  for (const { span, date } of datesIn(text)) found.push({ span, date })
  for (const match of text.matchAll(PART_OF_YEAR)) keep(match, partOfYear(match.groups ?? {}))
  for (const match of text.matchAll(YEARS)) {
    const { from = '', to } = match.groups ?? {}
    if (COUNTED.test(text.slice(match.index + match[0].length)) && !/[年г]/u.test(match[0])) continue
    if (to === undefined) keep(match, from)
    else {
      const split = match[0].indexOf(to, 4)
      keepSpan(match.index, match.index + 4, from)
      keepSpan(match.index + split, match.index + match[0].length, to)
    }
  }
  for (const match of text.matchAll(MONTH_ALONE)) {
    const month = numberedGroup(match.groups ?? {}) ?? Number(match.groups?.['zh'])
    keep(match, `XXXX-${String(month).padStart(2, '0')}`)
  }
  for (const match of text.matchAll(DAY_ALONE))
    keep(match, `XXXX-XX-${(match.groups?.['day'] ?? '').padStart(2, '0')}`)
  for (const match of text.matchAll(DAY_OF_WEEK)) {
    const zh = match.groups?.['zh']
    const day = zh === undefined ? numberedGroup(match.groups ?? {}) : '一二三四五六日天'.indexOf(zh)
    keep(match, WEEKDAYS[Math.min(day ?? 0, 6)] ?? '')
  }
  return found.sort((a, b) => a.span.start - b.span.start)

  function keep(match: RegExpMatchArray, date: string | null): void {
    const start = match.index ?? 0
    if (date !== null) keepSpan(start, start + match[0].trimEnd().length, date)
  }

  function keepSpan(start: number, end: number, date: string): void {
    if (found.some(({ span }) => span.start < end && start < span.end)) return
    found.push({ span: { start, end }, date })
  }
}

function partOfYear(groups: Readonly<Record<string, string | undefined>>): string | null {
  const year = groups['year'] ?? groups['shortYear'] ?? groups['zhYear'] ?? 'XXXX'
  const { short, part, zhQuarter, zhHalf } = groups
  if (short !== undefined) return /^h[34]$/iu.test(short) ? null : `${year}-${short.toUpperCase()}`
  if (zhHalf !== undefined) return `${year}-H${zhHalf === '上' ? 1 : 2}`
  if (zhQuarter !== undefined) {
    const han = '一二三四'.indexOf(zhQuarter)
    return `${year}-Q${han < 0 ? zhQuarter : han + 1}`
  }
  const number = (numberedGroup(groups) ?? 0) + 1
  const isHalf = /^(?:half|пол)/iu.test(part ?? '')
  return isHalf && number > 2 ? null : `${year}-${isHalf ? 'H' : 'Q'}${number}`
}

/** The number in the name of the group that matched: 3 for `e3`. */
function numberedGroup(groups: Readonly<Record<string, string | undefined>>): number | null {
  const name = Object.keys(groups).find((key) => /^[a-z]\d+$/.test(key) && groups[key] !== undefined)
  return name === undefined ? null : Number(name.slice(1))
}

/**
 * Whether two stated dates can be one and the same. What one of them leaves open ('XXXX') contradicts nothing; a coarser
 * date ('January 2026' for a day of it) does. A day of the week agrees with a date that falls on it in any of `years`.
 */
export function isSameDate(one: string, other: string, years: ReadonlySet<string>): boolean {
  if (one === other) return true
  if (WEEKDAYS.includes(one)) return isOnWeekday(other, one, years)
  if (WEEKDAYS.includes(other)) return isOnWeekday(one, other, years)
  const [a, b] = [one.split('-'), other.split('-')]
  return (
    a.length === b.length &&
    a.every((part, at) => part === b[at] || /^X+$/.test(part) || /^X+$/.test(b[at] ?? ''))
  )
}

function isOnWeekday(date: string, weekday: string, years: ReadonlySet<string>): boolean {
  const [, year, month, day] = /^(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(date) ?? []
  if (year === undefined) return /^XXXX-XX-\d\d$/.test(date)
  const possible = year === 'XXXX' ? [...years] : [year]
  return (
    possible.length === 0 ||
    possible.some(
      (each) => WEEKDAYS[(new Date(`${each}-${month}-${day}T00:00Z`).getUTCDay() + 6) % 7] === weekday,
    )
  )
}
