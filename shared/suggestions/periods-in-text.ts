import { monthNumber } from '../dataset/month-names.ts'
import { parsePeriod } from '../dataset/periods.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { wordNumbersIn } from '../text/number-words.ts'
import { monthSpansIn } from './month-spans.ts'
import { partsAlone } from './parts-alone.ts'
import { isTimeOfTelling } from './time-of-telling.ts'
import { fittingScripts } from '../text/fitting-scripts.ts'
import { PRINTED_ENGLISH_MONTHS, RUSSIAN_MONTHS } from '../text/month-names.ts'
import { overlap } from '../text/overlap.ts'

/**
 * A period where it stands. `role`: what the words before it make of it — a time of measurement, a base, a due date; an
 * 'unnamed' one ('the first nine months of 2024') has no spelling in the dataset, and its `period` is empty.
 */
export type PrintedPeriod = {
  readonly span: TextSpan
  readonly period: string
  readonly role: 'during' | 'since' | 'until' | 'unnamed'
  /** 'a year earlier': looks back once and leaves the report in its own period. */
  readonly looksBack: boolean
}

const year = '(?:19[5-9]\\d|20\\d\\d)'
const quarterEnds: Readonly<Record<string, string>> = {
  march: 'first', june: 'second', september: 'third', december: 'fourth',
} // prettier-ignore
const anyYear = new RegExp(year)
const yearAlone = new RegExp(
  `(?<![\\d.,$€£¥]|(?<!\\b[Mm]id)-)(${year})(?:[-–](${year}))?(?=年|(?![\\d]|[.,:]\\d|-\\d|\\s?(?:%|[亿万千家件人个所座台辆项吨元]|(?:million|billion|thousand|per ?cent|тыс|млн|млрд)(?!\\p{L}))))`,
  'gu',
)
const patterns: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [
    new RegExp(
      `\\b(?:quarter|three months) (?:ended|ending|to)(?: on)?(?: 3[01])? (March|June|September|December)(?: 3[01],)? (${year})\\b`,
      'giu',
    ),
    ([m, y]) => `${quarterEnds[(m ?? '').toLowerCase()] ?? ''} quarter ${y}`,
  ],
  [
    new RegExp(
      `\\b(?:half-?year|six months) (?:ended|ending|to)(?: on)?(?: 3[01])? (June|December)(?: 3[01],)? (${year})\\b`,
      'giu',
    ),
    ([m, y]) => `${/^june$/iu.test(m ?? '') ? 'first' : 'second'} half ${y}`,
  ],
  [
    new RegExp(
      `\\b(?:year|twelve months) (?:ended|ending|to)(?: on)?(?: 31)? December(?: 31,)? (${year})\\b`,
      'giu',
    ),
    ([y]) => y ?? '',
  ],
  [
    new RegExp(`\\b(first|second) half(?: of)?(?: the year)? (${year})\\b`, 'giu'),
    ([h, y]) => `${h} half ${y}`,
  ],
  [
    new RegExp(`\\b(first|second|third|fourth) quarter(?: of)? (${year})\\b`, 'giu'),
    ([q, y]) => `${q} quarter ${y}`,
  ],
  [
    new RegExp(`\\b(March|June|September|December) quarter(?: of)? (${year})\\b`, 'gu'),
    ([m, y]) => `${quarterEnds[(m ?? '').toLowerCase()] ?? ''} quarter ${y}`,
  ],
  [new RegExp(`\\b([HQ][1-4])(?: of)? (${year})\\b`, 'gu'), ([part, y]) => `${part} ${y}`],
  [new RegExp(`\\b(${year})[- ]([HQ][1-4])\\b`, 'gu'), ([y, part]) => `${part} ${y}`],
  [
    new RegExp(`\\b(${PRINTED_ENGLISH_MONTHS}) (?:\\d{1,2}, )?(${year})\\b`, 'gu'),
    ([m, y]) => `${(m ?? '').replace('.', '')} ${y}`,
  ],
  [
    new RegExp(`(?<!\\p{L})(перв|втор)\\p{Ll}{2,3} полугоди[еяию]м? (${year})`, 'giu'),
    ([h, y]) => `${/^перв/iu.test(h ?? '') ? 'first' : 'second'} half ${y}`,
  ],
  [
    new RegExp(`(?<!\\p{L})(перв|втор|трет|четв[её]рт)\\p{Ll}{1,4} квартал(?:[еау]|ом)? (${year})`, 'giu'),
    ([q, y]) =>
      `${{ перв: 'first', втор: 'second', трет: 'third', четверт: 'fourth' }[(q ?? '').toLowerCase().replace('ё', 'е')] ?? ''} quarter ${y}`,
  ],
  [
    new RegExp(`(?<!\\p{L})(I{1,3}|IV) квартал(?:[еау]|ом)? (${year})`, 'gu'),
    ([q, y]) => `Q${['I', 'II', 'III', 'IV'].indexOf(q ?? '') + 1} ${y}`,
  ],
  [new RegExp(`(?<!\\p{L})(${RUSSIAN_MONTHS}) (${year})`, 'giu'), ([m, y]) => `${m} ${y}`],
  [new RegExp(`(${year})年([上下])半年`, 'gu'), ([y, h]) => `${y}年${h}半年`],
  [new RegExp(`(${year})年第?([一二三四1-4])季度`, 'gu'), ([y, q]) => `${y}年第${q}季度`],
  [new RegExp(`(${year})年(\\d{1,2})月(?!\\d{1,2}[日号])`, 'gu'), ([y, m]) => `${y}年${m}月`],
  // A season or a school year runs over into the next one; '2011-12' may be a month.
  [
    new RegExp(`(?<![\\d.,$€£¥/-])(${year})(?:[/–](\\d\\d|${year})|-(1[3-9]|[2-9]\\d))(?![\\d/-])`, 'gu'),
    ([from = '', to = '', dashed = '']) => seasonOf(from, to || dashed),
  ],
  [yearAlone, ([from, to]) => (to === undefined ? (from ?? '') : `${from}-${to}`)],
]
/** '2024/25' where the second is the year after the first; nothing else. */
function seasonOf(from: string, to: string): string {
  const next = String(Number(from) + 1)
  return next.endsWith(to) ? `${from}/${next}` : ''
}

