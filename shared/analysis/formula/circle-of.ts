/**
 * The first circle among things that need each other, as their ids in order with the first again at the end; null where
 * there is none. `needs` of an unknown id is empty.
 */
export function circleOf(
  ids: readonly string[],
  needs: (id: string) => readonly string[],
): readonly string[] | null {
  const done = new Set<string>()
  const path: string[] = []
  function visit(id: string): readonly string[] | null {
    const from = path.indexOf(id)
    if (from >= 0) return [...path.slice(from), id]
    if (done.has(id)) return null
    path.push(id)
    for (const next of needs(id)) {
      const found = visit(next)
      if (found !== null) return found
    }
    path.pop()
    done.add(id)
    return null
  }
  for (const id of ids) {
    const found = visit(id)
    if (found !== null) return found
  }
  return null
}
