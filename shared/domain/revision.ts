import * as v from 'valibot'

/** What was done by hand to a value. `withdrawn` takes it back, `missing` states that there is none; neither is a zero. */
export const revisionKinds = ['added', 'revised', 'filled', 'withdrawn', 'missing'] as const

/** Why an observation came to be by hand. Its id is that of the observation, or of the batch where very many came at once. */
export const Revision = v.strictObject({
  id: v.string(),
  kind: v.picklist(revisionKinds),
  /** In the words of the person; empty where they gave none. */
  reason: v.string(),
  /** ISO instant. */
  at: v.string(),
})
export type Revision = v.InferOutput<typeof Revision>
