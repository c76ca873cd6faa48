import type { Sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'

/** A spoken sentence whose numbers keep their per cent signs at the end of a line. */
export function heldTogether(said: Sentence, speak: Speak): string {
  return speak(said).replace(/(\d) (?=[%‰])/gu, '$1\u00a0')
}
