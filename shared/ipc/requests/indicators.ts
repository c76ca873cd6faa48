import * as v from 'valibot'
import { Slug } from '../../domain/id.ts'
import { Indicator } from '../../domain/indicator.ts'
import { Period } from '../../domain/period.ts'
import { SplitRule } from '../../domain/regrouping.ts'
import type { Merged, NameAnswer } from '../answers/hubs.ts'
import type { IndicatorPage, Split } from '../answers/indicators.ts'
import { asKnownOn, request } from '../request-shape.ts'

/** What the page may ask of `indicators`: its part of the request table. */
export const indicatorsRequests = {
  'indicators.page': request<IndicatorPage>()(v.strictObject({ indicator: Slug, asKnownOn })),
  /** `add`: a new one, which must not be there yet. */
  'indicators.save': request<Indicator>()(
    v.strictObject({ indicator: Indicator, add: v.optional(v.boolean()) }),
  ),
  /** `methodBreak`: from that period on the merged series is measured otherwise, in the words given. */
  'indicators.merge': request<Merged>()(
    v.strictObject({
      indicator: Slug,
      into: Slug,
      methodBreak: v.nullable(
        v.strictObject({ from: Period, description: v.pipe(v.string(), v.trim(), v.maxLength(2000)) }),
      ),
      dryRun: v.boolean(),
    }),
  ),
  /** The rows that a rule names leave for a new indicator of that English name. */
  'indicators.split': request<Split>()(
    v.strictObject({
      indicator: Slug,
      name: v.pipe(v.string(), v.maxLength(20_000)),
      where: SplitRule,
      dryRun: v.boolean(),
    }),
  ),
  'indicators.resolve': request<NameAnswer>()(
    v.strictObject({ name: v.pipe(v.string(), v.maxLength(20_000)) }),
  ),
}
