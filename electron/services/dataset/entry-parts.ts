import type { Store } from '#electron/storage/store.ts'
import type { Person } from '../workspace/person.ts'
import type { DatasetReader } from './dataset-reader.ts'

/** What hubs and indicators are written, merged and split with. */
export type EntryParts = {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly person: Person
  readonly now: () => Date
}
