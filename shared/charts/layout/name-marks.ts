import type { PaintedNode } from '../painted/painted-places.ts'
import type { Palette } from '../palette.ts'
import { boxOfText } from './boxes-along.ts'
import type { FigureShape, FigureText, Plot } from './figure-text.ts'
import { placeLabels, type Box } from './place-labels.ts'
import { placeNear } from './place-near.ts'
import { truncated } from './text-width.ts'
import { isCrowd } from './crowd.ts'

type Place = readonly [x: number, y: number]

/**
 * Names of the marks of a map or a network: beside their mark and clear of every line where that is possible; else over a
 * line; else a little away with a leader. What was chosen is named in any case, a mere member, and one of a crowd, only
 * where it hides nothing.
 */
export function nameMarks(
  nodes: readonly PaintedNode[],
  places: readonly Place[],
  plot: Plot,
  {
    palette,
    radiusOf,
    lines,
    taken,
  }: {
    readonly palette: Palette
    readonly radiusOf: (node: PaintedNode) => number
    /** Lines between the marks, as boxes. */
    readonly lines: readonly Box[]
    readonly taken: readonly Box[]
  },
): { readonly texts: readonly FigureText[]; readonly shapes: readonly FigureShape[] } {
  const order = nodes
    .map((node, at) => ({ node, place: places[at] ?? ([0, 0] as const) }))
    .sort((a, b) => weight(b.node) - weight(a.node))
  const wishes = order.map(({ node, place: [x, y] }) => ({
    texts: namesOf(node),
    x,
    y,
    radius: radiusOf(node),
    size: sizeOf(node),
    isBold: isHead(node),
  }))
  const mustBeNamed = (node: PaintedNode) => node.isChosen && !isCrowd(nodes)
  const clear = placeLabels(wishes, plot, [...lines, ...taken])
  const texts: FigureText[] = []
  const shapes: FigureShape[] = []
  const text = (node: PaintedNode, label: Pick<FigureText, 'text' | 'x' | 'y' | 'align'>): FigureText => ({
    ...label,
    size: sizeOf(node),
    colour: isHead(node) ? node.colour : palette.ink,
    isBold: isHead(node),
    halo: palette.ground,
  })
  order.forEach(({ node }, at) => {
    const label = clear[at]
    if (label !== null && label !== undefined) texts.push(text(node, label))
  })
  const marks = order.map(({ node, place: [x, y] }): Box => {
    const radius = radiusOf(node)
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
  })
  order.forEach(({ node }, at) => {
    const wish = wishes[at]
    if (clear[at] !== null || wish === undefined) return
    const half = { halfWidth: wish.radius, halfHeight: wish.radius }
    const others = marks.filter((_, other) => other !== at)
    const [label] = placeNear([{ ...wish, ...half }], plot, {
      taken: lines,
      labels: [...texts.map(boxOfText), ...taken, ...others],
    })
    if (label === undefined || !(label.isFree || mustBeNamed(node))) return
    const { text: words, x, y, align, leader } = label
    texts.push(text(node, { text: words, x, y, align }))
    if (leader !== null)
      shapes.push({
        kind: 'path',
        points: leader,
        isClosed: false,
        stroke: palette.quiet,
        lineWidth: 0.75,
        layer: 1,
      })
  })
  return { texts, shapes }
}

/** Groups are named first, then what was chosen, the large before the small. */
function weight(node: PaintedNode): number {
  return (isHead(node) ? 4 : 0) + (node.isChosen ? 2 : 0) + (node.value !== null && node.value > 0 ? 1 : 0)
}

function namesOf(node: PaintedNode): string[] {
  const isBold = isHead(node)
  return [truncated(node.name, 12, 300, isBold), truncated(node.name, 12, 150, isBold)]
}

function sizeOf(node: PaintedNode): number {
  return isHead(node) ? 12.5 : 11.5
}

/** What others are joined to: a hub with members, or an organisation. */
function isHead({ isGroup, actor }: PaintedNode): boolean {
  return isGroup || actor === 'organisation'
}
