import { plainText } from '#shared/text/plain-text.ts'
import { printedLetters } from '../printed-letters.ts'
import { raisedDigits } from '../raised-digits.ts'
import type { Piece } from './page-pieces.ts'

/** A stretch of one line without a wide gap inside: a line of a column, or a cell of a table. Lengths in points. */
export type Segment = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  /** The font that all of it is set in; empty where there are several. */
  readonly font: string
}

/** Gaps wider than this many ems part columns and cells; narrower than the other, nothing; between them, words. */
const CELL_GAP = 0.75
const WORD_GAP = 0.14
/** What is raised stands behind its word, also where Chinese leaves a little white between characters and digits. */
const RAISED_GAP = 0.5

/** The segments of a page, from top to bottom and left to right. */
export function pageSegments(pieces: readonly Piece[]): Segment[] {
  return rowsOf(pieces).flatMap((row) => {
    const segments: Piece[][] = []
    let last: Piece | null = null
    let end = -Infinity
    for (const piece of row.toSorted((a, b) => a.left - b.left)) {
      const isRaised = last !== null && piece.size < 0.9 * last.size
      const white = piece.left - (isRaised ? end : Math.min(end, last === null ? end : inkEnd(last)))
      if (last === null || white > CELL_GAP * Math.min(last.size, piece.size)) segments.push([])
      segments.at(-1)?.push(piece)
      end = Math.max(end, piece.right)
      last = piece
    }
    return segments.map(segmentOf)
  })
}

/** Full-width punctuation fills the left part of its square, which may hang over the edge of a column: the rest is white. */
function inkEnd({ text, right, size }: Piece): number {
  return right - (/[，、；：]$/.test(text) ? 0.6 : /[。！？）》」』]$/.test(text) ? 0.5 : 0) * size
}

type Lined = {
  readonly base: number
  readonly size: number
  readonly left: number
  readonly right: number
}
type Row<Thing> = Lined & { readonly things: Thing[] }

/** More things than this stand in no line of type; from there on only what shares its baseline joins a line. */
const MOST_IN_ROW = 2000

/**
 * Things on one line, lines from top to bottom. A thing joins a line whose baseline it shares; one that is raised or lowered
 * joins the line it stands in, when it overlaps half of it in height and stands right beside something of it. A heading in
 * the next column, between the baselines of two lines here, belongs to neither.
 */
export function rowsOf<Thing extends Lined>(things: readonly Thing[]): Thing[][] {
  const rows: Row<Thing>[] = []
  const byBand = new Map<number, Row<Thing>[]>()
  // Large type first, so that what is raised finds the line it is raised above.
  for (const thing of things.toSorted((a, b) => b.size - a.size || a.base - b.base)) {
    const bands = bandsOf(thing)
    const near = bands.flatMap((band) => byBand.get(band) ?? [])
    const found =
      near.find((row) => thing.size < 0.9 * row.size && standsIn(row, thing)) ??
      near.find((row) => sharesBaseline(row, thing)) ??
      near.find((row) => standsIn(row, thing))
    if (found !== undefined) {
      found.things.push(thing)
      continue
    }
    const row = { ...edgesOf(thing), things: [thing] }
    rows.push(row)
    for (const band of bands) byBand.set(band, [...(byBand.get(band) ?? []), row])
  }
  return rows.toSorted((a, b) => a.base - b.base).map((row) => row.things)
}

function edgesOf({ base, size, left, right }: Lined): Lined {
  return { base, size, left, right }
}

function sharesBaseline(row: Lined, thing: Lined): boolean {
  return Math.abs(row.base - thing.base) < 0.25 * Math.min(row.size, thing.size)
}

function standsIn({ things, ...row }: Row<Lined>, thing: Lined): boolean {
  if (overlap(row, thing) <= 0.5 * Math.min(row.size, thing.size) || things.length > MOST_IN_ROW) return false
  const gaps = things.map(({ left, right }) => Math.max(left - thing.right, thing.left - right))
  return gaps.every((gap) => gap > -0.3 * thing.size) && gaps.some((gap) => gap < 0.5 * row.size)
}

/** The bands of eight points that a line reaches into: neighbours are looked for there, not among all lines of a page. */
function bandsOf({ base, size }: Pick<Lined, 'base' | 'size'>): number[] {
  const first = Math.floor((base - Math.min(size, 200)) / 8)
  const last = Math.floor((base + 0.2 * Math.min(size, 200)) / 8)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function overlap(a: Pick<Lined, 'base' | 'size'>, b: Pick<Lined, 'base' | 'size'>): number {
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
    const isApart = gap > (isRaised ? RAISED_GAP : WORD_GAP) * piece.size
    text += last !== null && isApart && !isUnspaced(text, printed) ? ` ${printed}` : printed
    last = piece
  }
  return {
    text: closedUp(printedLetters(plainText(text))) + (/\u00AD\s*$/.test(text) ? '\u00AD' : ''),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(inkEnd)),
    base: main.base,
    size: main.size,
    font: pieces.every(({ font }) => font === main.font) ? main.font : '',
  }
}

/** One space for many; none around a single character of Chinese that was spaced out to fill its line. */
function closedUp(text: string): string {
  return text.replace(/\s+/g, ' ').replace(SPACED_OUT, '').trim()
}

const SPACED_OUT =
  /(?<=(?:^|[ \p{P}])\p{Script=Han}) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\p{Script=Han}(?:[ \p{P}]|$))/gu
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：“”‘’（）《》！？「」『』]{2}$/u

/** Chinese and Japanese are set without spaces, whatever the gap. */
export function isUnspaced(before: string, after: string): boolean {
  const last = [...before.slice(-2)].at(-1) ?? ''
  const [first = ''] = after
  return UNSPACED.test(last + first)
}
