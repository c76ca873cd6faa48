import { formatPeriod } from '../dataset/periods.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { DrawnPoint, DrawnSeries } from '../ipc/answers/charts.ts'
import type { Drawn } from './chart-data.ts'
import { formatWithSign } from './format-value.ts'
import { oneLine } from './one-line.ts'
import type { Mark, PaintedLine, PaintedLines } from './painted-chart.ts'
import { HIGHLIGHTED, type Palette } from './palette.ts'
import { isEarly } from './point-status.ts'

const marks: readonly Mark[] = ['circle', 'rect', 'triangle', 'diamond']

/** Lines in colours that stay apart for every kind of colour vision, each with a mark of its own. */
export function paintLine(drawn: Drawn, palette: Palette): PaintedLines {
  const at = new Map(drawn.periods.map((period, index) => [period, index]))
  const breaks = drawn.breaks.flatMap(({ period, note }) => {
    const index = at.get(period)
    return index === undefined
      ? []
      : [{ at: index, label: oneLine(`${formatPeriod(period, drawn.language)}: ${note}`) }]
  })
  return {
    kind: 'lines',
    isRank: drawn.unit === 'rank',
    periods: drawn.periods.map((period) => formatPeriod(period, drawn.language)),
    lines: drawn.series.map((series, order) => ({
      ...lineOf(series, drawn, at),
      ...stretchesOf(
        series.points,
        at,
        breaks.map((one) => one.at),
        drawn.spec.kind === 'line' && drawn.spec.missing === 'bridge',
      ),
      colour: palette.series[order] ?? palette.context,
      mark: marks[order % marks.length] ?? 'circle',
      isHighlighted: order < HIGHLIGHTED,
    })),
    breaks,
  }
}

function lineOf({ hub, name, points }: DrawnSeries, drawn: Drawn, at: ReadonlyMap<string, number>) {
  const painted = points.map(({ period, value, decimals, status, others }) => ({
    at: at.get(period) ?? 0,
    value,
    printed: formatWithSign(value, decimals, drawn.unit, drawn.language),
    isHollow: isEarly(status),
    others: others.map((other) => other.value),
  }))
  const last = points.at(-1)?.period ?? ''
  const printed = painted.at(-1)?.printed ?? ''
  // A line that ends early says when.
  const isEarlyEnd = last !== drawn.periods.at(-1)
  const ending = isEarlyEnd ? `${printed} (${formatPeriod(last, drawn.language)})` : printed
  return { hub, name: oneLine(name), points: painted, ending }
}

/**
 * A stretch is unbroken where every period between two points has a value, was measured alike and is no forecast. What
 * lies between the stretches is bridged (dotted) where the analyst asked for it or where a method or a forecast begins;
 * else it stays open.
 */
function stretchesOf(
  points: readonly DrawnPoint[],
  at: ReadonlyMap<string, number>,
  breaks: readonly number[],
  bridges: boolean,
): Pick<PaintedLine, 'solid' | 'bridged'> {
  const solid: number[][] = []
  const bridged: number[][] = []
  points.forEach((point, index) => {
    const before = points[index - 1]
    const [from, to] = [at.get(before?.period ?? '') ?? 0, at.get(point.period) ?? 0]
    const isGap = to - from > 1
    const changes =
      breaks.some((one) => one > from && one <= to) || point.status === 'B' || point.status === 'F'
    if (before !== undefined && !isGap && !changes) solid.at(-1)?.push(index)
    else solid.push([index])
    if (before !== undefined && (isGap ? bridges : changes)) bridged.push([index - 1, index])
  })
  return { solid, bridged }
}

/** What the marks of this chart mean; only those it has. */
export function lineNotes(drawn: Drawn): readonly Sentence[] {
  const points = drawn.series.flatMap((series) => series.points)
  const steps = new Map(drawn.periods.map((period, index) => [period, index]))
  const hasGap = drawn.series.some((series) =>
    series.points.some(({ period }, index) => {
      const before = series.points[index - 1]
      return before !== undefined && (steps.get(period) ?? 0) - (steps.get(before.period) ?? 0) > 1
    }),
  )
  const gap = drawn.spec.kind === 'line' && drawn.spec.missing === 'bridge' ? 'bridged' : 'gap'
  return [
    ...(points.some(({ status }) => isEarly(status)) ? [sentence('charts.note.hollow')] : []),
    ...(points.some(({ others }) => others.length > 0) ? [sentence('charts.note.others')] : []),
    ...(hasGap ? [sentence(`charts.note.${gap}`)] : []),
    ...drawn.breaks.map(({ period, note }) =>
      sentence('charts.note.break', { period: formatPeriod(period, drawn.language), note }),
    ),
    ...(drawn.series.length > HIGHLIGHTED
      ? [sentence('charts.note.context', { shown: HIGHLIGHTED, total: drawn.series.length })]
      : []),
  ]
}
