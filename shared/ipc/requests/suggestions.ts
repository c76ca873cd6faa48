import * as v from 'valibot'
import { Assertion } from '../../domain/assertion.ts'
import type { Claim } from '../../domain/claim.ts'
import { Id } from '../../domain/id.ts'
import type { OfferedSuggestion } from '../answers/suggestions.ts'
import { request } from '../request-shape.ts'

/** What the page may ask of `suggestions`: its part of the request table. */
export const suggestionsRequests = {
  'suggestions.list': request<readonly OfferedSuggestion[]>()(v.strictObject({ source: Id })),
  /** How many suggestions of a source still wait for an  */
  'suggestions.count': request<{ readonly left: number }>()(v.strictObject({ source: Id })),
  'suggestions.accept': request<readonly Claim[]>()(
    v.strictObject({
      source: Id,
      suggestions: v.pipe(
        v.array(
          v.strictObject({
            id: v.string(),
            /** What a person corrected before accepting; absent is 'as suggested'. */
            statement: v.optional(v.string()),
            assertion: v.optional(Assertion),
            speaker: v.optional(v.nullable(v.string())),
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
  'suggestions.reject': request<null>()(
    v.strictObject({ source: Id, suggestions: v.pipe(v.array(v.string()), v.minLength(1)) }),
  ),
  /** Gives up reading a long text for claims; until it is resumed, its list is refused with `suggestions-stopped`. */
  'suggestions.stop': request<null>()(v.strictObject({ source: Id })),
  'suggestions.resume': request<null>()(v.strictObject({ source: Id })),
}
