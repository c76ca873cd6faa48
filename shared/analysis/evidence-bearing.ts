import type { EvidenceLink } from '../domain/claim.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'

/** 'contradicts, weak': how a piece of evidence bears on its claim, the strength only where somebody said it. */
export function evidenceBearing({
  relation,
  strength,
}: Pick<EvidenceLink, 'relation' | 'strength'>): Sentence {
  const how = sentence(`claims.relation.${relation}`)
  return strength == null
    ? how
    : sentence('claims.evidence.how', { relation: how, strength: sentence(`claims.strength.${strength}`) })
}

/** Words that support a claim, and of which nobody said how strongly, go without saying. */
export function goesWithoutSaying({
  relation,
  strength,
}: Pick<EvidenceLink, 'relation' | 'strength'>): boolean {
  return relation === 'supports' && strength == null
}
