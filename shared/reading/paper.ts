import type { DocumentMetadata } from '../domain/document-metadata.ts'
import type { EdtfDate } from '../domain/edtf-date.ts'
import { arxivStamp } from './arxiv.ts'
import { datedPhrases } from './dated-phrases.ts'
import { doiIn } from './doi.ts'
import type { FrontPage } from './front-page.ts'
import { isInstitution } from './institution.ts'
import { citedJournal, isJournalLine, journalOf, type JournalLine } from './journal-line.ts'
import { isLabelLine } from './labels.ts'
import { readJoined, type Document, type Line, type Read } from './lines.ts'
import { peopleIn, readNames } from './person-names.ts'
import { isRubric } from './rubric.ts'
import { goesOn } from './title-lines.ts'

/** A paper says what it is on its first pages; what follows is its text. */
const FRONT = 70
const ABSTRACT =
  /^(?:abstract|a\s?b\s?s\s?t\s?r\s?a\s?c\s?t|аннотация|резюме|реферат|【?\s?摘\s*要\s?】?|〔摘要〕|\[摘\s?要\])(?=$|[\s.:：—–\]】-])/iu
const KEYWORDS =
  /^(?:key\s?-?words|index terms|ключевые слова|【?\s?关\s*键\s*词\s?】?)(?=$|[\s.:：—–\]】-])/iu
const CITATION =
  /^(?:(?:suggested |please )?(?:cite|citation|to cite|how to cite)|для цитирования|引用(?:本文|格式))/iu
const CLASSIFIED = /^(?:УДК|UDC|JEL|ГРНТИ|ISSN|中图分类号|CLC)(?:[\s:：]|$)/iu
/** Lines of a front page that are neither title nor names. */
const FURNITURE =
  /^(?:УДК|UDC|JEL|ГРНТИ|ББК|ISSN|eISSN|ISBN|DOI|arXiv|MSC|PACS|OECD|https?:|www\.|contents lists|journal homepage|available online|a\s?r\s?t\s?i\s?c\s?l\s?e\s+i\s?n\s?f\s?o|cite (?:this|as)|citation|to cite|для цитирования|引用(?:本文|格式)|open access|check for updates|edited by|reviewed by|received|accepted|published|original|research|поступила|получен|опубликован|©|\(c\)|copyright|中图分类号|文章编号|文献标[志识]码|收稿|基金)|@|^\p{N}+$/iu

/**
 * What the first page of a scientific paper says: a document counts as one when it has an abstract or keywords and a second
 * sign of its kind (DOI, classification, journal line, dates of receipt). Empty where its layout leaves doubt.
 */
export function paperOf(document: Document, metadata: DocumentMetadata | undefined): FrontPage | null {
  const end = Math.min(FRONT, document.references)
  const lines = document.lines.slice(0, end)
  const abstract = lines.findIndex(({ text }) => ABSTRACT.test(text))
  const keywords = lines.findIndex(({ text }) => KEYWORDS.test(text))
  const body = Math.min(...[abstract, keywords].filter((at) => at >= 0), end)
  const phrases = datedPhrases(lines)
  const doi = doiIn(lines.filter((line, index) => isPlaceOfDoi(line, index < body)))
  const journal =
    journalOf(lines.slice(0, body)) ?? citedJournal(lines.find(({ text }) => CITATION.test(text)))
  const stamp = arxivStamp(lines)
  const signs = [
    abstract >= 0,
    keywords >= 0,
    doi !== null || stamp !== null,
    journal !== null,
    lines.some(({ text }) => CLASSIFIED.test(text)),
    phrases.some(({ kind }) => kind === 'received' || kind === 'accepted'),
  ].filter(Boolean).length
  if ((abstract < 0 && keywords < 0) || signs < 2) return null
  const front = lines.slice(0, body)
  const by = authorLines(front, journal)
  return {
    kind: 'paper',
    title: titleOf(front, by[0]?.line ?? null, journal, metadata?.title ?? null),
    author: readNames(by.flatMap(({ people }) => people)),
    publisher: journal?.name ?? null,
    published: publishedIn(phrases, journal) ?? stamp?.date ?? null,
    signed: null,
    url: doi ?? stamp?.url ?? null,
  }
}

