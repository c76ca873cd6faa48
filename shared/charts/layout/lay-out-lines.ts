import { axisWords } from './axis-words.ts'
import type { FigureRule, FigureText, Plot } from './figure-text.ts'
import { bandMarks, breakMarks } from './axis-marks.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { boxesAlong, boxOfText } from './boxes-along.ts'
import { claimMarks } from './claim-marks.ts'
import { lineMarks, otherMarks, partialMarks } from './line-marks.ts'
import type { PanelReach } from '../painted/painted-facets.ts'
import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedLine, PaintedLines } from '../painted/painted-lines.ts'
import { periodTexts } from './period-texts.ts'
import { reachOf } from './special-points.ts'
import { spreadLabels } from './spread-labels.ts'
import { textWidth, truncated } from './text-width.ts'
import { valueAxis } from './value-axis.ts'

const TICK = 11.5
const LABEL = 12
const LABEL_HEIGHT = 16
/** More names than this beside a chart are a list and no labels. */
const MAX_NAMED = 16
/** Beyond this many points every mark touches the next: marks are kept for hollow points alone. */
const MAX_MARKED = 240
/** More points than this are walked and pointed at only as far as they are drawn apart. */
const MAX_STOPS = 5000

/** Lines with their names at their ends, periods below, round values at the left. `view`: shares of the axis in sight; `reach`: values the scale holds besides its own. */
export function layOutLines(
  painted: PaintedChart,
  figure: PaintedLines,
  outer: Plot,
  {
    view = [0, 1],
    reach: shared = null,
  }: { readonly view?: readonly [from: number, to: number]; readonly reach?: PanelReach | null } = {},
): LaidOut {
  const { palette, unit, language, isChange } = painted
  const reach = reachOf(figure.lines)
  const values = [
    figure.isLog ? reach.leastAbove : reach.least,
    reach.most,
    ...figure.claims.map(({ value }) => value),
    ...(shared?.values ?? []).filter((value) => !figure.isLog || value > 0),
    ...(figure.baseline !== null && !figure.isLog ? [figure.baseline] : []),
  ].filter(Number.isFinite)
  const axis = valueAxis(values, {
    wanted: Math.max(2, Math.round((outer.bottom - outer.top) / 64)),
    isRank: figure.isRank,
    isLog: figure.isLog,
    unit,
    language,
    isChange,
  })
  const tickWidth = Math.max(...axis.ticks.map(({ text }) => textWidth(text, TICK)))
  // Lines that are only context are named too while there is room for all names.
  const capacity = Math.floor((outer.bottom - outer.top - 20) / LABEL_HEIGHT)
  const areAllNamed = figure.lines.length <= Math.min(capacity, MAX_NAMED)
  const named = areAllNamed ? figure.lines : figure.lines.filter((line) => line.isHighlighted)
  // In a narrow panel names need more of the width than beside a whole chart.
  const room = outer.right - outer.left
  const maxLabel = Math.max(room * 0.32, Math.min(150, room * 0.46))
  const labelWidth = Math.max(0, ...named.map((line) => textWidth(labelOf(line, maxLabel), LABEL, true)))
  const plot: Plot = {
    left: outer.left + tickWidth + 12,
    right: outer.right - labelWidth - 20,
    top: outer.top + (figure.breaks.length > 0 ? 20 : 8),
    bottom: outer.bottom - 24,
  }

  const steps = figure.periods.length
  const whole = Math.max(1, steps - 1)
  const [from, to] = steps === 1 ? [-0.5, 0.5] : [view[0] * whole, view[1] * whole]
  const xOf = (at: number) => plot.left + ((plot.right - plot.left) * (at - from)) / (to - from)
  const yOf = (value: number) => {
    const share = axis.shareOf(value)
    return figure.isRank
      ? plot.top + share * (plot.bottom - plot.top)
      : plot.bottom - share * (plot.bottom - plot.top)
  }
  const sight = { from, to, columns: Math.max(1, Math.round(plot.right - plot.left)) }
  const isDense = reach.count > MAX_MARKED
  const scales = {
    placeOf: axis.placeOf,
    view: sight,
    ground: palette.ground,
    isDense,
    isCut: view[0] > 0 || view[1] < 1,
  }
  const words = axisWords({ axis, plot, palette, isFlipped: figure.isRank, baseline: figure.baseline })
  const labelled = areAllNamed ? named : withQuietNames(figure.lines, { plot, xOf, yOf })
  const labels = labelled.map((line) => labelOf(line, areAllNamed ? maxLabel : Math.max(labelWidth, 60)))
  const endings = endLabels(labelled, labels, { plot, xOf, yOf, rule: palette.rule, quiet: palette.quiet })
  const breaks = breakMarks(figure.breaks, plot, xOf, palette)
  const half = (xOf(1) - xOf(0)) / 2
  const bands = bandMarks(figure.bands, plot, (band) => [xOf(band.from) - half, xOf(band.to) + half], palette)
  const taken =
    figure.claims.length === 0
      ? []
      : [
          ...boxesAlong(
            figure.lines.map(({ points }) => points),
            ({ at, value }) => [xOf(at), yOf(value)],
          ),
          ...endings.texts.map(boxOfText),
          ...breaks.texts.map(boxOfText),
        ]
  const claims = claimMarks(figure.claims, {
    plot,
    xOf: ({ at }) => xOf(at),
    yOf: ({ value }) => yOf(value),
    palette,
    taken,
  })
  const placeOfPoint = ({ at, value }: PaintedLine['points'][number]) => [xOf(at), yOf(value)] as const
  return {
    panels: [
      {
        plot,
        xAxis: { type: 'value', min: from, max: to },
        yAxis: { type: 'value', min: axis.low, max: axis.high, inverse: figure.isRank },
        series: [
          ...figure.lines.toReversed().flatMap((line) => lineMarks(line, scales)),
          ...otherMarks(figure.lines, scales),
        ],
      },
    ],
    shapes: [
      ...bands.shapes,
      ...figure.lines.flatMap((line) => partialMarks(line, placeOfPoint, palette)),
      ...claims.shapes,
    ],
    texts: [
      ...words.texts,
      ...periodTexts(figure.periods, { plot, xOf, colour: palette.quiet, size: TICK, from, to }),
      ...endings.texts,
      ...breaks.texts,
      ...bands.texts,
      ...claims.texts,
    ],
    rules: [...words.rules, ...breaks.rules, ...endings.rules],
    stops: [...stopsOf(figure, { xOf, yOf, from, to }), ...claims.stops],
  }
}

