import { createHash } from 'node:crypto'
import type { Source, Version } from '#shared/domain/source.ts'
import type { ImportedSource, OfferedVersion } from '#shared/ipc/answers/sources.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import type { Store } from '#electron/storage/store.ts'
import type { Extract } from '#electron/workers/extractor.ts'
import type { DocumentFile } from '#electron/workers/extract/extract-text.ts'
import { changedSource } from './changed-source.ts'
import type { NearDuplicates } from './near-duplicates.ts'
import { makeVersion } from './new-version.ts'
import { offeredMetadata } from './offered-metadata.ts'
import { putVersionText, readVersionText } from './version-text.ts'

export type ImportParts = {
  readonly store: Store
  readonly extract: Extract
  readonly near: NearDuplicates
  readonly now: () => Date
  /** Aborted when a person cancels the import. */
  readonly signal: AbortSignal
}

/** What became of a file: a source, or an offer to make it a version of one; an offered file is not stored. */
export type Arrival =
  | { readonly kind: 'source'; readonly imported: ImportedSource }
  | { readonly kind: 'offer'; readonly offer: OfferedVersion }

/**
 * Makes a source of one file: one change, with its first version. A file whose bytes or whose text is already in the
 * workspace is not stored again: the earlier source comes back, naming itself in `duplicateOf`. A file that is a changed
 * source of the workspace is offered as its version unless `changed` says that it is a source of its own. One that says
 * nearly the same as another is stored, and names it in `nearDuplicateOf`.
 */
export async function importFile(
  { store, extract, near, now, signal }: ImportParts,
  file: DocumentFile,
  changed: 'offer' | 'source-of-its-own',
): Promise<Arrival> {
  const bytesSha256 = createHash('sha256').update(file.bytes).digest('hex')
  const stored = (found: Omit<ImportedSource, 'bytes'>): Arrival => ({
    kind: 'source',
    imported: { ...found, bytes: file.bytes.length },
  })
  const sameBytes = earlier(store, (version) => version.bytesSha256 === bytesSha256)
  if (sameBytes) {
    // What is missing or damaged of a version is put back when its file comes by again.
    await store.blobs.put(file.bytes)
    if (await isLost(store, sameBytes.version)) await putVersionText(store, await extract(file, signal))
    return stored(sameBytes)
  }

  const { format, ...extracted } = await extract(file, signal)
  const textSha256 = createHash('sha256').update(extracted.text, 'utf8').digest('hex')
  const sameText = earlier(store, (version) => version.textSha256 === textSha256)
  if (sameText) {
    if (await isLost(store, sameText.version)) await putVersionText(store, extracted)
    return stored(sameText)
  }

  const nearDuplicateOf = await near.find(extracted.text)
  const reading = readArticle(extracted)
  if (changed === 'offer') {
    const arrived = { fileName: file.name, text: extracted.text, reading, near: nearDuplicateOf }
    const offer = await changedSource(store, arrived)
    // The same words from another kind of file are the source that is here, not another text of it.
    const same = offer?.words.added === 0 && offer.words.removed === 0 ? earlierOf(store, offer.source) : null
    if (same !== null) return stored(same)
    if (offer !== null) return { kind: 'offer', offer }
  }
  const id = store.nextId('sources', 'S')
  const addedAt = now().toISOString()
  const document = { made: 'import' as const, note: '', file: { name: file.name, format } }
  const version = await makeVersion(
    store,
    id,
    { ...document, bytes: file.bytes, extracted, reading },
    addedAt,
  )
  const source: Source = {
    id,
    fileName: file.name,
    format,
    metadata: offeredMetadata(reading, file.name),
    chain: reading.chain,
    confirmed: [],
    grade: null,
    descriptor: null,
    disclaimerAnswer: null,
    retraction: null,
    duplicateOf: null,
    nearDuplicateOf,
    currentVersion: version.id,
    addedAt,
  }
  await store.change('sources.import', [
    { do: 'put', collection: 'sources', entity: source },
    { do: 'put', collection: 'versions', entity: version },
  ])
  return stored({ source, version })
}

function isLost(store: Store, version: Version): Promise<boolean> {
  return readVersionText(store, version).then(
    () => false,
    () => true,
  )
}

function earlierOf(store: Store, id: string): Omit<ImportedSource, 'bytes'> | null {
  return earlier(store, (version) => store.get('sources', id)?.currentVersion === version.id)
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
