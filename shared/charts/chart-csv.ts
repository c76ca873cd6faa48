import { formatPeriod } from '../dataset/periods.ts'
import { unitName } from '../dataset/units.ts'
import { quotedCell, textCell } from '../exchange/csv-cells.ts'
import { sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import type { Drawn } from './chart-data.ts'

/**
 * Every value of a chart as CSV (RFC 4180, UTF-8 with its mark so that spreadsheets read it as such): lines that begin
 * with # say what it is, then one row a value. Numbers have a decimal point; text that a spreadsheet would run as a
 * formula is kept from it by an apostrophe (OWASP, CSV injection).
 */
export function chartCsv(
  drawn: Drawn,
  { speak, madeAt }: { readonly speak: Speak; readonly madeAt: string },
): string {
  const word = (key: string) => speak(sentence(`charts.csv.${key}`))
  const { spec, indicatorName, unit, language, sources, warnings } = drawn
  const about: readonly (readonly [string, string])[] = [
    ['title', spec.title],
    ['indicator', indicatorName],
    ['unit', unitName(unit, language)],
    ...sources.map(({ title, publisher, tier }): [string, string] => [
      'source',
      [title, publisher, tier].filter(Boolean).join('; '),
    ]),
    ...warnings.map((warning): [string, string] => ['warning', speak(warning)]),
    ['made', madeAt],
  ]
  const isRanking = spec.kind === 'ranking'
  const columns = ['hub', 'period', 'value', 'status', 'published-by', 'also', 'observation']
  const rows = drawn.series.flatMap(({ name, points }, place) =>
    points.map(({ period, value, status, source, others, observation }) => [
      ...(isRanking ? [String(place + 1)] : []),
      textCell(name),
      textCell(formatPeriod(period, language)),
      String(value),
      textCell(speak(sentence(`statuses.name.${status}`))),
      textCell(source),
      textCell(others.map((other) => `${other.value} (${other.source})`).join('; ')),
      textCell(observation),
    ]),
  )
  const lines = [
    ...about.map(([key, text]) => quotedCell(`# ${word(key)}: ${text.replace(/\s+/g, ' ')}`)),
    [...(isRanking ? ['place'] : []), ...columns].map((key) => textCell(word(key))).join(','),
    ...rows.map((row) => row.join(',')),
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}
