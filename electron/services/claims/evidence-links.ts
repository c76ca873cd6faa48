import type { EvidenceLink } from '#shared/domain/claim.ts'
import { labelOf } from '#shared/domain/id.ts'
import { ownQuotation } from '#shared/domain/own-quotation.ts'
import { mentions } from '#shared/domain/renaming.ts'
import type { ClaimOnObservation } from '#shared/ipc/answers/claims.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Store } from '#electron/storage/store.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { linkEdit } from './new-claim.ts'
import { orphanEdits } from './orphan-quotations.ts'

export type EvidenceLinksParts = {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly checks: ServiceOf<'checks'>
}

/** What ties claims to quotations and observations, and is walked from either end. */
export function createEvidenceLinks({
  store,
  dataset,
  checks,
}: EvidenceLinksParts): Pick<ServiceOf<'claims'>, 'link' | 'unlink' | 'ofObservation'> {
  async function refuseUnknown(target: EvidenceLink['target']): Promise<void> {
    if (target.kind === 'quotation') {
      const { quotation } = target
      if (store.get('quotations', quotation) === undefined)
        refuse('quotation-unknown', { quotation: labelOf(quotation) })
      return
    }
    const { observation } = target
    if ((await dataset.observations.byId(observation)) === undefined)
      refuse('observation-unknown', { observation })
  }

  return {
    async link({ claim, target, relation, strength, note }) {
      if (store.get('claims', claim) === undefined) refuse('claim-unknown', { claim: labelOf(claim) })
      await refuseUnknown(target)
      const links = store.all('links').filter((link) => link.claim === claim)
      const same = links.find((link) => isSame(link.target, target))
      const isOwn = same !== undefined && same.id === ownQuotation(links)?.id
      if (isOwn && target.kind === 'quotation' && relation !== 'supports')
        refuse('quotation-own', { claim: labelOf(claim), quotation: labelOf(target.quotation) })
      const link: EvidenceLink = {
        ...same,
        id: same?.id ?? store.nextId('links', 'L'),
        claim,
        target,
        relation,
        strength: strength === undefined ? (same?.strength ?? null) : strength,
        note: note ?? same?.note ?? '',
      }
      await store.change('claims.link', [linkEdit(link)])
      return link
    },

    async unlink({ link: id }) {
      const link = store.get('links', id) ?? refuse('link-unknown', { link: labelOf(id) })
      await store.change('claims.unlink', [
        { do: 'remove', collection: 'links', id },
        ...orphanEdits(store, [link]),
      ])
      return null
    },

    async ofObservation({ observation: id, asKnownOn = null }) {
      const links = new Map<string, EvidenceLink>()
      for (const link of store.all('links'))
        if (link.target.kind === 'observation' && link.target.observation === id) links.set(link.claim, link)
      const indicator = (await dataset.observations.byId(id))?.indicator
      // Only a claim about its indicator can be checked against it; the others need not be checked to know.
      const near = store
        .all('claims')
        .filter(
          ({ id: claim, assertion }) =>
            links.has(claim) || (indicator !== undefined && mentions(assertion, 'indicator', indicator)),
        )
      const found = await checks.run({ claims: near.map((claim) => claim.id), asKnownOn })
      const hanging = near.flatMap((claim, at): ClaimOnObservation[] => {
        const check = found[at]
        const link = links.get(claim.id) ?? null
        if (check === undefined || (link === null && !check.observations.some((one) => one.id === id)))
          return []
        return [{ claim: claim.id, statement: claim.statement, outcome: check.outcome, link }]
      })
      return hanging.toSorted((one, other) => Number(one.link === null) - Number(other.link === null))
    },
  }
}

function isSame(one: EvidenceLink['target'], other: EvidenceLink['target']): boolean {
  if (one.kind === 'quotation') return other.kind === 'quotation' && one.quotation === other.quotation
  return other.kind === 'observation' && one.observation === other.observation
}
