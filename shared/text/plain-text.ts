/**
 * The one form in which text is stored, hashed and quoted: NFC, lines ended by `\n`, no control characters but tab and
 * newline, no lone surrogates (they become U+FFFD), no byte order marks and no soft hyphens, which would break every
 * search for the word they stand in. Offsets everywhere in the program are into this form.
 */
export function plainText(raw: string): string {
  return raw
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC')
}

const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\uFEFF]/g
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
