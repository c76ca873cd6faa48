import type { CollectionName, Entity } from '#shared/domain/collections.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { ObservationColumns } from '#shared/dataset/observation-columns.ts'
import type { ChangedEvent, ChangeSummary, WorkspaceProblem } from '#shared/ipc/answers/workspace.ts'

/** What a change does to one entity. `set` creates it when it is not there; `fields` are whole top-level values. */
export type Edit = {
  [Name in CollectionName]:
    | { readonly do: 'put'; readonly collection: Name; readonly entity: Entity<Name> }
    | {
        readonly do: 'set'
        readonly collection: Name
        readonly id: string
        readonly fields: Partial<Entity<Name>>
      }
    | { readonly do: 'remove'; readonly collection: Name; readonly id: string }
}[CollectionName]

export type ObservationQuery = {
  readonly indicator?: string
  readonly hubs?: readonly string[]
  readonly periods?: readonly string[]
}

/** Immutable bytes under their SHA-256, in `blobs/`. */
export interface BlobStore {
  /**
   * Durable when it resolves. Putting the same bytes twice stores them once. `packed` keeps them compressed, under the
   * SHA-256 of what comes out again: for our own large tables, never for a document somebody gave us.
   */
  put(bytes: Uint8Array, how?: { readonly packed: boolean }): Promise<string>
  /** Verifies the hash; a missing or damaged blob is a problem that names the file. */
  get(sha256: string): Promise<Uint8Array>
  has(sha256: string): Promise<boolean>
}

/**
 * All observations, of batches and by hand, as they stand now: removed batches are out, corrections replace their row,
 * merged and split hubs and indicators go by the names they count for.
 */
export interface ObservationStore {
  count(): number
  /** Rows per indicator, per hub, for lists that show counts. */
  tally(): Promise<{
    readonly byIndicator: ReadonlyMap<
      string,
      { readonly rows: number; readonly hubs: number; readonly periods: readonly string[] }
    >
    readonly byHub: ReadonlyMap<string, number>
  }>
  select(query: ObservationQuery): Promise<readonly Observation[]>
  columns(query: ObservationQuery): Promise<ObservationColumns>
  byId(id: string): Promise<Observation | undefined>
}

/** `field` is `$removed` where one copy removed what another changed; such an entity is shown. */
export type Conflict = {
  readonly collection: CollectionName
  readonly entity: string
  readonly field: string
  /** The one that is shown first; no `value` where a copy removed the field. */
  readonly revisions: readonly {
    readonly change: string
    readonly actor: string
    /** When it was made (ISO). */
    readonly at: string
    readonly value?: unknown
  }[]
}

/** An open workspace. Nothing else writes a user's data. */
export interface Store {
  readonly folder: string
  readonly actor: string
  readonly blobs: BlobStore
  readonly observations: ObservationStore
  all<Name extends CollectionName>(collection: Name): readonly Entity<Name>[]
  get<Name extends CollectionName>(collection: Name, id: string): Entity<Name> | undefined
  /**
   * Validates every touched entity, appends one journal line, fsyncs it, then changes memory and tells the listeners.
   * Resolves when the change is on disk; rejects with a problem and changes nothing when it is not.
   * Edits that alter nothing write nothing and answer with the newest change.
   */
  change(command: string, edits: readonly Edit[]): Promise<{ readonly id: string; readonly at: string }>
  /** A new change that restores what the last not yet undone change of this actor replaced; null when there is none. */
  undo(): Promise<{ readonly command: string } | null>
  redo(): Promise<{ readonly command: string } | null>
  canUndo(): string | null
  canRedo(): string | null
  history(limit: number): readonly ChangeSummary[]
  /** Fields that two copies changed apart from each other; the same one is shown everywhere until somebody sets it. */
  conflicts(): readonly Conflict[]
  /** What opening found and did: a torn last line dropped, a state file rebuilt. */
  readonly notices: readonly WorkspaceProblem[]
  savedAt(): string | null
  /** The next free id: `nextId('sources', 'S')` → `S4-8f3k2q`; `within` numbers versions and quotations of one source: `S3:10-…`. */
  nextId(collection: CollectionName, prefix: string, taken?: readonly string[]): string
  onChanged(listener: (event: ChangedEvent) => void): () => void
  /** Writes the materialised state and lets go of the lock. */
  close(): Promise<void>
}
