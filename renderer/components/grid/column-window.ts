/** Where columns begin, in pixels from the left of the first; one more than there are columns, the last being their width. */
export function columnEdges(widths: readonly number[]): readonly number[] {
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

/** The columns that a stretch of pixels touches, the last one excluded. Column 0 is drawn apart and never among them. */
export function columnsWithin(
  edges: readonly number[],
  from: number,
  to: number,
): { readonly first: number; readonly last: number } {
  const columns = edges.length - 1
  let first = 1
  while (first < columns && (edges[first + 1] ?? 0) <= from) first += 1
  let last = first
  while (last < columns && (edges[last] ?? 0) < to) last += 1
  return { first: Math.min(first, columns), last }
}
