import type { Sentence } from '../../messages/sentence.ts'
import type { Check } from '../../domain/check.ts'
import type { Claim, EvidenceLink } from '../../domain/claim.ts'
import type { Observation } from '../../domain/observation.ts'
import type { EdtfDate } from '../../domain/edtf-date.ts'
import type { Quotation } from '../../domain/quotation.ts'
import type { Review } from '../../domain/review.ts'
import type { Judgement } from '../../domain/judgement.ts'
import type { Source } from '../../domain/source.ts'

export type ClaimView = {
  readonly claim: Claim
  readonly quotations: readonly Quotation[]
  /** Where it appears, the first appearance first. */
  readonly appearances: readonly Appearance[]
  readonly links: readonly EvidenceLink[]
  /** One a person, the earliest first. */
  readonly reviews: readonly Review[]
  readonly origins: { readonly reports: number; readonly origins: number; readonly roots: readonly string[] }
  readonly check: Check
  /** What its sources carry along: a disclaimer nobody has answered, a retraction. */
  readonly cautions: readonly Caution[]
  readonly judgement: Judgement | null
}

/** A source a claim appears in, with the quotations of it there; `date` is the day it was published, else dated. */
export type Appearance = {
  readonly source: string
  readonly title: string
  readonly date: EdtfDate | null
  readonly quotations: readonly string[]
}

/** A claim that hangs on an observation; `link` is null where its check alone rests on it. */
export type ClaimOnObservation = {
  readonly claim: string
  readonly statement: string
  readonly outcome: Check['outcome']
  readonly link: EvidenceLink | null
}

/** What a file of another tool brought. `unplaced` are claims some of whose words have no place here, each with the reason; `left` says why some entries were not taken. `disputed` are claims on which the file brought a review that is contrary to one here: both are kept. */
export type ImportedClaims = {
  readonly claims: readonly string[]
  readonly updated: readonly string[]
  readonly unplaced: readonly { readonly claim: string; readonly sentence: Sentence }[]
  readonly left: readonly { readonly what: string; readonly sentence: Sentence }[]
  readonly disputed: readonly { readonly claim: string; readonly sentence: Sentence }[]
}

export type Caution = {
  readonly kind: 'disclaimer' | 'retracted'
  readonly source: string
  readonly sentence: Sentence
}

export type ClaimDraft = Pick<Claim, 'statement' | 'assertion' | 'speaker' | 'because'>

/** The plumb line: from the sentence in a briefing down to the observation. Empty lists are knots still missing. */
export type ClaimLine = {
  readonly view: ClaimView
  readonly briefings: readonly {
    readonly briefing: string
    readonly title: string
    readonly block: string
    readonly sentence: string
  }[]
  readonly sources: readonly Source[]
  readonly observations: readonly Observation[]
}
