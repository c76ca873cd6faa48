/** Month names and their abbreviations as printed in English, Russian (nominative, genitive, prepositional) and German press. */
const stems: readonly (readonly string[])[] = [
  ['jan', 'январ', 'янв'],
  ['feb', 'феврал', 'фев', 'февр'],
  ['mar', 'märz', 'март', 'мар'],
  ['apr', 'апрел', 'апр'],
  ['may', 'mai', 'май', 'мая', 'мае'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'август', 'авг'],
  ['sep', 'сентябр', 'сен', 'сент'],
  ['oct', 'okt', 'октябр', 'окт'],
  ['nov', 'ноябр', 'ноя', 'нояб'],
  ['dec', 'dez', 'декабр', 'дек'],
]
const long =
  /^(?:january|february|march|april|may|june|july|august|september|sept|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)$/

/** 'Sept' → 9, 'сентября' → 9; null for words that only begin like a month ('marble'). */
export function monthNumber(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, '')
  const at = stems.findIndex((spellings) =>
    spellings.some((stem) =>
      /^[а-яё]+$/.test(stem)
        ? new RegExp(`^${stem}(?:|ь|я|е|а|ю)$`, 'u').test(name)
        : name === stem || (name.startsWith(stem) && long.test(name)),
    ),
  )
  return at < 0 ? null : at + 1
}
