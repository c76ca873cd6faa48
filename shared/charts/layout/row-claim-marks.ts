import type { PaintedRowClaim } from '../painted/painted-rows.ts'
import type { Palette } from '../palette.ts'
import type { FigureShape, FigureText } from './figure-text.ts'
import type { FigureStop } from './laid-out.ts'
import { textWidth } from './text-width.ts'

const SIZE = 11

type ClaimedRow = { readonly claim: PaintedRowClaim | null }

/** What the labels of claims need right of the rows. */
export function claimRoom(rows: readonly ClaimedRow[]): number {
  const widths = rows.flatMap(({ claim }) =>
    claim === null ? [] : [textWidth(claim.label, SIZE, true) + 12],
  )
  return Math.max(0, ...widths)
}

/** A claimed value in a row: an upright stroke at its place, its label behind whatever the row says itself. */
export function rowClaimMarks(
  rows: readonly ClaimedRow[],
  {
    xOf,
    yOf,
    endOf,
    rowHeight,
    palette,
  }: {
    readonly xOf: (value: number) => number
    readonly yOf: (row: number) => number
    /** Where the words of a row end. */
    readonly endOf: (row: number) => number
    readonly rowHeight: number
    readonly palette: Palette
  },
): { readonly shapes: FigureShape[]; readonly texts: FigureText[]; readonly stops: FigureStop[] } {
  const shapes: FigureShape[] = []
  const texts: FigureText[] = []
  const stops: FigureStop[] = []
  rows.forEach(({ claim }, row) => {
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
    texts.push({
      text: claim.label,
      x: Math.max(x + 8, endOf(row)),
      y,
      size: SIZE,
      colour: claim.colour,
      isBold: true,
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
