import type { Plot } from './figure-text.ts'

type Point = readonly [x: number, y: number]

/** The part of a closed ring that lies in a rectangle (Sutherland and Hodgman, 1974); empty where none does. */
export function clippedRing(ring: readonly Point[], { left, right, top, bottom }: Plot): readonly Point[] {
  const edges = [
    { isIn: ([x]: Point) => x >= left, cut: (a: Point, b: Point) => acrossX(a, b, left) },
    { isIn: ([x]: Point) => x <= right, cut: (a: Point, b: Point) => acrossX(a, b, right) },
    { isIn: ([, y]: Point) => y >= top, cut: (a: Point, b: Point) => acrossY(a, b, top) },
    { isIn: ([, y]: Point) => y <= bottom, cut: (a: Point, b: Point) => acrossY(a, b, bottom) },
  ]
  return edges.reduce<readonly Point[]>((points, { isIn, cut }) => {
    const kept: Point[] = []
    let before = points.at(-1)
    for (const point of points) {
      if (before !== undefined && isIn(before) !== isIn(point)) kept.push(cut(before, point))
      if (isIn(point)) kept.push(point)
      before = point
    }
    return kept
  }, ring)
}

/** The stretches of a clipped ring that were its own, without the edges it was cut along. */
export function ownStretches(
  ring: readonly Point[],
  { left, right, top, bottom }: Plot,
): readonly (readonly Point[])[] {
  const isCut = ([ax, ay]: Point, [bx, by]: Point) =>
    [left, right].some((edge) => near(ax, edge) && near(bx, edge)) ||
    [top, bottom].some((edge) => near(ay, edge) && near(by, edge))
  const stretches: Point[][] = []
  ring.forEach((point, at) => {
    const before = ring.at(at - 1) ?? point
    const current = stretches.at(-1)
    if (isCut(before, point)) stretches.push([point])
    else if (current === undefined || at === 0) stretches.push([before, point])
    else current.push(point)
  })
  return stretches.filter((stretch) => stretch.length > 1)
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05
}

function acrossX([ax, ay]: Point, [bx, by]: Point, x: number): Point {
  return [x, ay + ((by - ay) * (x - ax)) / (bx - ax)]
}

function acrossY([ax, ay]: Point, [bx, by]: Point, y: number): Point {
  return [ax + ((bx - ax) * (y - ay)) / (by - ay), y]
}
