import type { AnchoredText } from './anchored-text.ts'
import { foldedSign, isUnseen } from './folded-text.ts'

/** A text without white space and with signs and letters in one form, and the way back to its own offsets. */
export type CompactText = {
  readonly text: string
  /** Offset in the original of the letter at an offset of the compact text. */
  readonly origins: readonly number[]
}

/**
 * A text as it reads in any tool: without white space, which tools set otherwise between blocks or leave out, with one kind
 * of dash and quotation mark, without marks nobody sees, and with letters taken apart (NFKD), so that é is one letter however
 * it was typed. Case stays.
 */
export function compactText(text: string): CompactText {
  const letters: string[] = []
  const origins: number[] = []
  let at = 0
  for (const letter of text) {
    for (const part of plainOf(letter)) {
      letters.push(part)
      for (let unit = 0; unit < part.length; unit++) origins.push(at)
    }
    at += letter.length
  }
  return { text: letters.join(''), origins }
}

export function compactWords(words: string): string {
  return compactText(words).text
}

const kept = new WeakMap<AnchoredText, CompactText>()

/** Made once for a text that many quotations are looked for in. */
export function compactOnce(document: AnchoredText): CompactText {
  const made = kept.get(document) ?? compactText(document.text)
  kept.set(document, made)
  return made
}

function plainOf(letter: string): string {
  if (letter < '\u0080' && letter > ' ') return letter
  const sign = foldedSign(letter)
  if (sign.trim() === '' || isUnseen(letter)) return ''
  return sign === letter ? letter.normalize('NFKD').replace(/\s/gu, '') : sign
}
