import { wordNumbersIn } from '../text/number-words.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Passage } from './passage.ts'
import { comparesYears } from './year-on-year.ts'

/** When a change began: the period its clause names, else what 'over three years', 'quarterly' or 'year on year' count back. */
export function baseOf(passage: Passage, quantity: PrintedQuantity, to: string | null): string | null {
  const since = clauseBase(passage, quantity)
  if (since !== undefined) return since.period
  const year = /^(\d{4})(-.*)?$/.exec(to ?? '')
  if (year === null) return null
  const ago = yearsAgo(passage, quantity)
  if (ago !== null) return `${Number(year[1]) - ago}${year[2] ?? ''}`
  if (quarterly.test(passage.words)) return quarterBefore(to ?? '')
  const isPart = year[2] !== undefined && passage.carried.isYearOnYear
  return isPart || comparesYears(passage) ? `${Number(year[1]) - 1}${year[2] ?? ''}` : null
}

const clauseJoint = /[;；]|,\s(?:while|whereas|but|and|а|но|тогда как)\s/u

/** The period a change began in, of those its own clause names: 'fell 7 percent, while B rose by 3 since 2019'. */
export function clauseBase({ words, periods }: Passage, { span }: Pick<PrintedQuantity, 'span'>) {
  const inClause = periods.filter(
    (period) =>
      period.role === 'since' &&
      !clauseJoint.test(
        period.span.start >= span.end
          ? words.slice(span.end, period.span.start)
          : words.slice(period.span.end, span.start),
      ),
  )
  return inClause.find((period) => period.span.start >= span.end) ?? inClause[0]
}

const overYears =
  /\b(?:over|in|during|within)\s(?:the\s(?:past|last|previous)\s)?(?<en>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\syears\b|(?<!\p{L})за\s(?:последние\s)?(?<ru>\d{1,2}|два|три|четыре|пять|шесть|семь|восемь|девять|десять)\s(?:лет|года)(?!\p{L})/iu

/** 'За пять лет', 'over three years': so many years before the one reported. */
export function yearsAgo(
  { words }: Pick<Passage, 'words'>,
  { span }: Pick<PrintedQuantity, 'span'>,
): number | null {
  const match = overYears.exec(words.slice(Math.max(0, span.start - 60), span.end + 60))
  const count = match?.groups?.['en'] ?? match?.groups?.['ru']
  if (count === undefined) return null
  const years = /^\d/u.test(count) ? Number(count) : (wordNumbersIn(count)[0]?.value ?? 0)
  return years > 0 ? years : null
}

const quarterly =
  /\bquarterly\b|\bquarter[- ]on[- ]quarter\b|\bq[/-]?o?[/-]?q\b|(?<!\p{L})(?:за квартал|к предыдущему кварталу)|环比/iu

/** The quarter before a quarter, and the end of the one before a month that ends one. */
function quarterBefore(period: string): string | null {
  const [, year, kind, number] = /^(\d{4})-(Q?)(\d{1,2})$/u.exec(period) ?? []
  if (year === undefined || number === undefined) return null
  const [size, most] = kind === 'Q' ? [1, 4] : [3, 12]
  const before = Number(number) - size
  const at = before > 0 ? before : before + most
  return `${before > 0 ? year : Number(year) - 1}-${kind === 'Q' ? `Q${at}` : String(at).padStart(2, '0')}`
}
