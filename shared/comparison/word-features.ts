import { foldWord } from '../dataset/name-words.ts'

/** Letters of an inflected word that are kept: 'innovation', 'innovative' and 'innovations' are one. */
const STEM = 6
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu

/** The words of a passage as they are compared within one language: stems, and pairs of neighbouring Chinese characters. */
export function wordFeatures(passage: string): string[] {
  return (passage.match(WORD) ?? []).flatMap((word) => {
    if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word))
      return [foldWord(word).slice(0, STEM)]
    const characters = [...word]
    if (characters.length === 1) return characters
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
}
