import * as v from 'valibot'
import { Claim, EvidenceLink } from '../domain/claim.ts'
import { Judgement } from '../domain/judgement.ts'
import { Quotation } from '../domain/quotation.ts'
import type { ExchangedClaim } from './exchanged-claim.ts'

/** Terms of ours inside formats of others; other tools pass over them. */
export const plumbTerms = 'urn:plumbline:terms:'

const Extension = v.object({
  claim: Claim,
  links: v.array(EvidenceLink),
  quotations: v.array(Quotation),
  judgement: v.nullable(Judgement),
})

/** The whole record of a claim, so that a workspace reads back what a foreign format has no place for. */
export function extensionOf({ claim, links, quotations, judgement }: ExchangedClaim) {
  return { claim: { ...claim, foreign: null }, links, quotations, judgement }
}

/** What stands under `plumb:record`; null where it is not ours, or not whole: then the standard fields are all there is. */
export function readExtension(value: unknown): ExchangedClaim | null {
  const read = v.safeParse(Extension, value)
  return read.success ? read.output : null
}
