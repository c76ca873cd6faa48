import { getContext, setContext } from 'svelte'
import type { Judgement } from '#shared/domain/judgement.ts'
import type { LikelihoodScale } from '#shared/domain/likelihood-scale.ts'
import type { Verdict } from '#shared/domain/verdict.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'

const KEY = Symbol('claim vocabulary')

type Parts = {
  readonly scales: Live<'judgements.scales'>
  readonly verdicts: Live<'verdicts.list'>
  readonly sources: Live<'sources.list'>
}

/** What claims are judged, sorted and sourced by: the scales that ship, the workspace's own states, the titles of sources. */
export class ClaimVocabulary {
  readonly #parts: Parts
  readonly scales = $derived.by<readonly LikelihoodScale[]>(() => this.#parts.scales.value ?? [])
  readonly verdicts = $derived.by<readonly Verdict[]>(() => this.#parts.verdicts.value ?? [])
  readonly #titles = $derived.by(
    () => new Map(this.#parts.sources.value?.map(({ source }) => [source.id, source.metadata.title])),
  )

  constructor(parts: Parts) {
    this.#parts = parts
  }

  verdict = (id: string | null): Verdict | null => this.verdicts.find((one) => one.id === id) ?? null

  /** Null for a source that is gone or not read yet. */
  titleOf = (source: string): string | null => this.#titles.get(source) ?? null

  /** The scale a judgement is made on and its two terms there; each null where it says nothing, or nothing known. */
  termsOf = (judgement: Judgement | null) => {
    const scale = this.scales.find(({ id }) => id === judgement?.scale) ?? null
    return {
      scale,
      likelihood: scale?.terms.find(({ id }) => id === judgement?.likelihood) ?? null,
      confidence: scale?.confidences.find(({ id }) => id === judgement?.confidence) ?? null,
    }
  }
}

export function provideClaimVocabulary(): ClaimVocabulary {
  const parts = {
    scales: useLive('judgements.scales', () => ({}), []),
    verdicts: useLive('verdicts.list', () => ({}), ['verdicts']),
    sources: useLive('sources.list', () => ({}), ['sources']),
  }
  return setContext(KEY, new ClaimVocabulary(parts))
}

export function useClaimVocabulary(): ClaimVocabulary {
  const vocabulary = getContext<ClaimVocabulary | undefined>(KEY)
  if (vocabulary === undefined)
    throw new Error('No claim vocabulary here: call provideClaimVocabulary in the view above')
  return vocabulary
}
