import type { EvidenceLink } from './claim.ts'
import { labelOf } from './id.ts'

/**
 * The link to the words a claim was made from, among `links` of that claim: the one with the lowest number that goes to a
 * quotation, as long as it supports the claim. Null where the claim came without words, or they were unlinked.
 */
export function ownQuotation(links: readonly EvidenceLink[]): EvidenceLink | null {
  const numberOf = ({ id }: EvidenceLink) => Number(labelOf(id).slice(1))
  const [first] = links
    .filter(({ target }) => target.kind === 'quotation')
    .toSorted((one, other) => numberOf(one) - numberOf(other))
  return first?.relation === 'supports' ? first : null
}
