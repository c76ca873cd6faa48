import type { PaintedLine, PaintedPoint } from '../painted/painted-lines.ts'

const special = new WeakMap<readonly PaintedPoint[], readonly PaintedPoint[]>()

/** Points with a mark of their own: open, hatched, or published otherwise too. Found once for a line, however it is moved. */
export function specialPoints(points: readonly PaintedPoint[]): readonly PaintedPoint[] {
  const known = special.get(points)
  if (known !== undefined) return known
  const found = points.filter(({ isHollow, isPartial, others }) => isHollow || isPartial || others.length > 0)
  special.set(points, found)
  return found
}

/** Least and most of all values of some lines, and the least above zero, which a logarithmic axis begins with. */
export type Reach = {
  readonly least: number
  readonly most: number
  readonly leastAbove: number
  readonly count: number
}
const reaches = new WeakMap<readonly PaintedLine[], Reach>()

/** Found once for a figure, however it is moved. */
export function reachOf(lines: readonly PaintedLine[]): Reach {
  const known = reaches.get(lines)
  if (known !== undefined) return known
  let [least, most, leastAbove, count] = [Infinity, -Infinity, Infinity, 0]
  const take = (value: number) => {
    if (value < least) least = value
    if (value > most) most = value
    if (value > 0 && value < leastAbove) leastAbove = value
    count += 1
  }
  for (const { points } of lines)
    for (const point of points) {
      take(point.value)
      for (const other of point.others) take(other)
    }
  const reach = { least, most, leastAbove, count }
  reaches.set(lines, reach)
  return reach
}