/** Spans of a year that are no year, half, quarter or month: a value of them is of no period the dataset can name. */
const partOfYear: readonly RegExp[] = [
  /\b(?:last|this|next)\s(?:spring|summer|autumn|fall|winter)\b/giu,
  new RegExp(
    `\\bfirst (?:two|three|four|five|seven|eight|nine|ten|eleven|\\d{1,2}) (?:months|quarters|weeks)(?: of (?:the year|this year|last year|${year}))?`,
    'giu',
  ),
  new RegExp(
    `\\b(?:${PRINTED_ENGLISH_MONTHS})(?:\\s?[-–—]\\s?|\\sto\\s|\\sthrough\\s)(?:${PRINTED_ENGLISH_MONTHS})(?:,? (?:of )?${year})?`,
    'gu',
  ),
  new RegExp(
    `\\b(?:year|twelve months) (?:ended|ending|to)(?: on)?(?: [123]?\\d)? (?:${PRINTED_ENGLISH_MONTHS})(?: [123]?\\d,)?(?: ${year})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:(?:перв\\p{L}{2,3}\\s)?(?:дв\\p{L}|тр\\p{L}|четыр\\p{L}+|пят\\p{L}|сем\\p{L}|восем\\p{L}|восьми|девят\\p{L}|десят\\p{L}|одиннадцат\\p{L}|\\d{1,2}) месяц(?:а|ев)(?: ${year}(?:-го)?(?: года)?)?)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:${RUSSIAN_MONTHS})\\s?[-–—]\\s?(?:${RUSSIAN_MONTHS})(?: ${year}(?: года)?)?`,
    'giu',
  ),
  new RegExp(
    `(?:(?:${year}年|今年|去年)?前[一二三四五六七八九十\\d]+(?:个)?(?:季度|月)|(?:${year}年|今年|去年)\\d{1,2}\\s?[-—–至]\\s?\\d{1,2}月)`,
    'gu',
  ),
]
const lastYear =
  /\b(?:last|past) year\b(?! and a half)|(?<!\p{L})прошл(?:ый|ого|ом|ым) год(?:а|у|ом)?(?!\p{L})|去年/giu
