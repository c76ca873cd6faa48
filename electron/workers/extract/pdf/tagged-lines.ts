import { joinLines } from './join-lines.ts'
import { pageSegments, rowsOf, segmentOf } from './page-lines.ts'
import type { Piece } from './page-pieces.ts'
import { readingOrder } from './reading-order.ts'
import { columnOf, regionLines, type Line } from './region-lines.ts'

/** A page counts as tagged when so much of it is. */
const MOSTLY = 0.8

/** Whether the file's own structure covers a page, so that it need not be guessed from where things stand. */
export function isTagged(pieces: readonly Piece[]): boolean {
  const letters = (some: readonly Piece[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return pieces.length > 0 && letters(pieces.filter(({ tag }) => tag !== null)) >= MOSTLY * letters(pieces)
}

/** The lines of an untagged page in reading order, told by where they stand. */
export function placedLines(pieces: readonly Piece[], page: number): Line[] {
  return readingOrder(pageSegments(pieces)).flatMap((region) => regionLines(region, page))
}

/** The lines of a tagged page: block by block in the file's own order, each row of a table one line. */
export function taggedLines(pieces: readonly Piece[], page: number): Line[] {
  const blocks = new Map<string, Piece[]>()
  let untagged = 0
  let wasTagged = true
  for (const piece of pieces) {
    const { tag } = piece
    if (tag === null && wasTagged) untagged++
    wasTagged = tag !== null
    const key = tag === null ? `untagged ${untagged}` : tag.row > 0 ? `row ${tag.row}` : `block ${tag.block}`
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, [piece])
    else block.push(piece)
  }
  return [...blocks.values()].flatMap((block) => {
    const tag = block[0]?.tag ?? null
    if (tag === null) return placedLines(block, page)
    return tag.row > 0 ? [rowLine(block, page)] : blockLines(block, page)
  })
}

/** A block may stand in two columns: where its pieces go back up the page, another column begins. */
function blockLines(pieces: readonly Piece[], page: number): Line[] {
  const parts: Piece[][] = []
  let last: Piece | null = null
  for (const piece of pieces) {
    if (last === null || piece.base < last.base - 1.5 * piece.size) parts.push([])
    parts.at(-1)?.push(piece)
    last = piece
  }
  return parts.flatMap((part) => {
    const rows = rowsOf(part).map((row) => [segmentOf(row.toSorted((a, b) => a.left - b.left))])
    const column = columnOf(rows)
    return rows
      .flat()
      .map((segment) => ({ ...segment, cells: [], page, tag: pieces[0]?.tag ?? null, column }))
  })
}

function rowLine(pieces: readonly Piece[], page: number): Line {
  const byCell = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const cell = piece.tag?.block ?? 0
    byCell.set(cell, [...(byCell.get(cell) ?? []), piece])
  }
  const lines = [...byCell.values()].map((cell) => blockLines(cell, page))
  const cells = lines.map(
    (cell) =>
      joinLines(
        cell.map(({ text }) => text),
        (before, after) => before + after,
      ).text,
  )
  const whole = segmentOf(pieces)
  return { ...whole, text: cells.join(' '), cells, page, tag: pieces[0]?.tag ?? null, column: whole }
}
