import type { DocumentMetadata } from '../domain/document-metadata.ts'
import { sentencesOf } from '../text/sentences.ts'
import { isByline } from './authors.ts'
import { datedPhrases } from './dated-phrases.ts'
import type { DatelineReading } from './dateline.ts'
import { isInstitution } from './institution.ts'
import { isLabelLine, type LabelledValue } from './labels.ts'
import { isLicenceLine } from './licence.ts'
import { readFrom, readJoined, type Document, type Line, type Read } from './lines.ts'
import { isDateLine } from './published.ts'
import { isRubric } from './rubric.ts'
import { titleLines } from './title-lines.ts'
import { titleOfPage } from './title-of-page.ts'
import { isTranslationMark } from './translation.ts'

const LONGEST_HEADLINE = 250
/** How far down a heading may stand and still be the title. */
const FIRST_LINES = 12
/** Long enough to tell what an article is about, short enough for a list. */
const LONGEST_FROM_LEAD = 120
const POINTER =
  /\b(?:press release|news release|media release|disclaimer|subscribe|sign up|read more|share|advertisement|skip to)\b|^(?:home|world|china|news|главная|首页)\s*(?:$|[>›»/|])|\s[>›»]\s|подпис(?:аться|ывайтесь)|分享|字号|打印|^(?:пресс-релиз|新闻稿)/iu
/** Xinhua prints the headline of a feature behind its dateline: '新华社上海12月3日电题：…'. */
const TOPIC = /^题[:：]\s*(\S.*)$/u

export type Headline = { readonly title: Read<string> | null; readonly fromLead: boolean }

/**
 * The title of a document: what its header is labelled with, its first heading where metadata does not contradict it,
 * its metadata, a headline line above the prose; where nothing of these is printed, the opening of its first sentence.
 */
export function headlineOf(
  document: Document,
  dateline: DatelineReading | null,
  labels: readonly LabelledValue[],
  metadata: DocumentMetadata | undefined,
): Headline {
  const labelled = labels.find(({ name }) => name === 'title')?.read
  const said = metadata?.title == null ? null : titleOfPage(metadata.title)
  // Titles in the properties of PDF and Word files are often those of an earlier text: they must be printed to count.
  const isTrusted = metadata?.made === undefined || isPrinted(document, said)
  const printed =
    labelled ??
    headingOf(document, isTrusted ? said : null) ??
    (isTrusted ? fromMetadata(document, said) : null) ??
    headlineLine(document, dateline) ??
    (said === null ? null : { value: said, from: [] })
  if (printed !== null) return { title: printed, fromLead: false }
  const topic = TOPIC.exec(dateline?.line.text.slice(dateline.bodyStart) ?? '')?.[1]
  if (dateline !== null && topic !== undefined) {
    return { title: readFrom(dateline.line, topic, topic), fromLead: false }
  }
  const line =
    dateline?.line ??
    document.lines[document.lead] ??
    document.lines.find((each) => !isDateLine(each)) ??
    document.lines[0]
  return {
    title: line === undefined ? null : openingOf(line, dateline?.line === line ? dateline.bodyStart : 0),
    fromLead: line !== undefined,
  }
}

/** The topmost heading; where the file names its title too, the heading that says the same in part. */
function headingOf({ lines }: Document, title: string | null): Read<string> | null {
  const headings = lines
    .slice(0, FIRST_LINES)
    .filter((line) => line.kind === 'heading' && !isRubric(line.text))
  const same = headings.find((line) => title !== null && sharesWords(line.text, title))
  const own = headings.filter(({ text }) => !isInstitution(text))
  const heading = same ?? (title === null ? (own.find(({ level }) => level === 1) ?? own[0]) : undefined)
  if (heading === undefined || (heading.level > 2 && same === undefined)) return null
  return readJoined(titleLines(lines, lines.indexOf(heading)))
}

/** The words of a file's own title where they are printed, over as many lines as they were broken; else as the file has them. */
function fromMetadata({ lines }: Document, title: string | null): Read<string> | null {
  if (title === null) return null
  const found = printedLines(lines, title)
  return found === null ? { value: title, from: [] } : { ...readJoined(found), value: title }
}

function isPrinted({ lines }: Document, title: string | null): boolean {
  return (
    title !== null &&
    (printedLines(lines, title) !== null ||
      lines
        .slice(0, FIRST_LINES)
        .some(({ text }) => text.length < LONGEST_HEADLINE && sharesWords(text, title)))
  )
}

