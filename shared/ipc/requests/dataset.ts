import * as v from 'valibot'
import type { ObservationColumns } from '../../dataset/observation-columns.ts'
import { Slug } from '../../domain/id.ts'
import type { Preference } from '../../domain/observation.ts'
import type { Revision } from '../../domain/revision.ts'
import type { EditReport, IndicatorSummary, HubList, KnowledgeThen } from '../answers/dataset.ts'
import { asKnownOn, Label, nothing, request } from '../request-shape.ts'
import { ObservationEdits } from './observation-edit.ts'

/** What the page may ask of `dataset`: its part of the request table. */
export const datasetRequests = {
  /** Counts are those of the day. */
  'dataset.hubs': request<HubList>()(v.strictObject({ asKnownOn })),
  'dataset.indicators': request<readonly IndicatorSummary[]>()(v.strictObject({ asKnownOn })),
  'dataset.observations': request<ObservationColumns>()(
    v.strictObject({ indicator: v.nullable(Slug), hub: v.nullable(Slug), asKnownOn }),
  ),
  /** Some observations, those of them that are there: what a correction changed in a table that is open. */
  'dataset.rows': request<ObservationColumns>()(
    v.strictObject({ ids: v.pipe(v.array(v.string()), v.maxLength(250)) }),
  ),
  /** Values, statuses and words corrected by hand: all of them, or none. */
  'dataset.edit': request<EditReport>()(ObservationEdits),
  /** Why values came to be by hand. */
  'dataset.revisions': request<readonly Revision[]>()(nothing),
  /** Facts that speak with another value today than on a day, each with both. */
  'dataset.knowledge': request<KnowledgeThen>()(
    v.strictObject({
      indicator: v.nullable(Slug),
      hub: v.nullable(Slug),
      asKnownOn: v.pipe(v.string(), v.isoDate()),
    }),
  ),
  'dataset.prefer': request<Preference>()(v.strictObject({ observation: v.string(), reason: Label })),
  /** Which of several values for one fact is preferred, and why. */
  'dataset.preferences': request<readonly Preference[]>()(nothing),
}
