import * as v from 'valibot'
import { ChartSpec } from '../../domain/chart.ts'
import type { Chart } from '../../domain/chart.ts'
import { Id, Slug } from '../../domain/id.ts'
import { locales } from '../../messages/sentence.ts'
import type { ChartClaim, ChartMaterial, ChartSummary, DrawnChart, ReadChart } from '../answers/charts.ts'
import type { ExportedFile } from '../answers/files.ts'
import { asKnownOn, nothing, request } from '../request-shape.ts'

/** What the page may ask of `charts`: its part of the request table. */
export const chartsRequests = {
  'charts.list': request<readonly ChartSummary[]>()(nothing),
  'charts.draw': request<DrawnChart>()(
    v.strictObject({ spec: ChartSpec, language: v.optional(v.picklist(locales)), asKnownOn }),
  ),
  /** What charts of a need are drawn from, for a page that draws them itself; or that it is more than one should hold. */
  'charts.material': request<ChartMaterial | { readonly kind: 'too-much' }>()(
    v.strictObject({
      indicators: v.pipe(v.array(Slug), v.maxLength(50)),
      hubs: v.pipe(v.array(Slug), v.maxLength(5000)),
      organisations: v.pipe(v.array(Id), v.maxLength(300)),
      claims: v.pipe(v.array(Id), v.maxLength(50)),
      isMap: v.boolean(),
      isTimeline: v.boolean(),
      hasAllPlans: v.boolean(),
      language: v.picklist(locales),
      asKnownOn: v.nullable(v.pipe(v.string(), v.isoDate())),
    }),
  ),
  /** The claims that the chart has a place for, drawn or not. */
  'charts.claims': request<readonly ChartClaim[]>()(
    v.strictObject({ spec: ChartSpec, language: v.optional(v.picklist(locales)) }),
  ),
  /** A chart's own JSON read into a spec; nothing is kept before it is saved. */
  'charts.read': request<ReadChart>()(v.strictObject({ text: v.string() })),
  'charts.save': request<Chart>()(v.strictObject({ chart: v.nullable(Id), spec: ChartSpec })),
  'charts.remove': request<null>()(v.strictObject({ chart: Id })),
  'charts.export': request<ExportedFile>()(
    v.strictObject({
      chart: Id,
      format: v.picklist(['svg', 'png', 'csv', 'json']),
      language: v.optional(v.picklist(locales)),
      asKnownOn,
      /** PNG pixels to a point: 1 for a page on screen, 2 (when absent) for print and sharp screens. */
      density: v.optional(v.picklist([1, 2])),
    }),
  ),
}
