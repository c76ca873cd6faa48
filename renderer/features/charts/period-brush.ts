/** Places of the two ends among the periods; null is an open end, which follows the data. */
export type Ends = { readonly from: number | null; readonly to: number | null }

/** What a key moves an end by; null for keys that mean nothing here. */
export function endMovedTo(key: string, at: number, count: number): number | null {
  const to = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageDown: at - 5,
    PageUp: at + 5,
    Home: 0,
    End: count - 1,
  }[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}

/** The ends with one of them moved; they may meet and never cross. An end moved to the edge is open again. */
export function withEnd(ends: Ends, which: 'from' | 'to', at: number, count: number): Ends {
  const [from, to] = [ends.from ?? 0, ends.to ?? count - 1]
  return which === 'from'
    ? opened({ from: Math.min(at, to), to }, count)
    : opened({ from, to: Math.max(at, from) }, count)
}

/** The whole range moved by some periods, its length kept. */
export function movedRange(ends: Ends, by: number, count: number): Ends {
  const [from, to] = [ends.from ?? 0, ends.to ?? count - 1]
  const kept = Math.max(-from, Math.min(count - 1 - to, by))
  return opened({ from: from + kept, to: to + kept }, count)
}

function opened({ from, to }: { readonly from: number; readonly to: number }, count: number): Ends {
  return { from: from === 0 ? null : from, to: to === count - 1 ? null : to }
}
