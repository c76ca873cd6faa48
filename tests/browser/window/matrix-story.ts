import { readMatrix } from '#shared/analysis/competing-hypotheses.ts'
import type { HypothesisMatrix } from '#shared/domain/hypothesis-matrix.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { Answers } from './speaking-transport.ts'
import { claim, story } from './story.ts'

const at = '2026-02-01T10:00:00.000Z'
const rated = (evidence: string, ratings: Record<string, string>, by = 'Anna') =>
  Object.entries(ratings).map(([hypothesis, consistency]) => ({
    evidence,
    hypothesis,
    by,
    consistency: consistency as 'CC' | 'C' | 'N' | 'I' | 'II',
    at,
  }))

/** Three hypotheses, three pieces of evidence: one a claim; a gap, a dispute, and a row that tells nothing apart. */
export const matrix: HypothesisMatrix = {
  id: 'M1-aaaaaa',
  question: 'Why did R&D intensity in Beijing rise in 2024?',
  hypotheses: [
    { key: 'H1', words: 'Firms spent more on research' },
    { key: 'H2', words: 'Output grew more slowly than spending' },
    { key: 'H3', words: 'The way of counting changed' },
  ],
  evidence: [
    {
      key: 'E1',
      claim: claim.id,
      words: 'What the claim once said',
      credibility: 'high',
      relevance: 'medium',
    },
    {
      key: 'E2',
      claim: null,
      words: 'The bureau names no change of method',
      credibility: 'medium',
      relevance: 'high',
    },
    { key: 'E3', claim: null, words: '=A survey, "quoted"', credibility: 'low', relevance: 'low' },
  ],
  ratings: [
    ...rated('E1', { H1: 'C', H2: 'C', H3: 'C' }),
    ...rated('E2', { H1: 'N', H2: 'N', H3: 'II' }),
    ...rated('E3', { H1: 'CC', H2: 'C' }),
    ...rated('E3', { H2: 'I' }, 'Ben'),
  ],
  madeAt: at,
}

/** The story's workspace with matrices that keep what is done to them. */
export function storyOfMatrices(
  first: readonly HypothesisMatrix[] = [matrix],
  claims?: readonly ClaimView[],
): Answers {
  let all = first
  const put = (one: HypothesisMatrix) => {
    all = [...all.filter(({ id }) => id !== one.id), one]
    return one
  }
  const find = (id: string | null) => all.find((one) => one.id === id)
  return {
    ...story(),
    ...(claims === undefined ? {} : { 'claims.list': () => claims }),
    'matrices.list': () => all.map((one) => ({ matrix: one, reading: readMatrix(one) })),
    'matrices.save': ({ matrix: id, ...written }) => {
      const earlier = find(id)
      return put({
        id: earlier?.id ?? 'M9-bbbbbb',
        madeAt: at,
        ...written,
        ratings: (earlier?.ratings ?? []).filter(
          ({ evidence, hypothesis }) =>
            written.evidence.some(({ key }) => key === evidence) &&
            written.hypotheses.some(({ key }) => key === hypothesis),
        ),
      })
    },
    'matrices.rate': ({ matrix: id, evidence, hypothesis, consistency }) => {
      const earlier = find(id) ?? matrix
      const others = earlier.ratings.filter(
        (one) => one.evidence !== evidence || one.hypothesis !== hypothesis || one.by !== 'Anna',
      )
      const own = consistency === null ? [] : [{ evidence, hypothesis, by: 'Anna', consistency, at }]
      return put({ ...earlier, ratings: [...others, ...own] })
    },
    'matrices.remove': ({ matrix: id }) => {
      all = all.filter((one) => one.id !== id)
      return null
    },
  }
}
