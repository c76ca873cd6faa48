/** '5,2¹⁾', '12*', '7.1 2)', '0.94†': what points from a number to a note under the table. */
const mark = /(?<=\d)(?:\s?(?:[¹²³⁰⁴-⁹]+(?:[⁾)]|,[¹²³⁰⁴-⁹]+[⁾)]?)?|\*{1,3}|[†‡§¶#@])|\s+\d{1,2}\))$/u

/** A number's cell without the mark behind it, which must not become a digit of the number. */
export function withoutFootnoteMark(cell: string): string {
  const last = cell.charCodeAt(cell.length - 1)
  // Most cells end with a digit.
  return last >= 0x30 && last <= 0x39 ? cell : cell.replace(mark, '')
}
