import type { Assertion } from '../../domain/assertion.ts'
import { sentence } from '../../messages/sentence.ts'
import { finding, type Finding } from '../finding.ts'

type Untested = Extract<Assertion, { kind: 'event' | 'cause' | 'opinion' }>

/** Statements that no number decides: each says what it is, so that nobody waits for a test. */
export function checkUntested({ kind }: Untested): Finding {
  return finding('untestable', sentence(`checks.${kind}`))
}
