import type { OpenPdf } from './open-pdf.ts'
import { tagsOf, type Tag } from './page-structure.ts'

/**
 * A run of characters as they stand on an upright page: `left`, `right` and `base` (the baseline, growing downwards) and
 * `size` (of the type) in points. `tag` is what the file's own structure says of it.
 */
export type Piece = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly font: string
  readonly rtl: boolean
  readonly tag: Tag | null
}
export type PagePieces = {
  readonly number: number
  readonly height: number
  readonly pieces: readonly Piece[]
}

type Page = Awaited<ReturnType<OpenPdf['getPage']>>
type Matrix = readonly number[]
type Placed = Piece & { readonly turn: number; readonly isGuessed: boolean }
type Mark = {
  readonly id: string | null
  readonly name: string
  readonly isArtifact: boolean
  isEmpty: boolean
}

/**
 * The pieces of one page, turned upright with the page. What stands at another angle (watermarks, stamps in the margin),
 * what the file itself calls no part of its content (running heads), and letters printed twice to look bold are left out.
 */
export async function pagePieces(page: Page): Promise<PagePieces> {
  const view = page.getViewport({ scale: 1 })
  const tags = tagsOf(await page.getStructTree().catch(() => null))
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const placed: Placed[] = []
  const marks: Mark[] = []
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() === '') continue
      for (const mark of marks) mark.isEmpty = false
      const tag = marks.map(({ id }) => (id === null ? undefined : tags.get(id))).findLast(Boolean) ?? null
      if (!marks.some(({ isArtifact }) => isArtifact)) placed.push(place(item, view.transform, tag))
    } else if (item.type === 'endMarkedContent') {
      const last = placed.at(-1)
      if (isUnnamedGlyph(marks.pop()) && last !== undefined) placed.push(hyphenBehind(last))
    } else {
      const name = 'tag' in item ? String(item.tag) : ''
      marks.push({ id: item.id ?? null, name, isArtifact: name === 'Artifact', isEmpty: true })
    }
  }
  const turn = commonTurn(placed)
  const upright = withoutFalseHyphens(placed.filter((piece) => piece.turn === turn)).map((piece) =>
    turned(piece, turn),
  )
  return {
    number: page.pageNumber,
    height: turn % 2 === 0 ? view.height : view.width,
    pieces: withoutOverprints(upright),
  }
}

type TextItem = {
  readonly str: string
  readonly dir: string
  readonly transform: Matrix
  readonly width: number
  readonly fontName: string
}

function place(item: TextItem, view: Matrix, tag: Tag | null): Placed {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform
  const [va = 1, vb = 0, vc = 0, vd = 1, vx = 0, vy = 0] = view
  const across = [va * a + vc * b, vb * a + vd * b] as const
  const angle = Math.atan2(across[1], across[0])
  const turns = angle / (Math.PI / 2)
  const turn = Math.abs(turns - Math.round(turns)) < 0.05 ? (Math.round(turns) + 4) % 4 : -1
  const left = va * x + vc * y + vx
  const base = vb * x + vd * y + vy
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d) || 1
  const { str: text, fontName: font } = item
  return {
    text,
    left,
    right: left + item.width,
    base,
    size,
    font,
    rtl: item.dir === 'rtl',
    tag,
    turn,
    isGuessed: false,
  }
}

/**
 * Typesetters draw the hyphen that breaks a word with a glyph that is no letter, and say beside it which text it stands
 * for; pdf.js tells neither, only that something without text was there.
 */
function isUnnamedGlyph(mark: Mark | undefined): boolean {
  return mark !== undefined && mark.isEmpty && mark.name === 'Span'
}

function hyphenBehind(last: Placed): Placed {
  return { ...last, text: '-', left: last.right, right: last.right + 0.3 * last.size, isGuessed: true }
}

/** A guessed hyphen stands between letters, at the end of a line or in a gap that it fits. */
function withoutFalseHyphens(pieces: readonly Placed[]): Placed[] {
  return pieces.filter((piece, index) => {
    if (!piece.isGuessed) return true
    const before = pieces[index - 1]
    const after = pieces[index + 1]
    if (!/[\p{L}\p{N}]$/u.test(before?.text ?? '') || !/^[\p{L}\p{N}]/u.test(after?.text ?? '')) return false
    const gap = ((after?.left ?? 0) - piece.left) / piece.size
    return Math.abs((after?.base ?? 0) - piece.base) > 0.5 * piece.size || (gap > 0.2 && gap < 0.5)
  })
}

/** The quarter turn that most letters of a page stand in. */
function commonTurn(pieces: readonly Placed[]): number {
  const letters = [0, 0, 0, 0]
  for (const { turn, text } of pieces) if (turn >= 0) letters[turn] = (letters[turn] ?? 0) + text.length
  return Math.max(0, letters.indexOf(Math.max(...letters)))
}

function turned({ turn: _, isGuessed: __, ...piece }: Placed, turn: number): Piece {
  const { left: x, base: y, right } = piece
  const width = right - x
  const [left, base] = turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : turn === 3 ? [-y, x] : [x, y]
  return { ...piece, left, base, right: left + width }
}

function withoutOverprints(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>()
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? []
    seen.set(piece.text, same)
    const near = piece.size * 0.2
    if (
      same.some(({ left, base }) => Math.abs(left - piece.left) < near && Math.abs(base - piece.base) < near)
    )
      return false
    if (same.length < 50) same.push(piece)
    return true
  })
}
