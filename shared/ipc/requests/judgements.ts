import * as v from 'valibot'
import { Id } from '../../domain/id.ts'
import { Judgement } from '../../domain/judgement.ts'
import type { LikelihoodScale } from '../../domain/likelihood-scale.ts'
import { nothing, request } from '../request-shape.ts'

/** What the page may ask of `judgements`: its part of the request table. */
export const judgementsRequests = {
  'judgements.scales': request<readonly LikelihoodScale[]>()(nothing),
  'judgements.list': request<readonly Judgement[]>()(nothing),
  /** One judgement a claim: saving again replaces it, the journal keeps what it was. */
  'judgements.save': request<Judgement>()(v.omit(Judgement, ['id', 'by', 'at'])),
  'judgements.remove': request<null>()(v.strictObject({ claim: Id })),
}
