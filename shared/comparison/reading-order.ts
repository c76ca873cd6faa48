import type { AlignedPair } from './comparison.ts'

/** The pair seen from the other side. */
export function mirrored({ kind, left, right, words, marks }: AlignedPair): AlignedPair {
  return {
    kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind,
    left: right,
    right: left,
    words: { left: words.right, right: words.left },
    marks: marks.map((mark) => ({
      kind: mark.kind,
      leftSpan: mark.rightSpan,
      rightSpan: mark.leftSpan,
      left: mark.right,
      right: mark.left,
    })),
  }
}

/**
 * Pairs in the order of the left text; an added passage directly behind the pair that holds the passage before it in the
 * right text, or at the very beginning.
 */
export function inReadingOrder(pairs: readonly AlignedPair[]): AlignedPair[] {
  const behind = new Map<AlignedPair | null, AlignedPair[]>()
  let last: AlignedPair | null = null
  for (const pair of pairs
    .filter(({ right }) => right !== null)
    .toSorted((a, b) => startOf(a.right) - startOf(b.right)))
    if (pair.left !== null) last = pair
    else behind.set(last, [...(behind.get(last) ?? []), pair])
  const ordered = pairs
    .filter(({ left }) => left !== null)
    .toSorted((a, b) => startOf(a.left) - startOf(b.left))
  return [...(behind.get(null) ?? []), ...ordered.flatMap((pair) => [pair, ...(behind.get(pair) ?? [])])]
}

function startOf(span: AlignedPair['left']): number {
  return span?.start ?? 0
}
