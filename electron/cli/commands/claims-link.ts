import { evidenceRelations, evidenceStrengths, type EvidenceLink } from '#shared/domain/claim.ts'
import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findByLabel } from '../find-by-label.ts'
import { findEvidence, findLink } from '../find-evidence.ts'
import { linkJson } from '../shapes/link-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/** What is typed for a strength that nobody says any more. */
const UNSAID = 'none'

/** `claims link CLAIM TARGET --relation R`: a claim hangs on a quotation or observation; one that hangs there is told again. */
export const claimsLink: Command = {
  words: 'claims link',
  usage: 'CLAIM EVIDENCE --relation R [--strength S] [--note TEXT]',
  options: { relation: { type: 'string' }, strength: { type: 'string' }, note: { type: 'string' } },
  async run(given, desk) {
    const [typed, named, ...more] = given.words
    if (typed === undefined || named === undefined || more.length > 0)
      throw new UsageProblem('cli-needs-evidence', {}, claimsLink)
    const asked = given.text('relation') ?? ''
    const relation = evidenceRelations.find((one) => one === asked)
    if (relation === undefined)
      throw new UsageProblem('cli-relation', { asked, relations: evidenceRelations.join(', ') }, claimsLink)
    const strength = strengthOf(given.text('strength'))
    const { services } = await desk.open()
    const views = await services.claims.list({})
    const { claim, links } = findByLabel(views, (view) => view.claim.id, typed, 'claim')
    const target = await findEvidence(services, views, named)
    const note = given.text('note')?.trim()
    const link = await services.claims.link({
      claim: claim.id,
      target,
      relation,
      ...(strength !== undefined && { strength }),
      ...(note !== undefined && { note }),
    })
    const updated = links.some(({ id }) => id === link.id)
    const said = { link: labelOf(link.id), claim: labelOf(claim.id), evidence: named }
    return {
      json: { claim: labelOf(claim.id), ...linkJson(link), updated },
      lines: [desk.speak(sentence(updated ? 'cli.claims.link-updated' : 'cli.claims.linked', said))],
      exit: 0,
    }
  },
}

/** `claims unlink LINK`: a claim no longer hangs on a piece of evidence. */
export const claimsUnlink: Command = {
  words: 'claims unlink',
  usage: 'LINK',
  options: {},
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-link', {}, claimsUnlink)
    const { services } = await desk.open()
    const link = findLink(await services.claims.list({}), typed)
    await services.claims.unlink({ link: link.id })
    const said = { link: labelOf(link.id), claim: labelOf(link.claim) }
    return { json: said, lines: [desk.speak(sentence('cli.claims.unlinked', said))], exit: 0 }
  },
}

/** Undefined where none was typed: what was said before stays. */
function strengthOf(asked: string | undefined): EvidenceLink['strength'] {
  if (asked === undefined) return undefined
  if (asked === UNSAID) return null
  const strength = evidenceStrengths.find((one) => one === asked)
  if (strength === undefined)
    throw new UsageProblem(
      'cli-strength',
      { asked, strengths: [...evidenceStrengths, UNSAID].join(', ') },
      claimsLink,
    )
  return strength
}
