import type { PanelReach } from '../painted/painted-facets.ts'
import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedAxis, PaintedScatter, PaintedTrail } from '../painted/painted-scatter.ts'
import { axisWords } from './axis-words.ts'
import { boxesAlong, boxOfText } from './boxes-along.ts'
import { claimMarks } from './claim-marks.ts'
import type { FigureRule, FigureShape, FigureText, Plot } from './figure-text.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { placeLabels } from './place-labels.ts'
import { sizeKey } from './size-key.ts'
import { textWidth, truncated, wrapped } from './text-width.ts'
import { valueAxis } from './value-axis.ts'

const TICK = 11.5
const LABEL = 12
const SMALLEST = 4.5
const LARGEST = 22
/** A step shorter than this, in pixels, shows its direction by its dot alone. */
const ARROW_ROOM = 26

/** Marks between two axes with their trails; a name beside each mark that has room for one. */
export function layOutScatter(
  painted: PaintedChart,
  figure: PaintedScatter,
  outer: Plot,
  reach: PanelReach | null = null,
): LaidOut {
  const { palette, language } = painted
  const points = figure.trails.flatMap((trail) => trail.points)
  const places = [...points, ...figure.claims]
  const axisOf = (axis: PaintedAxis, values: readonly number[], wanted: number) =>
    valueAxis(values, {
      wanted,
      isRank: axis.isRank,
      isLog: axis.isLog,
      unit: axis.unit,
      language,
      isChange: false,
    })
  const y = axisOf(figure.y, [...places.map((place) => place.y), ...(reach?.values ?? [])], 5)
  const x = axisOf(
    figure.x,
    [...places.map((place) => place.x), ...(reach?.across ?? [])],
    Math.max(2, Math.round((outer.right - outer.left) / 120)),
  )
  const tickWidth = Math.max(...y.ticks.map(({ text }) => textWidth(text, TICK)))
  const titles = wrapped(figure.y.title, TICK, (outer.right - outer.left) * 0.8, 2, true)
  const plot: Plot = {
    left: outer.left + tickWidth + 14,
    right: outer.right - 16,
    top: outer.top + titles.length * 16 + 12,
    bottom: outer.bottom - 46,
  }
  const xOf = (value: number) => {
    const share = x.shareOf(value)
    return figure.x.isRank
      ? plot.right - share * (plot.right - plot.left)
      : plot.left + share * (plot.right - plot.left)
  }
  const yOf = (value: number) => {
    const share = y.shareOf(value)
    return figure.y.isRank
      ? plot.top + share * (plot.bottom - plot.top)
      : plot.bottom - share * (plot.bottom - plot.top)
  }
  const most = figure.size?.most ?? 0
  // Area is amount.
  const radiusOf = (size: number | null) =>
    size === null || most <= 0 ? SMALLEST + 0.5 : Math.max(2, LARGEST * Math.sqrt(size / most))
  const words = axisWords({ axis: y, plot, palette, isFlipped: figure.y.isRank })
  const upright = x.ticks.map(({ at, text }) => {
    const share = (at - x.low) / (x.high - x.low)
    const place = figure.x.isRank
      ? plot.right - share * (plot.right - plot.left)
      : plot.left + share * (plot.right - plot.left)
    return { place, text }
  })
  const heads = figure.trails.flatMap((trail) => {
    const last = trail.points.at(-1)
    return last === undefined
      ? []
      : [{ trail, last, x: xOf(last.x), y: yOf(last.y), radius: radiusOf(last.size) }]
  })
  const byWeight = heads.toSorted((a, b) => Number(b.trail.isHighlighted) - Number(a.trail.isHighlighted))
  const trailBoxes = boxesAlong(
    figure.trails.map((trail) => trail.points),
    (point) => [xOf(point.x), yOf(point.y)],
  )
  const placed = placeLabels(
    byWeight.map(({ trail, x: at, y: level, radius }) => ({
      texts: [240, 110].map((room) => truncated(trail.name, LABEL, room, trail.isHighlighted)),
      x: at,
      y: level,
      radius: radius + 1,
      size: LABEL,
      isBold: trail.isHighlighted,
    })),
    { left: plot.left - 4, right: outer.right, top: plot.top - 8, bottom: plot.bottom + 2 },
    figure.claims.map((claim) => ({
      left: xOf(claim.x) - 9,
      right: xOf(claim.x) + 9,
      top: yOf(claim.y) - 9,
      bottom: yOf(claim.y) + 9,
    })),
    trailBoxes,
  )
  const names = byWeight.flatMap(({ trail }, at): FigureText[] => {
    const place = placed[at]
    if (place === null || place === undefined) return []
    const colour = trail.isHighlighted ? trail.colour : palette.quiet
    return [
      {
        ...place,
        size: LABEL,
        colour,
        isBold: trail.isHighlighted,
        halo: palette.ground,
      },
    ]
  })
  const claims = claimMarks(figure.claims, {
    plot,
    xOf: (claim) => xOf(claim.x),
    yOf: (claim) => yOf(claim.y),
    palette,
    within: { left: plot.left - 4, right: outer.right, top: plot.top - 8, bottom: plot.bottom + 2 },
    taken: [
      ...names.map(boxOfText),
      ...heads.map(({ x: at, y: level, radius }) => ({
        left: at - radius,
        right: at + radius,
        top: level - radius,
        bottom: level + radius,
      })),
      ...trailBoxes,
    ],
  })
  const key =
    figure.size === null
      ? null
      : sizeKey(figure.size, radiusOf(most), plot, {
          palette,
          marks: points.map((point) => [xOf(point.x), yOf(point.y)] as const),
        })
  return {
    panels: [],
    shapes: [
      ...figure.trails.toReversed().flatMap((trail) => trailShapes(trail, xOf, yOf, palette.ground)),
      // The largest lie lowest, so that none hides another.
      ...heads
        .toSorted((a, b) => b.radius - a.radius)
        .map(({ trail, last, x: at, y: level, radius }): FigureShape => ({
          kind: 'circle',
          x: at,
          y: level,
          radius,
          fill: last.isHollow ? palette.ground : trail.colour,
          stroke: last.isHollow ? trail.colour : palette.ground,
          lineWidth: last.isHollow ? 2 : 1,
          opacity: last.size === null ? 1 : 0.82,
          layer: 2,
        })),
      ...(key?.shapes ?? []),
      ...claims.shapes,
    ],
    texts: [
      ...titles.map((text, at): FigureText => ({
        text,
        x: outer.left,
        y: outer.top + 8 + at * 16,
        size: TICK,
        colour: palette.quiet,
        isBold: true,
      })),
      {
        text: truncated(figure.x.title, TICK, plot.right - plot.left, true),
        x: plot.right,
        y: plot.bottom + 34,
        size: TICK,
        colour: palette.quiet,
        isBold: true,
        align: 'right',
      },
      ...words.texts,
      ...upright.map(({ place, text }): FigureText => ({
        text,
        x: place,
        y: plot.bottom + 14,
        size: TICK,
        colour: palette.quiet,
        align: 'center',
      })),
      // A mark is read before the year a trail begins in.
      ...trailPeriods(figure.trails, xOf, yOf, palette).filter((text) => !isUnder(text, heads)),
      ...names,
      ...(key?.texts ?? []),
      ...claims.texts,
    ],
    rules: [
      ...words.rules,
      ...upright.map(({ place }): FigureRule => ({
        from: [place, plot.top],
        to: [place, plot.bottom],
        colour: palette.line,
      })),
    ],
    stops: [
      ...figure.trails.map(({ series, points: own, colour }) =>
        own.map((point, at): FigureStop => ({
          x: xOf(point.x),
          y: yOf(point.y),
          colour,
          tells: { kind: 'value', series, point: at },
        })),
      ),
      ...claims.stops,
    ],
  }
}

