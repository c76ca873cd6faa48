import * as v from 'valibot'
import type { Check } from '../../domain/check.ts'
import { Id } from '../../domain/id.ts'
import { asKnownOn, request } from '../request-shape.ts'

/** What the page may ask of `checks`: its part of the request table. */
export const checksRequests = {
  'checks.run': request<readonly Check[]>()(v.strictObject({ claims: v.nullable(v.array(Id)), asKnownOn })),
}
