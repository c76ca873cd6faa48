import * as v from 'valibot'
import { Id, Slug } from './id.ts'
import { Period } from './period.ts'
import { Instant } from './source.ts'

/** What the analyst chose. `altText.of` is the hash of the data it described; another hash makes it stale. */
const shape = {
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  indicator: Slug,
  hubs: v.pipe(v.array(Slug), v.maxLength(5000)),
  altText: v.nullable(v.strictObject({ text: v.string(), of: v.string() })),
}
export const ChartSpec = v.variant('kind', [
  v.strictObject({
    kind: v.literal('line'),
    ...shape,
    from: v.nullable(Period),
    to: v.nullable(Period),
    missing: v.picklist(['gap', 'bridge']),
  }),
  v.strictObject({
    kind: v.literal('ranking'),
    ...shape,
    period: Period,
    top: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
  }),
])
export type ChartSpec = v.InferOutput<typeof ChartSpec>
export type ChartKind = ChartSpec['kind']

export const Chart = v.strictObject({ id: Id, spec: ChartSpec, madeAt: Instant })
export type Chart = v.InferOutput<typeof Chart>
