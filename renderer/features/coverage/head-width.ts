/** About so many pixels a letter of a column's head takes, and a Chinese character. */
const [LETTER, CHARACTER] = [7.2, 13]
/** Room for the menu and the edges. */
const BESIDE = 40
const [LEAST, MOST] = [118, 210]

/** Pixels of a column of the matrix: wide enough to tell two indicators apart, and never so wide that one fills the pane. */
export function headWidth(label: string): number {
  const words = [...label].reduce((sum, one) => sum + (one > '\u2e80' ? CHARACTER : LETTER), 0)
  return Math.min(MOST, Math.max(LEAST, BESIDE + Math.ceil(words)))
}
