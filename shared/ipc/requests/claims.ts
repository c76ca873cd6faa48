import * as v from 'valibot'
import { Assertion } from '../../domain/assertion.ts'
import { authorStatuses, EvidenceLink } from '../../domain/claim.ts'
import type { Claim } from '../../domain/claim.ts'
import { Id } from '../../domain/id.ts'
import { reviewStatuses, type Review } from '../../domain/review.ts'
import { TextSpan } from '../../domain/text-span.ts'
import { claimFormats } from '../../exchange/claim-formats.ts'
import type {
  ClaimDraft,
  ClaimLine,
  ClaimOnObservation,
  ClaimView,
  ImportedClaims,
} from '../answers/claims.ts'
import type { ExportedFile } from '../answers/files.ts'
import { asKnownOn, Label, DroppedFile, nothing, request } from '../request-shape.ts'

/** What the page may ask of `claims`: its part of the request table. */
export const claimsRequests = {
  'claims.list': request<readonly ClaimView[]>()(v.strictObject({ asKnownOn })),
  'claims.draft': request<ClaimDraft>()(v.strictObject({ source: Id, span: TextSpan })),
  'claims.mark': request<Claim>()(
    v.strictObject({
      source: Id,
      span: TextSpan,
      statement: Label,
      assertion: Assertion,
      speaker: v.nullable(v.string()),
      because: v.array(v.string()),
    }),
  ),
  'claims.update': request<Claim>()(
    v.strictObject({
      claim: Id,
      statement: v.optional(Label),
      assertion: v.optional(Assertion),
      speaker: v.optional(v.nullable(v.string())),
      tags: v.optional(v.array(v.string())),
      status: v.optional(v.picklist(authorStatuses)),
      verdict: v.optional(v.nullable(Id)),
    }),
  ),
  /** Says that a claim still holds though a quotation of it was reworded. */
  'claims.keep': request<Claim>()(v.strictObject({ claim: Id })),
  /** Says what the person at work makes of a claim, in the place of what they said before; answers all reviews of it. */
  'claims.review': request<readonly Review[]>()(
    v.strictObject({
      claim: Id,
      status: v.picklist(['unreviewed', ...reviewStatuses]),
      note: v.pipe(v.string(), v.maxLength(4000)),
    }),
  ),
  'claims.remove': request<null>()(v.strictObject({ claim: Id })),
  /** Hangs a claim on evidence. One that hangs there already is told again: what is not given of it stays. */
  'claims.link': request<EvidenceLink>()(
    v.strictObject({
      claim: Id,
      target: EvidenceLink.entries.target,
      relation: EvidenceLink.entries.relation,
      strength: EvidenceLink.entries.strength,
      note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000))),
    }),
  ),
  'claims.unlink': request<null>()(v.strictObject({ link: Id })),
  /** Claims that hang on an observation, by a link or by their check; those linked first. */
  'claims.ofObservation': request<readonly ClaimOnObservation[]>()(
    v.strictObject({ observation: v.string(), asKnownOn }),
  ),
  'claims.line': request<ClaimLine>()(v.strictObject({ claim: Id, asKnownOn })),
  /** Claims with their evidence, for other tools: all, or these. */
  'claims.export': request<ExportedFile>()(
    v.strictObject({ claims: v.nullable(v.array(Id)), format: v.picklist(claimFormats) }),
  ),
  /** Annotations of another tool or workspace: W3C Web Annotation, ClaimReview, Hypothesis. */
  'claims.import': request<ImportedClaims>()(DroppedFile),
  /** How far an import has come; null where none runs. */
  'claims.importing': request<{ readonly done: number; readonly of: number } | null>()(nothing),
  /** Stops an import before it stores anything. */
  'claims.cancelImport': request<null>()(nothing),
}
