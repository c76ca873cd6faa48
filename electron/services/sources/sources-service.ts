import { openDisclaimerOf } from '#shared/analysis/open-disclaimer.ts'
import { labelOf } from '#shared/domain/id.ts'
import { SourceMetadata, type NearDuplicate, type Source } from '#shared/domain/source.ts'
import { originsOf } from '#shared/analysis/origins.ts'
import type {
  FileFailure,
  ImportedFiles,
  ImportedSource,
  OfferedVersion,
  SourceSummary,
} from '#shared/ipc/answers/sources.ts'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import type { Input, ServiceOf } from '#shared/ipc/requests.ts'
import { fileNameOf } from '#shared/text/file-name.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import type { DocumentFile } from '#electron/workers/extract/extract-text.ts'
import { restingOnSource } from '../grounds/resting-on-source.ts'
import { placeNow } from '../quotations/place-now.ts'
import { createChains, type ChainsParts } from './chains.ts'
import { bytesOf } from './dropped-file.ts'
import { createImpact, type ImpactParts } from './impact.ts'
import { importFile } from './import-file.ts'
import { NearDuplicates } from './near-duplicates.ts'
import { createOriginals, type OpenFile } from './originals.ts'
import {
  claimsByQuotation,
  currentVersion,
  quotationsBySource,
  sourceById,
  versionsOf,
} from './source-answers.ts'
import { createStanding, type StandingParts } from './standing.ts'
import type { SuggestionsService } from '../suggestions/suggestions-service.ts'
import { readVersionText } from './version-text.ts'
import { createVersions, versionById, type VersionsParts } from './versions.ts'

export type SourcesServiceParts = VersionsParts &
  StandingParts &
  ImpactParts &
  ChainsParts & {
    readonly suggestions: Pick<SuggestionsService, 'leftWithin'>
    readonly openFile: OpenFile
  }
type ImportHow = Input<'sources.import'>['changed']

/** What a person can confirm: each metadata field, and the chain as a whole. */
const CONFIRMABLE = new Set([...Object.keys(SourceMetadata.entries), 'chain'])

/** Documents: bringing them in, reading them, correcting what was read off them, taking them out. */
export function createSourcesService(parts: SourcesServiceParts): ServiceOf<'sources'> {
  const { store, extract, suggestions, now } = parts
  const near = new NearDuplicates(store)
  /** Imports wait for each other, also those of two requests: the second must see what the first one stored. */
  let importing: Promise<unknown> = Promise.resolve()
  const running = new Set<AbortController>()

  return {
    ...createVersions(parts),
    ...createStanding(parts),
    ...createImpact(parts),
    ...createChains(parts),
    ...createOriginals(parts),

    async list() {
      const quotations = quotationsBySource(store)
      const claims = claimsByQuotation(store)
      const origins = sourcesByOrigin(store)
      const versions = new Map<string, number>()
      for (const { source } of store.all('versions')) versions.set(source, (versions.get(source) ?? 0) + 1)
      const left = await suggestions.leftWithin(store.all('sources').map(({ id }) => id))
      return store.all('sources').map((source): SourceSummary => {
        const own = quotations.get(source.id) ?? []
        return {
          source: { ...source, nearDuplicateOf: standing(store, source.nearDuplicateOf) },
          words: store.get('versions', source.currentVersion)?.words ?? 0,
          versions: versions.get(source.id) ?? 0,
          quotations: own.length,
          claims: new Set(own.flatMap((quotation) => claims.get(quotation.id) ?? [])).size,
          suggestionsLeft: left.get(source.id) ?? null,
          sameOriginAs: (origins.get(source.id) ?? []).filter((id) => id !== source.id),
        }
      })
    },

    async open({ source: id, version: wanted }) {
      const source = sourceById(store, id)
      const current = currentVersion(store, source)
      const version = wanted === null ? current : versionById(store, source, wanted)
      const { text, blocks, pages = [] } = await readVersionText(store, version)
      const claims = claimsByQuotation(store)
      const quotations = await Promise.all(
        (quotationsBySource(store).get(id) ?? []).map(async (quotation) => ({
          ...quotation,
          claims: claims.get(quotation.id) ?? [],
          place: await placeNow(store, quotation, version),
        })),
      )
      return {
        source,
        version,
        versions: versionsOf(store, id),
        text,
        blocks,
        pages,
        quotations,
        openDisclaimer: openDisclaimerOf(source),
      }
    },

    import: ({ files, changed }) =>
      importEach(
        files,
        ({ name }) => fileNameOf(name),
        (file) => ({ name: fileNameOf(file.name), bytes: bytesOf(file) }),
        changed,
      ),

    async cancelImport() {
      for (const controller of running) controller.abort()
      return null
    },

    async update(input) {
      const source = sourceById(store, input.source)
      const fields = changedFields(source, input)
      if (Object.keys(fields).length === 0) return source
      await store.change('sources.update', [{ do: 'set', collection: 'sources', id: source.id, fields }])
      return sourceById(store, source.id)
    },

    async remove({ source: id }) {
      const source = sourceById(store, id)
      const quotations = quotationsBySource(store).get(id) ?? []
      const claims = claimsByQuotation(store)
      const hanging = [...new Set(quotations.flatMap((quotation) => claims.get(quotation.id) ?? []))]
      if (hanging.length > 0) {
        refuse('source-has-claims', {
          source: source.metadata.title,
          claims: hanging.map(labelOf),
          count: hanging.length,
        })
      }
      const resting = restingOnSource(store, id, new Set(quotations.map((quotation) => quotation.id)))
      if (resting.length > 0)
        refuse('source-carries', { source: source.metadata.title, users: resting.slice(0, 20) }, 'state')
      await store.change(
        'sources.remove',
        removalOf(store, id, new Set(quotations.map((quotation) => quotation.id))),
      )
      return null
    },
  }

  /** One file after another, each a change of its own, so that a broken one costs nothing but itself. */
  async function importEach<File>(
    files: readonly File[],
    nameOf: (file: File) => string,
    read: (file: File) => DocumentFile | Promise<DocumentFile>,
    changed: ImportHow,
  ): Promise<ImportedFiles> {
    const sources: ImportedSource[] = []
    const offers: OfferedVersion[] = []
    const failures: FileFailure[] = []
    const controller = new AbortController()
    const { signal } = controller
    running.add(controller)
    for (const file of files) {
      if (signal.aborted) break
      try {
        const arrived = importing.then(async () =>
          importFile({ store, extract, near, now, signal }, await read(file), changed),
        )
        importing = arrived.catch(() => undefined)
        const arrival = await arrived
        if (arrival.kind === 'source') sources.push(arrival.imported)
        else offers.push({ ...arrival.offer, file: nameOf(file) })
      } catch (error) {
        // A problem is this file's failure, unless the disk or the program failed: then the others would fail too.
        if (!(error instanceof ProblemError) || error.problem.kind === 'state') {
          running.delete(controller)
          throw error
        }
        if (error.problem.code === 'import-cancelled') break
        failures.push({ file: nameOf(file), problem: error.problem })
      }
    }
    running.delete(controller)
    return { sources, offers, failures }
  }
}

