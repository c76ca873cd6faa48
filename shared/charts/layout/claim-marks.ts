import type { PaintedClaim } from '../painted/painted-lines.ts'
import type { Palette } from '../palette.ts'
import type { FigureShape, FigureText, Plot } from './figure-text.ts'
import type { FigureStop } from './laid-out.ts'
import { placeLabels, type Box } from './place-labels.ts'

const SIZE = 11

/** Claims beside the data: a ring in the colour of the outcome, with the sign, the label and the claimed value. */
export function claimMarks(
  claims: readonly PaintedClaim[],
  {
    plot,
    xOf,
    yOf,
    palette,
    taken = [],
  }: {
    readonly plot: Plot
    readonly xOf: (at: number, series: number) => number
    readonly yOf: (value: number) => number
    readonly palette: Palette
    /** What a label should not cover; covered all the same where there is no other place. */
    readonly taken?: readonly Box[]
  },
): {
  readonly shapes: readonly FigureShape[]
  readonly texts: readonly FigureText[]
  readonly stops: readonly (readonly FigureStop[])[]
} {
  const places = claims.flatMap((claim) => {
    const [x, y] = [xOf(claim.at, claim.series), yOf(claim.value)]
    return x < plot.left - 1 || x > plot.right + 1 ? [] : [{ claim, x, y }]
  })
  const wishes = places.map(({ claim, x, y }) => ({
    texts: [claim.label],
    x,
    y,
    radius: 8,
    size: SIZE,
    isBold: true,
  }))
  const within = { ...plot, right: plot.right + 60, top: plot.top - 6 }
  const clear = placeLabels(wishes, within, taken)
  const labels = clear.every((label) => label !== null) ? clear : placeLabels(wishes, within)
  return {
    shapes: places.map(({ claim, x, y }) => ({
      kind: 'circle',
      x,
      y,
      radius: 7.5,
      fill: 'transparent',
      stroke: claim.colour,
      lineWidth: 1.75,
      layer: 4,
    })),
    texts: places.flatMap(({ claim }, at) => {
      const label = labels[at]
      return label === null || label === undefined
        ? []
        : [
            {
              ...label,
              size: SIZE,
              colour: claim.colour,
              isBold: true,
              halo: palette.ground,
            },
          ]
    }),
    stops:
      places.length === 0
        ? []
        : [
            places.map(({ claim, x, y }) => ({
              x,
              y,
              colour: claim.colour,
              tells: { kind: 'words', words: claim.said, claim: claim.claim },
            })),
          ],
  }
}
