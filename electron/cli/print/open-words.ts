import { leftOpen } from '#shared/analysis/left-open.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'

/** `left open: hub and period`; empty where a claim tells all that its check needs. */
export function openWords(assertion: Assertion, speak: Speak): string {
  const parts = leftOpen(assertion).map((part) => sentence(`claims.part.${part}`))
  return parts.length === 0 ? '' : speak(sentence('cli.left-open', { parts }))
}
