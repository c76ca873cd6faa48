import type { Sentence } from '../../messages/sentence.ts'
import type { CollectionName } from '../../domain/collections.ts'

export type WorkspaceDescription = {
  readonly folder: string
  readonly name: string
  readonly sample: boolean
  readonly person: string
  readonly host: 'electron' | 'browser'
  readonly counts: Readonly<
    Record<'sources' | 'claims' | 'observations' | 'hubs' | 'indicators' | 'charts' | 'briefings', number>
  >
  /** When the last change was confirmed on disk; null in a workspace without changes. */
  readonly savedAt: string | null
  /** Command names of the change that undo or redo would act on. */
  readonly undo: string | null
  readonly redo: string | null
  /** What opening found damaged and mended or left out; a person must hear of it. */
  readonly notices: readonly WorkspaceProblem[]
}

export type ChangeSummary = {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly undone: boolean
  readonly entities: readonly string[]
}

/** One thing `doctor` found. `repairable` says whether `doctor --repair` can mend it without losing anything readable. */
export type WorkspaceProblem = {
  readonly code: string
  readonly file: string
  readonly sentence: Sentence
  readonly repairable: boolean
  readonly repaired: boolean
  /** Worth knowing, but nothing is damaged. */
  readonly info?: true
}

export type ChangedEvent = {
  readonly collections: readonly CollectionName[]
  readonly command: string
  /** Which observations by hand changed, as long as they are few: a page asks for these alone. */
  readonly observations?: readonly string[]
}
