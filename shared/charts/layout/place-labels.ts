import { labelSides } from './label-sides.ts'
import { textWidth } from './text-width.ts'

export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
/** A name that wants to stand beside its mark; `radius` keeps it clear of the mark. Earlier ones choose first. */
export type LabelWish = {
  /** The words wanted, then shorter ones for where they do not fit. */
  readonly texts: readonly string[]
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly size: number
  readonly isBold: boolean
}
export type PlacedLabel = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'center' | 'right'
}

/**
 * A place for each label that covers no other label, no mark and nothing of `taken`, inside `within`; null where there is
 * none, which is better than two names nobody can read. `lines` are kept clear of where another side allows it.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  within: Box,
  taken: readonly Box[] = [],
  lines: readonly Box[] = [],
): readonly (PlacedLabel | null)[] {
  const marks = wishes.map(({ x, y, radius }): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  const placed: Box[] = []
  return wishes.map((wish, own) => {
    for (const text of wish.texts) {
      const found = placeOf(text, wish, own, lines) ?? placeOf(text, wish, own, [])
      if (found !== null) return found
    }
    return null
  })

  function placeOf(text: string, wish: LabelWish, own: number, avoided: readonly Box[]): PlacedLabel | null {
    const width = textWidth(text, wish.size, wish.isBold)
    const height = wish.size * 1.25
    for (const [dx, dy] of labelSides) {
      const align = dx === 1 ? 'left' : dx === -1 ? 'right' : 'center'
      const reach = wish.radius + 4
      const x = wish.x + dx * (dy === 0 ? reach : reach * 0.7)
      const y = wish.y + dy * (dx === 0 ? reach + height / 2 - 1 : reach * 0.7 + height / 3)
      const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
      const box = { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
      const isInside =
        box.left >= within.left &&
        box.right <= within.right &&
        box.top >= within.top &&
        box.bottom <= within.bottom
      if (!isInside) continue
      const covers = (other: Box) =>
        box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top
      if (placed.some(covers) || taken.some(covers) || avoided.some(covers)) continue
      if (marks.some((mark, at) => at !== own && covers(mark))) continue
      placed.push(box)
      return { text, x, y, align }
    }
    return null
  }
}
