import type { EdtfDate } from '../domain/edtf-date.ts'
import { datesIn } from '../text/dates.ts'
import { agencyNamed } from './agencies.ts'
import { CLOCK } from './clock.ts'
import { datedPhrases } from './dated-phrases.ts'
import { isRubric } from './rubric.ts'
import { labelledValues, type LabelledValue } from './labels.ts'
import { readFrom, type Line, type Read } from './lines.ts'

/**
 * The day a document was published: a date that says so ('Published: …', '发布时间：…'), a header line with nothing but a
 * date, or the date beside a labelled source. Only with its year; a time of update is not a time of publication. `lines`
 * are the header's and the footer's.
 */
export function publishedOf(
  header: readonly Line[],
  lines: readonly Line[],
  labels: readonly LabelledValue[],
): Read<EdtfDate> | null {
  const phrases = datedPhrases(lines)
  const said = phrases.find(({ kind, place }) => kind === 'published' && place === 'own')
  if (said !== undefined) return said.read
  const isOther = (line: Line) => phrases.some((phrase) => phrase.line === line)
  const alone = header.find((line) => isDateLine(line) && !isOther(line))
  if (alone !== undefined) return dateIn(alone, alone.text, 0)
  const beside = labels.find(
    ({ name, line }) => name === 'source' && !/updat|обновл|更新/i.test(line.text),
  )?.line
  return beside === undefined ? null : dateIn(beside, beside.text, 0)
}

/** Whether a line only dates the document: one date with its year, perhaps the time, an agency, labelled names. */
export function isDateLine(line: Line): boolean {
  const rest = besideDate(line)
  return rest === '' || (rest !== null && (agencyNamed(rest) !== undefined || isRubric(rest)))
}

/** The agency that a date line names beside the date: '(Xinhua) 13:16, August 27, 2020'. */
export function agencyBesideDate(line: Line): Read<string> | null {
  const rest = besideDate(line)
  return rest === null || rest === '' || agencyNamed(rest) === undefined ? null : readFrom(line, rest, rest)
}

/** What a short line with a full date says beside the date, the time and its labels; null for other lines. */
function besideDate(line: Line): string | null {
  if (line.text.length > 120) return null
  const [date] = datesIn(line.text)
  if (date === undefined || date.date.startsWith('X')) return null
  const printed = line.text.slice(date.span.start, date.span.end)
  const bare = labelledValues(line)
    .reduce((text, label) => text.replace(label.printed, '|'), line.text)
    .replace(printed, '|')
  return bare.replace(CLOCK, '|').replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '')
}

function dateIn(line: Line, words: string, index: number): Read<EdtfDate> | null {
  const date = datesIn(words).find((found) => !found.date.startsWith('X'))
  if (date === undefined) return null
  const printed = words.slice(date.span.start, date.span.end)
  return readFrom(line, date.date, printed, index + date.span.start)
}
