import { chineseName, russianNominatives } from '../text/names/chinese-name.ts'

/** A word printed as a name, in Latin or Russian letters. */
export const CAPITALISED = /(?<!\p{L})(?:[A-Z][a-zü]+(?:['’-]?[a-z]+)*|[А-ЯЁ][а-яё]+(?:-[а-яё]+)?)(?!\p{L})/gu

/** A spelled name where it stands, and what it may be, the likeliest first. */
export type SpelledPerson = {
  readonly readings: readonly string[]
  readonly start: number
  readonly end: number
}

/** 'Yin Hejun', 'Инь Хэцзюня': neighbouring words that make a Chinese name together, the longest first. */
export function spelledPersons(text: string): SpelledPerson[] {
  const words = Array.from(text.matchAll(CAPITALISED), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
  const persons: SpelledPerson[] = []
  for (let at = 0; at < words.length; at++)
    for (const length of [3, 2]) {
      const run = words.slice(at, at + length)
      const [first, last] = [run[0], run.at(-1)]
      if (run.length < length || first === undefined || last === undefined) continue
      if (run.some((each, index) => index > 0 && text.slice(run[index - 1]?.end, each.start) !== ' '))
        continue
      const readings = readingsOf(
        run.map(({ word }) => word),
        text.slice(Math.max(0, first.start - 16), first.start),
      )
      if (readings.length === 0) continue
      persons.push({ readings, start: first.start, end: last.end })
      at += length - 1
      break
    }
  return persons
}

/** Words before a name that ask for a case other than the nominative. */
const BEFORE_CASE =
  /(?<!\p{L})(?:словам|мнению|данным|заявлению|сообщению|имени|руководством|у|от|для|к|с|о|против|после|перед|между)\s$/iu

function readingsOf(words: readonly string[], before: string): string[] {
  const plain = chineseName(words.join(' '))
  const last = words.at(-1) ?? ''
  if (!/\p{Script=Cyrillic}/u.test(last)) return plain === null ? [] : [plain]
  // The forms with the fewest letters first: 'Цзиньпина' is pinyin only once its ending is undone.
  const [undone] = russianNominatives(last)
    .slice(1)
    .flatMap((form) => chineseName([...words.slice(0, -1), form].join(' ')) ?? [])
  if (plain === null || undone === undefined || plain === undone) return [plain ?? undone ?? []].flat()
  // Few given names end in -ну or -не.
  return BEFORE_CASE.test(before) || /н[уе]$/u.test(last) ? [undone, plain] : [plain, undone]
}
