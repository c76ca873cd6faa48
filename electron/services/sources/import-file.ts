import { createHash } from 'node:crypto'
import type { ArticleReading } from '#shared/domain/article-reading.ts'
import type { Source, SourceMetadata, Version } from '#shared/domain/source.ts'
import type { ImportedSource } from '#shared/ipc/answers.ts'
import { countWords } from '#shared/text/words.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import type { Store } from '#electron/storage/store.ts'
import type { Extract } from '#electron/workers/extractor.ts'
import type { DocumentFile } from '#electron/workers/extract/extract-text.ts'
import type { NearDuplicates } from './near-duplicates.ts'
import { putVersionText, readVersionText } from './version-text.ts'

export type ImportParts = {
  readonly store: Store
  readonly extract: Extract
  readonly near: NearDuplicates
  readonly now: () => Date
}

/**
 * Makes a source of one file: one change, with its first version. A file whose bytes or whose text is already in the
 * workspace is not stored again: the earlier source comes back, naming itself in `duplicateOf`. One that says nearly the
 * same as another is stored, and names it in `nearDuplicateOf`.
 */
export async function importFile(
  { store, extract, near, now }: ImportParts,
  file: DocumentFile,
): Promise<ImportedSource> {
  const bytesSha256 = createHash('sha256').update(file.bytes).digest('hex')
  const sameBytes = earlier(store, (version) => version.bytesSha256 === bytesSha256)
  if (sameBytes) {
    // What is missing or damaged of a version is put back when its file comes by again.
    await store.blobs.put(file.bytes)
    if (await isLost(store, sameBytes.version)) await putVersionText(store, await extract(file))
    return { ...sameBytes, bytes: file.bytes.length }
  }

  const { format, ...extracted } = await extract(file)
  const textSha256 = createHash('sha256').update(extracted.text, 'utf8').digest('hex')
  const sameText = earlier(store, (version) => version.textSha256 === textSha256)
  if (sameText) {
    if (await isLost(store, sameText.version)) await putVersionText(store, extracted)
    return { ...sameText, bytes: file.bytes.length }
  }

  await store.blobs.put(file.bytes)
  const hashes = await putVersionText(store, extracted)
  const reading = readArticle(extracted)
  const id = store.nextId('sources', 'S')
  const addedAt = now().toISOString()
  const version: Version = {
    id: store.nextId('versions', `${id.split('-')[0]}.`),
    source: id,
    bytesSha256,
    ...hashes,
    words: countWords(extracted.text),
    reading,
    addedAt,
  }
  const source: Source = {
    id,
    fileName: file.name,
    format,
    metadata: offeredMetadata(reading, file.name),
    chain: reading.chain,
    confirmed: [],
    grade: null,
    duplicateOf: null,
    nearDuplicateOf: await near.find(extracted.text),
    currentVersion: version.id,
    addedAt,
  }
  await store.change('sources.import', [
    { do: 'put', collection: 'sources', entity: source },
    { do: 'put', collection: 'versions', entity: version },
  ])
  return { source, version, bytes: file.bytes.length }
}

function isLost(store: Store, version: Version): Promise<boolean> {
  return readVersionText(store, version).then(
    () => false,
    () => true,
  )
}

/** The source that a version with some hash belongs to. Versions of removed sources do not count. */
function earlier(store: Store, isSame: (version: Version) => boolean): Omit<ImportedSource, 'bytes'> | null {
  const version = store
    .all('versions')
    .find((other) => isSame(other) && store.get('sources', other.source) !== undefined)
  const source = version === undefined ? undefined : store.get('sources', version.source)
  if (version === undefined || source === undefined) return null
  return { source: { ...source, duplicateOf: source.id }, version }
}

/** What was read off the text, offered as metadata; a document without any title goes by its file's name. */
function offeredMetadata(reading: ArticleReading, fileName: string): SourceMetadata {
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
    url: reading.url?.value ?? null,
    translatedFrom: reading.translation?.value.from ?? null,
    disclaimer: reading.disclaimer?.value ?? null,
  }
}