/** A source that was removed since is nobody's original. */
function standing(store: Store, near: NearDuplicate | null | undefined): NearDuplicate | null {
  return near != null && store.get('sources', near.source) !== undefined ? near : null
}

function sourcesByOrigin(store: Store): ReadonlyMap<string, readonly string[]> {
  const { groups } = originsOf(
    store.all('sources').map(({ id, metadata, chain }) => ({ source: id, title: metadata.title, chain })),
  )
  return new Map(groups.flatMap((group) => group.map((id) => [id, group])))
}

/** What a person enters counts as confirmed by entering it. */
function changedFields(source: Source, input: Input<'sources.update'>): Partial<Source> {
  const { metadata = {}, chain, grade, descriptor, confirm = [] } = input
  const unknown = confirm.find((field) => !CONFIRMABLE.has(field))
  if (unknown !== undefined) refuse('source-field-unknown', { field: unknown })
  const entered = Object.entries(metadata).filter(([, value]) => value !== undefined)
  const confirmed = [...entered.map(([name]) => name), ...(chain === undefined ? [] : ['chain']), ...confirm]
  return {
    ...(entered.length > 0 && { metadata: { ...source.metadata, ...Object.fromEntries(entered) } }),
    ...(chain !== undefined && { chain }),
    ...(grade !== undefined && { grade }),
    ...(descriptor !== undefined && { descriptor }),
    ...(confirmed.length > 0 && { confirmed: [...new Set([...source.confirmed, ...confirmed])] }),
  }
}

/** A source and all that exists only through it. Its blobs stay: undo brings it back, another version may share them. */
function removalOf(store: Store, source: string, quotations: ReadonlySet<string>): readonly Edit[] {
  const links = store
    .all('links')
    .filter(({ target }) => target.kind === 'quotation' && quotations.has(target.quotation))
  const rejections = store.all('rejections').filter((rejection) => rejection.source === source)
  return [
    ...links.map(({ id }): Edit => ({ do: 'remove', collection: 'links', id })),
    ...[...quotations].map((id): Edit => ({ do: 'remove', collection: 'quotations', id })),
    ...rejections.map(({ id }): Edit => ({ do: 'remove', collection: 'rejections', id })),
    ...versionsOf(store, source).map(({ id }): Edit => ({ do: 'remove', collection: 'versions', id })),
    { do: 'remove', collection: 'sources', id: source },
  ]
}
