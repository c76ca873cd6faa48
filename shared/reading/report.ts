import type { EdtfDate } from '../domain/edtf-date.ts'
import { datesIn } from '../text/dates.ts'
import { copyrightHolder } from './copyright.ts'
import { doiIn } from './doi.ts'
import type { FrontPage } from './front-page.ts'
import { isCapitals, isInstitution } from './institution.ts'
import { isLabelLine, type LabelledValue } from './labels.ts'
import { readFrom, readJoined, type Document, type Line, type Read } from './lines.ts'
import { peopleIn, readNames } from './person-names.ts'
import { isRubric } from './rubric.ts'
import { titleLines } from './title-lines.ts'

const FRONT = 60
/** A cover carries no more lines than this. */
const COVER = 25
const CONTENTS = /^(?:(?:table of )?contents|содержание|оглавление|目\s*[录錄]|目\s*次)$/iu
const CITATION =
  /^(?:(?:suggested|recommended|preferred) citation|(?:please )?cite (?:this|as)|how to cite|to cite this|citation(?=\s?[:：]|$)|рекомендуемая (?:ссылка|цитата)|для цитирования|ссылаться|(?:建议)?引用(?:格式|方式|本报告)?)/iu
const NUMBERED =
  /^(?:(?:technical |research |policy |discussion |occasional |working )?(?:report|paper|brief)s?(?: series)?,?\s(?:no\.?|number|nr\.?|#)\s?[\p{L}\d/.-]+|(?:серия|препринт)\s.{0,40}\d+|(?:报告)?编号\s?[:：])/iu
const KIND_WORD =
  /\b(?:report|white paper|survey|outlook|yearbook)\b|доклад|сборник|отч[её]т|ежегодник|白皮书|蓝皮书|报告|年鉴/iu
const CATALOGUED = /\bISBN\b|^ББК\s|^CIP|图书在版编目/iu
/** What comes behind a cover. */
const AFTER_COVER =
  /^(?:about\s|foreword|preface|acknowledg|abstract|executive summary|введение|предисловие|аннотация|об авторах|前\s*言|序\s*言|摘要|ISBN|УДК|ББК|©|\(c\)|copyright|this (?:report|work|publication))/iu
const PLACE_AND_YEAR =
  /^(?:(?<place>\p{Lu}[\p{L}-]{2,20}(?:\s\p{Lu}[\p{L}-]{2,20})?)[\s,—–]{1,4})?(?<year>(?:19|20)\d{2})(?:\s?г\.?|年)?$/u

/**
 * What the cover of a report says: a document counts as one when it has two signs of a book (ISBN, contents, a suggested
 * citation, a report's number, a dated cover). An issuing body is its publisher where the cover names one only, or where
 * the copyright line names the same. A copyright year dates nothing.
 */
export function reportOf(document: Document, labels: readonly LabelledValue[]): FrontPage | null {
  const front = document.lines.slice(0, FRONT)
  const cover = coverOf(document)
  const dated = cover.flatMap((line) => coverDate(line) ?? [])
  const citation = front.find(({ text }) => CITATION.test(text)) ?? null
  const isListed = front.some(({ text }) => CONTENTS.test(text))
  const hard = [
    front.some(({ text }) => CATALOGUED.test(text)),
    citation !== null,
    isListed,
    cover.some(({ text }) => NUMBERED.test(text)),
  ].filter(Boolean).length
  const soft = [dated.length > 0, cover.some(({ text }) => KIND_WORD.test(text))].filter(Boolean).length
  if (hard === 0 || hard + soft < 2 || cover.length === 0) return null
  const offices = officesOn(cover)
  const holder = copyrightHolder(front)
  const title = titleOn(cover, offices, citation)
  const people = cover.flatMap((line) =>
    isOther(line, offices) || isIn(line, title) ? [] : (coverPeople(line) ?? []),
  )
  return {
    kind: 'report',
    title,
    author: labels.find(({ name }) => name === 'author')?.read ?? readNames(people),
    publisher: publisherOf(offices, holder, citation),
    published: dated.length === 1 ? (dated[0] ?? null) : dated.length === 0 ? citedYear(citation) : null,
    signed: null,
    url: citation === null ? null : doiIn([citation]),
  }
}

/** The first page where there are pages, cut where a foreword, a colophon or prose begins. */
function coverOf({ lines, firstPage, lead }: Document): readonly Line[] {
  const end = Math.min(COVER, firstPage ?? COVER, lead)
  const after = lines
    .slice(0, end)
    .findIndex(({ text }) => CONTENTS.test(text) || AFTER_COVER.test(text) || CITATION.test(text))
  return lines.slice(0, after < 0 ? end : after)
}

/** An office may be broken over two lines: '中华人民共和国' over '国务院新闻办公室'. */
function officesOn(cover: readonly Line[]): readonly Read<string>[] {
  return cover.flatMap((line, index) => {
    if (!isInstitution(line.text)) return []
    const before = cover[index - 1]
    const isNation = before !== undefined && /^中华人民共和国$/u.test(before.text.replace(/\s/g, ''))
    return [readJoined(isNation ? [before, line] : [line])]
  })
}

function publisherOf(
  offices: readonly Read<string>[],
  holder: Read<string> | null,
  citation: Line | null,
): Read<string> | null {
  const [only] = offices
  if (offices.length === 1 && only !== undefined) return only
  const same = offices.filter(
    ({ value }) =>
      (holder !== null && plain(value) === plain(holder.value)) ||
      (citation !== null && plain(citation.text).includes(plain(value))),
  )
  if (same.length === 1) return same[0] ?? null
  return offices.length === 0 && holder !== null && isInstitution(holder.value) ? holder : null
}

/** The largest type of a cover, or the first lines of it that are no office, date, number or name. */
function titleOn(
  cover: readonly Line[],
  offices: readonly Read<string>[],
  citation: Line | null,
): Read<string> | null {
  const candidates = cover.filter((line) => !isOther(line, offices) && coverPeople(line) === null)
  const headings = candidates.filter(({ kind }) => kind === 'heading')
  const level = Math.min(...headings.map((line) => line.level))
  const cited = candidates.find(
    ({ text }) => citation !== null && text.length >= 6 && plain(citation.text).includes(plain(text)),
  )
  const first = headings.find((line) => line.level === level) ?? cited ?? candidates[0]
  // Two or three capitalised words at the top may be a title or a person: 'Northern Light'.
  const top = cover.find((line) => !isOther(line, offices))
  const isUnsure = headings.length === 0 && cited === undefined && top !== first && !isPlainlyPeople(top)
  return first === undefined || isUnsure
    ? null
    : readJoined(titleLines(candidates, candidates.indexOf(first)))
}

function isOther(line: Line, offices: readonly Read<string>[]): boolean {
  const { text } = line
  return (
    offices.some(({ from }) => from.some(({ start }) => start === line.start)) ||
    coverDate(line) !== null ||
    NUMBERED.test(text) ||
    isRubric(text) ||
    isLabelLine(line) ||
    /^(?:https?:|www\.|\S+@)/iu.test(text) ||
    /^[（(]?\d{4}(?:\s?年)?[）)]?$|^[\d\p{P}\p{S}\s]+$/u.test(text) ||
    /^\p{Lu}[\p{L}-]{2,20}$/u.test(text)
  )
}

function coverPeople(line: Line): readonly Read<string>[] | null {
  const isHeading = line.kind === 'heading' && line.level === 1
  return isHeading || (isCapitals(line.text) && !isPlainlyPeople(line)) ? null : peopleIn(line)
}

/** Several names, or initials, or a mark behind the name. */
function isPlainlyPeople(line: Line | undefined): boolean {
  const people = line === undefined ? null : peopleIn(line)
  return people !== null && (people.length > 1 || /\p{Lu}\.|[¹²³*†\d]$/u.test(line?.text ?? ''))
}

function isIn({ start }: Line, read: Read<string> | null): boolean {
  return read?.from.some((span) => span.start === start) ?? false
}

/** A cover's date: a day or a month alone on a line, or a year alone or behind a town. */
function coverDate(line: Line): Read<EdtfDate> | null {
  if (line.text.length > 50 || (line.kind === 'heading' && line.level <= 2)) return null
  const [date] = datesIn(line.text)
  if (date !== undefined && !date.date.startsWith('X')) {
    const rest = line.text.length - (date.span.end - date.span.start)
    const words = line.text.slice(date.span.start, date.span.end)
    return rest <= 2 || /^\p{Lu}[\p{L}. -]{2,30},?\s$/u.test(line.text.slice(0, date.span.start))
      ? readFrom(line, date.date, words, date.span.start)
      : null
  }
  const year = PLACE_AND_YEAR.exec(line.text)?.groups?.['year']
  return year === undefined ? null : readFrom(line, year, year, line.text.lastIndexOf(year))
}

/** 'Global Skills Observatory (2025), …' in the sentence that says how to cite a report. */
function citedYear(citation: Line | null): Read<EdtfDate> | null {
  const match = /\(((?:19|20)\d{2})\)|,\s((?:19|20)\d{2})\.\s[—–-]/u.exec(citation?.text ?? '')
  const year = match?.[1] ?? match?.[2]
  return citation === null || match === null || year === undefined
    ? null
    : readFrom(citation, year, year, match.index + match[0].indexOf(year))
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
