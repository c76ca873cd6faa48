import { detectAll } from 'tinyld'
import { languageByFunctionWords } from './function-words.ts'

/** Letters below which a guess is a coin toss: a headline's worth for alphabets, half a line for Chinese. */
const FEWEST = 30
const FEWEST_UNSPACED = 6
/**
 * tinyld decides by letter groups and takes 'Xinhua' for Vietnamese: it is asked only about text that is long, and only
 * where no language's small words hold the text together.
 */
const LONG_ENOUGH_FOR_STATISTICS = 200
const LOWEST_SCORE = 0.5

/**
 * The language of a text as a two-letter code, told by its script where that decides and by its small words
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
  const byWords = languageByFunctionWords(sample)
  if (byWords !== null || letters < LONG_ENOUGH_FOR_STATISTICS) return byWords
  const [first] = detectAll(sample)
  return first !== undefined && first.accuracy >= LOWEST_SCORE && !OTHER_SCRIPT.has(first.lang)
    ? first.lang
    : null
}

/** Languages that are not written in Latin letters; tinyld names them for tables and lists of names in Latin ones. */
const OTHER_SCRIPT: ReadonlySet<string> = new Set(
  'el ru uk be bg mk sr kk mn tt ar fa ur he yi hi mr bn ta te gu kn my km th zh ja ko hy ka am'.split(' '),
)

/** Russian is told from its neighbours by letters that only one side has. */
function cyrillicLanguage(sample: string): string | null {
  const has = (letters: RegExp) => (sample.match(letters)?.length ?? 0) >= 2
  if (has(/[іїєґ]/gi) && !has(/[ыэёъ]/gi)) return 'uk'
  if (has(/[әғқңөұүһі]/gi)) return detectAll(sample)[0]?.lang ?? null
  if (has(/[ўі]/gi)) return 'be'
  if (has(/[ыэ]/gi)) return 'ru'
  return detectAll(sample)[0]?.lang ?? null
}
