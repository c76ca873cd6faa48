import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { LikelihoodScale } from '#shared/domain/likelihood-scale.ts'
import { judgementOf, typedJudgement } from '#renderer/features/claims/judgement/judgement-form.ts'
import { likelihoodWordIn } from '#renderer/features/claims/judgement/likelihood-words.ts'

const scaleOf = (id: string) =>
  v.parse(LikelihoodScale, JSON.parse(readFileSync(`resources/scales/${id}.json`, 'utf8')))
const icd = scaleOf('icd-203')

describe('the form of a judgement', () => {
  it('keeps no empty line, and says nothing where nothing is said', () => {
    const empty = typedJudgement(null, 'phia')
    expect(empty).toMatchObject({ scale: 'phia', likelihood: null, confidence: null, assumptions: [''] })
    expect(judgementOf(empty)).toBeNull()
    expect(judgementOf({ ...empty, basis: '  ' })).toBeNull()
    const kept = judgementOf({ ...empty, gaps: [' no 2024 value ', '', '  '] })
    expect(kept).toMatchObject({ gaps: ['no 2024 value'], assumptions: [] })
  })
})

describe('a basis of confidence', () => {
  it('is told when it names a likelihood, in any language', () => {
    expect(likelihoodWordIn('It is very unlikely that the bureau errs', icd)).toBe('very unlikely')
    expect(likelihoodWordIn('Improbable, said two of them', icd)).toBe('improbable')
    expect(likelihoodWordIn('Ошибка весьма маловероятна? Это маловероятно.', icd)).toBe('маловероятно')
    expect(likelihoodWordIn('数据几乎肯定可靠', icd)).toBe('几乎肯定')
    expect(likelihoodWordIn('a realistic possibility', scaleOf('phia'))).toBe('realistic possibility')
  })
  it('is left alone when it says what it rests on', () => {
    expect(likelihoodWordIn('Two sources of one origin; the likelihood of error was not studied', icd)).toBe(
      null,
    )
    expect(likelihoodWordIn('Probability samples of 2,000 households', icd)).toBe(null)
  })
})
