/** The least and the most of some numbers; 0 and 0 of none. */
export function extentOf(values: Iterable<number>): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return least > most ? [0, 0] : [least, most]
}
