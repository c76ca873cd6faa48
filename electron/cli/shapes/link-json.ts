import type { EvidenceLink } from '#shared/domain/claim.ts'
import { labelOf } from '#shared/domain/id.ts'

/** A piece of evidence: what it is and how it bears on its claim; of `quotation` and `observation` one is null. */
export function linkJson({ id, relation, strength, note, target }: EvidenceLink) {
  return {
    id: labelOf(id),
    relation,
    strength: strength ?? null,
    note,
    quotation: target.kind === 'quotation' ? labelOf(target.quotation) : null,
    observation: target.kind === 'observation' ? target.observation : null,
  }
}
