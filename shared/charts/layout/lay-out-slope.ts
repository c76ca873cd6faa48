import type { PanelReach } from '../painted/painted-facets.ts'
import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedSlope, PaintedSlopeLine } from '../painted/painted-lines.ts'
import { boxesAlong, boxOfText } from './boxes-along.ts'
import { claimMarks } from './claim-marks.ts'
import type { FigureRule, FigureShape, FigureText, Plot } from './figure-text.ts'
import { hatching } from './hatching.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { spreadLabels } from './spread-labels.ts'
import { textWidth, truncated } from './text-width.ts'
import { valueAxis } from './value-axis.ts'

const LABEL = 12
const HEAD = 12.5

/** Two uprights and a line a hub between them; value at the left, value and name at the right. */
export function layOutSlope(
  painted: PaintedChart,
  figure: PaintedSlope,
  outer: Plot,
  reach: PanelReach | null = null,
): LaidOut {
  const { palette, unit, language, isChange } = painted
  const { lines, periods, isRank, isLog } = figure
  const own = lines.flatMap(({ ends }) => ends.map(({ value }) => value))
  const values = [...own, ...figure.claims.map(({ value }) => value), ...(reach?.values ?? [])]
  const axis = valueAxis(values, { wanted: 5, isRank, isLog, unit, language, isChange })
  const maxName = (outer.right - outer.left) * 0.3
  const names = lines.map(({ name }) => truncated(name, LABEL, maxName, true))
  const startWidth = Math.max(...lines.map(({ ends }) => textWidth(ends[0]?.printed ?? '', LABEL, true)))
  const endWidth = Math.max(
    ...lines.map(({ ends }, at) => textWidth(`${ends[1]?.printed ?? ''}  ${names[at] ?? ''}`, LABEL, true)),
  )
  // A gentle slope is easier to compare than a flat one: the uprights stand no farther apart than they need to.
  const room = outer.right - outer.left - startWidth - endWidth - 60
  const width = Math.max(80, Math.min(room, (outer.bottom - outer.top) * 1.4))
  const left = outer.left + startWidth + 24
  const plot: Plot = { left, right: left + width, top: outer.top + 30, bottom: outer.bottom - 10 }
  const yOf = (value: number) => {
    const share = axis.shareOf(value)
    return isRank
      ? plot.top + share * (plot.bottom - plot.top)
      : plot.bottom - share * (plot.bottom - plot.top)
  }
  // On a crowded side the lines that are only context keep their mark and lose their label.
  const capacity = Math.floor((plot.bottom - plot.top + 20) / 15)
  const labelled = lines.length <= capacity ? lines : lines.filter((line) => line.isHighlighted)
  const placesOf = (end: number) =>
    spreadLabels(
      labelled.map(({ ends }) => yOf(ends[end]?.value ?? 0)),
      15,
      plot.top - 8,
      plot.bottom + 8,
    )
  const [starts, finishes] = [placesOf(0), placesOf(1)]
  const texts: FigureText[] = [
    {
      text: periods[0],
      x: plot.left,
      y: outer.top + 8,
      size: HEAD,
      colour: palette.quiet,
      isBold: true,
      align: 'center',
    },
    {
      text: periods[1],
      x: plot.right,
      y: outer.top + 8,
      size: HEAD,
      colour: palette.quiet,
      isBold: true,
      align: 'center',
    },
  ]
  const rules: FigureRule[] = [plot.left, plot.right].map((x) => ({
    from: [x, plot.top - 10],
    to: [x, plot.bottom + 6],
    colour: palette.rule,
  }))
  labelled.forEach((line, at) => {
    const colour = line.isHighlighted ? line.colour : palette.quiet
    const name = names[lines.indexOf(line)] ?? ''
    const [y0, y1] = [starts[at] ?? 0, finishes[at] ?? 0]
    texts.push(
      { text: line.ends[0]?.printed ?? '', x: plot.left - 14, y: y0, size: LABEL, colour, align: 'right' },
      {
        text: `${line.ends[1]?.printed ?? ''}  ${name}`,
        x: plot.right + 14,
        y: y1,
        size: LABEL,
        colour,
        isBold: line.isHighlighted,
      },
    )
    rules.push(...leader(plot.left - 6, plot.left - 12, yOf(line.ends[0]?.value ?? 0), y0, palette.rule))
    rules.push(...leader(plot.right + 6, plot.right + 12, yOf(line.ends[1]?.value ?? 0), y1, palette.rule))
  })
  const claims = claimMarks(figure.claims, {
    plot,
    xOf: ({ at }) => (at === 0 ? plot.left : plot.right),
    yOf: ({ value }) => yOf(value),
    palette,
    taken: [
      ...texts.map(boxOfText),
      ...boxesAlong(
        lines.map(({ ends }) => ends.map(({ value }, at) => ({ value, at }))),
        ({ value, at }) => [at === 0 ? plot.left : plot.right, yOf(value)],
      ),
    ],
    // Within the uprights: outside them stand the values and the names.
    within: { ...plot, top: plot.top - 12, bottom: plot.bottom + 8 },
  })
  return {
    panels: [],
    shapes: [
      ...lines
        .toReversed()
        .flatMap((line) => slopeOf(line, { plot, yOf, palette, isBroken: figure.isBroken })),
      ...claims.shapes,
    ],
    texts: [...texts, ...claims.texts],
    rules,
    stops: [
      ...lines.map(({ ends, colour }, series) =>
        ends.map(({ value }, point): FigureStop => ({
          x: point === 0 ? plot.left : plot.right,
          y: yOf(value),
          colour,
          tells: { kind: 'value', series, point },
        })),
      ),
      ...claims.stops,
    ],
  }
}

function leader(from: number, to: number, y: number, label: number, colour: string): FigureRule[] {
  return Math.abs(y - label) > 3 ? [{ from: [from, y], to: [to, label], colour }] : []
}

function slopeOf(
  { ends, colour, isHighlighted }: PaintedSlopeLine,
  {
    plot,
    yOf,
    palette,
    isBroken,
  }: {
    readonly plot: Plot
    readonly yOf: (value: number) => number
    readonly palette: PaintedChart['palette']
    readonly isBroken: boolean
  },
): FigureShape[] {
  const places = ends.map(({ value }, at) => [at === 0 ? plot.left : plot.right, yOf(value)] as const)
  return [
    {
      kind: 'path',
      points: places,
      isClosed: false,
      stroke: colour,
      lineWidth: isHighlighted ? 2.25 : 1,
      // Measured otherwise at one end: no line goes through.
      ...(isBroken ? { dash: [2, 4] } : {}),
    },
    ...ends.flatMap(({ isHollow, isPartial }, at): FigureShape[] => {
      const [x, y] = places[at] ?? [0, 0]
      const radius = isHighlighted ? 4.5 : 3
      return [
        {
          kind: 'circle',
          x,
          y,
          radius,
          fill: isHollow || isPartial ? palette.ground : colour,
          stroke: isHollow || isPartial ? colour : palette.ground,
          lineWidth: isHollow ? 2 : 1,
          layer: 2,
        },
        ...(isPartial
          ? hatching({ x: x - 3, y: y - 3, width: 6, height: 6 }, 'rising', colour, { gap: 3 })
          : []),
      ]
    }),
  ]
}
