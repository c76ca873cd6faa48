import * as v from 'valibot'
import { Id } from '../../domain/id.ts'
import { Plan } from '../../domain/plan.ts'
import type { RestingOn } from '../answers/grounds.ts'
import type { PlanView } from '../answers/plans.ts'
import { asKnownOn, request } from '../request-shape.ts'

/** What the page may ask of `plans`: its part of the request table. A null id makes a new one. */
export const plansRequests = {
  'plans.list': request<readonly PlanView[]>()(v.strictObject({ asKnownOn })),
  'plans.save': request<Plan>()(v.strictObject({ plan: v.nullable(Id), ...v.omit(Plan, ['id']).entries })),
  /** Refused while another plan belongs to it. */
  'plans.remove': request<null>()(v.strictObject({ plan: Id })),
  /** Makes a goal, plan or decision of a claim of kind plan, membership or event, its quotations kept. */
  'plans.make': request<Plan>()(v.strictObject({ claim: Id })),
  /** Organisations, sites, people, roles and plans that rest on a claim, or on words it was made from. */
  'plans.restingOn': request<readonly RestingOn[]>()(v.strictObject({ claim: Id })),
}
