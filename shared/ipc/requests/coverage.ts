import * as v from 'valibot'
import type { CoverageCells, CoverageGaps } from '../answers/coverage.ts'
import { asKnownOn, request } from '../request-shape.ts'

/** What the page may ask of `coverage`: its part of the request table. */
export const coverageRequests = {
  /** What the dataset has of every hub: of each indicator in the period `of` (null is the newest of each), or of one indicator in every period. */
  'coverage.matrix': request<CoverageCells>()(
    v.strictObject({
      across: v.picklist(['indicators', 'periods']),
      of: v.nullable(v.pipe(v.string(), v.maxLength(200))),
      asKnownOn,
    }),
  ),
  /** The values that claims wait for, what most wait for first. */
  'coverage.gaps': request<CoverageGaps>()(v.strictObject({ asKnownOn })),
}
