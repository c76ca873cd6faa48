import type { PaintedClaim } from '../painted/painted-lines.ts'
import type { PaintedNetwork, PaintedNode } from '../painted/painted-places.ts'
import type { Palette } from '../palette.ts'
import { boxesAlong, boxOfText } from './boxes-along.ts'
import { claimMarks } from './claim-marks.ts'
import type { FigureShape, Plot } from './figure-text.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { nameMarks } from './name-marks.ts'
import type { Box } from './place-labels.ts'
import { sizeKey } from './size-key.ts'

const LARGEST = 18

/**
 * Hubs as marks, with lines to their members and names where there is room: groups square, others round, members smaller;
 * organisations diamonds, people triangles.
 */
export function nodeMarks(
  { nodes, links, size, claims }: Pick<PaintedNetwork, 'nodes' | 'links' | 'size' | 'claims'>,
  places: readonly (readonly [x: number, y: number])[],
  plot: Plot,
  palette: Palette,
): Pick<LaidOut, 'shapes' | 'texts' | 'stops'> {
  // A claimed amount is an area as well, and the largest of all sets the scale.
  const most = size === null ? 0 : Math.max(size.most, ...claims.map(({ value }) => value))
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
  const key =
    size === null
      ? null
      : sizeKey(size, LARGEST * Math.sqrt(size.most / most), plot, { palette, marks: places })
  const lineBoxes = boxesAlong(
    links.map(({ from, to }) => [from, to]),
    (at) => places[at] ?? [0, 0],
  )
  const keyBoxes = (key?.texts ?? []).map(boxOfText)
  const names = nameMarks(nodes, places, plot, { palette, radiusOf, lines: lineBoxes, taken: keyBoxes })
  const nodeOf = ({ series }: PaintedClaim) => nodes.findIndex((node) => node.series === series)
  const claimed = claimMarks(
    claims.filter((claim) => nodeOf(claim) !== -1),
    {
      plot,
      xOf: (claim) => places[nodeOf(claim)]?.[0] ?? 0,
      yOf: (claim) => places[nodeOf(claim)]?.[1] ?? 0,
      palette,
      // The ring is as large as the claimed amount; where that is the observed one, around it.
      radiusOf: (claim) => {
        const node = nodes[nodeOf(claim)]
        const own = node === undefined ? 0 : radiusOf(node)
        const ring = most > 0 && claim.value > 0 ? LARGEST * Math.sqrt(claim.value / most) : own
        return Math.abs(ring - own) < 2 ? own + 2.5 : ring
      },
      within: plot,
      taken: [
        ...names.texts.map(boxOfText),
        ...keyBoxes,
        ...lineBoxes,
        ...nodes.map((node, at) => boxAroundNode(places[at] ?? [0, 0], radiusOf(node))),
      ],
    },
  )
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
    shapes: [...lines, ...names.shapes, ...marks, ...(key?.shapes ?? []), ...claimed.shapes],
    texts: [...names.texts, ...(key?.texts ?? []), ...claimed.texts],
    stops: [...stops, ...claimed.stops],
  }
}

function boxAroundNode([x, y]: readonly [number, number], radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
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
