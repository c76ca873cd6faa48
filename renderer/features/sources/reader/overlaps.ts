import type { TextSpan } from '#shared/domain/text-span.ts'

/** The stretches that two or more spans share, in order and without overlap among themselves. */
export function overlaps(spans: readonly TextSpan[]): readonly TextSpan[] {
  const edges = spans
    .filter(({ start, end }) => end > start)
    .flatMap(({ start, end }) => [
      { at: start, step: 1 },
      { at: end, step: -1 },
    ])
    // Where one ends and another begins they do not overlap.
    .toSorted((a, b) => a.at - b.at || a.step - b.step)
  const shared: TextSpan[] = []
  let depth = 0
  let from = 0
  for (const { at, step } of edges) {
    const next = depth + step
    if (depth < 2 && next >= 2) from = at
    if (depth >= 2 && next < 2 && at > from) shared.push({ start: from, end: at })
    depth = next
  }
  return shared
}
