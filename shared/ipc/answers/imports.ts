import type { Before, PlanKind } from '../../dataset/import/compare.ts'
import type { ConstantField } from '../../dataset/import/fields.ts'
import type { Draft } from '../../dataset/import/draft.ts'
import type { HubDecisions, Mapping } from '../../dataset/import/mapping.ts'
import type { OpenHubName } from '../../dataset/import/names.ts'
import type { NumberStyle } from '../../dataset/import/numbers.ts'
import type { RawRow, TableFormat, TableName } from '../../dataset/import/raw-table.ts'
import type { Problem } from '../problem.ts'
import type { Sentence } from '../../messages/sentence.ts'

/** A file before anything of it is decided: its tables, how one of them is probably meant, and why. */
export type Inspected = {
  readonly format: TableFormat
  readonly tables: readonly TableName[]
  readonly mapping: Mapping
  readonly heads: readonly string[]
  readonly because: readonly Sentence[]
  readonly constantsBecause: Readonly<Partial<Record<ConstantField, Sentence>>>
  readonly notices: readonly Sentence[]
  /** Why it cannot be read so; null when it can. */
  readonly problem: Problem | null
  readonly encoding: string
  readonly delimiter: string
  readonly sample: readonly RawRow[]
}

/** What an import would do. `batches` is how many it would lay down. */
export type Tried = {
  readonly rows: number
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  /** `doubted` rows are taken, and among the others. */
  readonly lists: Readonly<Record<PlanKind | 'rejected' | 'doubted', number>>
  readonly gaps: number
  readonly leftOut: number
  readonly heads: readonly string[]
  readonly notices: readonly Sentence[]
  readonly newHubs: readonly string[]
  readonly newIndicators: readonly { readonly name: string; readonly unit: string }[]
  /** The most frequent of `openHubsInAll` names, those of several hubs first. */
  readonly openHubs: readonly OpenHubName[]
  readonly openHubsInAll: number
  readonly read: { readonly encoding: string; readonly delimiter: string; readonly decimals: NumberStyle }
  readonly batches: number
  /** Organisations, sites, people, roles and plans of a package that are not here yet. */
  readonly actors: number
  /** Of these, how many stay out; the notices tell why. */
  readonly actorsRefused: number
}

/** A row as it would come in; `before` is the value it revises. */
export type PlannedRow = Draft & { readonly before: Before | null }

/** A row that was not taken, or is doubtful, as the file has it; `column` counts from 0, null where the whole row is meant. */
export type RejectedLine = {
  readonly row: number
  readonly column: number | null
  readonly problem: Problem
  readonly cells: readonly string[]
}

/** Where an import is. `done` of `of` are bytes of the file while reading, rows while storing; `of` 0: nobody knows. */
export type ImportProgress = {
  readonly phase: 'waiting' | 'reading' | 'comparing' | 'storing'
  readonly done: number
  readonly of: number
  readonly rows: number
}

/** How a table of this header was read before: `mapping` is that reading laid over this table. */
export type OfferedProfile = {
  readonly fileName: string
  readonly savedAt: string
  readonly mapping: Mapping
  readonly hubs: HubDecisions
}
export type InspectedFile = Inspected & { readonly profile: OfferedProfile | null }

/** What was stored, in one step. */
export type ImportDone = {
  readonly added: number
  readonly revised: number
  readonly rejected: number
  readonly actors: number
}
