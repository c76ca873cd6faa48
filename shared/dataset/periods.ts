import { naming } from '../messages/naming.ts'
import { titledEdition } from './titled-edition.ts'
import type { Locale, Naming } from '../messages/sentence.ts'
import { monthNumber } from './month-names.ts'

/** A printed period that could be read. `note` keeps every remark that makes it less than certain, as printed. */
export type ReadPeriod = {
  readonly kind: 'period'
  readonly period: string
  readonly note?: string
  /** EDTF: since when the value is known, where the period itself tells ('said Dec 2025'). */
  readonly vintage?: string
  /** True when the words date the statement, the list or the report, and not the measurement. */
  readonly asStated?: true
}
/** Why a printed period cannot be used; each is a sentence `dataset.period.<reason>`. */
export type UnreadPeriod = {
  readonly kind: 'unread'
  readonly reason: 'missing' | 'no-year' | 'not-stated' | 'two-orders' | 'not-a-period'
}
export type ParsedPeriod = ReadPeriod | UnreadPeriod

type Rule = readonly [pattern: RegExp, read: (parts: readonly string[]) => string | null]

const year = '((?:1[5-9]|20|21)\\d\\d)'
const yearWord = '(?: ?(?:год|года|году|гг?\\.?|年度?|년도?))?'
const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'iu')
const half = (text: string) => (/^(?:1|i|上|first)/i.test(text) && !/^ii/i.test(text) ? 1 : 2)
const quarters: Readonly<Record<string, number>> = {
  i: 1, ii: 2, iii: 3, iv: 4, 一: 1, 二: 2, 三: 3, 四: 4, first: 1, second: 2, third: 3, fourth: 4,
} // prettier-ignore
const quarter = (text: string) => quarters[text.toLowerCase()] ?? Number(text)
const padded = (number: string | number) => String(number).padStart(2, '0')
const monthOf = (name: string, of: string) => {
  const month = monthNumber(name)
  return month === null ? null : `${of}-${padded(month)}`
}
const validMonth = (of: string, month: string) =>
  Number(month) >= 1 && Number(month) <= 12 ? `${of}-${padded(month)}` : null

function validDay(of: string, month: string, day: string): string | null {
  const date = `${of}-${padded(month)}-${padded(day)}`
  const read = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : null
}

/** '25/12/2021' and '12/25/2021' are one day; of '1/2/2021' nobody knows which number is the month. */
function slashed(of: string, one: string, other: string): string | null {
  if (Number(one) > 12 || one === other) return validDay(of, other, one)
  return Number(other) > 12 ? validDay(of, one, other) : null
}

/** '2024/25', '1999-00', '2016-2020'; '2024-13' is no range but a month that does not exist. */
function range(from: string, to: string): string | null {
  const turn = from.endsWith('99') && to === '00' ? String(Number(from) + 1) : from.slice(0, 2) + to
  const end = to.length === 4 ? to : turn
  return Number(end) > Number(from) ? `${from}/${end}` : null
}

/** Exact spellings, the most telling first. A pattern may match and still refuse ('2024-13'): then the next one is tried. */
const rules: readonly Rule[] = [
  [whole(`${year}${yearWord}`), ([y = '']) => y],
  [whole(`(?:fy|cy|year) ?${year}`), ([y = '']) => y],
  [whole(`${year}[-/.](\\d{1,2})[-/.](\\d{1,2})`), ([y = '', m = '', d = '']) => validDay(y, m, d)],
  [whole(`(\\d{1,2})\\.(\\d{1,2})\\.${year}`), ([d = '', m = '', y = '']) => validDay(y, m, d)],
  [whole(`(\\d{1,2})/(\\d{1,2})/${year}`), ([a = '', b = '', y = '']) => slashed(y, a, b)],
  [whole(`${year} ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日`), ([y = '', m = '', d = '']) => validDay(y, m, d)],
  [whole(`${year} ?年 ?(\\d{1,2}) ?月份?`), ([y = '', m = '']) => validMonth(y, m)],
  [whole(`${year}[-/. ]+([1-4])/4(?: ?분기)?`), ([y = '', q = '']) => `${y}-Q${q}`],
  [whole(`${year} ?[년.] ?(\\d{1,2}) ?월`), ([y = '', m = '']) => validMonth(y, m)],
  [whole(`${year}[-/.]?M?(\\d{2})`), ([y = '', m = '']) => validMonth(y, m)],
  [whole(`${year}[- ]?H([12])`), ([y = '', h = '']) => `${y}-H${h}`],
  [whole(`H([12])[- ,]*${year}`), ([h = '', y = '']) => `${y}-H${h}`],
  [whole(`(1st|2nd|first|second) half (?:of )?${year}`), ([h = '', y = '']) => `${y}-H${half(h)}`],
  [whole(`${year} ?年?(上|下)半年`), ([y = '', h = '']) => `${y}-H${half(h)}`],
  [
    whole(`(1|2|I|II)(?:-?[а-я]{1,2})? ?(?:полугодие|пол)\\.? ${year}${yearWord}`),
    ([h = '', y = '']) => `${y}-H${half(h)}`,
  ],
  [whole(`${year}[- ]?Q([1-4])`), ([y = '', q = '']) => `${y}-Q${q}`],
  [whole(`Q([1-4])[- ,]*${year}`), ([q = '', y = '']) => `${y}-Q${q}`],
  [whole(`(first|second|third|fourth) quarter (?:of )?${year}`), ([q = '', y = '']) => `${y}-Q${quarter(q)}`],
  [whole(`${year} ?年?第?([一二三四1-4])季度`), ([y = '', q = '']) => `${y}-Q${quarter(q)}`],
  [
    whole(`([1-4]|I{1,3}|IV)(?:-?[а-я]{1,2})? ?(?:квартал|кв)\\.? ${year}${yearWord}`),
    ([q = '', y = '']) => `${y}-Q${quarter(q)}`,
  ],
  [whole(`(\\p{L}{3,})\\.?,? ${year}${yearWord}`), ([m = '', y = '']) => monthOf(m, y)],
  [whole(`${year},? (\\p{L}{3,})\\.?`), ([y = '', m = '']) => monthOf(m, y)],
  [whole(`(\\d{1,2}) (\\p{L}{3,})\\.? ${year}${yearWord}`), ([d = '', m = '', y = '']) => dayOf(y, m, d)],
  [whole(`(\\p{L}{3,})\\.? (\\d{1,2}),? ${year}`), ([m = '', d = '', y = '']) => dayOf(y, m, d)],
  [whole(`${year} ?年?[-–—/~至] ?(\\d{4}|\\d{2})${yearWord}`), ([from = '', to = '']) => range(from, to)],
  [
    whole(`(\\p{Lu}[\\p{L}\\p{N}&.]*(?: \\p{Lu}[\\p{L}\\p{N}&.]*)*) ${year}`),
    ([name = '', y = '']) => edition(name, y),
  ],
]

