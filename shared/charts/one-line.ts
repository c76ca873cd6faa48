/**
 * A name as a chart can print it: on one line, without characters that XML refuses or that turn the direction of the
 * words around it (Unicode TR 36). Marks such as `<` stay: they are printed, never read.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .trim()
}
