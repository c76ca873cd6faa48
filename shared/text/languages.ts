import { detectAll } from 'tinyld'

/** Letters below which a guess is a coin toss: a headline's worth for alphabets, half a line for Chinese. */
const FEWEST = 30
const FEWEST_UNSPACED = 6
/** tinyld's own confidence, 0 to 1; below this it was wrong as often as right on short English. */
const SUREST = 0.5

/**
 * The language of a text as a two-letter code, told by its script where that decides and by letter statistics (tinyld)
 * where it does not; null where the text is too short or too mixed to tell. Only the first 4000 characters are read.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 4000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(/\p{Script=Han}/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const letters = count(/\p{L}/gu)
  if (hangul > letters / 2) return hangul < FEWEST_UNSPACED ? null : 'ko'
  if (han + kana > letters / 2)
    return han + kana < FEWEST_UNSPACED ? null : kana > (han + kana) / 10 ? 'ja' : 'zh'
  if (letters < FEWEST) return null
  if (count(/\p{Script=Cyrillic}/gu) > letters / 2) return cyrillicLanguage(sample)
  const [first, second] = detectAll(sample)
  const isClear =
    first !== undefined && first.accuracy >= SUREST && first.accuracy > (second?.accuracy ?? 0) * 1.2
  return isClear ? first.lang : null
}

/** Russian is told from its neighbours by letters that only one side has. */
function cyrillicLanguage(sample: string): string | null {
  const has = (letters: RegExp) => (sample.match(letters)?.length ?? 0) >= 2
  if (has(/[іїєґ]/gi) && !has(/[ыэёъ]/gi)) return 'uk'
  if (has(/[әғқңөұүһі]/gi)) return detectAll(sample)[0]?.lang ?? null
  if (has(/[ўі]/gi)) return 'be'
  if (has(/[ыэ]/gi)) return 'ru'
  return detectAll(sample)[0]?.lang ?? null
}