/** The way to the mark: a thin line through the earlier places, small dots on it. */
function trailShapes(
  { points, colour, isHighlighted }: PaintedTrail,
  xOf: (value: number) => number,
  yOf: (value: number) => number,
  ground: string,
): FigureShape[] {
  if (points.length < 2) return []
  const places = points.map((point) => [xOf(point.x), yOf(point.y)] as const)
  return [
    {
      kind: 'path',
      points: places,
      isClosed: false,
      stroke: colour,
      lineWidth: isHighlighted ? 1.75 : 1,
      opacity: 0.75,
    },
    ...arrowShape(places, colour),
    ...places.slice(0, -1).map(([x, y], at): FigureShape => ({
      kind: 'circle',
      x,
      y,
      radius: 2.5,
      fill: points[at]?.isHollow === true ? ground : colour,
      stroke: colour,
      lineWidth: 1,
      layer: 1,
    })),
  ]
}

/** Where a trail leads, before its last mark; none where the last step is too short to hold one. */
function arrowShape(places: readonly (readonly [x: number, y: number])[], colour: string): FigureShape[] {
  const [end, before] = [places.at(-1), places.at(-2)]
  if (end === undefined || before === undefined) return []
  const [dx, dy] = [end[0] - before[0], end[1] - before[1]]
  const length = Math.hypot(dx, dy)
  if (length < ARROW_ROOM) return []
  const [ux, uy] = [dx / length, dy / length]
  // In the middle of the step: at its end it would lie under the mark.
  const [x, y] = [before[0] + dx * 0.5 + ux * 4, before[1] + dy * 0.5 + uy * 4]
  const wing = (side: number) => [x - ux * 8 - uy * 4 * side, y - uy * 8 + ux * 4 * side] as const
  return [{ kind: 'path', points: [wing(1), [x, y], wing(-1)], isClosed: true, fill: colour, layer: 1 }]
}

function isUnder(
  text: FigureText,
  marks: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
): boolean {
  const box = boxOfText(text)
  return marks.some(
    ({ x, y, radius }) =>
      Math.hypot(x - clamp(x, box.left, box.right), y - clamp(y, box.top, box.bottom)) < radius,
  )
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(to, value))
}

/** When a trail begins, for those that stand out and only while there are few. */
function trailPeriods(
  trails: readonly PaintedTrail[],
  xOf: (value: number) => number,
  yOf: (value: number) => number,
  palette: PaintedChart['palette'],
): FigureText[] {
  return trails
    .filter((trail) => trail.isHighlighted && trail.points.length > 1)
    .flatMap(({ points, colour }): FigureText[] => {
      const [first, next] = points
      if (first === undefined || next === undefined) return []
      const isLeft = xOf(next.x) >= xOf(first.x)
      return [
        {
          text: first.period,
          x: xOf(first.x) + (isLeft ? -7 : 7),
          y: yOf(first.y),
          size: 10.5,
          colour,
          align: isLeft ? 'right' : 'left',
          halo: palette.ground,
        },
      ]
    })
}
