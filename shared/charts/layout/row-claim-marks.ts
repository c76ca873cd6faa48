import type { PaintedRowClaim } from '../painted/painted-rows.ts'
import type { Palette } from '../palette.ts'
import type { FigureShape, FigureText, Plot } from './figure-text.ts'
import type { FigureStop } from './laid-out.ts'
import { textWidth } from './text-width.ts'

const SIZE = 11
const GAP = 10
/** More claims of one row than this are counted: the rest is told on the walk. */
const MOST_NAMED = 3
/** Labels take no more of the figure's width than this. */
const SHARE = 0.3

type ClaimedRow = { readonly claims: readonly PaintedRowClaim[] }
type Words = { readonly text: string; readonly colour: string }

/** What stands behind a row: each claim in full where all rows have room for that, else its sign and label. */
function wordsOf(rows: readonly ClaimedRow[], outer: Plot): readonly (readonly Words[])[] {
  const most = (outer.right - outer.left) * SHARE
  const full = rows.map(({ claims }) => claims.map(({ label, colour }) => ({ text: label, colour })))
  if (full.every((words) => words.length <= MOST_NAMED && widthOf(words) <= most)) return full
  return rows.map(({ claims }) => {
    const named = claims.slice(0, MOST_NAMED).map(({ short, colour }) => ({ text: short, colour }))
    const more = claims.length - named.length
    const [first] = claims
    return more > 0 && first !== undefined ? [...named, { text: `+${more}`, colour: first.colour }] : named
  })
}

function widthOf(words: readonly Words[]): number {
  return words.reduce((sum, { text }) => sum + textWidth(text, SIZE, true) + GAP, 0)
}

/** What the labels of claims need right of the rows; `shareOf` tells how far along the scale a row ends, 0 to 1. */
export function claimRoom(
  rows: readonly ClaimedRow[],
  outer: Plot,
  shareOf: (row: number) => number,
): number {
  const whole = (outer.right - outer.left) * 0.5
  return Math.max(
    0,
    ...wordsOf(rows, outer).map((words, row) =>
      words.length === 0 ? 0 : widthOf(words) + 2 - whole * (1 - shareOf(row)),
    ),
  )
}

/** Where words that begin at `x` have to begin to keep clear of the strokes of their row. */
export function clearOfStrokes(
  { claims }: ClaimedRow,
  x: number,
  width: number,
  xOf: (value: number) => number,
): number {
  return claims
    .map(({ value }) => xOf(value))
    .toSorted((a, b) => a - b)
    .reduce((from, at) => (at > from - 6 && at < from + width + 2 ? at + 8 : from), x)
}

/** Claimed values in rows: an upright stroke at each place, the labels behind whatever the row says itself. */
export function rowClaimMarks(
  rows: readonly ClaimedRow[],
  {
    xOf,
    yOf,
    endOf,
    rowHeight,
    palette,
    outer,
    layer = 4,
  }: {
    readonly xOf: (value: number) => number
    readonly yOf: (row: number) => number
    /** Where the words of a row end. */
    readonly endOf: (row: number) => number
    readonly rowHeight: number
    readonly palette: Palette
    readonly outer: Plot
    /** Over bars, but under dots, which the strokes are longer than. */
    readonly layer?: number
  },
): { readonly shapes: FigureShape[]; readonly texts: FigureText[]; readonly stops: FigureStop[] } {
  const shapes: FigureShape[] = []
  const texts: FigureText[] = []
  const stops: FigureStop[] = []
  const words = wordsOf(rows, outer)
  rows.forEach(({ claims }, row) => {
    if (claims.length === 0) return
    const y = yOf(row)
    const half = Math.min(rowHeight / 2 - 1, 12)
    for (const claim of claims) {
      const x = xOf(claim.value)
      shapes.push({
        kind: 'rect',
        x: x - 2,
        y: y - half,
        width: 4,
        height: half * 2,
        corner: 1,
        fill: claim.colour,
        stroke: palette.ground,
        lineWidth: 1,
        layer,
      })
      stops.push({
        x,
        y,
        colour: claim.colour,
        tells: { kind: 'words', words: claim.said, claim: claim.claim },
      })
    }
    let x = Math.max(endOf(row), ...claims.map(({ value }) => xOf(value) + 8))
    for (const { text, colour } of words[row] ?? []) {
      texts.push({ text, x, y, size: SIZE, colour, isBold: true, halo: palette.ground })
      x += textWidth(text, SIZE, true) + GAP
    }
  })
  return { shapes, texts, stops }
}
