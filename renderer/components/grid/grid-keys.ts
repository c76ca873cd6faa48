import type { Direction } from '#shared/dataset/sheet/ranges.ts'
import type { GridState } from './grid-state.svelte.ts'

/** What keys do beyond moving about; each acts on the selection. */
export type GridDeeds = {
  readonly clear: () => void
  readonly fill: (direction: 'down' | 'right') => void
  readonly openMenu: (column: number) => void
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const WIDTH_STEP = 16

/**
 * The keys of a spreadsheet on a grid that has the focus and edits no cell. True when the key was the grid's: the page then
 * does nothing of its own with it.
 */
export function pressInGrid(event: KeyboardEvent, grid: GridState, deeds: GridDeeds): boolean {
  const leap = event.ctrlKey || event.metaKey
  const { key, shiftKey: extend, altKey } = event
  const arrow = arrows[key]
  if (altKey) return arrow !== undefined && pressWithAlt(arrow, extend, grid, deeds)
  if (arrow !== undefined) {
    grid.step(arrow, { extend, leap })
    return true
  }
  if (leap) return pressWithCtrl(event, grid, deeds)
  const { rows, columns } = grid.size
  const to = (row: number, column: number) => (extend ? grid.extendTo : grid.go)({ row, column })
  switch (key) {
    case 'PageDown':
    case 'PageUp':
      grid.step(key === 'PageDown' ? 'down' : 'up', { extend, by: grid.page })
      return true
    case 'Home':
      to(grid.active.row, 0)
      return true
    case 'End':
      to(grid.active.row, columns - 1)
      return true
    case 'Enter':
      if (grid.isMany) grid.advance('columns', extend ? -1 : 1)
      else grid.beginEdit()
      return true
    case 'Tab': {
      const { row, column } = grid.active
      const isLast = extend ? row === 0 && column <= 1 : row === rows - 1 && column === columns - 1
      if (grid.leaving || (isLast && !grid.isMany)) return false
      grid.advance('rows', extend ? -1 : 1)
      return true
    }
    case 'Escape':
      grid.leaving = true
      grid.go(grid.active)
      return true
    case 'F2':
      grid.beginEdit()
      return true
    case 'Delete':
    case 'Backspace':
      deeds.clear()
      return true
    case ' ':
      if (!extend) return false
      grid.selectRows()
      return true
    default:
      return pressOfText(event, grid)
  }
}

function pressWithAlt(arrow: Direction, extend: boolean, grid: GridState, deeds: GridDeeds): boolean {
  const { column } = grid.active
  if (arrow === 'down' && !extend) deeds.openMenu(column)
  else if (extend && arrow === 'right') grid.setWidth(column, grid.widthOf(column) + WIDTH_STEP)
  else if (extend && arrow === 'left') grid.setWidth(column, grid.widthOf(column) - WIDTH_STEP)
  else return false
  return true
}

function pressWithCtrl(event: KeyboardEvent, grid: GridState, deeds: GridDeeds): boolean {
  const { rows, columns } = grid.size
  const to = event.shiftKey ? grid.extendTo : grid.go
  // Letters by their place on the keyboard, so that they work on a Russian layout too.
  switch (event.code) {
    case 'KeyA':
      grid.selectAll()
      return true
    case 'KeyD':
      deeds.fill('down')
      return true
    case 'KeyR':
      deeds.fill('right')
      return true
    case 'Space':
      grid.selectColumns()
      return true
    case 'Home':
      to({ row: 0, column: 1 })
      return true
    case 'End':
      to({ row: rows - 1, column: columns - 1 })
      return true
    default:
      return false
  }
}

/** Typing replaces what stands in the cell. A composing keyboard gets an empty field to compose in. */
function pressOfText({ key, isComposing }: KeyboardEvent, grid: GridState): boolean {
  const isComposed = isComposing || key === 'Process'
  if (!isComposed && [...key].length !== 1) return false
  grid.beginEdit(isComposed ? '' : key)
  // The key that opened a field for composing must still reach it.
  return grid.edited !== null && !isComposed
}
