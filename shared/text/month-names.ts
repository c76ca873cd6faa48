/** Months as English and Russian print them, by number. 'May' and 'мая' need a number beside them to be a month. */
const MONTHS: readonly (readonly string[])[] = [
  ['January', 'Jan', 'января', 'январь', 'янв'],
  ['February', 'Feb', 'февраля', 'февраль', 'фев', 'февр'],
  ['March', 'Mar', 'марта', 'март', 'мар'],
  ['April', 'Apr', 'апреля', 'апрель', 'апр'],
  ['May', 'мая', 'май'],
  ['June', 'Jun', 'июня', 'июнь', 'июн'],
  ['July', 'Jul', 'июля', 'июль', 'июл'],
  ['August', 'Aug', 'августа', 'август', 'авг'],
  ['September', 'Sept', 'Sep', 'сентября', 'сентябрь', 'сент', 'сен'],
  ['October', 'Oct', 'октября', 'октябрь', 'окт'],
  ['November', 'Nov', 'ноября', 'ноябрь', 'ноя', 'нояб'],
  ['December', 'Dec', 'декабря', 'декабрь', 'дек'],
]

const numbers = new Map(
  MONTHS.flatMap((names, index) =>
    names.flatMap((name) => spellings(name).map((spelling) => [spelling, index + 1])),
  ),
)

/** Every spelling, the longest first so that a pattern made of them never stops inside a name. */
export const monthNames: readonly string[] = [...numbers.keys()].toSorted((a, b) => b.length - a.length)

/** English months in full, as alternatives of a pattern. */
export const ENGLISH_MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December'
/** English months in full or shortened, as alternatives of a pattern. */
export const PRINTED_ENGLISH_MONTHS = `${ENGLISH_MONTHS}|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?`
/** Russian months in the cases a sentence has them in, as alternatives of a pattern, in their order. */
export const RUSSIAN_MONTHS =
  'январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]'

export function monthNamed(name: string): number | undefined {
  return numbers.get(name)
}

/** English months are always printed with a capital ('may' is a verb); Russian ones seldom; datelines use capitals. */
function spellings(name: string): readonly string[] {
  const capital = (name[0] ?? '').toUpperCase() + name.slice(1)
  return [...new Set(/[а-я]/.test(name) ? [name, capital, name.toUpperCase()] : [name, name.toUpperCase()])]
}
