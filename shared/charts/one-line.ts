/**
 * A name as a chart can print it: on one line, without characters that XML refuses or that turn the direction of the
 * words around it (Unicode TR 36). Marks such as `<` stay: they are printed, never read. Behind a name that runs from right
 * to left stands a left-to-right mark, so that the number after it is not drawn into it (UAX 9).
 */
export function oneLine(text: string): string {
  const line = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .trim()
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(line)
    ? `${line}\u200e`
    : line
}
