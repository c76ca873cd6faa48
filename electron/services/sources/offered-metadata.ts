import type { ArticleReading } from '#shared/domain/article-reading.ts'
import type { SourceMetadata } from '#shared/domain/source.ts'

/** What was read off the text, offered as metadata; a document without any title goes by its file's name. */
export function offeredMetadata(reading: ArticleReading, fileName: string): SourceMetadata {
  const named = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]+$/, '')
    .trim()
  return {
    title: ((reading.title?.value.trim() ?? '') || named || fileName).slice(0, 500),
    language: reading.language?.value ?? null,
    publisher: reading.publisher?.value ?? null,
    originalPublisher: reading.originalPublisher?.value ?? null,
    agency: reading.agency?.value ?? null,
    author: reading.author?.value ?? null,
    region: reading.region?.value ?? null,
    dateline: reading.dateline?.value ?? null,
    published: reading.published?.value ?? null,
    retrieved: reading.retrieved?.value ?? null,
    url: reading.url?.value ?? null,
    licence: reading.licence?.value ?? null,
    translatedFrom: reading.translation?.value.from ?? null,
    disclaimer: reading.disclaimer?.value ?? null,
  }
}
