import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findClaims } from '../find-claims.ts'
import { shortened, textTable } from '../print/text-table.ts'
import { claimJson } from '../shapes/claim-json.ts'
import { readNames } from '../shapes/names.ts'

/** `claims [ID…]`: claims with quotation, links, statuses and origins. */
export const claims: Command = {
  words: 'claims',
  usage: '[ID…]',
  options: {},
  async run(given, desk) {
    const { services } = await desk.open()
    const views = await findClaims(services, given.words)
    const names = await readNames(services)
    const rows = views.map(({ claim, quotations, origins, check }) => [
      labelOf(claim.id),
      desk.speak(sentence(`cli.kind.${claim.assertion.kind}`)),
      desk.speak(sentence(`cli.review.${claim.review.status}`)),
      desk.speak(sentence(`cli.outcome.${check.outcome}`)),
      desk.speak(sentence('cli.claims.origins', { reports: origins.reports, origins: origins.origins })),
      quotations.map(({ id }) => labelOf(id)).join(' '),
      shortened(claim.statement, 90),
    ])
    return {
      json: { claims: views.map((view) => claimJson(view, names, desk.speak)) },
      lines: rows.length > 0 ? textTable(rows) : [desk.speak(sentence('cli.claims.none'))],
      exit: 0,
    }
  },
}
