/** Languages of the program whose own name leaves the order of day and month open. */
const TAGS: Readonly<Record<string, string>> = { en: 'en-GB', zh: 'zh-Hans' }

/**
 * An EDTF date in words as exactly as it is known: 'XXXX-01-16' → '16 January', '2026-01' → 'January 2026', '2026' → '2026'.
 * Of an instant its day. What is no date comes back as it is. `language` is one of
 * the program or a tag such as `en-GB`; `month` is how long its name is.
 */
export function printDate(edtf: string, language: string, month: 'long' | 'short'): string {
  const [year = '', number, day] = edtf.slice(0, 10).split('-')
  if (number === undefined) return year
  const isKnown = year !== 'XXXX'
  const options: Intl.DateTimeFormatOptions = {
    month,
    timeZone: 'UTC',
    ...(isKnown && { year: 'numeric' }),
    ...(day !== undefined && { day: 'numeric' }),
  }
  // 2024 is a leap year, so that 29 February without a year prints.
  const moment = new Date(`${isKnown ? year : '2024'}-${number}-${day ?? '01'}T00:00:00Z`)
  return Number.isNaN(moment.getTime())
    ? edtf
    : new Intl.DateTimeFormat(TAGS[language] ?? language, options).format(moment)
}
