import type { FigureRule, FigureText, Plot } from './figure-text.ts'
import { formatWithSign } from './format-value.ts'
import type { LaidOut } from './laid-out.ts'
import { niceScale, rankScale, type Scale } from './nice-scale.ts'
import type { PaintedChart, PaintedLine, PaintedLines } from './painted-chart.ts'
import { spreadLabels } from './spread-labels.ts'
import { textWidth, truncated } from './text-width.ts'

const TICK = 11.5
const LABEL = 12
const LABEL_HEIGHT = 16
/** Beyond this many points every mark touches the next: marks are kept for hollow points alone. */
const MAX_MARKED = 240

/** Lines with their names at their ends, periods below, round values at the left. */
export function layOutLines(painted: PaintedChart, figure: PaintedLines, outer: Plot): LaidOut {
  const { palette, unit, language } = painted
  const wanted = Math.max(2, Math.round((outer.bottom - outer.top) / 64))
  const values = figure.lines.flatMap((line) => line.points.flatMap((one) => [one.value, ...one.others]))
  const scale = figure.isRank ? rankScale(values, wanted) : niceScale(values, wanted)
  const ticks = scale.ticks.map((tick) => ({
    tick,
    text: formatWithSign(tick, decimalsOf(scale), unit, language),
  }))
  const tickWidth = Math.max(...ticks.map(({ text }) => textWidth(text, TICK)))
  const highlighted = figure.lines.filter((line) => line.isHighlighted)
  const maxLabel = (outer.right - outer.left) * 0.32
  const labels = highlighted.map((line) => labelOf(line, maxLabel))
  const labelWidth = Math.max(...labels.map((label) => textWidth(label, LABEL, true)))
  const plot: Plot = {
    left: outer.left + tickWidth + 12,
    right: outer.right - labelWidth - 20,
    top: outer.top + (figure.breaks.length > 0 ? 20 : 8),
    bottom: outer.bottom - 24,
  }

  const steps = figure.periods.length
  const xOf = (at: number) =>
    steps === 1 ? (plot.left + plot.right) / 2 : plot.left + ((plot.right - plot.left) * at) / (steps - 1)
  const share = (value: number) => (value - scale.low) / (scale.high - scale.low)
  const yOf = (value: number) =>
    figure.isRank
      ? plot.top + share(value) * (plot.bottom - plot.top)
      : plot.bottom - share(value) * (plot.bottom - plot.top)

  const grid = ticks.map(({ tick }): FigureRule => ({
    from: [plot.left, yOf(tick)],
    to: [plot.right, yOf(tick)],
    colour: palette.line,
  }))
  const tickTexts = ticks.map(({ tick, text }): FigureText => ({
    text,
    x: plot.left - 10,
    y: yOf(tick),
    size: TICK,
    colour: palette.quiet,
    align: 'right',
  }))
  const isDense = values.length > MAX_MARKED
  const endings = endLabels(highlighted, labels, plot, xOf, yOf, palette.rule)
  const breaks = breakMarks(figure, plot, xOf, palette)
  return {
    plot,
    xAxis: {
      type: 'category',
      data: figure.periods,
      boundaryGap: steps === 1,
      position: 'bottom',
    },
    yAxis: { type: 'value', min: scale.low, max: scale.high, inverse: figure.isRank },
    series: [
      ...figure.lines.toReversed().flatMap((line) => lineSeries(line, palette.ground, isDense)),
      ...otherValues(figure, palette.ground),
    ],
    texts: [
      ...tickTexts,
      ...periodTexts(figure.periods, plot, xOf, palette.quiet),
      ...endings.texts,
      ...breaks.texts,
    ],
    rules: [...grid, ...breaks.rules, ...endings.rules],
  }
}

/** Stretches as lines, points as marks of their own: a line may break where the marks go on. */
function lineSeries(line: PaintedLine, ground: string, isDense: boolean): LaidOut['series'] {
  const { name, colour, isHighlighted, points } = line
  const stroke = (width: number, type: 'solid' | 'dashed', stretches: PaintedLine['solid']) => ({
    type: 'line',
    name,
    silent: true,
    symbol: 'none',
    clip: false,
    z: isHighlighted ? 3 : 2,
    lineStyle: { color: colour, width, type: type === 'solid' ? 'solid' : [2, 4] },
    emphasis: { disabled: true },
    tooltip: { show: false },
    // A null ends a stretch.
    data: stretches.flatMap((stretch) => [
      ...stretch.flatMap((index) => {
        const point = points[index]
        return point === undefined ? [] : [[point.at, point.value]]
      }),
      [null, null],
    ]),
  })
  const shown = points.filter((point) => (!isDense && isHighlighted) || point.isHollow || points.length === 1)
  const width = isHighlighted ? 2.25 : 1
  return [
    ...(line.bridged.length > 0 ? [stroke(isHighlighted ? 1.5 : 0.75, 'dashed', line.bridged)] : []),
    ...(line.solid.some((stretch) => stretch.length > 1) ? [stroke(width, 'solid', line.solid)] : []),
    {
      type: 'scatter',
      name,
      clip: false,
      z: isHighlighted ? 4 : 2,
      symbol: line.mark,
      symbolSize: line.mark === 'rect' ? 7 : line.mark === 'circle' ? 8 : 9,
      itemStyle: { opacity: 1 },
      emphasis: { disabled: true },
      data: shown.map(({ at, value, isHollow }) => ({
        value: [at, value],
        itemStyle: isHollow
          ? { color: ground, borderColor: colour, borderWidth: isHighlighted ? 2 : 1 }
          : { color: colour, borderColor: ground, borderWidth: 1 },
      })),
    },
  ]
}

