import { labelOf } from '#shared/domain/id.ts'
import type { Verdict } from '#shared/domain/verdict.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Edit, Store } from '#electron/storage/store.ts'

/** States of claims that a team has named itself. */
export function createVerdictsService({ store }: { readonly store: Store }): ServiceOf<'verdicts'> {
  return {
    list: async () => store.all('verdicts').toSorted((a, b) => a.order - b.order),

    async save({ verdict: id, ...fields }) {
      if (id !== null && store.get('verdicts', id) === undefined)
        refuse('verdict-unknown', { verdict: labelOf(id) })
      const name = fields.name.toLowerCase()
      const twin = store.all('verdicts').find((other) => other.id !== id && other.name.toLowerCase() === name)
      if (twin !== undefined) refuse('verdict-twin', { name: fields.name })
      const verdict: Verdict = { id: id ?? store.nextId('verdicts', 'V'), ...fields }
      await store.change('verdicts.save', [{ do: 'put', collection: 'verdicts', entity: verdict }])
      return verdict
    },

    async remove({ verdict }) {
      if (store.get('verdicts', verdict) === undefined)
        refuse('verdict-unknown', { verdict: labelOf(verdict) })
      const having = store.all('claims').filter((claim) => claim.verdict === verdict)
      await store.change('verdicts.remove', [
        ...having.map(({ id }): Edit => ({
          do: 'set',
          collection: 'claims',
          id,
          fields: { verdict: null },
        })),
        { do: 'remove', collection: 'verdicts', id: verdict },
      ])
      return null
    },
  }
}
