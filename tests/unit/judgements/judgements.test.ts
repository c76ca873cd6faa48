import { describe, expect, it } from 'vitest'
import { readMatrix } from '#shared/analysis/competing-hypotheses.ts'
import { createJudgementsService } from '#electron/services/judgements/judgements-service.ts'
import { createMatricesService } from '#electron/services/matrices/matrices-service.ts'
import { createVerdictsService } from '#electron/services/verdicts/verdicts-service.ts'
import type { HypothesisMatrix } from '#shared/domain/hypothesis-matrix.ts'
import { article, problemOf, workspace } from '../claims/workspace.ts'

const now = () => new Date('2026-02-01T10:00:00Z')
async function world() {
  const all = await workspace()
  const source = await all.importText(article)
  const [first] = await all.suggestions.list({ source })
  const [claim] = await all.suggestions.accept({ source, suggestions: [{ id: first?.id ?? '' }] })
  const { store, person } = all
  return {
    ...all,
    claim: claim?.id ?? '',
    judgements: createJudgementsService({ store, person, resources: 'resources', now }),
    verdicts: createVerdictsService({ store }),
    matrices: createMatricesService({ store, person, now }),
  }
}
const reasons = { basis: '', assumptions: [], alternatives: [], gaps: [], changers: [] }

describe('likelihood scales', () => {
  it('are data with their source, in three languages, their terms in order without overlap', async () => {
    const { judgements } = await world()
    const scales = await judgements.scales({})
    expect(scales.map(({ id }) => id)).toEqual(['icd-203', 'phia'])
    for (const { terms, source } of scales) {
      expect(source.length).toBeGreaterThan(20)
      for (const [at, { from, to }] of terms.entries()) {
        expect(from).toBeLessThan(to)
        expect(from).toBeGreaterThanOrEqual(terms[at - 1]?.to ?? 0)
      }
    }
  })
})

describe('a judgement', () => {
  it('stands on its claim, one at a time, likelihood and confidence apart', async () => {
    const { judgements, claims, claim } = await world()
    await judgements.save({ claim, scale: 'icd-203', likelihood: 'likely', confidence: null, ...reasons })
    await judgements.save({
      claim,
      scale: 'phia',
      likelihood: null,
      confidence: 'low',
      ...reasons,
      gaps: ['No 2024 value for Tianjin'],
    })
    expect(await judgements.list({})).toMatchObject([{ scale: 'phia', confidence: 'low', by: 'Ann' }])
    expect((await claims.list({}))[0]?.judgement).toMatchObject({ gaps: ['No 2024 value for Tianjin'] })
    await judgements.remove({ claim })
    expect((await claims.list({}))[0]?.judgement).toBe(null)
  })

  it('goes with its claim, and comes back with it', async () => {
    const { judgements, claims, claim, store } = await world()
    await judgements.save({ claim, scale: 'icd-203', likelihood: 'likely', confidence: null, ...reasons })
    await claims.remove({ claim })
    expect(await judgements.list({})).toEqual([])
    await store.undo()
    expect(await judgements.list({})).toHaveLength(1)
  })

  it('takes no word of another scale, and none of a scale that is not there', async () => {
    const { judgements, claim } = await world()
    const save = (scale: string, likelihood: string) =>
      problemOf(judgements.save({ claim, scale, likelihood, confidence: null, ...reasons }))
    expect(await save('icd-203', 'realistic-possibility')).toMatchObject({ code: 'scale-term-unknown' })
    expect(await save('own', 'likely')).toMatchObject({ code: 'scale-unknown' })
  })
})

describe('own states', () => {
  it('are named once, carried by claims, and taken off them when they go', async () => {
    const { verdicts, claims, claim, store } = await world()
    const state = { name: 'Legal check', sign: '▲' as const, colour: 'open' as const, meaning: '', order: 0 }
    const { id } = await verdicts.save({ verdict: null, ...state })
    expect(await problemOf(verdicts.save({ verdict: null, ...state, name: 'LEGAL CHECK' }))).toMatchObject({
      code: 'verdict-twin',
    })
    await claims.update({ claim, verdict: id })
    expect(store.get('claims', claim)?.verdict).toBe(id)
    await verdicts.remove({ verdict: id })
    expect(store.get('claims', claim)?.verdict).toBe(null)
    await store.undo()
    expect(store.get('claims', claim)?.verdict).toBe(id)
  })
})

