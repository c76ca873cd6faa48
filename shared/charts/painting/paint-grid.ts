import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { DrawnPoint } from '../../ipc/answers/charts.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { isLowerBetter } from '../drawing/is-lower-better.ts'
import { oneLine } from '../one-line.ts'
import type { PaintedCell, PaintedGrid } from '../painted/painted-grid.ts'
import type { PaintedClaim } from '../painted/painted-lines.ts'
import type { Palette } from '../palette.ts'
import { isEarly } from '../point-status.ts'
import { printerOf, type PrintValue } from '../print-value.ts'
import { breakNotes, claimNotes } from './line-notes.ts'
import { paintClaims } from './paint-claims.ts'
import { inkOn, shadeAt } from './shade.ts'

/** More rows than this do not fit a page; the window's table holds all. */
export const MAX_GRID_ROWS = 60

/** Hubs by periods. Shades run from little to much, or from below to above the base of a change; a place shades the better the darker. */
export function paintGrid(drawn: Drawn, palette: Palette, speak: Speak): PaintedGrid {
  const isShaded = drawn.spec.kind === 'heat-map'
  const print = printerOf(drawn)
  const steps = new Map(drawn.periods.map((period, at) => [period, at]))
  const claims = paintClaims(drawn, palette, speak)
  const scale = isShaded ? scaleOf(drawn, palette, print) : null
  return {
    kind: 'grid',
    isShaded,
    columns: drawn.periods.map((period) => formatPeriod(period, drawn.language)),
    rows: drawn.series.slice(0, MAX_GRID_ROWS).map(({ name, points }, series) => {
      const cells = new Array<PaintedCell | null>(drawn.periods.length).fill(null)
      points.forEach((point, at) => {
        cells[steps.get(point.period) ?? 0] = cellOf(point, {
          series,
          point: at,
          shade: scale?.shade,
          print,
          palette,
          claims: claims.filter((one) => one.series === series && one.at === steps.get(point.period)),
        })
      })
      return { name: oneLine(name), cells }
    }),
    breaks: drawn.breaks.flatMap(({ period }) => steps.get(period) ?? []),
    scale: scale === null ? null : scale.shown,
  }
}

function cellOf(
  { value, decimals, status, partial }: DrawnPoint,
  {
    series,
    point,
    shade,
    print,
    palette,
    claims,
  }: {
    readonly series: number
    readonly point: number
    readonly shade: ((value: number) => string) | undefined
    readonly print: PrintValue
    readonly palette: Palette
    readonly claims: readonly PaintedClaim[]
  },
): PaintedCell {
  const ground = shade?.(value) ?? null
  return {
    series,
    point,
    printed: print(value, decimals),
    shade: ground,
    ink: ground === null ? palette.ink : inkOn(ground, [palette.ink, palette.ground]),
    isHollow: isEarly(status),
    isPartial: partial === true,
    claims,
  }
}

function scaleOf(drawn: Drawn, palette: Palette, print: PrintValue) {
  const points = drawn.series.flatMap((one) => one.points)
  let [low, high] = [points[0], points[0]]
  for (const point of points) {
    if (low === undefined || point.value < low.value) low = point
    if (high === undefined || point.value > high.value) high = point
  }
  const [least, most] = [low?.value ?? 0, high?.value ?? 0]
  const base = drawn.told.kind === 'relative' ? 0 : drawn.told.kind === 'index' ? 100 : null
  const printed = {
    low: low === undefined ? '' : print(low.value, low.decimals),
    high: high === undefined ? '' : print(high.value, high.decimals),
  }
  if (base !== null) {
    const reach = Math.max(Math.abs(most - base), Math.abs(least - base)) || 1
    const shade = (value: number) => shadeAt(palette.diverging, 0.5 + (value - base) / reach / 2)
    const ends = [0, 0.25, 0.5, 0.75, 1].map((share) => shade(least + (most - least) * share))
    return { shade, shown: { colours: ends, ...printed } }
  }
  const isReversed = isLowerBetter(drawn.unit, drawn.direction)
  const shade = (value: number) => {
    const share = most === least ? 0.5 : (value - least) / (most - least)
    return shadeAt(palette.scale, isReversed ? 1 - share : share)
  }
  const ends = [0, 0.25, 0.5, 0.75, 1].map((share) => shade(least + (most - least) * share))
  return { shade, shown: { colours: ends, ...printed } }
}

/** What cells and their marks mean. */
export function gridNotes(drawn: Drawn): readonly Sentence[] {
  const points = drawn.series.flatMap((series) => series.points)
  const total = drawn.series.length
  const hasEmpty = points.length < drawn.series.length * drawn.periods.length
  return [
    ...(points.some(({ status }) => isEarly(status)) ? [sentence('charts.note.italic')] : []),
    ...(points.some(({ partial }) => partial === true) ? [sentence('charts.note.partial')] : []),
    ...(hasEmpty ? [sentence('charts.note.empty-cell')] : []),
    ...claimNotes(drawn),
    ...(drawn.breaks.length > 0 ? breakNotes(drawn) : []),
    ...(total > MAX_GRID_ROWS ? [sentence('charts.note.rows', { shown: MAX_GRID_ROWS, total })] : []),
  ]
}
