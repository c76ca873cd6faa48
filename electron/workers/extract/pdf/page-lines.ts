import { plainText } from '#shared/text/plain-text.ts'
import { raisedDigits } from '../raised-digits.ts'
import type { Piece } from './page-pieces.ts'

/** A stretch of one line without a wide gap inside: a line of a column, or a cell of a table. Lengths in points. */
export type Segment = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly font: string
}

/** Gaps wider than this many ems part columns and cells; narrower than the other, nothing; between them, words. */
const CELL_GAP = 0.75
const WORD_GAP = 0.14

/** The segments of a page, from top to bottom and left to right. */
export function pageSegments(pieces: readonly Piece[]): Segment[] {
  return rowsOf(pieces).flatMap((row) => {
    const segments: Piece[][] = []
    let end = -Infinity
    for (const piece of row.toSorted((a, b) => a.left - b.left)) {
      if (piece.left - end > CELL_GAP * piece.size) segments.push([])
      segments.at(-1)?.push(piece)
      end = Math.max(end, piece.right)
    }
    return segments.map(segmentOf)
  })
}

type Lined = { readonly base: number; readonly size: number }

/** Things on one line, lines from top to bottom: a thing joins a line that it overlaps by more than half its height. */
export function rowsOf<Thing extends Lined>(things: readonly Thing[]): Thing[][] {
  const rows: { readonly base: number; readonly size: number; readonly things: Thing[] }[] = []
  const byBand = new Map<number, (typeof rows)[number][]>()
  // Large type first, so that what is raised finds the line it is raised above.
  for (const thing of things.toSorted((a, b) => b.size - a.size || a.base - b.base)) {
    const bands = bandsOf(thing)
    const near = bands.flatMap((band) => byBand.get(band) ?? [])
    const found = near.find((row) => overlap(row, thing) > 0.5 * Math.min(row.size, thing.size))
    if (found !== undefined) {
      found.things.push(thing)
      continue
    }
    const row = { base: thing.base, size: thing.size, things: [thing] }
    rows.push(row)
    for (const band of bands) byBand.set(band, [...(byBand.get(band) ?? []), row])
  }
  return rows.toSorted((a, b) => a.base - b.base).map((row) => row.things)
}

/** The bands of eight points that a line reaches into: neighbours are looked for there, not among all lines of a page. */
function bandsOf({ base, size }: Lined): number[] {
  const first = Math.floor((base - Math.min(size, 200)) / 8)
  const last = Math.floor((base + 0.2 * Math.min(size, 200)) / 8)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function overlap(a: Lined, b: Lined): number {
  const bottom = Math.min(a.base + 0.2 * a.size, b.base + 0.2 * b.size)
  return bottom - Math.max(a.base - 0.8 * a.size, b.base - 0.8 * b.size)
}

/** Pieces of one line as one stretch, from left to right or, where most of it runs so, from right to left. */
export function segmentOf(pieces: readonly Piece[]): Segment {
  const main = pieces.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most))
  const isRtl = pieces.filter(({ rtl }) => rtl).length > pieces.length / 2
  let text = ''
  let last: Piece | null = null
  for (const piece of isRtl ? pieces.toReversed() : pieces) {
    const isRaised = piece.size < 0.9 * main.size && main.base - piece.base > 0.12 * main.size
    const gap = last === null ? 0 : isRtl ? last.left - piece.right : piece.left - last.right
    const printed = isRaised ? raisedDigits(piece.text) : piece.text
    text +=
      last !== null && gap > WORD_GAP * piece.size && !isUnspaced(text, printed) ? ` ${printed}` : printed
    last = piece
  }
  return {
    text: plainText(text).replace(/\s+/g, ' ').trim() + (/\u00AD\s*$/.test(text) ? '\u00AD' : ''),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    base: main.base,
    size: main.size,
    font: main.font,
  }
}

const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：“”‘’（）《》！？「」『』]{2}$/u

/** Chinese and Japanese are set without spaces, whatever the gap. */
export function isUnspaced(before: string, after: string): boolean {
  const last = [...before.slice(-2)].at(-1) ?? ''
  const [first = ''] = after
  return UNSPACED.test(last + first)
}
