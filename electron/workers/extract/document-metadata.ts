import type { DocumentMetadata } from '#shared/domain/document-metadata.ts'
import { licenceNamed } from '#shared/reading/licence.ts'
import { parseDate } from '#shared/text/dates.ts'
import { plainText } from '#shared/text/plain-text.ts'

type Raw = Readonly<
  Record<Exclude<keyof DocumentMetadata, 'made' | 'retrieved' | 'licence'>, string | null> &
    Partial<Record<'made' | 'retrieved' | 'licence', string | null>>
>

/**
 * What a file says of itself, made fit to keep: what is not readable as a date, a language, an address or a licence is
 * dropped.
 */
export function documentMetadata(raw: Raw): DocumentMetadata {
  const made = raw.made == null ? null : dateOf(raw.made)
  const retrieved = raw.retrieved == null ? null : dateOf(raw.retrieved)
  const terms = words(raw.licence ?? null)
  const licence = terms === null ? null : licenceNamed(terms)
  return {
    title: words(raw.title),
    author: words(raw.author),
    publisher: words(raw.publisher),
    published: raw.published === null ? null : dateOf(raw.published),
    language: /^([a-z]{2,3})(?:[-_].*)?$/i.exec(raw.language?.trim() ?? '')?.[1]?.toLowerCase() ?? null,
    url: webAddress(raw.url),
    ...(made !== null && { made }),
    ...(retrieved !== null && { retrieved }),
    ...(licence !== null && { licence: licence.slice(0, 300) }),
  }
}

function words(raw: string | null): string | null {
  const text = plainText(raw ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500)
    .trim()
  return text === '' ? null : plainText(text)
}

/** The printed day of a time stamp; its zone is left as printed, so that the day is the one readers saw. */
function dateOf(raw: string): string | null {
  return parseDate(raw.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1'))
}

/** Addresses with a scheme that leads to a document; `javascript:` and `data:` are nobody's address. */
function webAddress(raw: string | null): string | null {
  const text = raw?.trim() ?? ''
  return text.length <= 2000 && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null
}
