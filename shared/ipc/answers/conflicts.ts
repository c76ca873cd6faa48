import type { CollectionName } from '../../domain/collections.ts'

/** A field that two copies of the workspace changed apart from each other, with what each says. */
export type FieldConflict = {
  readonly collection: CollectionName
  readonly entity: string
  /** What a person calls the entity: its name, title or statement. */
  readonly title: string
  /** `$removed` where one copy took away what the other changed. */
  readonly field: string
  /** The one that is shown everywhere until somebody decides stands first. */
  readonly sides: readonly ConflictSide[]
}
/** What to settle it with: the value of a change; or, where one copy removed the entity, to keep it or to take it away. */
export type ConflictSide =
  | {
      readonly kind: 'value'
      readonly change: string
      /** Whether this copy of the program wrote it. */
      readonly own: boolean
      /** When it was written (ISO). */
      readonly at: string
      /** The value as text; null where there is none. */
      readonly text: string | null
    }
  | { readonly kind: 'keep' | 'take-away' }
