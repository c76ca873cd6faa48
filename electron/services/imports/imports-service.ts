import type { Store } from '#electron/storage/store.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { profileMapping } from '#shared/dataset/import/header-shape.ts'
import type { HubDecisions, Mapping } from '#shared/dataset/import/mapping.ts'
import type { Batch } from '#shared/domain/observation.ts'
import type { Tried } from '#shared/ipc/answers/imports.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { sentence, type Locale, type Sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { readProgress } from '#electron/workers/import/import-progress.ts'
import type { RunImport } from '#electron/workers/importer.ts'
import { groundedCollections } from '../grounds/grounded-things.ts'
import { bringActors, type Brought } from './bring-actors.ts'
import { broughtNotices } from './brought-notices.ts'
import { profileId } from './profile-id.ts'
import { rejectedFile } from './rejected-file.ts'
import { storeImport } from './store-import.ts'
import { Uploads, type Upload } from './uploads.ts'

type Parts = {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly run: RunImport
  readonly speakers: Readonly<Record<Locale, Speak>>
  readonly now?: () => Date
}
/** What the last try of an upload was made of; a dataset that has changed since makes it worthless. */
export type LastTry = {
  readonly mapping: Mapping
  readonly hubs: HubDecisions
  readonly tried: Tried
  readonly delimiter: string
  /** What of a package's organisations, people and plans is new here. */
  readonly brought: Brought
  readonly batches: unknown
  readonly byHand: unknown
  readonly standing: readonly unknown[]
}

/** Tables of observations on their way in: uploaded, understood, tried, corrected, and stored in one step or not at all. */
export function createImportsService({
  store,
  dataset,
  run,
  speakers,
  now = () => new Date(),
}: Parts): ServiceOf<'imports'> {
  const uploads = new Uploads()
  const tries = new Map<string, LastTry>()

  const actorsHere = () => groundedCollections.map((name): unknown => store.all(name))
  const known = () => ({ hubs: dataset.hubs().all(), indicators: dataset.indicators().all() })
  const base = ({ id, files, folder, progress }: Upload) => ({ session: id, files, folder, progress })
  const lastTry = (id: string) => tries.get(id) ?? refuse('import-forgotten', {}, 'state')

  return {
    async open({ files }) {
      return { id: await uploads.open(files) }
    },
    async add({ id, file, base64 }) {
      await uploads.add(id, file, Buffer.from(base64, 'base64'))
      return null
    },
    async inspect({ id, table, header }) {
      const upload = await uploads.whole(id)
      const inspected = await run(
        { ...base(upload), do: 'inspect', known: known(), table, header },
        upload.signal(),
      )
      const profile = store.get('importProfiles', profileId(inspected.heads))
      if (profile === undefined) return { ...inspected, profile: null }
      const { fileName, savedAt, hubs } = profile
      return {
        ...inspected,
        profile: { fileName, savedAt, hubs, mapping: profileMapping(profile, inspected) },
      }
    },
    async try({ id, mapping, hubs }) {
      const upload = await uploads.whole(id)
      const batches = store.all('batches')
      const byHand = store.all('observations')
      tries.delete(id)
      const standing = actorsHere()
      const file = await run(
        {
          ...base(upload),
          do: 'try',
          known: known(),
          mapping,
          decisions: hubs,
          workspace: store.folder,
          batches,
          byHand,
          regroupings: store.all('regroupings'),
        },
        upload.signal(),
      )
      const { actors, newHubs, newIndicators, ...told } = file
      const brought = bringActors({ store, dataset, newHubs, newIndicators }, actors)
      const tried: Tried = {
        ...told,
        newHubs: newHubs.map(({ names }) => names.en),
        newIndicators: newIndicators.map(({ names, unit }) => ({ name: names.en, unit: unit ?? '' })),
        actors: brought.edits.length,
        actorsRefused: brought.refused.length,
        notices: [...told.notices, ...broughtNotices(brought), ...sameFile(batches, upload.sha256(), told)],
      }
      tries.set(id, {
        mapping,
        hubs,
        tried,
        delimiter: tried.read.delimiter,
        brought,
        batches,
        byHand,
        standing,
      })
      return tried
    },
    async rows({ id, list, from, count }) {
      lastTry(id)
      return run({ ...base(await uploads.whole(id)), do: 'rows', list, from, count })
    },
    async rejected({ id, list, from, count }) {
      lastTry(id)
      return run({ ...base(await uploads.whole(id)), do: 'rejected', list, from, count })
    },
    async rejectedFile({ id, language }) {
      const upload = await uploads.whole(id)
      const { mapping, tried, delimiter } = lastTry(id)
      const page = (from: number, count: number) =>
        run({ ...base(upload), do: 'rejected' as const, list: 'rejected', from, count })
      return rejectedFile({ name: upload.name, page, mapping, tried, delimiter, speak: speakers[language] })
    },
    async store({ id }) {
      const upload = await uploads.whole(id)
      const last = lastTry(id)
      const isStale =
        last.batches !== store.all('batches') ||
        last.byHand !== store.all('observations') ||
        actorsHere().some((one, at) => one !== last.standing[at])
      if (isStale) refuse('import-stale', { file: upload.name }, 'state')
      const done = await storeImport({ store, dataset, run, now }, upload, last)
      tries.delete(id)
      return done
    },
    async progress({ id }) {
      return readProgress(uploads.get(id).progress)
    },
    async cancel({ id }) {
      uploads.get(id).abort()
      tries.delete(id)
      return null
    },
    async close({ id }) {
      const upload = uploads.find(id)
      if (upload === undefined) return null
      upload.abort()
      tries.delete(id)
      await run({ ...base(upload), do: 'close' }).catch(() => undefined)
      await uploads.close(id)
      return null
    },
  }
}

/** The very same file once more: values that were revised since would count again, which may not be meant. */
function sameFile(
  batches: readonly Batch[],
  sha256: string,
  { revised }: Pick<Tried, 'revised'>,
): Sentence[] {
  const before = batches.findLast(({ fileSha256 }) => fileSha256 === sha256)
  if (before === undefined || revised === 0) return []
  const values = { date: before.importedAt.slice(0, 10), count: revised }
  return [sentence('data-import.notice.same-file', values)]
}
