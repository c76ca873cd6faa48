import type { OfferedSuggestion } from '#shared/ipc/answers/suggestions.ts'
import type { Services } from '#shared/ipc/services.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Desk } from './command.ts'

/** Milliseconds after which whoever waits is told that the text is still being read. */
const PATIENCE = 1000

/** The suggestions of a source; says on standard error that it is at work where a long text takes its time. */
export async function offeredSuggestions(
  services: Services,
  source: string,
  desk: Desk,
): Promise<readonly OfferedSuggestion[]> {
  const told = setTimeout(() => desk.note(sentence('cli.suggest.reading')), PATIENCE)
  try {
    return await services.suggestions.list({ source })
  } finally {
    clearTimeout(told)
  }
}
