import * as v from 'valibot'
import { consistencies, HypothesisMatrix } from '../../domain/hypothesis-matrix.ts'
import { Id } from '../../domain/id.ts'
import type { MatrixView } from '../answers/matrices.ts'
import { nothing, request } from '../request-shape.ts'

/** What the page may ask of `matrices`: its part of the request table. */
export const matricesRequests = {
  'matrices.list': request<readonly MatrixView[]>()(nothing),
  'matrices.save': request<HypothesisMatrix>()(
    v.strictObject({
      matrix: v.nullable(Id),
      ...v.omit(HypothesisMatrix, ['id', 'ratings', 'madeAt']).entries,
    }),
  ),
  /** The rating of the person at work; null takes it away. Others' ratings stay. */
  'matrices.rate': request<HypothesisMatrix>()(
    v.strictObject({
      matrix: Id,
      evidence: v.string(),
      hypothesis: v.string(),
      consistency: v.nullable(v.picklist(consistencies)),
    }),
  ),
  'matrices.remove': request<null>()(v.strictObject({ matrix: Id })),
}