/** One to four lines near the top that together are a title, whatever case and marks they are set in. */
function printedLines(lines: readonly Line[], title: string): readonly Line[] | null {
  const wanted = bare(title)
  if (wanted === '') return null
  for (let at = 0; at < Math.min(lines.length, 2 * FIRST_LINES); at++) {
    for (let length = 1; length <= 4; length++) {
      const some = lines.slice(at, at + length)
      const joined = bare(some.map(({ text }) => text).join(''))
      if (joined === wanted) return some
      if (!wanted.startsWith(joined)) break
    }
  }
  return null
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * The headline among the lines above the prose: not the office above it, nor the date, labels or terms around it. Russian
 * offices name what they publish 'О …', below the name of the series.
 */
function headlineLine(document: Document, dateline: DatelineReading | null): Read<string> | null {
  const { lines } = document
  const end = dateline === null ? document.lead : Math.min(document.lead, lines.indexOf(dateline.line))
  const above = lines.slice(0, end)
  const dated = new Set(datedPhrases(above).map(({ line }) => line))
  const all = above.filter((line) => isHeadline(line) && !dated.has(line) && !isInstitution(line.text))
  const own = all.filter((line) => !isRepeated(lines, line))
  const candidates = own.length > 0 ? own : all
  const line =
    candidates.find(({ text }) => /^Об?\s\p{Ll}/u.test(text)) ??
    candidates.find(({ text }) => text.split(/\s+/).length >= 4 || /\p{Script=Han}{6}/u.test(text)) ??
    candidates[0]
  if (line === undefined || end >= lines.length) return null
  return readJoined(titleLines(above, above.indexOf(line)))
}

/** A running head comes back on the next page. */
function isRepeated(lines: readonly Line[], line: Line): boolean {
  return lines.filter(({ text }) => text === line.text).length > 1
}

function isHeadline(line: Line): boolean {
  const { text, kind } = line
  if (kind !== 'paragraph' && kind !== 'heading') return false
  if (
    text.length > LONGEST_HEADLINE ||
    text.length < 4 ||
    /[.。;；:：,，]["”»)]*$/.test(text.replace(/\.{3}$/, ''))
  )
    return false
  if (
    /^https?:|^[\d\p{P}\p{S}\s]+$|\S@\S|^(?:contacts?|media contacts?|контакты?|联系人|联系电话)\s?[:：]/iu.test(
      text,
    ) ||
    POINTER.test(text)
  )
    return false
  if (isRubric(text) || isLicenceLine(line) || /^(?:embargoed|for (?:immediate )?release)\b/iu.test(text))
    return false
  return !isLabelLine(line) && !isDateLine(line) && !isByline(line) && !isTranslationMark(line)
}

/** A heading and a meta title are one when most of the shorter one's words stand in the longer one. */
function sharesWords(a: string, b: string): boolean {
  const [short = '', long = ''] = [a.toLowerCase(), b.toLowerCase()].toSorted((x, y) => x.length - y.length)
  return short.length >= 4 && (long.includes(short) || share(short, long) > 0.7)
}

function share(short: string, long: string): number {
  const words = short.match(/[\p{L}\p{N}]+/gu) ?? []
  const other = new Set(long.match(/[\p{L}\p{N}]+/gu))
  return words.length < 3 ? 0 : words.filter((word) => other.has(word)).length / words.length
}

/** The first sentence behind the dateline, cut between words when it is long. */
function openingOf(line: Line, bodyStart: number): Read<string> | null {
  const body = line.text.slice(bodyStart)
  const [first] = sentencesOf(body)
  if (first === undefined) return null
  const whole = body.slice(first.start, first.end)
  const words = whole.length <= LONGEST_FROM_LEAD ? whole : cut(whole)
  const value = words.length < whole.length ? `${words}…` : words.replace(/[.。]$/, '')
  return readFrom(line, value, words, bodyStart + first.start)
}

function cut(sentence: string): string {
  const piece = sentence.slice(0, LONGEST_FROM_LEAD)
  const gap = Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('，') + 1)
  return (gap > LONGEST_FROM_LEAD / 2 ? piece.slice(0, gap) : piece).replace(
    /[\uD800-\uDBFF]$|[\s,，;:–—-]+$/u,
    '',
  )
}
