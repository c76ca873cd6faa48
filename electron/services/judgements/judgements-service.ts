import { labelOf } from '#shared/domain/id.ts'
import { judgementId } from '#shared/domain/judgement-id.ts'
import type { Judgement } from '#shared/domain/judgement.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import type { Person } from '../workspace/person.ts'
import { judgementsByClaim } from './judgements-by-claim.ts'
import { loadScales } from './load-scales.ts'

/** What analysts make of claims, on published scales that ship as data. */
export function createJudgementsService({
  store,
  person,
  resources,
  now,
}: {
  readonly store: Store
  readonly person: Person
  readonly resources: string
  readonly now: () => Date
}): ServiceOf<'judgements'> {
  const scales = loadScales(resources)
  const ofClaim = (claim: string) => judgementsByClaim(store).get(claim)

  return {
    scales: async () => scales,
    list: async () => [...judgementsByClaim(store).values()],

    async save({ claim, scale: id, likelihood, confidence, ...reasons }) {
      if (store.get('claims', claim) === undefined) refuse('claim-unknown', { claim: labelOf(claim) })
      const scale = scales.find((one) => one.id === id) ?? refuse('scale-unknown', { scale: id })
      if (likelihood !== null && !scale.terms.some((term) => term.id === likelihood))
        refuse('scale-term-unknown', { scale: scale.names, term: likelihood })
      if (confidence !== null && !scale.confidences.some((term) => term.id === confidence))
        refuse('scale-term-unknown', { scale: scale.names, term: confidence })
      const judgement: Judgement = {
        id: ofClaim(claim)?.id ?? judgementId(claim),
        claim,
        scale: id,
        likelihood,
        confidence,
        ...reasons,
        by: person.name(),
        at: now().toISOString(),
      }
      await store.change('judgements.save', [{ do: 'put', collection: 'judgements', entity: judgement }])
      return judgement
    },

    async remove({ claim }) {
      const edits = store
        .all('judgements')
        .filter((one) => one.claim === claim)
        .map(({ id }): Edit => ({ do: 'remove', collection: 'judgements', id }))
      if (edits.length > 0) await store.change('judgements.remove', edits)
      return null
    },
  }
}
