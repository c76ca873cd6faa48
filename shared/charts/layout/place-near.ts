import { labelSides } from './label-sides.ts'
import type { Box, PlacedLabel } from './place-labels.ts'
import { textWidth } from './text-width.ts'

/** Words that must stand near their mark; `halfWidth` and `halfHeight` keep them clear of it. Earlier ones choose first. */
export type NearWish = {
  /** The words wanted, then shorter ones for where they do not fit. */
  readonly texts: readonly string[]
  readonly x: number
  readonly y: number
  readonly halfWidth: number
  readonly halfHeight: number
  readonly size: number
  readonly isBold: boolean
}
/** `leader` joins words that had to move away to their mark. */
export type NearLabel = PlacedLabel & {
  readonly leader: readonly [from: readonly [number, number], to: readonly [number, number]] | null
  /** Whether it covers no other label and no mark. */
  readonly isFree: boolean
}

/** Pixels from the mark; beyond the first the words are joined to it by a line. */
const DISTANCES = [0, 11, 22, 34, 48]
const above = [
  [0, -1],
  [1, -1],
  [-1, -1],
  [1, 0],
  [-1, 0],
  [0, 1],
  [1, 1],
  [-1, 1],
] as const

/**
 * A place for each label, as near its mark as it can be read: beside it, else a little away with a leader, else in shorter
 * words. Unlike names, these are never left out: where nothing is free they stand where they cover least of `taken`.
 */
export function placeNear(
  wishes: readonly NearWish[],
  within: Box,
  {
    taken,
    labels = [],
    first = 'beside',
  }: {
    readonly taken: readonly Box[]
    /** Labels that are placed already. */
    readonly labels?: readonly Box[]
    readonly first?: 'beside' | 'above'
  },
): readonly NearLabel[] {
  const marks = wishes.map(({ x, y, halfWidth, halfHeight }): Box => ({
    left: x - halfWidth,
    right: x + halfWidth,
    top: y - halfHeight,
    bottom: y + halfHeight,
  }))
  const placed: Box[] = [...labels]
  return wishes.map((wish) => {
    const { label, box, isFree } = bestOf(wish)
    placed.push(box)
    return { ...label, isFree }
  })

  function bestOf(wish: NearWish): Candidate & { readonly isFree: boolean } {
    const all: (Candidate & { readonly cost: number; readonly isFree: boolean })[] = []
    for (const [shorter, text] of wish.texts.entries()) {
      for (const candidate of candidates(wish, text, first)) {
        const { box, away } = candidate
        const outside = beyond(box, within)
        const hidden = covered(box, placed) * 6 + covered(box, marks) * 3
        // Where two labels cover each other neither can be read; where one covers a line, both still can.
        const cost = outside * 40 + hidden + covered(box, taken) + away * 0.6 + shorter * 14
        all.push({ ...candidate, cost, isFree: outside === 0 && hidden === 0 })
      }
      // What covers nothing is not made shorter.
      if (all.some(({ cost }) => cost < 14 * shorter + 44)) break
    }
    const [one, ...others] = all
    if (one === undefined) throw new Error('a label without words')
    return others.reduce((best, other) => (other.cost < best.cost ? other : best), one)
  }
}

type Candidate = { readonly label: Omit<NearLabel, 'isFree'>; readonly box: Box; readonly away: number }

function* candidates(wish: NearWish, text: string, first: 'beside' | 'above'): Generator<Candidate> {
  const width = textWidth(text, wish.size, wish.isBold)
  const height = wish.size * 1.25
  for (const away of DISTANCES)
    for (const [dx, dy] of first === 'beside' ? labelSides : above) {
      const align = dx === 1 ? 'left' : dx === -1 ? 'right' : 'center'
      const slant = dx !== 0 && dy !== 0 ? 0.75 : 1
      const x = wish.x + dx * (wish.halfWidth + 4 + away) * slant
      const y = wish.y + dy * ((wish.halfHeight + 3 + away) * slant + height / 2)
      const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
      const box: Box = { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
      const edge = [x - dx * 2, y - dy * (height / 2 - 1)] as const
      const start = [
        wish.x + dx * wish.halfWidth * slant * 0.9,
        wish.y + dy * wish.halfHeight * slant * 0.9,
      ] as const
      const leader = away > 0 ? ([start, edge] as const) : null
      yield { label: { text, x, y, align, leader }, box, away }
    }
}

/** Pixels of a box that lie outside. */
function beyond(box: Box, within: Box): number {
  return (
    Math.max(0, within.left - box.left) +
    Math.max(0, box.right - within.right) +
    Math.max(0, within.top - box.top) +
    Math.max(0, box.bottom - within.bottom)
  )
}

/** Square pixels that others lie under. */
function covered(box: Box, others: readonly Box[]): number {
  let area = 0
  for (const other of others) {
    const width = Math.min(box.right, other.right) - Math.max(box.left, other.left)
    const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
    if (width > 0 && height > 0) area += width * height
  }
  return area
}