function dayOf(of: string, name: string, day: string): string | null {
  const month = monthNumber(name)
  return month === null ? null : validDay(of, String(month), day)
}

/** A named edition is written in capitals: 'GII 2025', 'GIHI 2023', never 'Page 2023'. */
function edition(name: string, of: string): string | null {
  return /^\p{Lu}[\p{Lu}\p{N}&. ]+$/u.test(name) &&
    !/^(?:[HQM]\d|CENSUS|LIST|TABLE|PAGE|YEAR|END|REPORT|FY|CY)$/u.test(name)
    ? `${name} ${of}`
    : null
}

function exactly(text: string): string | null {
  for (const [pattern, read] of rules) {
    const found = pattern.exec(text)
    const period = found === null ? null : read(found.slice(1).map((part) => part ?? ''))
    if (period !== null) return period
  }
  return null
}

/**
 * Reads a period as statistics print it, in English, Russian and Chinese, into the spelling of `domain/period`.
 * A year is never supplied: 'H1' alone is no period. A stock 'at the end of 2023' is the year 2023, with the remark kept.
 */
export function parsePeriod(printed: string): ParsedPeriod {
  const text = printed
    .normalize('NFC')
    .replace(/[\s\u00a0\u2009\u202f]+/gu, ' ')
    .trim()
  if (/^(?:n\/?a|n\.a\.|-|–|—|\.\.+|…|none|null|нет данных|н\/д|无)?$/i.test(text))
    return { kind: 'unread', reason: 'missing' }
  if (text.length > 120) return { kind: 'unread', reason: 'not-a-period' }
  const period = exactly(text)
  if (period !== null) return { kind: 'period', period }
  const titled = titledEdition(text)
  return (
    bracketed(text) ??
    remarked(text) ??
    (titled === null ? { kind: 'unread', reason: reasonFor(text) } : { kind: 'period', period: titled })
  )
}

/** '2025 (June)' is a month; '2022 (infobox)' is a year and a remark; '2024/25 (said Dec 2025)' tells a vintage. */
function bracketed(text: string): ReadPeriod | null {
  const found = /^(.+?) ?[(（]([^()（）]+)[)）]$/u.exec(text)
  if (found === null) return null
  const [, before = '', remark = ''] = found
  const finer = /^\d{4}$/.test(before) ? exactly(`${remark} ${before}`) : null
  if (finer !== null) return { kind: 'period', period: finer }
  const outer = parsePeriod(before)
  if (outer.kind === 'unread') return null
  const said = /(?:said|stated|as of|published|quoted|supplement)/i.test(remark) ? dateIn(remark) : null
  const note = [outer.note, remark].filter(Boolean).join('; ')
  return { ...outer, note, ...(said === null ? {} : { vintage: said }) }
}

