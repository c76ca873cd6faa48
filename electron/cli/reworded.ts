import { claimInWords } from '#shared/analysis/claim-in-words.ts'
import type { Claim } from '#shared/domain/claim.ts'
import type { Services } from '#shared/ipc/services.ts'
import { languageOfWords } from '#shared/text/language-of-words.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import type { Desk } from './command.ts'

/** What a claim's parts say, in the language it is written in; null where it says so already, or nothing can be said of them. */
export async function reworded(
  { statement, assertion }: Pick<Claim, 'statement' | 'assertion'>,
  services: Services,
  { resources }: Pick<Desk, 'resources'>,
): Promise<string | null> {
  const [{ hubs }, indicators] = [await services.dataset.hubs({}), await services.dataset.indicators({})]
  const said = claimInWords(assertion, {
    hub: (id) => hubs.find((one) => one.id === id)?.names ?? id,
    indicator: (id) => indicators.find(({ indicator }) => indicator.id === id)?.indicator.names ?? id,
  })
  if (said === null) return null
  const words = loadSpeakers(resources)[languageOfWords(statement)](said)
  return words === statement || words.length > 300 ? null : words
}
