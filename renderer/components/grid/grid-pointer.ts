import type { GridState } from './grid-state.svelte.ts'

/** What lies under the pointer; row −1 is the head, column −1 the row numbers. */
type Spot = { readonly row: number; readonly column: number }

/** Selects cells, rows and columns with the pointer: pressed, drawn, and with Shift. */
export class GridPointer {
  readonly #grid: GridState
  #dragging: 'cells' | 'rows' | 'columns' | null = null

  constructor(grid: GridState) {
    this.#grid = grid
  }

  /** True when the press began a selection. */
  down = (event: PointerEvent): boolean => {
    if (event.button !== 0 || !(event.target instanceof Element)) return false
    if (event.target.closest('button, input, select, [popover], [role=separator]') !== null) return false
    const spot = spotAt(event.target)
    if (spot === null) return false
    event.preventDefault()
    this.#dragging = spot.row < 0 ? 'columns' : spot.column < 0 ? 'rows' : 'cells'
    this.#pick(spot, event.shiftKey)
    return true
  }

  move = (event: PointerEvent): void => {
    if (this.#dragging === null || event.buttons !== 1) return
    const spot = spotAt(document.elementFromPoint(event.clientX, event.clientY))
    if (spot === null || (this.#dragging === 'cells' && (spot.row < 0 || spot.column < 0))) return
    this.#pick(spot, true)
  }

  up = (): void => {
    this.#dragging = null
  }

  doubleClick = (event: MouseEvent): void => {
    const spot = spotAt(event.target)
    if (spot !== null && spot.row >= 0 && spot.column >= 0) this.#grid.beginEdit()
  }

  #pick(spot: Spot, extend: boolean): void {
    const grid = this.#grid
    const { rows, columns } = grid.size
    if (spot.row < 0 && spot.column < 0) grid.selectAll()
    else if (this.#dragging === 'cells') (extend ? grid.extendTo : grid.go)(spot)
    else if (this.#dragging === 'rows')
      grid.selectLines('rows', extend ? grid.active.row : spot.row, spot.row, columns - 1)
    else grid.selectLines('columns', extend ? grid.active.column : spot.column, spot.column, rows - 1)
  }
}

/** By the attributes of what is drawn there. */
function spotAt(target: EventTarget | null): Spot | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-column]') : null
  if (found === null) return null
  return { row: Number(found.dataset['row'] ?? -1), column: Number(found.dataset['column'] ?? -1) }
}
