const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const LETTERS = `(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`
const RUN = new RegExp(`(${UNSPACED}+)|${LETTERS}(?:['’.,-]${LETTERS})*`, 'gu')

/**
 * How many words a text has. Letters and digits held together by an apostrophe, hyphen, point or comma are one word
 * ('R&D' is two, 'single-city' and '6.58' one). Chinese and Japanese print no spaces: a run of n characters counts as
 * n / 2 words, rounded up, the mean length of a Chinese word being close to two characters. The same text gives the
 * same number on every machine, which a dictionary segmenter of the platform would not promise.
 */
export function countWords(text: string): number {
  let words = 0
  for (const [run, unspaced] of text.matchAll(RUN)) {
    words += unspaced === undefined ? 1 : Math.ceil([...run].length / 2)
  }
  return words
}
