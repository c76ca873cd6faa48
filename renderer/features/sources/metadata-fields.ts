import type { ArticleReading } from '#shared/domain/article-reading.ts'
import type { SourceMetadata } from '#shared/domain/source.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'

/** The fields of a source in the order people ask for them. */
export const metadataFields = [
  'title',
  'author',
  'agency',
  'publisher',
  'originalPublisher',
  'region',
  'dateline',
  'published',
  'retrieved',
  'language',
  'translatedFrom',
  'url',
  'licence',
  'disclaimer',
] as const satisfies readonly (keyof SourceMetadata)[]
export type MetadataField = (typeof metadataFields)[number]

/** The words a field was read from; empty when it was not read off the text. */
export function readFrom(reading: ArticleReading, field: MetadataField): readonly TextSpan[] {
  switch (field) {
    case 'translatedFrom':
      return reading.translation?.from ?? []
    case 'title':
      return reading.title?.from ?? []
    case 'language':
      return reading.language?.from ?? []
    default:
      return reading[field]?.from ?? []
  }
}

/** The document prints no headline, and what stands for its title is still the opening of its first sentence. */
export function isTitleFromLead(reading: ArticleReading, { title }: SourceMetadata): boolean {
  return reading.titleFromLead && title === reading.title?.value
}

/** Offered and not yet confirmed: read off the text, and nobody has said that it is right. */
export function isOffered(
  confirmed: readonly string[],
  metadata: SourceMetadata,
  field: MetadataField,
): boolean {
  return metadata[field] !== null && !confirmed.includes(field)
}
