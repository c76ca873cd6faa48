import type { Plot } from './figure-text.ts'
import { groupedBy } from '../../dataset/grouped-by.ts'

type Link = { readonly from: number; readonly to: number }
type Place = readonly [x: number, y: number]
const ROUNDS = 260

/**
 * Places for nodes, the same for the same network. Each connected part settles by itself and has a part of the figure of
 * its own, as large as its number of nodes deserves: what is not joined is not near. Nodes joined to nothing share one part.
 */
export function settledNodes(count: number, links: readonly Link[], plot: Plot): readonly Place[] {
  const places = new Array<Place>(count).fill([0, 0])
  const parts = partsOf(count, links).sort((a, b) => b.length - a.length)
  const cut = (rest: readonly (readonly number[])[], room: Plot): void => {
    const [first] = rest
    if (first === undefined) return
    if (rest.length === 1) {
      settle(first, links, room).forEach((place, at) => {
        places[first[at] ?? 0] = place
      })
      return
    }
    // The longer side is cut where the two halves weigh about the same.
    const weights = rest.map((part) => Math.sqrt(part.length) + 1)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let [half, at] = [weights[0] ?? 0, 1]
    while (at < rest.length - 1 && half + (weights[at] ?? 0) <= total / 2) half += weights[at++] ?? 0
    const share = half / total
    const isWide = room.right - room.left >= room.bottom - room.top
    const gap = 26
    const [x, y] = [room.left + (room.right - room.left) * share, room.top + (room.bottom - room.top) * share]
    cut(rest.slice(0, at), isWide ? { ...room, right: x - gap * 2 } : { ...room, bottom: y - gap })
    cut(rest.slice(at), isWide ? { ...room, left: x + gap * 2 } : { ...room, top: y + gap })
  }
  cut(parts, plot)
  return places
}

/** Nodes that are joined, directly or by others; all that are joined to nothing are the last part. */
function partsOf(count: number, links: readonly Link[]): (readonly number[])[] {
  const root = Array.from({ length: count }, (_, at) => at)
  const rootOf = (node: number): number => {
    let at = node
    while (root[at] !== undefined && root[at] !== at) at = root[at] ?? at
    return at
  }
  for (const { from, to } of links) root[rootOf(from)] = rootOf(to)
  const nodes = Array.from({ length: count }, (_, at) => at)
  const groups = [...groupedBy(nodes, rootOf).values()]
  const alone = groups.filter((group) => group.length === 1).flat()
  return [...groups.filter((group) => group.length > 1), ...(alone.length === 0 ? [] : [alone])]
}

/**
 * By Fruchterman and Reingold (1991): all push each other away, joined ones pull each other near, and it cools down. It
 * begins on a spiral instead of by chance.
 */
function settle(nodes: readonly number[], links: readonly Link[], room: Plot): Place[] {
  const order = new Map(nodes.map((node, at) => [node, at]))
  const own = links.flatMap(({ from, to }) => {
    const [a, b] = [order.get(from), order.get(to)]
    return a === undefined || b === undefined ? [] : [[a, b] as const]
  })
  const size = nodes.length
  const [x, y] = [new Float64Array(size), new Float64Array(size)]
  for (let at = 0; at < size; at += 1) {
    const radius = Math.sqrt((at + 0.5) / size) / 2
    x[at] = radius * Math.cos(at * 2.399963)
    y[at] = radius * Math.sin(at * 2.399963)
  }
  const near = 0.9 / Math.sqrt(size)
  for (let round = 0; round < ROUNDS; round += 1) {
    const [dx, dy] = [new Float64Array(size), new Float64Array(size)]
    const push = (a: number, b: number, force: number, ox: number, oy: number) => {
      dx[a] = (dx[a] ?? 0) + ox * force
      dy[a] = (dy[a] ?? 0) + oy * force
      dx[b] = (dx[b] ?? 0) - ox * force
      dy[b] = (dy[b] ?? 0) - oy * force
    }
    for (let a = 0; a < size; a += 1)
      for (let b = a + 1; b < size; b += 1) {
        const [ox, oy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)]
        push(a, b, (near * near) / Math.max(1e-6, ox * ox + oy * oy), ox, oy)
      }
    for (const [a, b] of own) {
      const [ox, oy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)]
      push(a, b, -Math.hypot(ox, oy) / near, ox, oy)
    }
    const heat = 0.12 * (1 - round / ROUNDS)
    for (let at = 0; at < size; at += 1) {
      const [mx, my] = [(dx[at] ?? 0) - (x[at] ?? 0) * 0.2, (dy[at] ?? 0) - (y[at] ?? 0) * 0.2]
      const length = Math.max(1e-6, Math.hypot(mx, my))
      const step = Math.min(length, heat) / length
      x[at] = (x[at] ?? 0) + mx * step
      y[at] = (y[at] ?? 0) + my * step
    }
  }
  const [xs, ys] = [shares(x), shares(y)]
  return nodes.map((_, at) => [
    room.left + (xs[at] ?? 0.5) * Math.max(0, room.right - room.left),
    room.top + (ys[at] ?? 0.5) * Math.max(0, room.bottom - room.top),
  ])
}

function shares(values: Float64Array): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return [...values].map((value) => (high - low < 1e-9 ? 0.5 : (value - low) / (high - low)))
}
