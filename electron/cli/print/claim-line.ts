import type { Claim } from '#shared/domain/claim.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { openWords } from './open-words.ts'

/** `C3  Shore power in Gdynia was 41 percent in 2025.  left open: hub`: a claim by its label, its statement and what it leaves open. */
export function claimLine(
  { id, statement, assertion }: Pick<Claim, 'id' | 'statement' | 'assertion'>,
  speak: Speak,
): string {
  return [labelOf(id), statement, openWords(assertion, speak)].filter((part) => part !== '').join('  ')
}
