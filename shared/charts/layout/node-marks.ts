import type { PaintedNetwork, PaintedNode } from '../painted/painted-places.ts'
import type { Palette } from '../palette.ts'
import type { FigureShape, FigureText, Plot } from './figure-text.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { placeLabels } from './place-labels.ts'
import { sizeKey } from './size-key.ts'
import { truncated } from './text-width.ts'

const LARGEST = 18

/**
 * Hubs as marks, with lines to their members and names where there is room: groups square, others round, members smaller;
 * organisations diamonds, people triangles.
 */
export function nodeMarks(
  { nodes, links, size }: Pick<PaintedNetwork, 'nodes' | 'links' | 'size'>,
  places: readonly (readonly [x: number, y: number])[],
  plot: Plot,
  palette: Palette,
): Pick<LaidOut, 'shapes' | 'texts' | 'stops'> {
  const most = size?.most ?? 0
  const radiusOf = ({ value, isGroup, isChosen, actor }: PaintedNode) =>
    value !== null && value > 0 && most > 0
      ? Math.max(2.5, LARGEST * Math.sqrt(value / most))
      : isGroup || actor === 'organisation'
        ? 6
        : isChosen
          ? 5
          : 3.5
  const lines = links.map(({ from, to, colour, isDashed }): FigureShape => ({
    kind: 'path',
    points: [places[from] ?? [0, 0], places[to] ?? [0, 0]],
    isClosed: false,
    stroke: colour,
    lineWidth: 1.25,
    opacity: 0.7,
    ...(isDashed === true ? { dash: [5, 4] } : {}),
    layer: -1,
  }))
  const order = nodes.map((_, at) => at).sort((a, b) => weight(nodes[b]) - weight(nodes[a]))
  const labels = placeLabels(
    order.map((at) => {
      const node = nodes[at]
      const [x, y] = places[at] ?? [0, 0]
      return {
        texts: labelsOf(node),
        x,
        y,
        radius: node === undefined ? 0 : radiusOf(node),
        size: isHead(node) ? 12.5 : 11.5,
        isBold: isHead(node),
      }
    }),
    plot,
  )
  const texts = order.flatMap((at, rank): FigureText[] => {
    const [node, label] = [nodes[at], labels[rank]]
    if (node === undefined || label === null || label === undefined) return []
    return [
      {
        ...label,
        size: isHead(node) ? 12.5 : 11.5,
        colour: isHead(node) ? node.colour : palette.ink,
        isBold: isHead(node),
        halo: palette.ground,
      },
    ]
  })
  const key = size === null ? null : sizeKey(size, LARGEST, plot, { palette, marks: places })
  const marks = nodes
    .map((node, at) => ({ node, place: places[at] ?? ([0, 0] as const), radius: radiusOf(node) }))
    .toSorted((a, b) => b.radius - a.radius)
    .map(({ node, place: [x, y], radius }): FigureShape => {
      const look = {
        fill: node.isHollow ? palette.ground : node.colour,
        stroke: node.isHollow ? node.colour : palette.ground,
        lineWidth: node.isHollow ? 2 : 1.25,
        opacity: node.value === null ? 1 : 0.85,
        layer: 2,
      }
      if (node.actor !== undefined) return actorShape(node.actor, x, y, radius, look)
      return node.isGroup && node.value === null
        ? {
            kind: 'rect',
            x: x - radius,
            y: y - radius,
            width: radius * 2,
            height: radius * 2,
            corner: 1.5,
            ...look,
          }
        : { kind: 'circle', x, y, radius, ...look }
    })
  const stops = rowsOf(nodes, links).map((row) =>
    row.map(({ at, said }): FigureStop => {
      const [x, y] = places[at] ?? [0, 0]
      const node = nodes[at]
      const words = said ?? node?.said ?? ''
      return { x, y, colour: node?.colour ?? '', tells: { kind: 'words', words, claim: null } }
    }),
  )
  return {
    shapes: [...lines, ...marks, ...(key?.shapes ?? [])],
    texts: [...texts, ...(key?.texts ?? [])],
    stops,
  }
}

/** Groups are named first, then what was chosen, the large before the small. */
function weight(node: PaintedNode | undefined): number {
  if (node === undefined) return 0
  return (isHead(node) ? 4 : 0) + (node.isChosen ? 2 : 0) + (node.value !== null && node.value > 0 ? 1 : 0)
}

function labelsOf(node: PaintedNode | undefined): string[] {
  const [name, isBold] = [node?.name ?? '', isHead(node)]
  return [truncated(name, 12, 300, isBold), truncated(name, 12, 150, isBold)]
}

/** What others are joined to: a hub with members, or an organisation. */
function isHead(node: PaintedNode | undefined): boolean {
  return node?.isGroup === true || node?.actor === 'organisation'
}

type Look = Pick<FigureShape, 'fill' | 'stroke' | 'lineWidth' | 'opacity' | 'layer'>

function actorShape(
  actor: NonNullable<PaintedNode['actor']>,
  x: number,
  y: number,
  radius: number,
  look: Look,
): FigureShape {
  const wide = radius * 1.3
  const points: readonly (readonly [number, number])[] =
    actor === 'organisation'
      ? [
          [x, y - wide],
          [x + wide, y],
          [x, y + wide],
          [x - wide, y],
        ]
      : [
          [x, y - wide],
          [x + wide, y + radius],
          [x - wide, y + radius],
        ]
  return { kind: 'path', points, isClosed: true, ...look }
}

type Walked = { readonly at: number; readonly said?: string }

/**
 * Rows to walk: an organisation and everything it is joined to, each end with how it is joined, though another row may
 * lead there too; a group and its members; and what is left.
 */
function rowsOf(nodes: readonly PaintedNode[], links: PaintedNetwork['links']): Walked[][] {
  const walked = new Set<number>()
  const rows: Walked[][] = []
  nodes.forEach(({ actor }, at) => {
    if (actor !== 'organisation') return
    const ends = links.filter(({ from }) => from === at)
    rows.push([{ at }, ...ends.map(({ to, said }) => (said === undefined ? { at: to } : { at: to, said }))])
    for (const end of [at, ...ends.map(({ to }) => to)]) walked.add(end)
  })
  nodes.forEach(({ isGroup }, group) => {
    if (!isGroup) return
    const members = links.filter(({ from, to }) => from === group && !walked.has(to)).map(({ to }) => to)
    const row = [group, ...members].filter((at) => !walked.has(at))
    for (const at of row) walked.add(at)
    if (row.length > 0) rows.push(row.map((at) => ({ at })))
  })
  const others = nodes.flatMap((_, at) => (walked.has(at) ? [] : [{ at }]))
  return others.length === 0 ? rows : [...rows, others]
}
