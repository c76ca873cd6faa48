import * as v from 'valibot'
import { Slug } from '../../domain/id.ts'
import { Observation } from '../../domain/observation.ts'
import { observationStatuses } from '../../domain/observation-status.ts'
import { Period } from '../../domain/period.ts'

const Status = v.picklist(observationStatuses)
const Source = {
  sourceTitle: v.pipe(v.string(), v.maxLength(1000)),
  sourcePublisher: v.pipe(v.string(), v.maxLength(1000)),
  sourceUrl: v.pipe(v.string(), v.maxLength(4000)),
  tier: Observation.entries.tier,
}
const Note = v.pipe(v.string(), v.maxLength(10_000))
const Number = {
  value: v.pipe(v.number(), v.finite()),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(-128), v.maxValue(127)),
  qualifier: Observation.entries.qualifier,
  /** As typed or pasted; empty where it was worked out. */
  printed: v.pipe(v.string(), v.maxLength(200)),
}

/** One thing done to one cell. Observations are named by id, and must be what their publication says now. */
export const ObservationEdit = v.variant('do', [
  /** Another value, in the unit of the observation; the one before stays as an earlier vintage. */
  v.strictObject({ do: v.literal('revise'), observation: v.string(), ...Number }),
  /** The same value with another status; as a new vintage too. */
  v.strictObject({ do: v.literal('restate'), observation: v.string(), status: Status }),
  /** No value any more, or none at all: never a zero. */
  v.strictObject({
    do: v.literal('clear'),
    observation: v.string(),
    kind: v.picklist(['withdrawn', 'missing']),
    status: Status,
  }),
  /** A value for a fact that has none of this publication. */
  v.strictObject({
    do: v.literal('add'),
    hub: Slug,
    indicator: Slug,
    period: Period,
    unit: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    status: Status,
    note: Note,
    ...Number,
    value: v.nullable(Number.value),
    ...Source,
  }),
  /** Words about an observation, which are corrected in place. */
  v.strictObject({
    do: v.literal('describe'),
    observation: v.string(),
    fields: v.partial(v.strictObject({ note: Note, ...Source })),
  }),
])
export type ObservationEdit = v.InferOutput<typeof ObservationEdit>

/** More cells than this in one go are an import. */
export const MAX_EDITS = 200_000

/** `as` names the change in the history. All edits are done, as one step that undo takes back, or none. */
export const ObservationEdits = v.strictObject({
  as: v.picklist(['edit', 'paste', 'fill', 'clear']),
  reason: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
  edits: v.pipe(v.array(ObservationEdit), v.minLength(1), v.maxLength(MAX_EDITS)),
})
export type ObservationEdits = v.InferOutput<typeof ObservationEdits>
