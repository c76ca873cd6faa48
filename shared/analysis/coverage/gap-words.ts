import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { CoverageGap } from './gaps.ts'

/** Why a value is to be collected: its state, with the day of one that is not due yet. */
export function gapState({ state, from }: CoverageGap): Sentence {
  return state === 'not-yet' && from !== null
    ? sentence('coverage.gap.from', { day: from })
    : sentence(`coverage.gap.${state}`)
}
