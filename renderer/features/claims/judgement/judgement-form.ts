import type { Judgement } from '#shared/domain/judgement.ts'

export const reasonLists = ['assumptions', 'alternatives', 'gaps', 'changers'] as const
export type ReasonList = (typeof reasonLists)[number]

/** A judgement while it is written: lines may still be empty. */
export type TypedJudgement = Pick<Judgement, 'scale' | 'likelihood' | 'confidence' | 'basis'> &
  Record<ReasonList, string[]>

/** The form of a judgement there is, or an empty one on the scale chosen last. */
export function typedJudgement(judgement: Judgement | null, scale: string): TypedJudgement {
  const { likelihood = null, confidence = null, basis = '' } = judgement ?? {}
  const lines = (list: ReasonList) => [...(judgement?.[list] ?? []), '']
  return {
    scale: judgement?.scale ?? scale,
    likelihood,
    confidence,
    basis,
    assumptions: lines('assumptions'),
    alternatives: lines('alternatives'),
    gaps: lines('gaps'),
    changers: lines('changers'),
  }
}

/** What is kept of the form: without white space around it and without empty lines; null where nothing is said at all. */
export function judgementOf(typed: TypedJudgement): TypedJudgement | null {
  const lines = (list: ReasonList) => typed[list].map((line) => line.trim()).filter((line) => line !== '')
  const kept: TypedJudgement = {
    ...typed,
    basis: typed.basis.trim(),
    assumptions: lines('assumptions'),
    alternatives: lines('alternatives'),
    gaps: lines('gaps'),
    changers: lines('changers'),
  }
  const saysNothing =
    kept.likelihood === null &&
    kept.confidence === null &&
    kept.basis === '' &&
    reasonLists.every((list) => kept[list].length === 0)
  return saysNothing ? null : kept
}
