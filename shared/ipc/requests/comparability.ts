import * as v from 'valibot'
import { Slug } from '../../domain/id.ts'
import { Overrule } from '../../domain/overrule.ts'
import type { ComparabilityWarnings } from '../answers/comparability.ts'
import { asKnownOn, nothing, request } from '../request-shape.ts'

/** What the page may ask of `comparability`: its part of the request table. */
export const comparabilityRequests = {
  /** What must be known before comparing an indicator's values in a period; the latest with most hubs when none is named. */
  'comparability.find': request<ComparabilityWarnings>()(
    v.strictObject({
      indicator: Slug,
      period: v.nullable(v.string()),
      asKnownOn,
    }),
  ),
  'comparability.overrules': request<readonly Overrule[]>()(nothing),
  /** Sets a warning aside; the reason travels with charts, checks and briefings. */
  'comparability.overrule': request<Overrule>()(
    v.strictObject({ key: Overrule.entries.id, reason: Overrule.entries.reason }),
  ),
  'comparability.restore': request<null>()(v.strictObject({ key: Overrule.entries.id })),
}
