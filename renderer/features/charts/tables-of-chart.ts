import type { Drawn } from '#shared/charts/chart-data.ts'
import { measureTold } from '#shared/charts/describing/measure-told.ts'
import { toldTables, type ToldTable } from '#shared/charts/told-tables.ts'
import { printerOf } from '#shared/charts/print-value.ts'
import { formatWithSign } from '#shared/charts/format-value.ts'
import { formatPeriod } from '#shared/dataset/periods.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'

/** A cell: its words, what is told beside them, and where they come from; null is no value. */
export type Cell = { readonly words: string; readonly beside?: string; readonly title?: string } | null
export type ChartTable = {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell heads its row. */
  readonly rows: readonly { readonly head: string; readonly cells: readonly Cell[] }[]
  readonly isNumeric: boolean
}

/** Everything a chart shows, as tables: values of each measure and panel, members, events, claims, notes. Empty ones are none. */
export function tablesOfChart(drawn: Drawn, speak: Speak): readonly ChartTable[] {
  const word = (key: string) => speak(sentence(key))
  const hasSeveral = drawn.more.length + drawn.panels.length > 0
  return [
    ...[drawn, ...drawn.panels].flatMap((panel) => [
      valuesOf(panel, hasSeveral ? speak(measureTold(panel)) : panel.indicatorName, speak),
      ...panel.more.map((measure) =>
        valuesOf(
          { ...panel, ...measure, told: { kind: 'stated' } },
          speak(measureTold({ ...panel, ...measure, told: { kind: 'stated' } })),
          speak,
        ),
      ),
    ]),
    ...toldTables(drawn).map((told) => toldTable(told, word)),
    claimsOf(drawn, speak),
    notesOf(drawn, word),
  ].filter(({ rows }) => rows.length > 0)
}

function valuesOf(drawn: Drawn, caption: string, speak: Speak): ChartTable {
  const { series, language, unit } = drawn
  const isChange = drawn.told.kind === 'relative'
  const all = new Set(series.flatMap(({ points }) => points.map(({ period }) => period)))
  const known = drawn.periods.filter((period) => all.has(period))
  const periods = [...known, ...[...all].filter((period) => !known.includes(period))]
  return {
    caption,
    isNumeric: true,
    head: [speak(sentence('charts.csv.hub')), ...periods.map((period) => formatPeriod(period, language))],
    rows: series.map(({ name, points }) => {
      const byPeriod = new Map(points.map((point) => [point.period, point]))
      return {
        head: name,
        cells: periods.map((period): Cell => {
          const point = byPeriod.get(period)
          if (point === undefined) return null
          const beside = [
            ...(point.status === 'A' ? [] : [speak(sentence(`statuses.name.${point.status}`))]),
            ...point.others.map(({ value, decimals }) =>
              speak(
                sentence('charts.table.also', {
                  value: formatWithSign(value, decimals, unit, language, isChange),
                }),
              ),
            ),
          ]
          return {
            words: formatWithSign(point.value, point.decimals, unit, language, isChange),
            title: point.source,
            ...(beside.length === 0 ? {} : { beside: beside.join('; ') }),
          }
        }),
      }
    }),
  }
}

type Word = (key: string) => string
const text = (words: string | null): Cell => (words === null || words === '' ? null : { words })

/** Members, sites, people, events: each table is named by what its rows are about. */
function toldTable({ columns, rows }: ToldTable, word: Word): ChartTable {
  const head = columns.map((key) => word(`charts.csv.${key}`))
  return {
    caption: head.slice(0, 2).join(' · '),
    isNumeric: false,
    head,
    rows: rows.map(([first = '', ...cells]) => ({ head: first, cells: cells.map(text) })),
  }
}

function claimsOf(chart: Drawn, speak: Speak): ChartTable {
  const word = (key: string) => speak(sentence(key))
  return {
    caption: word('charts.claims'),
    isNumeric: false,
    head: [
      word('charts.table.claim'),
      ...['hub', 'period', 'value'].map((key) => word(`charts.csv.${key}`)),
      word('charts.table.outcome'),
    ],
    rows: [chart, ...chart.panels].flatMap((drawn) =>
      drawn.claimed.map(({ label, name, period, value, decimals, outcome }) => ({
        head: label,
        cells: [
          text(name),
          text(formatPeriod(period, drawn.language)),
          text(printerOf(drawn)(value, decimals)),
          text(word(`charts.outcome.${outcome}`)),
        ],
      })),
    ),
  }
}

function notesOf({ notes, series, language }: Drawn, word: Word): ChartTable {
  const print = (period: string | null) => (period === null ? '…' : formatPeriod(period, language))
  return {
    caption: word('charts.notes'),
    isNumeric: false,
    head: [word('charts.notes.at'), word('charts.notes.text')],
    rows: notes.map(({ text: words, at }) => ({
      head:
        at.kind === 'range'
          ? `${print(at.from)} – ${print(at.to)}`
          : `${series.find(({ hub }) => hub === at.hub)?.name ?? at.hub}, ${print(at.period)}`,
      cells: [text(words)],
    })),
  }
}
