import type { Sentence } from '../../messages/sentence.ts'

/**
 * A warning of the guard among other sentences: its key, and who set it aside: `nobody`, a reason for `this` comparison, or
 * one for a `wider` one.
 */
export type Guard = { readonly key: string; readonly by: 'nobody' | 'this' | 'wider' }
export type GuardSentence = Sentence & { readonly guard: Guard }

/** What of a warning can be set aside; null for a sentence that is none of the guard's. */
export function guardOf(sentence: Sentence | undefined): Guard | null {
  return sentence !== undefined && isGuarded(sentence) ? sentence.guard : null
}

function isGuarded(sentence: Sentence): sentence is GuardSentence {
  return 'guard' in sentence
}
