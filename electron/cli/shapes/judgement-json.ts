import type { Judgement } from '#shared/domain/judgement.ts'
import type { Names } from './names.ts'

/**
 * What an analyst makes of a claim; terms by their English words with their ids beside them, `from` and `to` in percent.
 * A term the scale does not have stands for itself.
 */
export function judgementJson(judgement: Judgement | null, names: Names) {
  if (judgement === null) return null
  const {
    scale: id,
    likelihood,
    confidence,
    basis,
    assumptions,
    alternatives,
    gaps,
    changers,
    by,
    at,
  } = judgement
  const scale = names.scale(id)
  const likely = scale?.terms.find((term) => term.id === likelihood)
  const sure = scale?.confidences.find((term) => term.id === confidence)
  return {
    scale: scale?.names.en ?? id,
    scaleId: id,
    likelihood: likely?.names.en ?? likelihood,
    likelihoodId: likelihood,
    from: likely?.from ?? null,
    to: likely?.to ?? null,
    confidence: sure?.names.en ?? confidence,
    confidenceId: confidence,
    basis,
    assumptions,
    alternatives,
    gaps,
    changers,
    by,
    at,
  }
}
