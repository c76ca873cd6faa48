import type { ArticleReading } from '../domain/article-reading.ts'
import type { DocumentMetadata } from '../domain/document-metadata.ts'
import type { ExtractedText } from '../domain/text-block.ts'
import { languageOf } from '../text/languages.ts'
import { agencyOf } from './agency.ts'
import { authorOf } from './authors.ts'
import { copyrightHolder } from './copyright.ts'
import { datelineOf } from './dateline.ts'
import { disclaimerOf, disclaimingPublisher } from './disclaimer.ts'
import { firstChain } from './first-chain.ts'
import { frontPageOf } from './front-page.ts'
import { headlineOf } from './headline.ts'
import { isInstitution } from './institution.ts'
import { labelledPairs, labelledValues, type LabelName } from './labels.ts'
import { isReserved, licenceOf } from './licence.ts'
import { documentOf, readFrom, type Document, type Line, type Read } from './lines.ts'
import { originalPublisher } from './original-publisher.ts'
import { publishedOf } from './published.ts'
import { isReference, retrievedOf } from './retrieved.ts'
import { mainSpeaker } from './speakers.ts'
import { translationOf } from './translation.ts'
import { webAddressOf } from './web-address.ts'

/** Lines at the end of a document that may carry its source, editor, translator. */
const FOOTER_LINES = 6
/** Lines at the end that may carry who holds the rights. */
const COLOPHON_LINES = 12

/**
 * Reads off a document what it says about itself: title, dateline, agency, author, publishers, region, days, address, terms
 * of use, translation, disclaimer and a first provenance chain, each with the words it was read from (none where the file's
 * metadata said it). Papers, reports and acts are read by the rules of their front pages, everything else as news.
 * Right or empty: labels count at the top and the bottom only, never inside the prose or among references.
 */
export function readArticle(extracted: ExtractedText): ArticleReading {
  const document = documentOf(extracted)
  const { metadata } = extracted
  const header = headerOf(document)
  // The last lines of a document with pages belong to its last chapter.
  const footer =
    document.firstPage === null || document.firstPage === document.lines.length ? footerOf(document) : []
  const ends = [...header, ...footer]
  const labels = [...ends.flatMap(labelledValues), ...labelledPairs(header), ...labelledPairs(footer)]
  const labelled = (name: LabelName) => labels.find((label) => label.name === name)?.read ?? null
  const told = <Value>(value: Value | null | undefined): Read<Value> | null =>
    value === null || value === undefined ? null : { value, from: [] }

  const front = frontPageOf(document, labels, metadata)
  const isBook = front?.kind === 'paper' || front?.kind === 'report'
  const original = isBook ? NO_ORIGINAL : originalPublisher(labels, footer)
  const filed = front === null ? datelineOf(document) : null
  const headline =
    front?.title || isBook
      ? {
          title: front.title ?? (metadata?.made === undefined ? told(metadata?.title) : null),
          fromLead: false,
        }
      : headlineOf(document, filed, labels, metadata)
  const disclaimer = disclaimerOf(document)
  const publisher =
    labelled('publisher') ??
    disclaimingPublisher(disclaimer) ??
    front?.publisher ??
    told(metadata?.publisher) ??
    (front === null ? officeAbove(header, headline.title) : null) ??
    (isBook ? null : copyrightHolder(document.lines.slice(-COLOPHON_LINES)))
  const translation = translationOf(ends, original.edition)
  const agency = isBook ? null : (labelled('agency') ?? agencyOf(document, filed, original.publisher))
  const chain = firstChain({
    // A paper, a report or an act speaks for itself; whom it quotes is not where it comes from.
    speaker: front === null ? mainSpeaker(document) : null,
    agency,
    dateline: filed?.dateline ?? null,
    original,
    translation,
    translator: labelled('translator'),
    publisher,
  })
  const licence = licenceOf(document)
  return {
    title: headline.title,
    titleFromLead: headline.fromLead,
    language: told(languageOf(extracted.text) ?? metadata?.language),
    dateline: filed?.dateline ?? null,
    agency,
    author:
      front === null
        ? (authorOf(header, labels) ?? filed?.author ?? told(metadata?.author))
        : (front.author ?? (front.kind === 'act' ? null : authorInFile(document, front.kind, metadata))),
    publisher,
    originalPublisher: original.publisher,
    region: labelled('region'),
    published:
      front === null
        ? (publishedOf(header, ends, labels) ?? told(metadata?.published))
        : (front.published ?? told(metadata?.published) ?? front.signed),
    retrieved: retrievedOf(ends) ?? told(metadata?.retrieved),
    url: (isBook ? front.url : webAddressOf(header, footer, labels)) ?? told(metadata?.url),
    licence: licence === null || isReserved(licence.value) ? (told(metadata?.licence) ?? licence) : licence,
    translation,
    disclaimer,
    chain,
  }
}

const NO_ORIGINAL = { publisher: null, edition: null }

/** What stands above the prose. A document of short lines only has its first ten for a header. */
function headerOf({ lines, lead }: Document): readonly Line[] {
  return lines.slice(0, lead === lines.length ? 10 : lead)
}

/** The last lines in front of the references, without captions ('Source: …' under a table tells of the table). */
function footerOf({ lines, lead, references }: Document): readonly Line[] {
  const start = Math.max(lead + 1, references - FOOTER_LINES)
  return lines.slice(start, references).filter((line, index) => {
    const before = lines[start + index - 1]
    const isCaption =
      before !== undefined &&
      (before.kind === 'table-row' || CAPTIONED.test(before.text)) &&
      line.kind !== 'table-row'
    return !isReference(line) && !isCaption
  })
}

const CAPTIONED = /^(?:fig(?:ure|\.)|table|chart|рис(?:унок|\.)|табл(?:ица|\.)|график|диаграмма|图|表)\s?\d/iu

/** The office whose name stands alone above the headline, as on the letterhead of a release; null where two do. */
function officeAbove(header: readonly Line[], title: Read<string> | null): Read<string> | null {
  const top = title?.from[0]?.start
  if (top === undefined) return null
  const offices = header.filter(({ text, start }) => start < top && isInstitution(text))
  const [only] = offices
  return only === undefined || offices.length > 1 ? null : readFrom(only, only.text, only.text, 0)
}

/**
 * The author by a file's own words: a journal's page names them in its meta tags; the properties of other files name who
 * typed, and count where the first pages print the name.
 */
function authorInFile(
  { lines }: Document,
  kind: 'paper' | 'report',
  metadata: DocumentMetadata | undefined,
): Read<string> | null {
  const author = metadata?.author ?? null
  if (author === null) return null
  if (kind === 'paper' && metadata?.made === undefined) return { value: author, from: [] }
  const line = lines.slice(0, 40).find(({ text }) => text.includes(author))
  return line === undefined ? null : readFrom(line, author, author)
}
