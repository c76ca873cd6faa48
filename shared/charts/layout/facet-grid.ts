const GAP = 28
/** Room of a panel's name above it. */
export const PANEL_NAME = 22
/** Between two rows of panels. */
const ROW_GAP = 14

type Sized = { readonly height: number }

/** Panels in balanced rows, as many in a row as can be read; a row is as high as its highest panel. Pixels. */
export function facetGrid(
  panels: readonly Sized[],
  leastWidth: number,
  width: number,
): {
  readonly columns: number
  readonly gap: number
  readonly rows: readonly number[]
  readonly height: number
} {
  const most = Math.max(1, Math.floor((width + GAP) / (leastWidth + GAP)))
  const count = Math.ceil(panels.length / most)
  const columns = Math.max(1, Math.min(most, Math.ceil(panels.length / Math.max(1, count))))
  const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, row) =>
    Math.max(...panels.slice(row * columns, (row + 1) * columns).map(({ height }) => height + PANEL_NAME)),
  )
  const height = rows.reduce((sum, one) => sum + one, 0) + ROW_GAP * (rows.length - 1)
  return { columns, gap: GAP, rows, height }
}

/** Where each panel stands in a rectangle, the rows stretched or pressed to fill it. */
export function facetCells(
  panels: readonly Sized[],
  leastWidth: number,
  outer: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): readonly {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}[] {
  const { columns, gap, rows, height } = facetGrid(panels, leastWidth, outer.right - outer.left)
  const free = outer.bottom - outer.top - ROW_GAP * (rows.length - 1)
  const stretch = free / Math.max(1, height - ROW_GAP * (rows.length - 1))
  const width = (outer.right - outer.left - gap * (columns - 1)) / columns
  const tops = rows.map(
    (_, row) => outer.top + rows.slice(0, row).reduce((sum, one) => sum + one * stretch, 0) + row * ROW_GAP,
  )
  return panels.map((_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    const left = outer.left + column * (width + gap)
    const top = tops[row] ?? outer.top
    return { left, right: left + width, top, bottom: top + (rows[row] ?? 0) * stretch }
  })
}
