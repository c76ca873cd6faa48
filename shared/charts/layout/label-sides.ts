/** Where words may stand about their mark, as steps right and down: right of it, left, above, below, then the corners. */
export const labelSides = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const
