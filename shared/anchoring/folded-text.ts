/** A text without what a printer or an export may set otherwise, and the way back to its own offsets. */
export type FoldedText = {
  readonly text: string
  /** Offset in the original of the character at an offset of the folded text. */
  readonly originOf: (at: number) => number
}

const SIGNS: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '「': '"', '」': '"', '‘': "'", '’': "'", '‚': "'", '‐': '-', '‑': '-',
  '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '\u00a0': ' ', '\u202f': ' ', '\u2009': ' ', '\u3000': ' ',
} // prettier-ignore
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/

/** A dash or quotation mark of one kind for all its kinds, a space for spaces of other widths; any other character as it is. */
export function foldedSign(letter: string): string {
  return SIGNS[letter] ?? letter
}

/** Soft hyphens and marks without width. */
export function isUnseen(letter: string): boolean {
  return UNSEEN.test(letter)
}

let last: { readonly of: string; readonly folded: FoldedText } | null = null

/** The folded form of a long text, kept for the quotations that are looked for in it one after another. */
export function foldedOnce(text: string): FoldedText {
  if (last === null || last.of !== text) last = { of: text, folded: foldedText(text) }
  return last.folded
}

/** White space in one, soft hyphens and marks without width out, one kind of dash and quotation mark. */
export function foldedText(text: string): FoldedText {
  const letters: string[] = []
  const origins: number[] = []
  let space = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    const sign = foldedSign(letter)
    if (sign.trim() === '') {
      space = letters.length > 0
      continue
    }
    if (isUnseen(letter)) continue
    if (space) {
      letters.push(' ')
      origins.push(at - 1)
      space = false
    }
    letters.push(sign)
    origins.push(at)
  }
  return {
    text: letters.join(''),
    originOf: (at) => origins[at] ?? text.length,
  }
}
