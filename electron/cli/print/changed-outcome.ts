import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Desk, Outcome } from '../command.ts'

/** What a command answers that changed one thing: the thing as it is now, and its label with a name. */
export function changedOutcome(desk: Desk, saved: { readonly id: string }, name: string): Outcome {
  const id = labelOf(saved.id)
  return {
    json: { ...saved, label: id },
    lines: [desk.speak(sentence('cli.changed', { id, name }))],
    exit: 0,
  }
}
