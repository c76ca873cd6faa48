import type { PaintedClaim } from '../painted/painted-lines.ts'
import type { Palette } from '../palette.ts'
import type { FigureShape, FigureText, Plot } from './figure-text.ts'
import type { FigureStop } from './laid-out.ts'
import type { Box } from './place-labels.ts'
import { placeNear } from './place-near.ts'

const SIZE = 11
const RING = 7.5

/**
 * Claims beside the data in the colour of the outcome, with the sign, the label and the claimed value: a ring at the
 * place, or over a bar a stroke as wide as it.
 */
export function claimMarks<Claim extends PaintedClaim>(
  claims: readonly Claim[],
  {
    plot,
    xOf,
    yOf,
    palette,
    taken = [],
    within = { ...plot, right: plot.right + 60, top: plot.top - 14 },
    radiusOf = () => RING,
    isSmall = false,
    strokeOf = null,
  }: {
    readonly plot: Plot
    readonly xOf: (claim: Claim) => number
    readonly yOf: (claim: Claim) => number
    readonly palette: Palette
    /** What a label should not cover; covered all the same where there is no other place. */
    readonly taken?: readonly Box[]
    /** Where labels may stand. */
    readonly within?: Box
    /** Of the ring, in pixels. */
    readonly radiusOf?: (claim: Claim) => number
    /** In a small figure words are short. */
    readonly isSmall?: boolean
    /** Width of a stroke instead of the ring, in pixels. */
    readonly strokeOf?: ((claim: Claim) => number) | null
  },
): {
  readonly shapes: readonly FigureShape[]
  readonly texts: readonly FigureText[]
  readonly stops: readonly (readonly FigureStop[])[]
} {
  const places = claims.flatMap((claim) => {
    const [x, y] = [xOf(claim), yOf(claim)]
    return x < plot.left - 1 || x > plot.right + 1 ? [] : [{ claim, x, y }]
  })
  if (places.length === 0) return { shapes: [], texts: [], stops: [] }
  const labels = placeNear(
    places.map(({ claim, x, y }) => ({
      texts: isSmall ? [claim.short, claim.sign] : [claim.label, claim.short],
      x,
      y,
      halfWidth: strokeOf === null ? radiusOf(claim) + 0.5 : strokeOf(claim) / 2,
      halfHeight: strokeOf === null ? radiusOf(claim) + 0.5 : 2,
      size: SIZE,
      isBold: true,
    })),
    within,
    { taken, first: strokeOf === null ? 'beside' : 'above' },
  )
  return {
    shapes: places.flatMap(({ claim, x, y }, at): FigureShape[] => {
      const leader = labels[at]?.leader ?? null
      return [
        strokeOf === null
          ? {
              kind: 'circle',
              x,
              y,
              radius: radiusOf(claim),
              fill: 'transparent',
              stroke: claim.colour,
              lineWidth: 1.75,
              layer: 4,
            }
          : strokeShape(claim, x, y, strokeOf(claim), palette),
        ...(leader === null
          ? []
          : [
              {
                kind: 'path' as const,
                points: leader,
                isClosed: false,
                stroke: claim.colour,
                lineWidth: 0.75,
                layer: 4,
              },
            ]),
      ]
    }),
    texts: places.flatMap(({ claim }, at): FigureText[] => {
      const label = labels[at]
      if (label === undefined) return []
      const { text, x, y, align } = label
      return [{ text, x, y, align, size: SIZE, colour: claim.colour, isBold: true, halo: palette.ground }]
    }),
    stops: [
      places.map(({ claim, x, y }) => ({
        x,
        y,
        colour: claim.colour,
        tells: { kind: 'words', words: claim.said, claim: claim.claim },
      })),
    ],
  }
}

/** Rimmed by the ground, so that it is seen over a bar of nearly its colour. */
function strokeShape(
  { colour }: PaintedClaim,
  x: number,
  y: number,
  width: number,
  { ground }: Palette,
): FigureShape {
  return {
    kind: 'rect',
    x: x - width / 2,
    y: y - 2,
    width,
    height: 4,
    corner: 1,
    fill: colour,
    stroke: ground,
    lineWidth: 1,
    layer: 4,
  }
}
