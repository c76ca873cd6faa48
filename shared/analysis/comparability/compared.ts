import type { Hub } from '../../domain/hub.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Overrule } from '../../domain/overrule.ts'
import type { Naming, Sentence } from '../../messages/sentence.ts'

/** What a comparison rests on: values that stand beside each other, and what is known of their hubs and indicators. */
export type Compared = {
  /** One for each fact. */
  readonly values: readonly Observation[]
  readonly hub: (id: string) => Hub | undefined
  readonly indicator: (id: string) => Indicator | undefined
  readonly hubName: (id: string) => Naming | string
  readonly indicatorName: (id: string) => Naming | string
}

/** Why some values do not compare as they stand. `about` is what it concerns, in any order: it makes the warning's key. */
export type Incomparable = { readonly sentence: Sentence; readonly about: readonly string[] }
export type ComparabilityRule = {
  readonly name: string
  readonly find: (compared: Compared) => readonly Incomparable[]
}

/** A warning with its key, and the written reason of whoever set it aside. */
export type ComparabilityWarning = {
  readonly key: string
  readonly rule: string
  readonly sentence: Sentence
  readonly overruled: Overrule | null
}

/** Names listed in a warning; more are counted by the reader of the data. */
export const MAX_NAMED = 6

export function distinctTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
