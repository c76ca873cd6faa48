import type { Quotation } from '../../domain/quotation.ts'
import type { ExcerptPlace } from '../../anchoring/excerpt-place.ts'

/** Words that need a look: as they were quoted, and what is proposed for them in the current version. */
export type PendingQuotation = {
  readonly quotation: Quotation
  readonly sourceTitle: string
  readonly language: string | null
  readonly claims: readonly { readonly id: string; readonly statement: string }[]
  readonly version: string
  readonly place: Exclude<ExcerptPlace, { kind: 'exact' }>
  /** The paragraph of the current version each proposal stands in, and where it begins there, in the order of the proposals. */
  readonly passages: readonly { readonly text: string; readonly start: number }[]
  /** The headings that stood and stand above, where that they differ is the doubt; null where it is not. */
  readonly headings: { readonly was: string | null; readonly now: string | null } | null
  /** The words around the quotation where it was quoted. */
  readonly before: string
  readonly after: string
}

/** Where a quotation stands in the current `version` of its source. */
export type QuotationPlace = {
  readonly quotation: string
  readonly version: string
  readonly place: ExcerptPlace
}
