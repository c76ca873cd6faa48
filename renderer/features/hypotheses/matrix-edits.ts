import type { HypothesisMatrix } from '#shared/domain/hypothesis-matrix.ts'

/** What a person writes of a matrix; the ratings stay with the program. */
export type MatrixDraft = Pick<HypothesisMatrix, 'question' | 'hypotheses' | 'evidence'>
export type Evidence = HypothesisMatrix['evidence'][number]

export const draftOf = ({ question, hypotheses, evidence }: HypothesisMatrix): MatrixDraft => ({
  question,
  hypotheses,
  evidence,
})

/** `H` or `E` with the number after the highest in use. */
function freshKey(letter: 'H' | 'E', taken: readonly { readonly key: string }[]): string {
  return `${letter}${Math.max(0, ...taken.map(({ key }) => Number(key.slice(1)))) + 1}`
}

export function withHypothesis(draft: MatrixDraft, words: string): MatrixDraft {
  const key = freshKey('H', draft.hypotheses)
  return { ...draft, hypotheses: [...draft.hypotheses, { key, words }] }
}

/** Evidence of middle weight. Of a claim the words are kept too, for the day the claim is gone. */
export function withEvidence(draft: MatrixDraft, claim: string | null, words: string): MatrixDraft {
  const key = freshKey('E', draft.evidence)
  const evidence: Evidence = {
    key,
    claim,
    words: words.slice(0, 1000),
    credibility: 'medium',
    relevance: 'medium',
  }
  return { ...draft, evidence: [...draft.evidence, evidence] }
}

export function withWords(draft: MatrixDraft, key: string, words: string): MatrixDraft {
  return {
    ...draft,
    hypotheses: draft.hypotheses.map((one) => (one.key === key ? { ...one, words } : one)),
    evidence: draft.evidence.map((one) => (one.key === key ? { ...one, words } : one)),
  }
}

export function withWeights(
  draft: MatrixDraft,
  key: string,
  weights: Partial<Pick<Evidence, 'credibility' | 'relevance' | 'claim'>>,
): MatrixDraft {
  return { ...draft, evidence: draft.evidence.map((one) => (one.key === key ? { ...one, ...weights } : one)) }
}

/** A row or a column one place on or back; at the edge it stays. */
export function moved(draft: MatrixDraft, key: string, by: 1 | -1): MatrixDraft {
  return {
    ...draft,
    hypotheses: stepped(draft.hypotheses, key, by),
    evidence: stepped(draft.evidence, key, by),
  }
}

function stepped<Item extends { readonly key: string }>(
  items: readonly Item[],
  key: string,
  by: 1 | -1,
): Item[] {
  const at = items.findIndex((one) => one.key === key)
  const [item, neighbour] = [items[at], items[at + by]]
  if (item === undefined || neighbour === undefined) return [...items]
  return items.map((one, place) => (place === at ? neighbour : place === at + by ? item : one))
}

export function without(draft: MatrixDraft, key: string): MatrixDraft {
  return {
    ...draft,
    hypotheses: draft.hypotheses.filter((one) => one.key !== key),
    evidence: draft.evidence.filter((one) => one.key !== key),
  }
}
