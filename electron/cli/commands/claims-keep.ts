import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findClaims } from '../find-claims.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `claims keep ID…`: claims still hold though quotations of them were settled on other words. */
export const claimsKeep: Command = {
  words: 'claims keep',
  usage: 'ID…',
  options: {},
  async run(given, desk) {
    if (given.words.length === 0) throw new UsageProblem('cli-needs-claim')
    const { services } = await desk.open()
    const kept = (await findClaims(services, given.words)).map(({ claim }) => claim.id)
    for (const claim of kept) await services.claims.keep({ claim })
    return {
      json: { kept: kept.map(labelOf) },
      lines: [desk.speak(sentence('cli.claims.kept', { count: kept.length }))],
      exit: 0,
    }
  },
}
