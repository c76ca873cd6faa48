import { boxAround } from '../drawing/land-around.ts'
import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedMap } from '../painted/painted-places.ts'
import { clippedRing, ownStretches } from './clip-ring.ts'
import type { FigureShape, Plot } from './figure-text.ts'
import type { LaidOut } from './laid-out.ts'
import { nodeMarks } from './node-marks.ts'

/**
 * Hubs on the land around them. Equirectangular with its true parallel through the middle: straight, honest over a region,
 * and good enough over the earth for saying where a city is. The plot keeps the shape of the land, never stretches it.
 */
export function layOutMap(painted: PaintedChart, figure: PaintedMap, outer: Plot): LaidOut {
  const { palette } = painted
  const box = boxAround(figure.nodes)
  const middle = (box.south + box.north) / 2
  const narrow = Math.max(0.2, Math.cos((middle * Math.PI) / 180))
  const [width, height] = [outer.right - outer.left, outer.bottom - outer.top]
  const scale = Math.min(width / ((box.east - box.west) * narrow), height / (box.north - box.south))
  const centre = (box.west + box.east) / 2
  const place = (longitude: number, latitude: number) =>
    [
      outer.left + width / 2 + (longitude - centre) * narrow * scale,
      outer.top + height / 2 - (latitude - middle) * scale,
    ] as const
  const land = figure.land.flatMap((ring): FigureShape[] => {
    const points = Array.from({ length: ring.length / 2 }, (_, at) =>
      place(ring[at * 2] ?? 0, ring[at * 2 + 1] ?? 0),
    )
    const clipped = clippedRing(points, outer)
    if (clipped.length < 3) return []
    // A ring that runs the other way is a sea within the land.
    const fill = isLand(ring) ? palette.land : palette.ground
    return [
      { kind: 'path', points: clipped, isClosed: true, fill, layer: -2 },
      ...ownStretches(clipped, outer).map((coast): FigureShape => ({
        kind: 'path',
        points: coast,
        isClosed: false,
        stroke: palette.coast,
        lineWidth: 0.75,
        layer: -2,
      })),
    ]
  })
  const places = figure.nodes.map(({ longitude, latitude }) => place(longitude, latitude))
  const marks = nodeMarks(figure, places, outer, palette)
  return { panels: [], shapes: [...land, ...marks.shapes], texts: marks.texts, rules: [], stops: marks.stops }
}

function isLand(ring: readonly number[]): boolean {
  let area = 0
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length
    area += (ring[at] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[at + 1] ?? 0)
  }
  return area > 0
}
