/**
 * Moves labels apart until none overlaps another, as little as possible and in the order they stand in: overlapping
 * neighbours become a block around the mean of their wishes (pool adjacent violators). `wishes` are wanted middles, top
 * down in any order; answers are middles in the order of the wishes. Within `from`…`to` where they fit.
 */
export function spreadLabels(
  wishes: readonly number[],
  height: number,
  from: number,
  to: number,
): readonly number[] {
  const order = wishes.map((_, at) => at).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0) || a - b)
  const blocks: { count: number; mean: number }[] = []
  for (const at of order) {
    let block = { count: 1, mean: clamp(wishes[at] ?? 0, 1) }
    let above = blocks.at(-1)
    while (above !== undefined && block.mean - above.mean < ((above.count + block.count) / 2) * height) {
      blocks.pop()
      const count = above.count + block.count
      const mean = (above.mean * above.count + block.mean * block.count) / count
      block = { count, mean: clamp(mean, count) }
      above = blocks.at(-1)
    }
    blocks.push(block)
  }
  const places = blocks.flatMap(({ count, mean }) =>
    Array.from({ length: count }, (_, at) => mean + (at - (count - 1) / 2) * height),
  )
  const placed = new Array<number>(wishes.length).fill(0)
  order.forEach((at, index) => {
    placed[at] = places[index] ?? 0
  })
  return placed

  function clamp(mean: number, count: number): number {
    const half = (count * height) / 2
    return Math.max(from + half, Math.min(to - half, mean))
  }
}
