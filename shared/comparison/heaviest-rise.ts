/** A pair of positions that could be set against each other, and how much it matters that they are. */
export type Candidate = { readonly left: number; readonly right: number; readonly weight: number }

/**
 * The heaviest choice of pairs in which both sides only rise, in order: no two cross, none shares a side. A Fenwick tree
 * over the right side keeps the best sum that ends before each position, so n pairs take n log n steps.
 */
export function heaviestRise(candidates: readonly Candidate[], rights: number): readonly Candidate[] {
  const ordered = candidates.toSorted((a, b) => a.left - b.left || b.right - a.right)
  const best = new Float64Array(ordered.length)
  const before = new Int32Array(ordered.length).fill(-1)
  const tree = new Int32Array(rights + 2).fill(-1)
  let last = -1
  ordered.forEach(({ right, weight }, at) => {
    let previous = -1
    for (let node = right; node > 0; node -= node & -node) {
      const known = tree[node] ?? -1
      if (known >= 0 && (previous < 0 || sum(known) > sum(previous))) previous = known
    }
    best[at] = weight + (previous < 0 ? 0 : sum(previous))
    before[at] = previous
    for (let node = right + 1; node <= rights + 1; node += node & -node) {
      const known = tree[node] ?? -1
      if (known < 0 || sum(at) > sum(known)) tree[node] = at
    }
    if (last < 0 || sum(at) > sum(last)) last = at
  })
  const chosen: Candidate[] = []
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const candidate = ordered[at]
    if (candidate !== undefined) chosen.push(candidate)
  }
  return chosen.reverse()

  function sum(at: number): number {
    return best[at] ?? 0
  }
}
