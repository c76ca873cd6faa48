import type { EdtfDate } from '../domain/edtf-date.ts'
import { datesIn } from '../text/dates.ts'
import { readFrom, type Line, type Read } from './lines.ts'
import { isRubric } from './rubric.ts'

const YEAR = '(?:19|20)\\d{2}'
/** 'Journal of Regional Knowledge, Vol. 14, No. 3 (2025), pp. 203–221', 'Regional Letters 31 (2025) 104–118'. */
const ENGLISH = new RegExp(
  `^(?<name>\\p{Lu}[\\p{L}&:’' -]{2,80}?(?:,\\s[\\p{L}&’' -]{3,60}?){0,3})[,.|]?\\s{1,4}(?:\\|\\s)?(?:Vol(?:ume|\\.)?\\s?\\d+|\\d{1,4}\\s?\\(${YEAR}\\)|\\(?${YEAR}\\)?[,;:]\\s?(?:Vol\\.?\\s?)?\\d{1,3}\\b|\\d{1,3}\\s?\\(\\d{1,2}(?:[–-]\\d{1,2})?\\))`,
  'u',
)
/** 'Вопросы экономики. 2025. № 3. С. 45–67', 'Форсайт, 2025, т. 19, № 2, с. 6–18'. */
const RUSSIAN = new RegExp(
  `^(?<name>\\p{Lu}[\\p{L}:«»\\s-]{3,90}?)[.,]\\s(?:${YEAR}[.,]\\s)?(?:Т(?:ом)?\\.?\\s?\\d+|№\\s?\\d+|Вып(?:уск)?\\.?\\s?\\d+)`,
  'iu',
)
/** What tells volume, issue and time of a journal, without its name. */
const VOLUME =
  /(?:^|[\s,.|•(（])(?:Vol(?:ume|\.)|Issue|No\.|Том|Т\.|Номер|Выпуск|Вып\.|№)\s?\d+|第\s?\d+\s?[卷期]|\d{4}年第\s?\d+\s?期/iu
/** Volume, issue, time and pages as Chinese print has them; what is left of the line is the journal's name. */
const CHINESE_TOKENS =
  /第\s?\d+\s?[卷期]|总第\s?\d+\s?期|\d{4}\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|Vol\.?\s?\d+|No\.?\s?\d+|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.?|\d+|[\p{P}\p{S}]/giu
const LONGEST = 200
/** How far from its volume line a journal's name may stand. */
const NEAR = 2
/** Over how many lines volume, month and name may be spread. */
const FARTHEST = 6

export type JournalLine = {
  readonly name: Read<string> | null
  /** Month or year of the issue, as printed. */
  readonly date: Read<EdtfDate> | null
  /** The lines that are of the journal, so none of them is the paper's title. */
  readonly lines: ReadonlySet<Line>
}

/** The journal that a paper's front page names beside volume, issue or pages; null where no line does. */
export function journalOf(lines: readonly Line[]): JournalLine | null {
  const at = lines.findIndex(isJournalLine)
  const line = lines[at]
  if (line === undefined) return null
  const own = lines.filter(
    (other, index) =>
      isJournalLine(other) || (Math.abs(index - at) <= 3 && other.text.length < 40 && isIssueDate(other)),
  )
  const name = own.map(nameIn).find((read) => read !== null) ?? nameBeside(lines, at, own)
  const isName = (other: Line) =>
    name !== null && other.text.length < 120 && plain(other.text) === plain(name.value)
  const dates = own.flatMap((other) => dateOf(other) ?? [])
  return {
    name,
    date: dates.toSorted((a, b) => b.value.length - a.value.length)[0] ?? null,
    lines: new Set([...own, ...lines.filter(isName)]),
  }
}

/** '[J]. 都市研究，2025，12（1）：33-47' and '// Форсайт. 2025. Т. 19' in the sentence that says how to cite a paper. */
const CITED =
  /(?:\[J(?:\/OL)?\]\s?[.．。]\s?|\s\/\/\s)(?<name>[\p{Lu}\p{Script=Han}][^.,，．。\d]{2,90}?)\s?[.,，．]\s?(?<year>(?:19|20)\d{2})/u

/** The journal that a paper's own citation names. */
export function citedJournal(citation: Line | undefined): JournalLine | null {
  const match = citation === undefined ? null : CITED.exec(citation.text)
  const { name, year } = match?.groups ?? {}
  if (citation === undefined || match === null || name === undefined || year === undefined) return null
  return {
    name: readFrom(citation, name, name, match.index + match[0].indexOf(name)),
    date: readFrom(citation, year, year, match.index + match[0].lastIndexOf(year)),
    lines: new Set([citation]),
  }
}

/** Whether a line tells the volume, issue or pages that a journal printed something on. */
export function isJournalLine({ text }: Line): boolean {
  if (text.length > LONGEST || /^(?:https?:|doi)/i.test(text)) return false
  return (ENGLISH.test(text) && /\d/.test(text)) || RUSSIAN.test(text) || VOLUME.test(text)
}

function nameIn(line: Line): Read<string> | null {
  if (/\p{Script=Han}/u.test(line.text)) return chineseName(line)
  const name = (/[а-яё]/i.test(line.text) ? RUSSIAN : ENGLISH).exec(line.text)?.groups?.['name']?.trim()
  return name === undefined || VOLUME.test(`${name} 1`) || isMonth(name)
    ? null
    : readFrom(line, name, name, 0)
}

function chineseName(line: Line): Read<string> | null {
  const left = line.text.replace(CHINESE_TOKENS, (token) => ' '.repeat(token.length))
  const [only, second] = [...left.matchAll(/\S+/gu)]
  if (only === undefined || second !== undefined || !/^\p{Script=Han}{3,20}$/u.test(only[0])) return null
  return readFrom(line, only[0], only[0], only.index)
}

/** A name on a line of its own, right above the lines with the volume or between them. */
function nameBeside(lines: readonly Line[], at: number, own: readonly Line[]): Read<string> | null {
  const last = Math.max(...own.map((line) => lines.indexOf(line)).filter((index) => index <= at + FARTHEST))
  const line = [...lines.slice(Math.max(0, at - NEAR), at).toReversed(), ...lines.slice(at + 1, last)].find(
    (other) =>
      !own.includes(other) &&
      other.text.length <= 80 &&
      !/[\d.。!?:：;]/u.test(other.text) &&
      /^[\p{Lu}\p{Lo}]/u.test(other.text) &&
      !isRubric(other.text) &&
      !/^(?:ISSN|УДК|DOI)/iu.test(other.text),
  )
  return line === undefined ? null : readFrom(line, line.text, line.text, 0)
}

function dateOf(line: Line): Read<EdtfDate> | null {
  const [printed] = datesIn(line.text).filter(({ date }) => !date.startsWith('X'))
  if (printed !== undefined)
    return readFrom(
      line,
      printed.date,
      line.text.slice(printed.span.start, printed.span.end),
      printed.span.start,
    )
  const year = new RegExp(`(?<![\\d–—-])${YEAR}(?![\\d–—-]|\\)?\\s?[-–—]\\d)`, 'u').exec(line.text)
  return year === null || !isJournalLine(line) ? null : readFrom(line, year[0], year[0], year.index)
}

function isIssueDate(line: Line): boolean {
  const [date] = datesIn(line.text)
  return date !== undefined && line.text.length - (date.span.end - date.span.start) <= 4
}

function isMonth(name: string): boolean {
  return datesIn(`${name} 2020`).length > 0
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '')
}
