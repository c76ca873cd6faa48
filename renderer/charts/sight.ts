/** The shares of an axis in sight, 0 to 1. */
export type Sight = readonly [from: number, to: number]
export const WHOLE: Sight = [0, 1]

/** Nearer than this a long axis shows two points and nothing between. */
const NEAREST = 0.0005

/** Drawn nearer (factor below 1) or farther around a place, given as the share of what is in sight. */
export function zoomed([from, to]: Sight, factor: number, around: number): Sight {
  const span = Math.min(1, Math.max(NEAREST, (to - from) * factor))
  const start = from + (to - from) * around - span * around
  return kept(start, span)
}

/** Moved by a share of what is in sight, never beyond the ends. */
export function moved([from, to]: Sight, by: number): Sight {
  return kept(from + (to - from) * by, to - from)
}

export function isMoved([from, to]: Sight): boolean {
  return from > 0 || to < 1
}

function kept(start: number, span: number): Sight {
  const from = Math.max(0, Math.min(1 - span, start))
  return [from, Math.min(1, from + span)]
}
