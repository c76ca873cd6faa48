import * as v from 'valibot'
import { Id, Slug } from './id.ts'
import { Period } from './period.ts'
import { Instant } from './source.ts'

/** A remark of the analyst at a value or over a stretch of the axis; a null end is open. */
export const ChartNote = v.strictObject({
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  at: v.variant('kind', [
    v.strictObject({
      kind: v.literal('point'),
      hub: Slug,
      period: Period,
      /** In the panel of which indicator; absent: in the chart's own. */
      indicator: v.exactOptional(Slug),
    }),
    v.strictObject({ kind: v.literal('range'), from: v.nullable(Period), to: v.nullable(Period) }),
  ]),
})
export type ChartNote = v.InferOutput<typeof ChartNote>

/**
 * How values are told: as published; as their change in percent since a period; or as an index that is 100 in a period.
 * Null is the first period in which a hub has a value within the range.
 */
export const Telling = v.variant('kind', [
  v.strictObject({ kind: v.literal('stated') }),
  v.strictObject({ kind: v.literal('relative'), since: v.nullable(Period) }),
  v.strictObject({ kind: v.literal('index'), at: v.nullable(Period) }),
])
export type Telling = v.InferOutput<typeof Telling>

const hubs = v.pipe(v.array(Slug), v.maxLength(5000))
/** Options that came later have defaults: a chart kept before them opens as it was drawn then. */
const every = {
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  hubs,
  /** `of` is the hash of the data it described; another hash makes it stale. */
  altText: v.nullable(v.strictObject({ text: v.string(), of: v.string() })),
  notes: v.optional(v.pipe(v.array(ChartNote), v.maxLength(50)), []),
  /** Claims whose value is drawn beside the observed one. */
  claims: v.optional(v.pipe(v.array(Id), v.maxLength(50)), []),
}
const openPeriod = v.optional(v.nullable(Period), null)
const measured = {
  ...every,
  indicator: Slug,
  /** A hub without a value in the period takes the nearest within so many years, and says so. */
  tolerance: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)), 0),
}
const ranged = { from: openPeriod, to: openPeriod }
const told = { told: v.optional(Telling, { kind: 'stated' }) }
const axis = v.optional(v.picklist(['linear', 'log']), 'linear')
/** A period without a value: an open stretch, a dotted bridge, or a line that runs on as if nothing were missing. */
const missing = v.optional(v.picklist(['gap', 'bridge', 'join']), 'gap')
/** The order of the hubs: as chosen, by their last value, by their change over the range, or by name. */
const order = v.optional(v.picklist(['chosen', 'value', 'change', 'name']), 'chosen')
/** Whether panels share one scale or have each their own. */
const scales = v.optional(v.picklist(['shared', 'own']), 'shared')
const noPanels = v.strictObject({ by: v.literal('none') })
/** A panel for the chart's own indicator and one for each of these, in their order. */
const byIndicator = v.strictObject({
  by: v.literal('indicator'),
  indicators: v.pipe(v.array(Slug), v.minLength(1), v.maxLength(11)),
  scales,
})
const byHub = v.strictObject({ by: v.literal('hub'), scales })
const one = { by: 'none' } as const
const panels = { panels: v.optional(v.variant('by', [noPanels, byIndicator]), one) }
const hubPanels = { panels: v.optional(v.variant('by', [noPanels, byHub]), one) }
const anyPanels = { panels: v.optional(v.variant('by', [noPanels, byIndicator, byHub]), one) }
/** Patterns beside colours, for print in grey and for readers who tell colours apart with effort. */
const decals = v.optional(v.boolean(), false)
const placed = {
  ...every,
  /** Sizes the marks; null draws them alike. */
  indicator: v.optional(v.nullable(Slug), null),
  /** Values and memberships of this period; null is the latest. */
  period: openPeriod,
  tolerance: measured.tolerance,
}

/** What a timeline can show: who joined and left, where methods changed, what is planned, which sites opened and closed. */
export const timelineTracks = ['memberships', 'methods', 'plans', 'sites'] as const
/** What a network can join: hubs and their members, organisations and the hubs of their sites, people and organisations. */
export const networkJoins = ['memberships', 'sites', 'roles'] as const
const organisations = v.optional(v.pipe(v.array(Id), v.maxLength(300)), [])

/** What the analyst chose. */
export const ChartSpec = v.variant('kind', [
  v.strictObject({ kind: v.literal('line'), ...measured, ...ranged, ...panels, ...told, axis, missing }),
  v.strictObject({
    kind: v.literal('bar'),
    ...measured,
    ...ranged,
    ...anyPanels,
    decals,
    ...told,
    order,
    /** Where bars begin; `fitted` ones are said not to begin at zero. */
    baseline: v.optional(v.picklist(['zero', 'fitted']), 'zero'),
  }),
  v.strictObject({
    kind: v.literal('ranking'),
    ...measured,
    ...panels,
    period: Period,
    top: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
  }),
  v.strictObject({
    kind: v.literal('stacked-bar'),
    ...measured,
    ...ranged,
    ...panels,
    decals,
    order,
    /** Every bar as long as the others: parts in percent of the sum of the parts drawn. */
    share: v.optional(v.boolean(), false),
  }),
  v.strictObject({ kind: v.literal('slope'), ...measured, ...ranged, ...panels, ...told, axis }),
  v.strictObject({ kind: v.literal('bump'), ...measured, ...ranged, ...panels, missing }),
  v.strictObject({
    kind: v.literal('scatter'),
    /** `indicator` runs from left to right. */
    ...measured,
    ...ranged,
    ...hubPanels,
    vertical: Slug,
    /** Area of the marks; null draws them alike. */
    size: v.optional(v.nullable(Slug), null),
    trail: v.optional(v.boolean(), true),
    axis,
    verticalAxis: axis,
  }),
  v.strictObject({
    kind: v.literal('dot-range'),
    ...measured,
    ...ranged,
    ...panels,
    axis,
    order,
    /** From the first to the last period, or from the lowest to the highest value published for the last one. */
    span: v.optional(v.picklist(['periods', 'published']), 'periods'),
  }),
  v.strictObject({
    kind: v.literal('small-multiples'),
    ...measured,
    ...ranged,
    ...told,
    axis,
    missing,
    order,
    scales,
  }),
  v.strictObject({ kind: v.literal('heat-map'), ...measured, ...ranged, ...panels, ...told, order }),
  v.strictObject({ kind: v.literal('map'), ...placed }),
  v.strictObject({
    kind: v.literal('network'),
    ...placed,
    organisations,
    joins: v.optional(v.array(v.picklist(networkJoins)), ['memberships']),
  }),
  v.strictObject({
    kind: v.literal('timeline'),
    ...every,
    ...ranged,
    /** Whose breaks of method are shown. */
    indicators: v.optional(v.pipe(v.array(Slug), v.maxLength(50)), []),
    tracks: v.optional(v.array(v.picklist(timelineTracks)), ['memberships', 'methods', 'plans']),
    /** Whose sites and plans are shown. */
    organisations,
    /** Plans, goals and decisions; where none is chosen those for a chosen hub or of a chosen organisation. */
    plans: v.optional(v.pipe(v.array(Id), v.maxLength(300)), []),
  }),
  v.strictObject({ kind: v.literal('table'), ...measured, ...ranged, ...told, order }),
])
export type ChartSpec = v.InferOutput<typeof ChartSpec>
export type ChartKind = ChartSpec['kind']

export const Chart = v.strictObject({ id: Id, spec: ChartSpec, madeAt: Instant })
export type Chart = v.InferOutput<typeof Chart>
