import { comparePeriods, formatPeriod } from '../../dataset/periods.ts'
import type { Speak } from '../../messages/speak.ts'
import type { DrawnPoint, DrawnSeries } from '../../ipc/answers/charts.ts'
import type { Drawn } from '../chart-data.ts'
import { oneLine } from '../one-line.ts'
import type { Mark, PaintedBand, PaintedLine, PaintedLines, PaintedPoint } from '../painted/painted-lines.ts'
import { HIGHLIGHTED, type Palette } from '../palette.ts'
import { isEarly } from '../point-status.ts'
import { printerOf } from '../print-value.ts'
import { paintClaims } from './paint-claims.ts'

export const marks: readonly Mark[] = ['circle', 'rect', 'triangle', 'diamond']

/** Lines in colours that stay apart for every kind of colour vision, each with a mark of its own. */
export function paintLine(drawn: Drawn, palette: Palette, speak: Speak): PaintedLines {
  const { spec, periods, told, language } = drawn
  const at = new Map(periods.map((period, index) => [period, index]))
  const breaks = breaksOf(drawn)
  const missing = 'missing' in spec ? spec.missing : 'gap'
  const broken = breaks.map((one) => one.at)
  return {
    kind: 'lines',
    isRank: drawn.unit === 'rank',
    isLog: 'axis' in spec && spec.axis === 'log',
    baseline: told.kind === 'relative' ? 0 : told.kind === 'index' ? 100 : null,
    periods: periods.map((period) => formatPeriod(period, language)),
    lines: drawn.series.map((series, order) => ({
      ...lineOf(series, drawn, at),
      ...stretchesOf(series.points, at, broken, missing),
      colour: palette.series[order] ?? palette.context,
      mark: marks[order % marks.length] ?? 'circle',
      isHighlighted: order < HIGHLIGHTED,
    })),
    breaks,
    bands: bandsOf(drawn),
    claims: paintClaims(drawn, palette, speak),
  }
}

/** Where methods change, by step of the axis. */
export function breaksOf({ breaks, periods, language }: Drawn): PaintedLines['breaks'] {
  return breaks.flatMap(({ period, note }) => {
    const at = periods.indexOf(period)
    return at === -1 ? [] : [{ at, label: oneLine(`${formatPeriod(period, language)}: ${note}`) }]
  })
}

/** Notes on stretches, by steps of the axis; each has the number of its text under the figure. */
export function bandsOf({ notes, periods }: Pick<Drawn, 'notes' | 'periods'>): readonly PaintedBand[] {
  return notes.flatMap(({ at }, order) => {
    if (at.kind === 'point') return []
    const inside = periods.flatMap((period, index) => {
      const isIn =
        (at.from === null || comparePeriods(period, at.from) >= 0) &&
        (at.to === null || comparePeriods(period, at.to) <= 0)
      return isIn ? [index] : []
    })
    const [from] = inside
    const to = inside.at(-1)
    return from === undefined || to === undefined ? [] : [{ from, to, number: String(order + 1) }]
  })
}

/** A value as a mark: what is known less than for certain is open or hatched. */
export function paintPoint(
  point: DrawnPoint,
  at: number,
  print: (value: number, decimals: number) => string,
): PaintedPoint {
  return {
    at,
    value: point.value,
    printed: print(point.value, point.decimals),
    isHollow: isEarly(point.status),
    isPartial: point.partial === true,
    others: point.others.map((other) => other.value),
  }
}

function lineOf({ hub, name, points }: DrawnSeries, drawn: Drawn, at: ReadonlyMap<string, number>) {
  const print = printerOf(drawn)
  const painted = points.map((point) => paintPoint(point, at.get(point.period) ?? 0, print))
  const last = points.at(-1)?.period ?? ''
  const printed = painted.at(-1)?.printed ?? ''
  // A line that ends early says when.
  const isEarlyEnd = last !== drawn.periods.at(-1)
  const ending = isEarlyEnd ? `${printed} (${formatPeriod(last, drawn.language)})` : printed
  return { hub, name: oneLine(name), points: painted, ending, endingValue: printed }
}

/**
 * A stretch is unbroken where every period between two points has a value (or the analyst does not want gaps shown), was
 * measured alike and is no forecast. What lies between the stretches is bridged (dotted) where the analyst asked for it or
 * where a method begins; dashed where it leads to a forecast; else it stays open.
 */
function stretchesOf(
  points: readonly DrawnPoint[],
  at: ReadonlyMap<string, number>,
  breaks: readonly number[],
  missing: 'gap' | 'bridge' | 'join',
): Pick<PaintedLine, 'solid' | 'bridged' | 'forecast'> {
  const solid: number[][] = []
  const bridged: number[][] = []
  const forecast: number[][] = []
  points.forEach((point, index) => {
    const before = points[index - 1]
    const [from, to] = [at.get(before?.period ?? '') ?? 0, at.get(point.period) ?? 0]
    const isGap = to - from > 1 && missing !== 'join'
    const isBreak = breaks.some((one) => one > from && one <= to) || point.status === 'B'
    const isForecast = point.status === 'F'
    const current = solid.at(-1)
    if (before !== undefined && current !== undefined && !isGap && !isBreak && !isForecast)
      current.push(index)
    else solid.push([index])
    if (before === undefined) return
    if (isForecast) forecast.push([index - 1, index])
    else if (isGap ? missing === 'bridge' : isBreak) bridged.push([index - 1, index])
  })
  return { solid, bridged, forecast }
}
