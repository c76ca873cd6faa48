const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const LETTER = `(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])`
/** In pieces, not whole runs: a text may be one run of millions of letters, which no regular expression takes at once. */
const PIECE = new RegExp(`(${UNSPACED}{1,500})|${LETTER}{1,500}`, 'gu')
const JOINT = /['’.,-]/

/**
 * How many words a text has. Letters and digits held together by an apostrophe, hyphen, point or comma are one word
 * ('R&D' is two, 'single-city' and '6.58' one). Chinese and Japanese print no spaces: a run of n characters counts as
 * n / 2 words, rounded up, the mean length of a Chinese word being close to two characters. The same text gives the
 * same number on every machine, which a dictionary segmenter of the platform would not promise.
 */
export function countWords(text: string): number {
  let words = 0
  let end = -1
  /** Characters of the unspaced run that the last piece belongs to; null when it was of letters. */
  let run: number | null = 0
  for (const { 0: piece, 1: unspaced, index } of text.matchAll(PIECE)) {
    const follows = index === end
    if (unspaced === undefined) {
      const joined = follows || (index === end + 1 && JOINT.test(text.charAt(end)))
      if (run !== null || !joined) words += 1
      run = null
    } else {
      const before: number = follows ? (run ?? 0) : 0
      run = before + [...piece].length
      words += Math.ceil(run / 2) - Math.ceil(before / 2)
    }
    end = index + piece.length
  }
  return words
}
