import { labelOf } from '#shared/domain/id.ts'
import { SourceMetadata, type NearDuplicate, type Source } from '#shared/domain/source.ts'
import { originsOf } from '#shared/analysis/origins.ts'
import type { FileFailure, ImportedSource, SourceSummary } from '#shared/ipc/answers.ts'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import type { Input, ServiceOf } from '#shared/ipc/requests.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import type { Extract } from '#electron/workers/extractor.ts'
import type { DocumentFile } from '#electron/workers/extract/extract-text.ts'
import { importFile } from './import-file.ts'
import { NearDuplicates } from './near-duplicates.ts'
import { readPath, refuseTooLarge } from './read-path.ts'
import { claimsByQuotation, currentVersion, quotationsBySource, sourceById } from './source-answers.ts'
import { readVersionText } from './version-text.ts'

export type SourcesServiceParts = {
  readonly store: Store
  readonly extract: Extract
  readonly suggestions: Pick<ServiceOf<'suggestions'>, 'list'>
  readonly now?: () => Date
}
export type ImportedFiles = {
  readonly sources: readonly ImportedSource[]
  readonly failures: readonly FileFailure[]
}
export type SourcesService = ServiceOf<'sources'> & {
  /** Imports files from disk, as the command line does; each path that cannot be read is a failure of its own. */
  importPaths(paths: readonly string[]): Promise<ImportedFiles>
}

/** What a person can confirm: each metadata field, and the chain as a whole. */
const CONFIRMABLE = new Set([...Object.keys(SourceMetadata.entries), 'chain'])

/** Documents: bringing them in, reading them, correcting what was read off them, taking them out. */
export function createSourcesService({
  store,
  extract,
  suggestions,
  now = () => new Date(),
}: SourcesServiceParts): SourcesService {
  const near = new NearDuplicates(store)
  /** Imports wait for each other, also those of two requests: the second must see what the first one stored. */
  let importing: Promise<unknown> = Promise.resolve()

  return {
    async list() {
      const quotations = quotationsBySource(store)
      const claims = claimsByQuotation(store)
      const origins = sourcesByOrigin(store)
      const summaries: SourceSummary[] = []
      for (const source of store.all('sources')) {
        const own = quotations.get(source.id) ?? []
        summaries.push({
          source: { ...source, nearDuplicateOf: standing(store, source.nearDuplicateOf) },
          words: store.get('versions', source.currentVersion)?.words ?? 0,
          quotations: own.length,
          claims: new Set(own.flatMap((quotation) => claims.get(quotation.id) ?? [])).size,
          suggestionsLeft: await suggestionsLeft(source.id),
          sameOriginAs: (origins.get(source.id) ?? []).filter((id) => id !== source.id),
        })
      }
      return summaries
    },

    async open({ source: id }) {
      const source = sourceById(store, id)
      const version = currentVersion(store, source)
      const { text, blocks } = await readVersionText(store, version)
      const claims = claimsByQuotation(store)
      const quotations = (quotationsBySource(store).get(id) ?? []).map((quotation) => ({
        ...quotation,
        claims: claims.get(quotation.id) ?? [],
      }))
      return {
        source,
        version,
        text,
        blocks,
        quotations,
        suggestions: await suggestions.list({ source: id }),
      }
    },

    import: ({ files }) =>
      importEach(
        files,
        ({ name }) => name,
        ({ name, base64 }) => {
          refuseTooLarge(name, Math.floor((base64.length * 3) / 4) - (/=*$/.exec(base64)?.[0].length ?? 0))
          return { name, bytes: Buffer.from(base64, 'base64') }
        },
      ),

    importPaths: (paths) => importEach(paths, (path) => path, readPath),

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
  ): Promise<ImportedFiles> {
    const sources: ImportedSource[] = []
    const failures: FileFailure[] = []
    for (const file of files) {
      try {
        const imported = importing.then(async () =>
          importFile({ store, extract, near, now }, await read(file)),
        )
        importing = imported.catch(() => undefined)
        sources.push(await imported)
      } catch (error) {
        // A problem is this file's failure, unless the disk or the program failed: then the others would fail too.
        if (!(error instanceof ProblemError) || error.problem.kind === 'state') throw error
        failures.push({ file: nameOf(file), problem: error.problem })
      }
    }
    return { sources, failures }
  }

  /** A source whose text cannot be read has no suggestions to count; opening it says what is wrong with it. */
  async function suggestionsLeft(source: string): Promise<number> {
    try {
      return (await suggestions.list({ source })).filter(({ state }) => state === 'offered').length
    } catch (error) {
      if (error instanceof ProblemError) return 0
      throw error
    }
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
  const { metadata = {}, chain, grade, confirm = [] } = input
  const unknown = confirm.find((field) => !CONFIRMABLE.has(field))
  if (unknown !== undefined) refuse('source-field-unknown', { field: unknown })
  const entered = Object.entries(metadata).filter(([, value]) => value !== undefined)
  const confirmed = [...entered.map(([name]) => name), ...(chain === undefined ? [] : ['chain']), ...confirm]
  return {
    ...(entered.length > 0 && { metadata: { ...source.metadata, ...Object.fromEntries(entered) } }),
    ...(chain !== undefined && { chain }),
    ...(grade !== undefined && { grade }),
    ...(confirmed.length > 0 && { confirmed: [...new Set([...source.confirmed, ...confirmed])] }),
  }
}

/** A source and all that exists only through it. Its blobs stay: undo brings it back, another version may share them. */
function removalOf(store: Store, source: string, quotations: ReadonlySet<string>): readonly Edit[] {
  const links = store
    .all('links')
    .filter(({ target }) => target.kind === 'quotation' && quotations.has(target.quotation))
  const versions = store.all('versions').filter((version) => version.source === source)
  const rejections = store.all('rejections').filter((rejection) => rejection.source === source)
  return [
    ...links.map(({ id }): Edit => ({ do: 'remove', collection: 'links', id })),
    ...[...quotations].map((id): Edit => ({ do: 'remove', collection: 'quotations', id })),
    ...rejections.map(({ id }): Edit => ({ do: 'remove', collection: 'rejections', id })),
    ...versions.map(({ id }): Edit => ({ do: 'remove', collection: 'versions', id })),
    { do: 'remove', collection: 'sources', id: source },
  ]
}
