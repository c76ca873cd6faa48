/** The words `[from, to)` of a text, and how alike they are to those looked for, 0 to 1. */
export type Fit = { readonly from: number; readonly to: number; readonly alike: number }

/**
 * The stretch of `among[from, to)` that is nearest to some words by edits of whole words: the cheapest alignment of all the
 * words with any stretch (P. Sellers, The theory and computation of evolutionary distances, 1980). Of
 * equals the one whose length is nearest, then the earliest.
 */
export function bestFit(words: readonly string[], among: readonly string[], from: number, to: number): Fit {
  const rows = words.length
  let costs = Int32Array.from({ length: rows + 1 }, (_, row) => row)
  /** Where the cheapest stretch that ends here begins. */
  let begins = new Int32Array(rows + 1).fill(from)
  let nextCosts = new Int32Array(rows + 1)
  let nextBegins = new Int32Array(rows + 1)
  let best = { from, to: from, cost: rows }
  const offBy = (begin: number, end: number) => Math.abs(end - begin - rows)
  for (let column = from; column < to; column++) {
    const word = among[column]
    nextCosts[0] = 0
    nextBegins[0] = column + 1
    for (let row = 1; row <= rows; row++) {
      const change = (costs[row - 1] ?? 0) + (words[row - 1] === word ? 0 : 1)
      const extra = (costs[row] ?? 0) + 1
      const missing = (nextCosts[row - 1] ?? 0) + 1
      if (change <= extra && change <= missing) {
        nextCosts[row] = change
        nextBegins[row] = begins[row - 1] ?? column
      } else if (extra <= missing) {
        nextCosts[row] = extra
        nextBegins[row] = begins[row] ?? column
      } else {
        nextCosts[row] = missing
        nextBegins[row] = nextBegins[row - 1] ?? column
      }
    }
    const cost = nextCosts[rows] ?? rows
    // Of equals the one of the same length: a word changed at the end is not a word taken out.
    const begin = nextBegins[rows] ?? from
    if (cost < best.cost || (cost === best.cost && offBy(begin, column + 1) < offBy(best.from, best.to)))
      best = { from: begin, to: column + 1, cost }
    ;[costs, nextCosts] = [nextCosts, costs]
    ;[begins, nextBegins] = [nextBegins, begins]
  }
  return { from: best.from, to: best.to, alike: rows === 0 ? 0 : 1 - best.cost / rows }
}
