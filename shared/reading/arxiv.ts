import type { EdtfDate } from '../domain/edtf-date.ts'
import { datesIn } from '../text/dates.ts'
import { readFrom, type Line, type Read } from './lines.ts'

const STAMP =
  /^arXiv:(?<id>\d{4}\.\d{4,5}(?:v\d+)?)(?:\s\[[\p{L}.-]+\])?(?:\s(?<date>\d{1,2}\s\p{L}{3}\s\d{4}))?$/iu

/** The stamp that arXiv prints on a preprint's first page: its address and the day of that version. Null without one. */
export function arxivStamp(
  lines: readonly Line[],
): { readonly url: Read<string>; readonly date: Read<EdtfDate> | null } | null {
  for (const line of lines) {
    const { id, date } = STAMP.exec(line.text)?.groups ?? {}
    if (id === undefined) continue
    const day = date === undefined ? undefined : datesIn(date)[0]?.date
    return {
      url: readFrom(line, `https://arxiv.org/abs/${id}`, line.text.slice(0, 'arXiv:'.length + id.length), 0),
      date: date === undefined || day === undefined ? null : readFrom(line, day, date),
    }
  }
  return null
}