const thisYear =
  /\bthis year\b|(?<!\p{L})(?:этого|этом|нынешнего|нынешнем|текущего|текущем) год(?:а|у)(?!\p{L})|今年/giu
const nextYear = /\bnext year\b|(?<!\p{L})в (?:следующем|будущем) году|明年/giu

const since =
  /(?:\b(?:from|since|than(?: in| at| by)?|(?:(?:than|half) the (?:figure|level|number|total|value|rate|count|amount)|(?:double|twice|triple|times) the \p{Ll}+) (?:for|in|of|from)|as (?:many|much|high|large|big) as(?: in)?|same(?:\s\p{L}+){0,2} as(?: in)?|compared (?:with|to)(?: in)?|against(?: in)?|over|versus|vs\.?|relative to|(?:the\s)?levels? of|(?:from|than(?: in)?|over|on|against|with|to) (?:the )?(?:corresponding|same|equivalent|comparable) (?:quarter|period|months?|half(?:-year)?)(?: of| in)?|(?:percent|per cent|points?) on)|%\son|(?<!\p{L})(?:с|со|чем (?:в|на) (?:конце|конец|начале|начало|середине)|чем в|чем за|чем на|чем|по сравнению со?|относительно|(?:к\s)?уровн\p{L}+|(?:%|процент\p{L}*)\sк|против|между)|比|较|自|由|从)\s*(?:the\s)?(?:(?:year|end of|в)\s)?$/iu
const until =
  /(?:\b(?:by|until|till|through)|(?<!\p{L})(?:к|до)|到)\s*(?:the\s)?(?:(?:end of|year|early|late|концу|конца)\s|mid-)?$/iu

/** 'After a record 2024 this was a drop of 22 percent'; 'after a dismal 2024 in which they found $71 million' tells of that year itself. */
const afterYear = /\bafter (?:a|an)(?: very)? \p{L}+\s$/iu
const ofItself = /^,?\s(?:in which|when|that|which|with)\b/u

/** 'The highest share since the survey started in 2015': when counting began, and no time of any number. */
const recordsBegan =
  /\b(?:highest|lowest|largest|smallest|best|worst|most|fewest|least|first|record)\b[^.;]{0,40}\bsince\s(?:\p{L}+\s){1,5}?(?:began|begin|started|starting|existed|introduced)\s(?:in\s)?$|(?<!\p{L})(?:сам\p{L}{2,3}|наибольш\p{L}+|наименьш\p{L}+|рекордн\p{L}+)[^.;]{0,60}\sс начала\s(?:\p{L}+\s){1,3}в\s$/iu

/** '是2023年的近6倍': a year that is only a base. */
const timesOf = /^年?[末底]?的(?:近|约|超过?)?[\d.一二两三四五六七八九十]+(?:多)?倍/u

/** 'A, 58th last year, jumped to 47th'. */
const placeBefore = /\d(?:st|nd|rd|th)\s$|\d-[ея]\s(?:в\s)?$|第\d+(?:位|名)?，?$/u

/** 'The first half of last year', 'первое полугодие прошлого года'. */
const partOfThatYear =
  /\b(?<en>first|second|third|fourth)[ -](?<kind>half|quarter)(?:\sof)?\s(?<enYear>(?:last|this|the previous|the current)\syear)\b|(?<!\p{L})(?<ru>перв|втор|трет|четв[её]рт)\p{Ll}{1,4}\s(?<kindRu>полугоди\p{L}+|квартал\p{L}*)\s(?<ruYear>(?:прошлого|предыдущего|этого|текущего|нынешнего)\sгода)(?!\p{L})/giu
const ordinals = [/first|перв/iu, /second|втор/iu, /third|трет/iu, /fourth|четв[её]рт/iu]

/** When a document was written, as far as it tells. */
export type Said = {
  readonly year: number
  readonly month: number | null
  /** A dateline or date says so; absent where it was read off what the document reports on. */
  readonly isPrinted?: boolean
}

