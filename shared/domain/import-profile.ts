import * as v from 'valibot'
import { HubDecisions, Mapping } from '../dataset/import/mapping.ts'

/** How tables with this header were read the last time, offered for the next one. Its id is made of the header's words. */
export const ImportProfile = v.strictObject({
  id: v.string(),
  /** The file it was made for. */
  fileName: v.string(),
  savedAt: v.string(),
  /** The words over each column. */
  heads: v.array(v.string()),
  mapping: Mapping,
  hubs: HubDecisions,
})
export type ImportProfile = v.InferOutput<typeof ImportProfile>
