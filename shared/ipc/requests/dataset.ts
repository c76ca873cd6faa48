import * as v from 'valibot'
import type { ObservationColumns } from '../../dataset/observation-columns.ts'
import { Hub, Membership } from '../../domain/hub.ts'
import { Slug } from '../../domain/id.ts'
import { Indicator } from '../../domain/indicator.ts'
import type { Preference } from '../../domain/observation.ts'
import type { Revision } from '../../domain/revision.ts'
import type { EditReport, IndicatorSummary, HubList, ImportReport } from '../answers/dataset.ts'
import { Base64, FileName, Label, nothing, request } from '../request-shape.ts'
import { ObservationEdits } from './observation-edit.ts'

/** What the page may ask of `dataset`: its part of the request table. */
export const datasetRequests = {
  'dataset.hubs': request<HubList>()(nothing),
  'dataset.indicators': request<readonly IndicatorSummary[]>()(nothing),
  'dataset.observations': request<ObservationColumns>()(
    v.strictObject({ indicator: v.nullable(Slug), hub: v.nullable(Slug) }),
  ),
  'dataset.import': request<ImportReport>()(
    v.strictObject({ name: FileName, base64: Base64, dryRun: v.boolean() }),
  ),
  /** Values, statuses and words corrected by hand: all of them, or none. */
  'dataset.edit': request<EditReport>()(ObservationEdits),
  /** Why values came to be by hand. */
  'dataset.revisions': request<readonly Revision[]>()(nothing),
  'dataset.saveHub': request<Hub>()(v.strictObject({ hub: Hub })),
  'dataset.saveMembership': request<Membership>()(v.strictObject({ membership: Membership })),
  'dataset.saveIndicator': request<Indicator>()(v.strictObject({ indicator: Indicator })),
  'dataset.prefer': request<Preference>()(v.strictObject({ observation: v.string(), reason: Label })),
  /** Which of several values for one fact is preferred, and why. */
  'dataset.preferences': request<readonly Preference[]>()(nothing),
}
