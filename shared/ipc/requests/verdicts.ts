import * as v from 'valibot'
import { Id } from '../../domain/id.ts'
import { Verdict } from '../../domain/verdict.ts'
import { nothing, request } from '../request-shape.ts'

/** What the page may ask of `verdicts`: its part of the request table. */
export const verdictsRequests = {
  'verdicts.list': request<readonly Verdict[]>()(nothing),
  'verdicts.save': request<Verdict>()(
    v.strictObject({ verdict: v.nullable(Id), ...v.omit(Verdict, ['id']).entries }),
  ),
  /** Claims that have it have none afterwards. */
  'verdicts.remove': request<null>()(v.strictObject({ verdict: Id })),
}