type AuthorLine = { readonly line: Line; readonly people: readonly Read<string>[] }

/** The first line of nothing but names, and those right below it that go on with more of them. */
function authorLines(front: readonly Line[], journal: JournalLine | null): readonly AuthorLine[] {
  const found: AuthorLine[] = []
  for (const [index, line] of front.entries()) {
    if (journal?.lines.has(line) === true || (found.length === 0 && (line.level === 1 || index === 0)))
      continue
    const people = isFurniture(line) || isInstitution(line.text) ? null : peopleIn(line)
    const isSure =
      people !== null && (people.length > 1 || found.length > 0 || isSingleAuthor(line, front[index + 1]))
    if (people !== null && isSure) found.push({ line, people })
    else if (found.length > 0) break
  }
  return found
}

/** One name alone is an author's when a mark leads from it or an institution stands below. */
function isSingleAuthor(line: Line, next: Line | undefined): boolean {
  return (
    /[¹²³*†\d]\s*$|\p{Lu}\.\s?\p{Lu}\./u.test(line.text) ||
    (next !== undefined &&
      (isInstitution(next.text.split(/[,，]/)[0] ?? '') || /@|^[¹1(（]/u.test(next.text)))
  )
}

/** The lines above the authors that are of no other use: the last group of them, and the largest type where sizes differ. */
function titleOf(
  front: readonly Line[],
  by: Line | null,
  journal: JournalLine | null,
  said: string | null,
): Read<string> | null {
  const above = by === null ? front : front.slice(0, front.indexOf(by))
  const candidates = above.filter((line) => journal?.lines.has(line) !== true && !isFurniture(line))
  const named = candidates.find(({ text }) => said !== null && plain(text) === plain(said))
  if (named !== undefined) return readJoined([named])
  const headings = candidates.filter(({ kind, level }) => kind === 'heading' && level <= 2)
  const level = Math.min(...headings.map((line) => line.level))
  const largest = headings.filter((line) => line.level === level)
  if (largest.length > 0)
    return largest.length > 3 ? null : readJoined(run(largest, largest.length - 1, true))
  if (by === null || candidates.length === 0) return null
  const last = candidates.length - 1
  return above.indexOf(candidates[last] ?? by) === above.length - 1
    ? readJoined(run(candidates, last, false))
    : null
}

/** The lines of one title, found from its last line upwards. */
function run(lines: readonly Line[], last: number, isHeading: boolean): readonly Line[] {
  let first = last
  for (; first > 0; first--) {
    const line = lines[first]
    const before = lines[first - 1]
    if (line === undefined || before === undefined || line.isAfterGap) break
    const whole = before.text
    if (!isHeading && !goesOn(whole, before.text, line.text)) break
    if (isHeading && !goesOn(whole, before.text, line.text) && line.level !== before.level) break
  }
  return lines.slice(first, last + 1)
}

function isFurniture(line: Line): boolean {
  const { text } = line
  return (
    text.length > 300 ||
    FURNITURE.test(text) ||
    isRubric(text) ||
    isJournalLine(line) ||
    isLabelLine(line) ||
    /^[\d\p{P}\p{S}\s]+$/u.test(text)
  )
}

/** A paper's own DOI stands above its abstract, alone on a line, or in the sentence that says how to cite it. */
function isPlaceOfDoi({ text }: Line, isAbove: boolean): boolean {
  if (/\b10\.\d{4,9}\//.test(text) === false) return false
  return (
    (isAbove && text.length < 300) ||
    /^(?:doi\s?[:：]?\s?|https?:\/\/(?:dx\.)?doi\.org\/)\S+$/iu.test(text.trim()) ||
    /^\p{Script=Han}*\s?doi\s?[:：]/iu.test(text) ||
    /^(?:cite|to cite|citation|how to cite|для цитирования|引用)/iu.test(text)
  )
}

/** Publication as it is said, online before print; else the month or year of the issue. Receipt and acceptance are none. */
function publishedIn(
  phrases: ReturnType<typeof datedPhrases>,
  journal: JournalLine | null,
): Read<EdtfDate> | null {
  return (
    phrases.find(({ kind, place }) => kind === 'published' && place === 'own')?.read ?? journal?.date ?? null
  )
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
