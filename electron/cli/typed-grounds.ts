import type { Ground } from '#shared/domain/ground.ts'
import type { Services } from '#shared/ipc/services.ts'
import type { Given } from './command.ts'
import { findByLabel } from './find-by-label.ts'
import { findEvidence } from './find-evidence.ts'
import { findSource } from './find-source.ts'

/** What commands that add a statement take to say what it rests on. */
export const groundOptions = {
  quotation: { type: 'string' },
  claim: { type: 'string' },
  source: { type: 'string' },
} as const
export const groundUsage = '[--quotation S1:3] [--claim C4] [--source S1]'

/** The grounds a person named, each by its label or whole id. Refuses what is not there. */
export async function typedGrounds(given: Given, services: Services): Promise<Ground[]> {
  const grounds: Ground[] = []
  const [quotation, claim, source] = [given.text('quotation'), given.text('claim'), given.text('source')]
  const views =
    quotation === undefined && claim === undefined ? [] : await services.claims.list({ asKnownOn: null })
  if (claim !== undefined) {
    const view = findByLabel(views, (one) => one.claim.id, claim, 'claim')
    grounds.push({ kind: 'claim', claim: view.claim.id })
    // The words the claim was made from come along, unless other ones are named.
    if (quotation === undefined)
      grounds.push(...view.quotations.map(({ id }): Ground => ({ kind: 'quotation', quotation: id })))
  }
  if (quotation !== undefined) {
    const target = await findEvidence(services, views, quotation)
    if (target.kind === 'quotation') grounds.push(target)
  }
  if (source !== undefined) grounds.push({ kind: 'source', source: (await findSource(services, source)).id })
  return grounds
}
