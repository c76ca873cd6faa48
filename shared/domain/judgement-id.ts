/**
 * The id of the judgement of a claim: `C6-8f3k2q` → `J6-8f3k2q`. It is the claim's own, so that two copies of a workspace that
 * judge one claim apart write one record, and what they disagree on is told, instead of two of which one is never seen.
 */
export function judgementId(claim: string): string {
  return `J${claim.slice(1)}`
}