const monthAlone = new RegExp(
  `(?:\\b(?:in|during|for|since|(?:the\\s)?end of|by) (${PRINTED_ENGLISH_MONTHS})(?!\\p{L}|\\.? \\d)|(?<!\\p{L})(?:в|за|на конец|в конце|к концу) (${RUSSIAN_MONTHS})(?!\\p{L}| (?:19|20)?\\d\\d)|(?<![\\d年])(\\d{1,2})月(?!\\d|份?\\d))`,
  'gu',
)
const yearBefore =
  /\b(?:(?:in\s)?the (?:previous|prior|preceding) year|the year before|(?:a|one) year (?:earlier|ago|before|previously)|twelve months earlier|(?:in\s)?the (?:previous|prior|preceding|last) (?:season|school year|academic year|financial year|marketing year)|the (?:season|school year|academic year|financial year|marketing year) before)\b|(?<!\p{L})(?:годом ранее|годом раньше|год назад|год тому назад|за год до этого|в предыдущем году|в (?:прошлом|предыдущем) сезоне|сезоном ранее|в предыдущий год|предыдущего года|предыдущим годом)|(?:上一?年|前一年)(?:同期)?/giu

/** The same part of the year before, or the season before; null of anything else. */
function oneYearEarlier(period: string): string | null {
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(period) ?? []
  if (from !== undefined && Number(to) === Number(from) + 1) return `${Number(from) - 1}/${from}`
  const [, year, part = ''] = /^(\d{4})(-.+)?$/.exec(period) ?? []
  return year === undefined ? null : `${Number(year) - 1}${part}`
}

