import { namedIn } from '../messages/naming.ts'
import type { Locale } from '../messages/sentence.ts'
import type { Passage, Place, Measure } from './passage.ts'
import type { PrintedQuantity } from '../text/quantities.ts'

/** Statements are our own sentences in the source's language; names come from the index, numbers as printed. */

/** A place in a sentence's language, with its article ('the Yangtze River Delta'). */
export function placeName({ hub, printed }: Place, language: Locale): string {
  if (hub === null) return printed
  const own = namedIn(hub.names, language)
  return language === 'en' && needsArticle.test(own) ? `the ${own}` : own
}
const needsArticle =
  /(?:Delta|Area|Union|Corridor|States|Kingdom|Emirates|Netherlands|Philippines|Maldives|Bahamas|Republic)$/u

/** A measure's name without bracketed remarks; words no index knows as printed. */
export function measureName({ indicator, printed }: Measure, language: Locale): string {
  if (indicator === null) return printed
  const own = namedIn(indicator.names, language)
  return own.replace(/\s*[（(][^（()）]*[)）]/gu, '').trim()
}

const qualifiers: Record<PrintedQuantity['quantity']['qualifier'], Record<Locale, string>> = {
  exact: { en: '', ru: '', zh: '' },
  about: { en: 'about ', ru: 'около ', zh: '约' },
  'more-than': { en: 'more than ', ru: 'более ', zh: '超过' },
  'less-than': { en: 'less than ', ru: 'менее ', zh: '不足' },
  nearly: { en: 'nearly ', ru: 'почти ', zh: '近' },
}

/** 'about 4.4%': the number and unit as printed, behind its qualifier in plain words. */
export function quantityName(passage: Passage, { quantity, measure }: PrintedQuantity): string {
  return (
    qualifiers[quantity.qualifier][passage.language] + passage.words.slice(measure.start, measure.end).trim()
  )
}

/** 'in 2024', 'в 2024 году', '2024年'; nothing when the period is not known. */
export function periodPhrase(period: string | null, language: Locale): string {
  if (period === null) return ''
  const half = /^(\d{4})-H([12])$/.exec(period)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  switch (language) {
    case 'en':
      if (half !== null) return ` in the ${half[2] === '1' ? 'first' : 'second'} half of ${half[1]}`
      if (quarter !== null)
        return ` in the ${['first', 'second', 'third', 'fourth'][Number(quarter[2]) - 1]} quarter of ${quarter[1]}`
      return ` in ${monthsOf(period, 'en')}`
    case 'ru':
      return /^\d{4}$/.test(period) ? ` в ${period} году` : ` (${monthsOf(period, 'ru')})`
    case 'zh':
      return /^\d{4}$/.test(period) ? `${period}年` : `${monthsOf(period, 'zh')}，`
  }
}

const monthFormat = (language: string) =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthFormats: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  en: monthFormat('en'),
  ru: monthFormat('ru'),
  zh: monthFormat('zh-Hans'),
}

function monthsOf(period: string, language: Locale): string {
  const month = /^(\d{4})-(\d{2})$/.exec(period)
  if (month === null) return period.replace('/', '–')
  const date = new Date(Date.UTC(Number(month[1]), Number(month[2]) - 1, 1))
  return monthFormats[language].format(date)
}

/** 'A, B and C'. */
export function listed(names: readonly string[], language: Locale): string {
  return lists[language].format(names)
}

const listFormat = (language: string) => new Intl.ListFormat(language, { type: 'conjunction' })
const lists: Readonly<Record<Locale, Intl.ListFormat>> = {
  en: listFormat('en-GB'),
  ru: listFormat('ru'),
  zh: listFormat('zh-Hans'),
}

/** Begins with a capital and ends with the language's full stop. */
export function asSentence(words: string, language: Locale): string {
  const trimmed = words
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[\s,，;:.。–—-]+$/u, '')
    .replace(/[!！]+$/u, '')
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (language === 'zh' ? '。' : '.')
}

/** Whether an English name is a plural: 'Exports', 'Unicorn companies', not 'Gross product' or 'Nature Index'. */
export function isPlural(name: string): boolean {
  const head = name.split(/\s(?:of|in|per|with|by|for|to)\s|\s\p{L}+ed(?:\sby\s|$)/u, 1)[0] ?? name
  return /people$/u.test(head) || (/[^s]s$/u.test(head) && !/(?:us|is|ics)$/u.test(head))
}