/** Words around a period that is otherwise plain. `stated` ones date the page, not the measurement. */
const remarks: readonly { readonly pattern: RegExp; readonly stated: boolean }[] = [
  { pattern: /^(?:at )?(?:the )?(?:year[- ])?end(?: of)? (.+)$/i, stated: false },
  { pattern: /^(?:на )?конец (.+)$/i, stated: false },
  { pattern: /^(.+?) ?年?(?:年底|年末|末)$/u, stated: false },
  { pattern: /^census(?: of)? (.+)$/i, stated: false },
  { pattern: /^(.+) census$/i, stated: false },
  { pattern: /^(.+) output$/i, stated: false },
  { pattern: /^(?:c\.|ca\.?|circa|about) ?(.+)$/i, stated: true },
  { pattern: /^as (?:stated|quoted|of)(?: in)? (.+)$/i, stated: true },
  { pattern: /^(?:list|table|page) (?:titled|of|dated) (.+)$/i, stated: true },
  { pattern: /^(.+) (?:page|report|edition|supplement|list)$/i, stated: true },
]

function remarked(text: string): ReadPeriod | null {
  for (const { pattern, stated } of remarks) {
    const inner = pattern.exec(text)?.[1]
    const period = inner === undefined ? null : exactly(inner)
    if (period === null) continue
    const vintage = /^as (?:stated|quoted)/i.test(text) ? { vintage: period } : {}
    return { kind: 'period', period, note: text, ...vintage, ...(stated ? { asStated: true } : {}) }
  }
  return null
}

function reasonFor(text: string): UnreadPeriod['reason'] {
  if (/^\d{1,2}\/\d{1,2}\/(?:\d\d){1,2}$/.test(text)) return 'two-orders'
  if (/\b(?:latest|not stated|unknown|recent|current)\b|последн|最新/i.test(text) && /\d{4}/.test(text))
    return 'not-stated'
  const hasYear = /\d{4}/.test(text)
  const hasPart = /\b(?:H[12]|Q[1-4])\b|полугоди|квартал|半年|季度/i.test(text) || monthNumber(text) !== null
  return !hasYear && hasPart ? 'no-year' : 'not-a-period'
}

/** The last date some words name, in EDTF, or null: 'preliminary, Jan 2025' → 2025-01. */
export function dateIn(words: string): string | null {
  const dates = [
    ...words.matchAll(/(?:(\d{1,2}) )?(?:(\p{L}{3,})\.? )?((?:19|20)\d\d)(?:-(\d\d))?(?:-(\d\d))?/gu),
  ]
  const [, day, name, of = '', month, date] = dates.at(-1) ?? []
  if (of === '') return null
  if (month !== undefined)
    return (date === undefined ? null : validDay(of, month, date)) ?? validMonth(of, month) ?? of
  const named = name === undefined ? null : monthOf(name, of)
  return (named !== null && day !== undefined ? dayOf(of, name ?? '', day) : null) ?? named ?? of
}

/** The year a period lies in or ends in, for order and distance; null only for a spelling the schema refuses. */
export function yearOf(period: string): number | null {
  const found = /(\d{4})$/.exec(period) ?? /^(\d{4})/.exec(period)
  return found === null ? null : Number(found[1])
}

/** 'GII' of 'GII 2025'; null for calendar periods. */
export function seriesOf(period: string): string | null {
  return /^(\p{L}.*) \d{4}$/u.exec(period)?.[1] ?? null
}

/** Calendar order over all forms, editions after calendar periods of their year; equal only for equal spellings. */
export function comparePeriods(a: string, b: string): number {
  return (yearOf(a) ?? 0) - (yearOf(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0)
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()
/** Made once: making one takes longer than a thousand dates, and an axis may have a million. */
function dateFormat(locale: Locale, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasDay}`
  const known = dateFormats.get(key)
  if (known !== undefined) return known
  const language = { en: 'en-GB', ru: 'ru', zh: 'zh-Hans' }[locale]
  const made = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(hasDay ? { day: 'numeric' } : {}),
  })
  dateFormats.set(key, made)
  return made
}

/** A period for people: '2024-H1' → 'H1 2024', '1-е полугодие 2024', '2024年上半年'. */
export function formatPeriod(period: string, locale: Locale): string {
  const [, of = '', part = '', number = ''] = /^(\d{4})-([HQ])(\d)$/.exec(period) ?? []
  if (part === 'H')
    return {
      en: `H${number} ${of}`,
      ru: `${number}-е полугодие ${of}`,
      zh: `${of}年${number === '1' ? '上' : '下'}半年`,
    }[locale]
  if (part === 'Q')
    return { en: `Q${number} ${of}`, ru: `${number}-й квартал ${of}`, zh: `${of}年第${number}季度` }[locale]
  if (/^\d{4}-\d\d(-\d\d)?$/.test(period)) {
    return dateFormat(locale, period.length > 7).format(new Date(`${period.padEnd(10, '-01')}T00:00:00Z`))
  }
  if (/^\d{4}$/.test(period) && locale === 'zh') return `${period}年`
  return period.replace('/', '–')
}

/** A period in words of each language, for a sentence that does not know its reader's. */
export function periodNaming(period: string): Naming {
  return naming((locale) => formatPeriod(period, locale))
}