/** 'Ten years earlier it was $2.0 billion': so many years before the one told. */
const yearsBefore =
  /\b(?<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\syears\s(?:earlier|before|previously)\b(?!\s\p{L}+ing\b)/giu

/** 'The corresponding quarter of 2024': the part of the year the sentence has named, in another one. */
const sameTimeOf = new RegExp(
  `\\b(?:corresponding|same|equivalent|comparable) (?:quarter|period|months?|weeks|half(?:-year)?)(?: of| in)?(?: the)?(?: year)? (?<en>${year})\\b|(?<!\\p{L})(?:аналогичн\\p{L}+|соответствующ\\p{L}+|т[оеё][тм] же|того же) (?:период\\p{L}*|квартал\\p{L}*|месяц\\p{L}*|полугоди\\p{L}+) (?<ru>${year})|(?<zh>${year})年同期`,
  'giu',
)

/** 'The same period of last year', 'аналогичный период прошлого года', 去年同期: the reported part of a year, one year before. */
const sameTimeLastYear =
  /\b(?:corresponding|same|equivalent|comparable) (?:quarter|period|months?|half(?:-year)?)(?: of| in)?(?: the)? (?:last|previous|prior|preceding) year\b|(?<!\p{L})(?:аналогичн\p{L}+|соответствующ\p{L}+|т[оеё][тм] же|того же) (?:период\p{L}*|квартал\p{L}*|месяц\p{L}*|полугоди\p{L}+) (?:прошлого|предыдущего) года|(?:去年|上年)同期/giu

/** 'In 2010 it was 21,000. Vacancy in the third quarter …': a year long gone has only been looked back to. */
function recent(before: string | null, said: Said | null): string | null {
  const year = Number(before?.slice(0, 4))
  return said !== null && said.year - year > 2 ? null : before
}

/** The year of the last such months that were over when a text was written. */
function latestYear(last: number, said: Said | null): string | null {
  return said?.month == null ? null : String(last < said.month ? said.year : said.year - 1)
}

/** The periods printed in a text, in order, without overlap; 'last year' and a month without its year count from the
 * day of writing and not at all without it, 'the previous year' from the year named before it, else from `before`, the
 * period of the sentences before. */
export function periodsIn(text: string, said: Said | null, before: string | null = null): PrintedPeriod[] {
  const saidIn = said?.year ?? null
  const found: PrintedPeriod[] = []
  const keep = (span: TextSpan, period: string, looksBack = false) => {
    if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) return
    if (recordsBegan.test(text.slice(0, span.start)) || isTimeOfTelling(text, span)) return
    const left = text.slice(Math.max(0, span.start - 40), span.start)
    const opensRange =
      /\b(?:between|from)\s$|(?<!\p{L})(?:между|с)\s$/iu.test(left) &&
      /^\s(?:and|to|и|по|до)\s(?:19|20)\d\d/u.test(text.slice(span.end))
    const closesRange = /(?:19|20)\d\d\s(?:and|to|и|по|до)\s$/u.test(left)
    // '1,284 million in H1 2025 (H1 2024: 1,190 million)'.
    const isNamedBase =
      (/[(（]\s*(?:(?:in|в|во)\s)?$/u.test(left) &&
        /^(?:-[мй]|\s?г(?:од[ауе]?|\.))?\s*[:：—–]/u.test(text.slice(span.end))) ||
      /^['’]?s?\s(?:level|figure|total|mark|peak)s?\b/u.test(text.slice(span.end))
    // 'by the end of 2024' of a past year tells when something was measured; of a later one, when it is due.
    const isDue = until.test(left) && !(saidIn !== null && Number(period.slice(0, 4)) <= saidIn)
    found.push({
      span,
      period,
      looksBack,
      role:
        isNamedBase ||
        opensRange ||
        (afterYear.test(left) && !ofItself.test(text.slice(span.end))) ||
        timesOf.test(text.slice(span.end)) ||
        (since.test(left) && !closesRange)
          ? 'since'
          : isDue && !closesRange
            ? 'until'
            : 'during',
    })
  }
  const isFitting = fittingScripts(text)
  /** 'The corresponding quarter of 2024' tells no year of 'the fourth quarter'. */
  const otherYears = [...text.matchAll(sameTimeOf), ...text.matchAll(sameTimeLastYear)].map(
    ({ index, 0: printed }) => ({
      start: index,
      end: index + printed.length,
    }),
  )
  const inMonths = monthSpansIn(text).filter(
    ({ year, offset }) => year !== null || offset === null || said !== null,
  )
  for (const { span, part, year: printed, offset } of inMonths)
    if (printed !== null) keep(span, `${printed}${part}`)
    else if (saidIn !== null && offset !== null) keep(span, `${saidIn + offset}${part}`)
  for (const pattern of partOfYear.filter(isFitting))
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (![...found, ...inMonths].some((other) => overlap(other.span, span)))
        found.push({ span, period: '', looksBack: false, role: 'unnamed' })
    }
  for (const [pattern, spell] of anyYear.test(text) ? patterns : []) {
    if (pattern !== yearAlone && !isFitting(pattern)) continue
    for (const match of text.matchAll(pattern)) {
      const read = parsePeriod(spell(match.slice(1)))
      if (read.kind === 'period')
        keep({ start: match.index, end: match.index + match[0].length }, read.period)
    }
  }
  if (saidIn !== null)
    for (const match of text.matchAll(
      /(?<which>今年|去年|本年)(?<part>第?[一二三四]季度|[上下]半年|\d{1,2}月)/gu,
    )) {
      const of = match.groups?.['which'] === '去年' ? saidIn - 1 : saidIn
      const read = parsePeriod(`${of}年${match.groups?.['part'] ?? ''}`)
      if (read.kind === 'period')
        keep({ start: match.index, end: match.index + match[0].length }, read.period)
    }
  if (saidIn !== null)
    for (const match of text.matchAll(partOfThatYear)) {
      const { en = '', enYear = '', ru = '', ruYear = '', kind = '', kindRu = '' } = match.groups ?? {}
      const at = ordinals.findIndex((each) => each.test(en + ru)) + 1
      const of = /last|previous|прошл|предыдущ/iu.test(enYear + ruYear) ? saidIn - 1 : saidIn
      const part = /half|полугод/iu.test(kind + kindRu) ? 'H' : 'Q'
      if (at > 0) keep({ start: match.index, end: match.index + match[0].length }, `${of}-${part}${at}`)
    }
  for (const [pattern, offset] of [
    [lastYear, -1],
    [thisYear, 0],
    [nextYear, 1],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      // 'Last year' of a text nobody dated is a year of its own, and not the one told before.
      if (saidIn !== null)
        keep(span, String(saidIn + offset), offset === -1 && placeBefore.test(text.slice(0, span.start)))
      else if (!found.some((other) => overlap(other.span, span)))
        found.push({ span, period: '', looksBack: false, role: 'unnamed' })
    }
  for (const { span, part, latest } of [
    ...inMonths.map((each) => ({ ...each, latest: latestYear(each.last, said) })),
    ...partsAlone(text).map((each) => ({ ...each, latest: null })),
  ]) {
    if (found.some((other) => overlap(other.span, span))) continue
    const named = found.find(
      ({ role, period, span: at }) =>
        role === 'during' && period !== '' && !otherYears.some((each) => overlap(each, at)),
    )?.period
    const of = /^\d{4}/.exec(named ?? latest ?? recent(before, said) ?? '')?.[0]
    if (of === undefined) found.push({ span, period: '', looksBack: false, role: 'unnamed' })
    else keep(span, `${of}${part}`)
  }
  if (said !== null && said.month !== null)
    for (const match of text.matchAll(monthAlone)) {
      const name = match[1] ?? match[2] ?? match[3] ?? ''
      const month = /^\d+$/.test(name) ? Number(name) : monthNumber(name.replace('.', ''))
      if (month === null || month < 1 || month > 12) continue
      const of = month > said.month ? said.year - 1 : said.year
      keep(
        {
          start: match.index + match[0].length - name.length - (match[3] === undefined ? 0 : 1),
          end: match.index + match[0].length,
        },
        `${of}-${String(month).padStart(2, '0')}`,
      )
    }
  for (const match of text.matchAll(sameTimeLastYear)) {
    const at = { start: match.index, end: match.index + match[0].length }
    const report =
      found.filter(({ span, role }) => role === 'during' && span.end <= at.start).at(-1)?.period ?? before
    const parts = /^(\d{4})(-.+)?$/.exec(report ?? '')
    for (const plain of found.filter(({ span }) => span.start >= at.start && span.end <= at.end))
      found.splice(found.indexOf(plain), 1)
    if (parts === null) continue
    keep(at, `${Number(parts[1]) - 1}${parts[2] ?? ''}`, true)
    // 'К соответствующему периоду прошлого года увеличился': what it is held against.
    const last = found.at(-1)
    if (last?.span === at && /(?<!\p{L})[Кк]о?\s$/u.test(text.slice(0, at.start)))
      found.splice(-1, 1, { ...last, role: 'since' })
  }
  for (const match of text.matchAll(sameTimeOf)) {
    const at = { start: match.index, end: match.index + match[0].length }
    const own = Object.values(match.groups ?? {}).find((part) => part !== undefined) ?? ''
    const part = /^\d{4}(-.+)$/.exec(
      found.filter(({ span, role }) => role === 'during' && span.end <= at.start).at(-1)?.period ??
        before ??
        '',
    )?.[1]
    const plain = found.findIndex(
      ({ span, period }) => period === own && span.start >= at.start && span.end <= at.end,
    )
    if (part === undefined || plain < 0) continue
    found.splice(plain, 1)
    keep(at, `${own}${part}`, true)
  }
  for (const match of text.matchAll(yearsBefore)) {
    const named = found
      .filter(({ span, role }) => role === 'during' && span.end <= match.index)
      .at(-1)?.period
    const from = /^(\d{4})$/.exec(named ?? before ?? '')?.[1]
    const { n = '' } = match.groups ?? {}
    const count = /^\d+$/.test(n) ? Number(n) : (wordNumbersIn(n)[0]?.value ?? null)
    const span = { start: match.index, end: match.index + match[0].length }
    if (from !== undefined && count !== null) keep(span, String(Number(from) - count), true)
    else if (!found.some((other) => overlap(other.span, span)))
      found.push({ span, period: '', looksBack: true, role: 'unnamed' })
  }
  for (const match of text.matchAll(yearBefore)) {
    const named = found
      .filter(({ span, role }) => role === 'during' && span.end <= match.index)
      .at(-1)?.period
    const earlier = oneYearEarlier(named ?? before ?? '')
    if (earlier !== null) keep({ start: match.index, end: match.index + match[0].length }, earlier, true)
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}
