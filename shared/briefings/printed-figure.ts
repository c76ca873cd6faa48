import type { Observation } from '../domain/observation.ts'
import { sentence, type Locale } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { unitBesideNumber } from '../dataset/unit-beside-number.ts'
import { unitOf, unitSymbol } from '../dataset/units.ts'

const language = { en: 'en-GB', ru: 'ru', zh: 'zh-Hans' } as const satisfies Record<Locale, string>
/** Signs that read the same in every language; other units are spelled in the briefing's own. */
const universalSigns: ReadonlySet<string> = new Set(['%', '‰'])

/** A value to be printed; one that is stated to be missing prints what its status says. */
type Figure = Pick<Observation, 'value' | 'unit' | 'decimals' | 'qualifier'> &
  Partial<Pick<Observation, 'status'>>

/** '6.58 %', '6,58 %', 'about 4.4 %', '4,984.31 billion yuan': a value with the decimals it was printed with. */
export function printedFigure(
  { value, unit, decimals, qualifier, status = 'O' }: Figure,
  locale: Locale,
  speak: Speak,
): string {
  if (value === null) return speak(sentence(`statuses.name.${status}`))
  const number = printedNumber(value, decimals, locale)
  if (unit === 'rank') return speak(sentence('briefings.figure.rank', { number }))
  const sign = unitSymbol(unit)
  const words =
    universalSigns.has(sign) || sign === ''
      ? sign
      : unitBesideNumber(unit, { value, qualifier, decimals }, locale)
  const figure = words === '' ? number : `${number}\u00a0${words}`
  return qualifier === 'exact' ? figure : speak(sentence(`briefings.figure.${qualifier}`, { figure }))
}

/** A figure inside a sentence, which says itself what it is a share of: '6.58 %', not '6.58 percent of GDP'. */
export function inlineFigure(observation: Figure, locale: Locale, speak: Speak): string {
  const { dimension, power } = unitOf(observation.unit)
  const isShare = dimension === 'percent' && power === 0
  return printedFigure(isShare ? { ...observation, unit: 'percent' } : observation, locale, speak)
}

/** Thousands are grouped from five digits on, so that a year-like 2024 stays as it is. */
export function printedNumber(value: number, decimals: number, locale: Locale): string {
  const digits = Math.min(Math.max(decimals, 0), 12)
  return new Intl.NumberFormat(language[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, decimals < 0 ? 0 : digits),
    useGrouping: 'min2',
  }).format(value)
}

/** '20 January 2026', '20 января 2026 г.', '2026年1月20日' from an ISO day. */
export function printedDay(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(language[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  )
}
