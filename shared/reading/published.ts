import type { EdtfDate } from '../domain/edtf-date.ts'
import { datesIn } from '../text/dates.ts'
import type { LabelledValue } from './labels.ts'
import { readFrom, type Line, type Read } from './lines.ts'

/** What may stand beside the date on a line that only dates a document. */
const BESIDE_DATE =
  /\d{1,2}:\d{2}(?::\d{2})?|\b(?:a\.?m\.?|p\.?m\.?|gmt|utc|msk|est|edt|cst|мск|bst|cet)\b|[+-]\d{1,2}\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|星期[一二三四五六日天]|(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)|[\p{P}\p{S}\s]/giu

/**
 * The day a document was published: a labelled date ('Published: …', '发布时间：…'), a header line with nothing but a
 * date, or the date beside a labelled source. Only with its year; a time of update is not a time of publication.
 */
export function publishedOf(
  header: readonly Line[],
  labels: readonly LabelledValue[],
): Read<EdtfDate> | null {
  for (const { name, line, read } of labels) {
    const dated = name === 'published' ? dateIn(line, read.value, line.text.indexOf(read.value)) : null
    if (dated !== null) return dated
  }
  const alone = header.find(isDateLine)
  if (alone !== undefined) return dateIn(alone, alone.text, 0)
  const beside = labels.find(
    ({ name, line }) => name === 'source' && !/updat|обновл|更新/i.test(line.text),
  )?.line
  return beside === undefined ? null : dateIn(beside, beside.text, 0)
}

/** Whether a line holds nothing but one date with its year, and perhaps the time. */
export function isDateLine(line: Line): boolean {
  if (line.text.length > 80) return false
  const [date] = datesIn(line.text)
  if (date === undefined || date.date.startsWith('X')) return false
  return (
    (line.text.slice(0, date.span.start) + line.text.slice(date.span.end)).replace(BESIDE_DATE, '') === ''
  )
}

function dateIn(line: Line, words: string, index: number): Read<EdtfDate> | null {
  const date = datesIn(words).find((found) => !found.date.startsWith('X'))
  if (date === undefined) return null
  const printed = words.slice(date.span.start, date.span.end)
  return readFrom(line, date.date, printed, index + date.span.start)
}
