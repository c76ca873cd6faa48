import type { Suggestion } from '../../domain/suggestion.ts'

/** `n` is the suggestion's number in its source, from 1, in reading order; it stays while the text stays. */
export type OfferedSuggestion = Suggestion & {
  readonly n: number
  readonly state: 'offered' | 'accepted' | 'rejected'
}
