import { foldWord } from '../dataset/name-words.ts'

/** Letters of an inflected word that are kept: 'innovation', 'innovative' and 'innovations' are one. */
const STEM = 6
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu
/** What joins two words that stand side by side into one feature. */
const JOINT = '+'

/**
 * The words of a passage as they are compared within one language: stems, pairs of neighbouring Chinese characters, and both
 * in twos, for in a long text of few words only word order tells sentences apart.
 */
export function wordFeatures(passage: string): string[] {
  const words = (passage.match(WORD) ?? []).flatMap((word) => {
    if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word))
      return [foldWord(word).slice(0, STEM)]
    const characters = [...word]
    if (characters.length === 1) return characters
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
  return [...words, ...words.slice(1).map((word, at) => `${words[at]}${JOINT}${word}`)]
}

/** Word order counts, but less than the words; least in Chinese, where a pair of characters is in order already. */
export function wordWeight(feature: string): number {
  if (!feature.includes(JOINT)) return 1
  return /\p{Script=Han}/u.test(feature) ? 0.05 : 0.2
}
