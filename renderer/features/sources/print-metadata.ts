import type { SourceMetadata } from '#shared/domain/source.ts'
import { formatDate, languageName, t } from '../../messages/speech.svelte.ts'
import type { MetadataField } from './metadata-fields.ts'

/** A field as people read it in the head of a source. */
export function printMetadata(metadata: SourceMetadata, field: MetadataField): string {
  switch (field) {
    case 'dateline': {
      const { dateline } = metadata
      if (dateline === null) return ''
      return dateline.date === null ? dateline.place : `${dateline.place}, ${formatDate(dateline.date)}`
    }
    case 'published':
      return metadata.published === null
        ? ''
        : t('sources.published', { date: formatDate(metadata.published) })
    case 'language':
      return metadata.language === null ? '' : languageName(metadata.language)
    case 'translatedFrom':
      return metadata.translatedFrom === null
        ? ''
        : t('sources.translated-from', { language: languageName(metadata.translatedFrom) })
    default:
      return metadata[field] ?? ''
  }
}
