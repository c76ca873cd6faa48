import type { PaintedRowClaim } from '../painted/painted-rows.ts'
import type { Palette } from '../palette.ts'
import type { FigureShape, FigureText } from './figure-text.ts'
import type { FigureStop } from './laid-out.ts'
import { textWidth } from './text-width.ts'

const SIZE = 11

/** A claimed value in a row: an upright stroke at its place, its label above the end of the row or left of the stroke. */
export function rowClaimMarks(
  rows: readonly {
    readonly claim: PaintedRowClaim | null
    readonly printed?: string
    readonly value?: number
  }[],
  {
    xOf,
    yOf,
    rowHeight,
    palette,
  }: {
    readonly xOf: (value: number) => number
    readonly yOf: (row: number) => number
    readonly rowHeight: number
    readonly palette: Palette
  },
): { readonly shapes: FigureShape[]; readonly texts: FigureText[]; readonly stops: FigureStop[] } {
  const shapes: FigureShape[] = []
  const texts: FigureText[] = []
  const stops: FigureStop[] = []
  rows.forEach(({ claim, value }, row) => {
    if (claim === null) return
    const [x, y] = [xOf(claim.value), yOf(row)]
    const half = Math.min(rowHeight / 2 - 1, 12)
    shapes.push({
      kind: 'path',
      points: [
        [x, y - half],
        [x, y + half],
      ],
      isClosed: false,
      stroke: claim.colour,
      lineWidth: 3,
      layer: 4,
    })
    // Left of its stroke, inside the bar: what is right of the bar is the observed value.
    const width = textWidth(claim.label, SIZE, true)
    const isLeft = x - xOf(0) > width + 12 || (value ?? 0) > claim.value
    texts.push({
      text: claim.label,
      x: isLeft ? x - 6 : x + 6,
      y,
      size: SIZE,
      colour: claim.colour,
      isBold: true,
      align: isLeft ? 'right' : 'left',
      halo: palette.ground,
    })
    stops.push({
      x,
      y,
      colour: claim.colour,
      tells: { kind: 'words', words: claim.said, claim: claim.claim },
    })
  })
  return { shapes, texts, stops }
}
