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

/** Words that any two sentences may share, as stems: what they share says little. */
const FUNCTION_WORDS = new Set(
  (
    'the a an of in on at by for from to with and or but as is are was were be been has have had will would that this these those it its ' +
    'he she they his her their we our not no more than also said which who there over after before up about between into only all each per ' +
    'в во на по с со к ко о об от до из у за для при и а но или не что это как его её их он она они был была было были будет также более ' +
    'чем уже под над между после перед то же бы ли так'
  )
    .split(' ')
    .map((word) => foldWord(word).slice(0, STEM)),
)

const FUNCTION_WORTH = 0.25

/**
 * Word order counts, but less than the words; least in Chinese, where a pair of characters is in order already. Words without
 * a meaning of their own count little, also in order.
 */
export function wordWeight(feature: string): number {
  if (!feature.includes(JOINT)) return FUNCTION_WORDS.has(feature) ? FUNCTION_WORTH : 1
  if (/\p{Script=Han}/u.test(feature)) return 0.05
  return feature.split(JOINT).some((word) => FUNCTION_WORDS.has(word)) ? 0.2 * FUNCTION_WORTH : 0.2
}
