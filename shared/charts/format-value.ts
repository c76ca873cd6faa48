import { unitSymbol } from '../dataset/units.ts'
import type { Locale } from '../messages/sentence.ts'

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', ru: 'ru', zh: 'zh-Hans' }
const formats = new Map<string, Intl.NumberFormat>()

/** A number as it was stated, in a language's digits: no fewer decimals than stated, and none rounded away. */
export function formatValue(value: number, decimals: number, language: Locale, isChange = false): string {
  const least = Math.min(12, Math.max(0, decimals))
  const key = `${language}${least}${isChange}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(tags[language], {
      minimumFractionDigits: least,
      maximumFractionDigits: 12,
      signDisplay: isChange ? 'exceptZero' : 'auto',
    })
    formats.set(key, format)
  }
  return format.format(value)
}

/** `6.58 %`: with the unit where its sign is short enough to stand beside every number; else the number alone. */
export function formatWithSign(
  value: number,
  decimals: number,
  unit: string,
  language: Locale,
  isChange = false,
): string {
  return `${formatValue(value, decimals, language, isChange)}${signOf(unit, language)}`
}

/** `% of GDP` gives ` %`; a unit in words gives nothing and is told once, beside the indicator. */
function signOf(unit: string, language: Locale): string {
  const [sign] = /^[%‰]/.exec(unitSymbol(unit)) ?? []
  if (sign === undefined) return ''
  return language === 'zh' ? sign : `\u00a0${sign}`
}
