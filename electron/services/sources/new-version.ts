import { createHash } from 'node:crypto'
import type { ArticleReading } from '#shared/domain/article-reading.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import type { Source, Version } from '#shared/domain/source.ts'
import type { AddedVersion } from '#shared/ipc/answers/sources.ts'
import { countWords } from '#shared/text/words.ts'
import type { Store } from '#electron/storage/store.ts'
import { placeNow } from '../quotations/place-now.ts'
import { offeredMetadata } from './offered-metadata.ts'
import { quotationsBySource, sourceById } from './source-answers.ts'
import { putVersionText } from './version-text.ts'

export type VersionDocument = Pick<Version, 'made' | 'note'> & {
  readonly file: NonNullable<Version['file']>
  readonly bytes: Uint8Array
  readonly extracted: ExtractedText
  readonly reading: ArticleReading
}

/** A version of a source, its bytes and text in the blob store; nothing of it is in the journal yet. */
export async function makeVersion(
  store: Store,
  source: string,
  { made, note, file, bytes, extracted, reading }: VersionDocument,
  addedAt: string,
): Promise<Version> {
  await store.blobs.put(bytes)
  return {
    id: store.nextId('versions', `${labelOf(source)}.`),
    source,
    made,
    file,
    note,
    bytesSha256: createHash('sha256').update(bytes).digest('hex'),
    ...(await putVersionText(store, extracted)),
    words: countWords(extracted.text),
    reading,
    addedAt,
  }
}

/**
 * Makes a version the current one of its source. What was read off the earlier text and nobody has confirmed is read off
 * the new one instead; what a person confirmed stays. Tells which quotations do not stand in it word for word.
 */
export async function addVersion(
  store: Store,
  command: string,
  source: Source,
  document: VersionDocument,
  addedAt: string,
): Promise<AddedVersion> {
  const version = await makeVersion(store, source.id, document, addedAt)
  const offered = offeredMetadata(version.reading, document.file.name)
  const confirmed = new Set(source.confirmed)
  const kept = Object.entries(source.metadata).filter(([field]) => confirmed.has(field))
  await store.change(command, [
    { do: 'put', collection: 'versions', entity: version },
    {
      do: 'set',
      collection: 'sources',
      id: source.id,
      fields: {
        currentVersion: version.id,
        metadata: { ...offered, ...Object.fromEntries(kept) },
        ...(!confirmed.has('chain') && { chain: version.reading.chain }),
      },
    },
  ])
  const lost: string[] = []
  for (const quotation of quotationsBySource(store).get(source.id) ?? [])
    if ((await placeNow(store, quotation, version)).kind !== 'exact') lost.push(quotation.id)
  return { source: sourceById(store, source.id), version, lost }
}
