/** A place in a grid; rows and columns count from 0. */
export type Cell = { readonly row: number; readonly column: number }
/** Both corners belong to it. */
export type Range = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
/** How many rows and columns there are. */
export type Size = { readonly rows: number; readonly columns: number }
export type Direction = 'up' | 'down' | 'left' | 'right'

const steps: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
}

export function rangeBetween(one: Cell, other: Cell): Range {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  }
}

export function sizeOf({ top, left, bottom, right }: Range): Size {
  return { rows: bottom - top + 1, columns: right - left + 1 }
}

export function isInRange({ top, left, bottom, right }: Range, { row, column }: Cell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** The nearest cell that exists; row and column 0 where nothing does. */
export function clampCell({ row, column }: Cell, { rows, columns }: Size): Cell {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  }
}

export function moved(cell: Cell, direction: Direction, size: Size, by = 1): Cell {
  const [rows, columns] = steps[direction]
  return clampCell({ row: cell.row + rows * by, column: cell.column + columns * by }, size)
}

/**
 * Where Ctrl and an arrow lead, as in a spreadsheet: inside a run of filled cells to its end, from an end or from emptiness
 * to the next filled cell, or to the edge of the grid where none follows.
 */
export function jumped(
  cell: Cell,
  direction: Direction,
  size: Size,
  isFilled: (cell: Cell) => boolean,
): Cell {
  const next = moved(cell, direction, size)
  if (isSame(next, cell)) return cell
  let at = next
  if (isFilled(cell) && isFilled(next)) {
    for (let to = moved(at, direction, size); !isSame(to, at) && isFilled(to);) {
      at = to
      to = moved(at, direction, size)
    }
    return at
  }
  while (!isFilled(at)) {
    const to = moved(at, direction, size)
    if (isSame(to, at)) return at
    at = to
  }
  return at
}

/** The next cell inside a range, row by row (Tab) or column by column (Enter), from the last to the first again. */
export function nextInRange(range: Range, cell: Cell, along: 'rows' | 'columns', step: 1 | -1): Cell {
  const { rows, columns } = sizeOf(range)
  const [row, column] = [cell.row - range.top, cell.column - range.left]
  const place = along === 'rows' ? row * columns + column : column * rows + row
  const next = (place + step + rows * columns) % (rows * columns)
  return along === 'rows'
    ? { row: range.top + Math.floor(next / columns), column: range.left + (next % columns) }
    : { row: range.top + (next % rows), column: range.left + Math.floor(next / rows) }
}

/** Every cell, row by row. */
export function* cellsOf({ top, left, bottom, right }: Range): Generator<Cell> {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) yield { row, column }
}

function isSame(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column
}
