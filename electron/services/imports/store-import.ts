import type { Edit, Store } from '#electron/storage/store.ts'
import type { ImportDone } from '#shared/ipc/answers/imports.ts'
import { newMemberships } from '#shared/dataset/import/new-memberships.ts'
import type { RunImport } from '#electron/workers/importer.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import type { LastTry } from './imports-service.ts'
import { profileId } from './profile-id.ts'
import type { Upload } from './uploads.ts'

/**
 * One import as one undo step: its batches, the hubs and indicators nobody knew before, and how its table was read. The rows
 * lie on disk before the change that names them: a program that ends in between leaves all of them out. A file that brings
 * nothing new leaves no batch behind.
 */
export async function storeImport(
  {
    store,
    dataset,
    run,
    now,
  }: {
    readonly store: Store
    readonly dataset: DatasetReader
    readonly run: RunImport
    readonly now: () => Date
  },
  upload: Upload,
  { mapping, hubs, tried, brought }: LastTry,
): Promise<ImportDone> {
  const { added, revised, lists } = tried
  const done = { added, revised, rejected: lists.rejected, actors: brought.edits.length }
  if (added + revised + brought.edits.length === 0) return done
  const importedAt = now().toISOString()
  const ids: string[] = []
  for (let number = 0; number < tried.batches; number++) ids.push(store.nextId('batches', 'D', ids))
  const { id, files, folder, progress } = upload
  const stored = await run(
    {
      session: id,
      files,
      folder,
      progress,
      do: 'store',
      workspace: store.folder,
      ids,
      today: importedAt.slice(0, 10),
    },
    upload.signal(),
  )
  const profile = {
    id: profileId(tried.heads),
    fileName: upload.name,
    savedAt: importedAt,
    heads: [...tried.heads],
    mapping,
    hubs,
  }
  // One that a person has struck stays struck.
  const memberships = newMemberships(stored.memberships, dataset.hubs().memberships())
    .map((told) => ({ id: `${told.hub}|${told.member}|${told.from ?? ''}`, ...told }))
    .filter(({ id: own }) => store.get('memberships', own) === undefined)
  const edits: Edit[] = [
    ...stored.newHubs.map((entity) => ({ do: 'put', collection: 'hubs', entity }) as const),
    ...stored.licensed.map((entity) => ({ do: 'put', collection: 'indicators', entity }) as const),
    ...stored.newIndicators.map((entity) => ({ do: 'put', collection: 'indicators', entity }) as const),
    ...memberships.map((entity) => ({ do: 'put', collection: 'memberships', entity }) as const),
    ...brought.edits,
    ...stored.batches.map(
      (batch) =>
        ({
          do: 'put',
          collection: 'batches',
          entity: { ...batch, fileName: upload.name, fileSha256: upload.sha256(), importedAt },
        }) as const,
    ),
    ...stored.revisions.map((entity) => ({ do: 'put', collection: 'revisions', entity }) as const),
    // What the workspace has chosen stays chosen.
    ...stored.preferences
      .filter(({ id: fact }) => store.get('preferences', fact) === undefined)
      .map((entity) => ({ do: 'put', collection: 'preferences', entity }) as const),
    ...(tried.heads.length > MOST_HEADS || added + revised === 0
      ? []
      : [{ do: 'put', collection: 'importProfiles', entity: profile } as const]),
  ]
  await store.change('dataset.import', edits)
  return done
}

/** A header of thousands of columns is not a form that comes again. */
const MOST_HEADS = 500
