import type { FigureShape } from './figure-text.ts'
import { hatching } from './hatching.ts'
import type { PaintedLine, PaintedPoint } from '../painted/painted-lines.ts'
import type { Palette } from '../palette.ts'
import type { Panel } from './laid-out.ts'
import { specialPoints } from './special-points.ts'
import { thinnedLine } from './thin-line.ts'

type Scales = {
  readonly placeOf: (value: number) => number
  /** What is in sight: steps of the axis, and the pixels between them. */
  readonly view: { readonly from: number; readonly to: number; readonly columns: number }
  readonly ground: string
  /** So many points in sight that marks would touch each other: only what a line cannot tell is marked. */
  readonly isDense: boolean
  /** Only a part of the axis is in sight: lines end at its edges. */
  readonly isCut?: boolean
  readonly scale?: number
}

/** Stretches as lines, points as marks of their own: a line may break where the marks go on. */
export function lineMarks(line: PaintedLine, scales: Scales): Panel['series'] {
  const { name, colour, isHighlighted, points } = line
  const { placeOf, view, ground, isDense, isCut = false, scale = 1 } = scales
  const stroke = (width: number, type: 'solid' | readonly number[], stretches: PaintedLine['solid']) => ({
    type: 'line',
    name,
    silent: true,
    symbol: 'none',
    clip: isCut,
    z: isHighlighted ? 3 : 2,
    lineStyle: { color: colour, width: width * scale, type },
    emphasis: { disabled: true },
    // A null ends a stretch.
    data: stretches.flatMap((stretch) => {
      const [first, last] = [stretch[0], stretch.at(-1)]
      if (first === undefined || last === undefined) return []
      const kept = thinnedLine(points, { first, last }, view)
      return kept.length === 0
        ? []
        : [
            ...kept.flatMap((index) => {
              const point = points[index]
              return point === undefined ? [] : [[point.at, placeOf(point.value)]]
            }),
            [null, null],
          ]
    }),
  })
  const inSight = (point: PaintedPoint) => point.at >= view.from && point.at <= view.to
  const marked = (!isDense && isHighlighted) || points.length === 1 ? points : specialPoints(points)
  const shown = marked.length > view.columns ? [] : marked.filter(inSight)
  const width = isHighlighted ? 2.25 : 1
  return [
    ...(line.bridged.length > 0 ? [stroke(isHighlighted ? 1.5 : 0.75, [2, 4], line.bridged)] : []),
    ...(line.forecast.length > 0 ? [stroke(isHighlighted ? 1.75 : 1, [7, 4], line.forecast)] : []),
    ...(line.solid.some((stretch) => stretch.length > 1) ? [stroke(width, 'solid', line.solid)] : []),
    ...(shown.length === 0
      ? []
      : [
          {
            type: 'scatter',
            name,
            silent: true,
            clip: false,
            z: isHighlighted ? 4 : 2,
            symbol: line.mark,
            symbolSize: (line.mark === 'rect' ? 7 : line.mark === 'circle' ? 8 : 9) * scale,
            itemStyle: { opacity: 1 },
            emphasis: { disabled: true },
            data: shown.map(({ at, value, isHollow, isPartial }) => ({
              value: [at, placeOf(value)],
              itemStyle:
                isHollow || isPartial
                  ? { color: ground, borderColor: colour, borderWidth: (isHighlighted ? 2 : 1) * scale }
                  : { color: colour, borderColor: ground, borderWidth: 1 * scale },
            })),
          },
        ]),
  ]
}

/** What else was published for a point: a small open diamond, never joined to the line. */
export function otherMarks(
  lines: readonly PaintedLine[],
  { placeOf, ground, view }: Pick<Scales, 'placeOf' | 'ground' | 'view'>,
): Panel['series'] {
  const data = lines
    .filter((line) => line.isHighlighted)
    .flatMap(({ points, colour }) =>
      specialPoints(points).flatMap(({ at, others }) =>
        others.length === 0 || at < view.from || at > view.to
          ? []
          : others.map((value) => ({
              value: [at, placeOf(value)],
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
      data,
    },
  ]
}

/** The hatch over a mark whose value is of some members only. */
export function partialMarks(
  line: PaintedLine,
  placeOf: (point: PaintedPoint) => readonly [x: number, y: number],
  palette: Palette,
): readonly FigureShape[] {
  return specialPoints(line.points)
    .filter(({ isPartial }) => isPartial)
    .flatMap((point) => {
      const [x, y] = placeOf(point)
      const rect = { x: x - 5, y: y - 5, width: 10, height: 10 }
      return [
        {
          kind: 'rect' as const,
          ...rect,
          fill: palette.ground,
          stroke: line.colour,
          lineWidth: 1.5,
          layer: 3,
        },
        ...hatching(rect, 'rising', line.colour, { gap: 4 }).map((shape) => ({ ...shape, layer: 4 })),
      ]
    })
}
