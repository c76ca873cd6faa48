import type { ArticleReading } from '../domain/article-reading.ts'
import type { ExtractedText } from '../domain/text-block.ts'
import { languageOf } from '../text/languages.ts'
import { agencyOf } from './agency.ts'
import { authorOf } from './authors.ts'
import { datelineOf } from './dateline.ts'
import { disclaimerOf, disclaimingPublisher } from './disclaimer.ts'
import { firstChain } from './first-chain.ts'
import { headlineOf } from './headline.ts'
import { labelledValues, type LabelName } from './labels.ts'
import { documentOf, type Document, type Line, type Read } from './lines.ts'
import { originalPublisher } from './original-publisher.ts'
import { publishedOf } from './published.ts'
import { mainSpeaker } from './speakers.ts'
import { translationOf } from './translation.ts'
import { webAddressOf } from './web-address.ts'

/** Lines at the end of a document that may carry its source, editor, translator. */
const FOOTER_LINES = 6

/**
 * Reads off a document what it says about itself: title, dateline, agency, publishers, region, translation, disclaimer
 * and a first provenance chain, each with the words it was read from (none where the file's metadata said it).
 * Right or empty: labels count at the top and the bottom only, never inside the prose.
 */
export function readArticle(extracted: ExtractedText): ArticleReading {
  const document = documentOf(extracted)
  const { metadata } = extracted
  const header = headerOf(document)
  const footer = document.lines.slice(Math.max(document.lead + 1, document.lines.length - FOOTER_LINES))
  const labels = [...header, ...footer].flatMap(labelledValues)
  const labelled = (name: LabelName) => labels.find((label) => label.name === name)?.read ?? null
  const told = <Value>(value: Value | null | undefined): Read<Value> | null =>
    value === null || value === undefined ? null : { value, from: [] }

  const original = originalPublisher(labels, footer)
  const dateline = datelineOf(document)
  const headline = headlineOf(document, dateline, labels, metadata)
  const disclaimer = disclaimerOf(document)
  const publisher = labelled('publisher') ?? disclaimingPublisher(disclaimer) ?? told(metadata?.publisher)
  const translation = translationOf([...header, ...footer], original.edition)
  const agency = labelled('agency') ?? agencyOf(document, dateline, original.publisher)
  const chain = firstChain({
    speaker: mainSpeaker(document),
    agency,
    dateline: dateline?.dateline ?? null,
    original,
    translation,
    translator: labelled('translator'),
    publisher,
  })
  return {
    title: headline.title,
    titleFromLead: headline.fromLead,
    language: told(languageOf(extracted.text) ?? metadata?.language),
    dateline: dateline?.dateline ?? null,
    agency,
    author: authorOf(header, labels) ?? dateline?.author ?? told(metadata?.author),
    publisher,
    originalPublisher: original.publisher,
    region: labelled('region'),
    published: publishedOf(header, labels) ?? told(metadata?.published),
    url: webAddressOf([...header, ...footer], labels) ?? told(metadata?.url),
    translation,
    disclaimer,
    chain,
  }
}

/** What stands above the prose. A document of short lines only has its first ten for a header. */
function headerOf({ lines, lead }: Document): readonly Line[] {
  return lines.slice(0, lead === lines.length ? 10 : lead)
}