function stopsOf(
  { lines }: PaintedLines,
  {
    xOf,
    yOf,
    from,
    to,
  }: {
    readonly xOf: (at: number) => number
    readonly yOf: (value: number) => number
    readonly from: number
    readonly to: number
  },
): FigureStop[][] {
  const total = lines.reduce((sum, { points }) => sum + points.length, 0)
  const every = Math.max(1, Math.ceil(total / MAX_STOPS))
  return lines.map(({ points, colour }, series) => {
    const stops: FigureStop[] = []
    for (let point = 0; point < points.length; point += every) {
      const { at, value } = points[point] ?? { at: Infinity, value: 0 }
      if (at >= from && at <= to)
        stops.push({ x: xOf(at), y: yOf(value), colour, tells: { kind: 'value', series, point } })
    }
    return stops
  })
}

/** Where not all fits the period gives way first, which the leader shows, and then the name; the value never. */
function labelOf({ name, ending, endingValue }: PaintedLine, width: number): string {
  const whole = `${name} ${ending}`
  if (textWidth(whole, LABEL, true) <= width) return whole
  const room = width - textWidth(` ${endingValue}`, LABEL, true)
  return `${truncated(name, LABEL, Math.max(room, LABEL * 3), true)} ${endingValue}`
}

/** Lines that stand out, and of those that are only context each that ends where nothing else is named. */
function withQuietNames(
  lines: readonly PaintedLine[],
  { plot, xOf, yOf }: Pick<Parameters<typeof endLabels>[2], 'plot' | 'xOf' | 'yOf'>,
): readonly PaintedLine[] {
  const levelOf = ({ points }: PaintedLine) => yOf(points.at(-1)?.value ?? 0)
  const highlighted = lines.filter((line) => line.isHighlighted)
  const taken = [...spreadLabels(highlighted.map(levelOf), LABEL_HEIGHT, plot.top - 8, plot.bottom + 12)]
  const quiet = lines.filter((line) => {
    const end = line.points.at(-1)
    if (line.isHighlighted || end === undefined || Math.abs(xOf(end.at) - plot.right) > 1) return false
    const level = levelOf(line)
    if (level < plot.top - 8 || level > plot.bottom + 12) return false
    if (taken.some((other) => Math.abs(other - level) < LABEL_HEIGHT)) return false
    taken.push(level)
    return true
  })
  return [...highlighted, ...quiet]
}

function endLabels(
  lines: readonly PaintedLine[],
  labels: readonly string[],
  {
    plot,
    xOf,
    yOf,
    rule,
    quiet,
  }: {
    readonly plot: Plot
    readonly xOf: (at: number) => number
    readonly yOf: (value: number) => number
    readonly rule: string
    readonly quiet: string
  },
) {
  const ends = lines.map(({ points }) => points.at(-1) ?? { at: 0, value: 0 })
  const wishes = ends.map(({ value }) => yOf(value))
  const places = spreadLabels(wishes, LABEL_HEIGHT, plot.top - 8, plot.bottom + 12)
  const texts: FigureText[] = []
  const rules: FigureRule[] = []
  lines.forEach(({ colour: own, isHighlighted }, order) => {
    const colour = isHighlighted ? own : quiet
    const y = places[order] ?? 0
    const wish = wishes[order] ?? 0
    const end = Math.min(plot.right, Math.max(plot.left, xOf(ends[order]?.at ?? 0)))
    const x = plot.right + 14
    texts.push({ text: labels[order] ?? '', x, y, size: LABEL, colour, isBold: isHighlighted })
    const isFar = end < plot.right - 1
    if (isFar || Math.abs(y - wish) > 3) {
      const bend = isFar ? plot.right : end + 6
      if (isFar) rules.push({ from: [end + 7, wish], to: [bend, wish], colour: rule, isDashed: true })
      rules.push({ from: [bend, wish], to: [x - 3, y], colour: isFar ? rule : colour })
    }
  })
  return { texts, rules }
}