/** What else was published for a point: a small open diamond, never joined to the line. */
function otherValues({ lines }: PaintedLines, ground: string): LaidOut['series'] {
  const data = lines
    .filter((line) => line.isHighlighted)
    .flatMap(({ points, colour }) =>
      points.flatMap(({ at, others }) =>
        others.map((value) => ({
          value: [at, value],
          itemStyle: { color: ground, borderColor: colour, borderWidth: 1.25 },
        })),
      ),
    )
  if (data.length === 0) return []
  return [
    {
      type: 'scatter',
      silent: true,
      clip: false,
      z: 3,
      emphasis: { disabled: true },
      symbol: 'diamond',
      symbolSize: 10,
      itemStyle: { opacity: 1 },
      tooltip: { show: false },
      data,
    },
  ]
}

/** The name gives way, the value never. */
function labelOf({ name, ending }: PaintedLine, width: number): string {
  const room = width - textWidth(` ${ending}`, LABEL, true)
  return `${truncated(name, LABEL, Math.max(room, LABEL * 3), true)} ${ending}`
}

function endLabels(
  lines: readonly PaintedLine[],
  labels: readonly string[],
  plot: Plot,
  xOf: (at: number) => number,
  yOf: (value: number) => number,
  rule: string,
) {
  const ends = lines.map(({ points }) => points.at(-1) ?? { at: 0, value: 0 })
  const wishes = ends.map(({ value }) => yOf(value))
  const places = spreadLabels(wishes, LABEL_HEIGHT, plot.top - 8, plot.bottom + 12)
  const texts: FigureText[] = []
  const rules: FigureRule[] = []
  lines.forEach(({ colour }, order) => {
    const y = places[order] ?? 0
    const wish = wishes[order] ?? 0
    const end = xOf(ends[order]?.at ?? 0)
    const x = plot.right + 14
    texts.push({ text: labels[order] ?? '', x, y, size: LABEL, colour, isBold: true })
    const isFar = end < plot.right - 1
    if (isFar || Math.abs(y - wish) > 3) {
      const bend = isFar ? plot.right : end + 6
      if (isFar) rules.push({ from: [end + 7, wish], to: [bend, wish], colour: rule, isDashed: true })
      rules.push({ from: [bend, wish], to: [x - 3, y], colour: isFar ? rule : colour })
    }
  })
  return { texts, rules }
}

/** Every period that fits, counted back from the last, at a round distance. */
function periodTexts(
  periods: readonly string[],
  plot: Plot,
  xOf: (at: number) => number,
  colour: string,
): FigureText[] {
  const widest = Math.max(...periods.map((period) => textWidth(period, TICK))) + 14
  const fitting = Math.max(1, Math.floor((plot.right - plot.left) / widest))
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => periods.length / one <= fitting + 1) ?? 1000
  return periods.flatMap((text, at) =>
    (periods.length - 1 - at) % step === 0
      ? [{ text, x: xOf(at), y: plot.bottom + 14, size: TICK, colour, align: 'center' as const }]
      : [],
  )
}

/** A dashed line where another method begins, between the last old and the first new period, and what changed. */
function breakMarks(
  { breaks }: PaintedLines,
  plot: Plot,
  xOf: (at: number) => number,
  palette: PaintedChart['palette'],
) {
  const texts: FigureText[] = []
  const rules: FigureRule[] = []
  breaks.forEach(({ at, label }, order) => {
    const x = (xOf(at - 1) + xOf(at)) / 2
    const next = breaks[order + 1]
    const rightRoom = (next === undefined ? plot.right + 60 : xOf(next.at - 1)) - x - 8
    const leftRoom = x - plot.left - 8
    const isRight = rightRoom >= Math.min(leftRoom, 160) || order > 0
    rules.push({ from: [x, plot.top - 14], to: [x, plot.bottom], colour: palette.rule, isDashed: true })
    texts.push({
      text: truncated(label, 11, Math.max(24, isRight ? rightRoom : leftRoom)),
      x: isRight ? x + 6 : x - 6,
      y: plot.top - 12,
      size: 11,
      colour: palette.quiet,
      align: isRight ? 'left' : 'right',
    })
  })
  return { texts, rules }
}

function decimalsOf({ ticks }: Scale): number {
  return Math.max(0, ...ticks.map((tick) => (/\.(\d+)$/.exec(String(tick))?.[1] ?? '').length))
}