describe('competing hypotheses', () => {
  const matrix = (ratings: HypothesisMatrix['ratings']): HypothesisMatrix => ({
    id: 'M1-aaaaaa',
    question: 'Why did it grow?',
    hypotheses: [
      { key: 'H1', words: 'Policy' },
      { key: 'H2', words: 'Prices' },
      { key: 'H3', words: 'Method' },
    ],
    evidence: [
      { key: 'E1', claim: null, words: 'Spending rose', credibility: 'medium', relevance: 'medium' },
      { key: 'E2', claim: null, words: 'The method changed', credibility: 'high', relevance: 'high' },
    ],
    ratings,
    madeAt: '2026-02-01T10:00:00.000Z',
  })
  const rated = (evidence: string, hypothesis: string, consistency: 'CC' | 'C' | 'N' | 'I' | 'II', by = 'Ann') => ({
    evidence, hypothesis, consistency, by, at: '2026-02-01T10:00:00.000Z',
  }) // prettier-ignore

  it('count what speaks against each, weighted, and name no winner', () => {
    const reading = readMatrix(
      matrix([
        rated('E1', 'H1', 'C'),
        rated('E1', 'H2', 'I'),
        rated('E1', 'H3', 'C'),
        rated('E2', 'H1', 'II'),
        rated('E2', 'H2', 'N'),
      ]),
    )
    expect(reading.against).toEqual([
      { hypothesis: 'H1', inconsistency: 4.5, inconsistent: 1, unrated: 0 },
      { hypothesis: 'H2', inconsistency: 1, inconsistent: 1, unrated: 0 },
      { hypothesis: 'H3', inconsistency: 0, inconsistent: 0, unrated: 1 },
    ])
    expect(reading.diagnosticity).toEqual([
      { evidence: 'E1', value: 0.5 },
      { evidence: 'E2', value: 0.5 },
    ])
    expect(reading.gaps).toEqual([{ evidence: 'E2', hypothesis: 'H3' }])
    expect(JSON.stringify(reading)).not.toMatch(/winner|best|rank/)
  })

  it('tell evidence that parts nothing, and people who disagree on the direction', () => {
    const reading = readMatrix(
      matrix([
        rated('E1', 'H1', 'C'),
        rated('E1', 'H2', 'C'),
        rated('E1', 'H1', 'I', 'Ben'),
        rated('E1', 'H2', 'N', 'Ben'),
      ]),
    )
    expect(reading.cells.filter(({ disputed }) => disputed)).toMatchObject([
      { evidence: 'E1', hypothesis: 'H1' },
    ])
    expect(reading.people).toEqual(['Ann', 'Ben'])
    expect(readMatrix(matrix([rated('E1', 'H1', 'C'), rated('E1', 'H2', 'C')])).diagnosticity[0]?.value).toBe(
      0,
    )
    expect(readMatrix(matrix([rated('E1', 'H1', 'C')])).diagnosticity[0]?.value).toBe(null)
  })

  it('keep each person’s rating, drop those of rows that go, and refuse what is not there', async () => {
    const { matrices, claim, person } = await world()
    const { question, hypotheses, evidence } = matrix([])
    const own = [
      ...evidence,
      { key: 'E3', claim, words: '', credibility: 'low' as const, relevance: 'low' as const },
    ]
    const { id } = await matrices.save({ matrix: null, question, hypotheses, evidence: own })
    await matrices.rate({ matrix: id, evidence: 'E3', hypothesis: 'H1', consistency: 'I' })
    await person.rename('Ben')
    await matrices.rate({ matrix: id, evidence: 'E3', hypothesis: 'H1', consistency: 'C' })
    const [view] = await matrices.list({})
    expect(view?.reading.cells.find(({ evidence: row }) => row === 'E3')).toMatchObject({ disputed: true })
    await matrices.rate({ matrix: id, evidence: 'E3', hypothesis: 'H1', consistency: null })
    expect((await matrices.list({}))[0]?.matrix.ratings).toMatchObject([{ by: 'Ann' }])
    await matrices.save({ matrix: id, question, hypotheses, evidence })
    expect((await matrices.list({}))[0]?.matrix.ratings).toEqual([])
    expect(
      await problemOf(matrices.rate({ matrix: id, evidence: 'E9', hypothesis: 'H1', consistency: 'C' })),
    ).toMatchObject({ code: 'matrix-cell-unknown' })
    const twice = [...evidence, ...evidence]
    expect(
      await problemOf(matrices.save({ matrix: id, question, hypotheses, evidence: twice })),
    ).toMatchObject({ code: 'matrix-key-twice' })
  })
})
