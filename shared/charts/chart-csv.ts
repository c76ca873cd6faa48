import { unitName } from '../dataset/units.ts'
import { quotedCell, textCell } from '../exchange/csv-cells.ts'
import type { DrawnSeries } from '../ipc/answers/charts.ts'
import { sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import type { Drawn } from './chart-data.ts'
import { measureTold } from './describing/measure-told.ts'
import { toldTables, type ToldTable } from './told-tables.ts'

/**
 * Everything a chart shows as CSV (RFC 4180, UTF-8 with its mark so that spreadsheets read it as such): lines that begin
 * with # say what it is, then one row a value in columns that are imported again as they are, a membership, a site, a role or an event. Numbers have a decimal point; text that a
 * spreadsheet would run as a formula is kept from it by an apostrophe (OWASP, CSV injection).
 */
export function chartCsv(
  drawn: Drawn,
  { speak, madeAt }: { readonly speak: Speak; readonly madeAt: string },
): string {
  const word = (key: string) => speak(sentence(`charts.csv.${key}`))
  const { spec, indicatorName, told, unit, language, sources, warnings, vintage } = drawn
  const about: readonly (readonly [string, string])[] = [
    ['title', spec.title],
    ...(indicatorName === '' ? [] : [['indicator', indicatorName] as const]),
    ...(unit === '' ? [] : [['unit', unitName(unit, language)] as const]),
    ...(told.kind === 'stated' ? [] : [['told', speak(measureTold(drawn))] as const]),
    ...sources.map(({ title, publisher, tier }): [string, string] => [
      'source',
      [title, publisher, tier].filter(Boolean).join('; '),
    ]),
    ...(vintage === null ? [] : [['vintage', vintage] as const]),
    ...warnings.map((warning): [string, string] => ['warning', speak(warning)]),
    ['made', madeAt],
  ]
  const tables = [
    valueTable(drawn, speak),
    ...toldTables(drawn).map(({ columns, rows }) => ({
      columns,
      rows: rows.map((row) => row.map(textCell)),
    })),
  ].filter(({ rows }) => rows.length > 0)
  const lines = [
    ...about.map(([key, text]) => quotedCell(`# ${word(key)}: ${text.replace(/\s+/g, ' ')}`)),
    ...tables.flatMap(({ columns, rows }, at) => [
      ...(at === 0 ? [] : ['']),
      columns.map((key) => textCell(word(key))).join(','),
      ...rows.map((row) => row.join(',')),
    ]),
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/**
 * Cells are ready to be written. Every row names its indicator and unit and tells its period as a code, so that a row is a
 * whole fact when it is read again; what was made of published values has a name of its own, and the published value beside.
 */
function valueTable(drawn: Drawn, speak: Speak): ToldTable {
  const { spec, language, more, told } = drawn
  const hasPlaces = spec.kind === 'ranking'
  const isMade = told.kind !== 'stated'
  const nameOf = (chart: Drawn) =>
    chart.told.kind === 'stated' ? chart.indicatorName : speak(measureTold(chart))
  const rowsOf = (series: readonly DrawnSeries[], indicator: string, unit: string) =>
    series.flatMap(({ name, points }, place) =>
      points.map(({ period, value, status, source, others, observation, stated }) => [
        ...(hasPlaces ? [String(place + 1)] : []),
        textCell(name),
        textCell(indicator),
        textCell(unitName(unit, language)),
        textCell(period),
        String(value),
        ...(isMade ? [stated === undefined ? '' : String(stated.value)] : []),
        textCell(speak(sentence(`statuses.name.${status}`))),
        textCell(source),
        textCell(others.map((other) => `${other.value} (${other.source})`).join('; ')),
        textCell(observation),
      ]),
    )
  return {
    columns: [
      ...(hasPlaces ? ['place'] : []),
      'hub',
      'indicator',
      'unit',
      'period',
      'value',
      ...(isMade ? ['stated'] : []),
      'status',
      'published-by',
      'also',
      'observation',
    ],
    rows: [
      ...rowsOf(drawn.series, nameOf(drawn), drawn.unit),
      ...more.flatMap(({ series, indicatorName, unit }) => rowsOf(series, indicatorName, unit)),
      ...drawn.panels.flatMap((panel) => rowsOf(panel.series, nameOf(panel), panel.unit)),
    ],
  }
}
