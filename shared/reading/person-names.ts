import { isInstitution } from './institution.ts'
import { readFrom, type Line, type Read } from './lines.ts'

/** Small letters, and the accents that TeX prints beside them. */
const SMALL = "[\\p{Ll}\\p{Lm}'’´`¨˜ˆ˚]"
/** 'Okonkwo', "O'Neill", 'McDonald', 'OKONKWO'; 'LaTEX' and 'IVu' are no names. */
const PART = `(?:\\p{Lu}['’]?\\p{Lu}?${SMALL}+(?:\\p{Lu}${SMALL}+)?|\\p{Lu}['’]?\\p{Lu}+)(?![\\p{L}])`
const WORD = `${PART}(?:-(?:${PART}|${SMALL}+))*`
const PARTICLE = '(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|ten|ter|bin|ibn|al|el|y|af|zu)'
const INITIALS = '(?:\\p{Lu}\\.[\\s-]?){1,3}'
/** 'Hannah Okonkwo', 'Maria del Carmen Ortiz', 'Lopatina E. V.', 'Е. В. Лопатина', 'J.-P. Martin', '潘望舒', '张 三'. */
const NAME = new RegExp(
  `(?:${INITIALS}\\s?(?:${PARTICLE}\\s){0,2}${WORD}(?:\\s${WORD})?|${WORD}\\s${INITIALS.replace('{1,3}', '{1,2}')}(?![\\p{L}])|${WORD}(?:\\s(?:\\p{Lu}\\.|(?:${PARTICLE}\\s){0,2}${WORD})){1,4}|[\\p{Script=Han}](?:[ \\u3000]{1,2}[\\p{Script=Han}]){1,2}(?=\\s{2}|\\s?[\\d,，、¹²³*]|\\s*$)|[\\p{Script=Han}]{2,4}(?:·[\\p{Script=Han}]{1,8}){0,2})`,
  'uy',
)
/** Figures, letters and signs that lead from a name to its institution or its address. */
const MARKS =
  /(?:[\s,，]{0,2}(?:[¹²³⁴⁵⁶⁷⁸⁹⁰*∗†‡§¶#✉ª]+|\d{1,2}(?![\d.])|[a-f](?![\p{L}'’.])|[(（[]\d{1,2}(?:[,，]\s?\d{1,2})*[)）\]]|(?:,\s)?(?:PhD|Ph\.D\.|MD|Dr\.|Prof\.)))*/uy
const SEPARATOR =
  /\s*(?:[,，、;；•|]\s*(?:and\s|и\s|&\s?)?|\s(?:and|и|&|with)\s|\s*和\s*|\s{1,3}(?=\p{Script=Han}))\s*/uy
const END = /[\s.,;，；*]*$/uy
const NO_NAME =
  /(?<!\p{L})(?:and|of|the|for|university|institute|school|department|college|centre|center|laboratory|academy|ministry|observatory|street|road|russia|china|abstract|keywords|volume|journal|review|университет|институт|академия|кафедра|центр|россия|москва|министерство|том|номер|выпуск|оглавление|содержание)(?!\p{L})|大学|学院|研究|学报|中心|公司|摘要|目录|年|月|期|卷|省|市/iu

/**
 * The people that a line names, when it names nobody and nothing else: each name with its words, without the marks behind
 * it. An institution may follow the names. Null for any other line.
 */
export function peopleIn(line: Line): readonly Read<string>[] | null {
  const { text } = line
  if (text.length > 1200 || /[:：!?！？]/u.test(text)) return null
  const people: Read<string>[] = []
  let at = /^(?:By\s|Authors?:\s)?/.exec(text)?.[0].length ?? 0
  for (;;) {
    const name = match(NAME, text, at)?.trim()
    if (name === undefined || NO_NAME.test(name)) break
    people.push(readFrom(line, composed(name).replace(/[\s\u3000]+(?=\p{Script=Han})/gu, ''), name, at))
    at += name.length
    const marks = match(MARKS, text, at)?.length ?? 0
    at += marks
    if (match(END, text, at) !== undefined) return people
    const separator = match(SEPARATOR, text, at) ?? (marks > 0 ? match(/\s+/uy, text, at) : undefined)
    if (separator === undefined || separator === '') return null
    at += separator.length
  }
  const rest = text.slice(at)
  return people.length > 0 && (rest === '' || isInstitution(rest.split(',')[0] ?? '')) ? people : null
}

/** Several names as one value, each with its own words. Chinese parts names by its own comma. */
export function readNames(people: readonly Read<string>[]): Read<string> | null {
  const [first] = people
  if (first === undefined) return null
  const separator = /\p{Script=Han}/u.test(first.value) ? '、' : ', '
  return { value: people.map(({ value }) => value).join(separator), from: people.flatMap(({ from }) => from) }
}

/** 'M´aty´as' → 'Mátyás': older TeX fonts have accents and letters apart. */
function composed(name: string): string {
  return name
    .replace(/[´`¨˜ˆ˚]\s?ı/gu, (pair) => pair.replace('ı', 'i'))
    .replace(/([´`¨˜ˆ˚])\s?(\p{L})/gu, (pair, accent: string, letter: string) => {
      const combining = COMBINING.get(accent)
      return combining === undefined ? pair : (letter + combining).normalize('NFC')
    })
}

const COMBINING: ReadonlyMap<string, string> = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['¨', '\u0308'],
  ['˜', '\u0303'],
  ['ˆ', '\u0302'],
  ['˚', '\u030A'],
])

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
