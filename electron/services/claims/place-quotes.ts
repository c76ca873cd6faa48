import { markedWords } from '#shared/anchoring/marked-words.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Source, Version } from '#shared/domain/source.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { sourceAddress } from '#shared/exchange/exchanged-claim.ts'
import type { ForeignQuote } from '#shared/exchange/foreign-quote.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { Store } from '#electron/storage/store.ts'
import { currentVersion } from '../sources/source-answers.ts'
import { readVersionText } from '../sources/version-text.ts'

/** A source's current text. */
export type CurrentText = {
  readonly source: Source
  readonly version: Version
  readonly extracted: ExtractedText
}
/** Where words of another tool stand here. */
export type PlacedQuote = {
  readonly text: CurrentText
  readonly quote: ForeignQuote
  readonly span: TextSpan
}

/** The current texts of all sources. A source whose text cannot be read has no place for a quotation; opening it says why. */
export async function readCurrentTexts(store: Store): Promise<readonly CurrentText[]> {
  const texts: CurrentText[] = []
  for (const source of store.all('sources')) {
    try {
      const version = currentVersion(store, source)
      texts.push({ source, version, extracted: await readVersionText(store, version) })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
    }
  }
  return texts
}

/** Where marked words stand: in the document they name, or in the only one here that has them; else why they have no place. */
export function placeQuote(quote: ForeignQuote, texts: readonly CurrentText[]): PlacedQuote | Sentence {
  const byAddress = texts.filter(
    ({ source }) => quote.address !== null && isSameAddress(sourceAddress(source), quote.address),
  )
  const named =
    byAddress.length > 0
      ? byAddress
      : texts.filter(({ source }) => quote.title !== null && source.metadata.title === quote.title)
  const places = (named.length > 0 ? named : texts).map((text) => ({
    text,
    place: markedWords(text.extracted, quote),
  }))
  const found = places.flatMap(({ text, place }) =>
    place.kind === 'found' ? [{ text, quote, span: place.span }] : [],
  )
  const [only, second] = found
  const words = shortened(quote.exact)
  if (only !== undefined && second === undefined) return only
  if (second !== undefined) {
    const sources = found.map(({ text }) => labelOf(text.source.id))
    return sentence('claims.import.several-sources', { words, sources })
  }
  const several = places.flatMap(({ place }) => (place.kind === 'several' ? [place.count] : []))
  if (several.length > 0)
    return sentence('claims.import.several', { words, count: several.reduce((a, b) => a + b, 0) })
  const isElsewhere = places.some(({ place }) => place.kind === 'elsewhere')
  return sentence(isElsewhere ? 'claims.import.other-surroundings' : 'claims.import.nowhere', { words })
}

export function isPlaced(one: PlacedQuote | Sentence): one is PlacedQuote {
  return 'span' in one
}

function shortened(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim()
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}

function isSameAddress(own: string, other: string): boolean {
  const plain = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/#]+$/, '')
  return plain(own) === plain(other)
}
