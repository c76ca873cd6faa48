import { labelOf } from '#shared/domain/id.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Store } from '#electron/storage/store.ts'
import type { Person } from '../workspace/person.ts'
import { sourceById } from './source-answers.ts'

export type StandingParts = { readonly store: Store; readonly person: Person; readonly now: () => Date }

/** What somebody says of a source as a whole, under their name: that it was taken back, and what answers its disclaimer. */
export function createStanding({
  store,
  person,
  now,
}: StandingParts): Pick<ServiceOf<'sources'>, 'retract' | 'answerDisclaimer'> {
  const signed = () => ({ by: person.name(), at: now().toISOString() })

  return {
    async retract({ source: id, retraction }) {
      sourceById(store, id)
      const fields = { retraction: retraction === null ? null : { ...retraction, ...signed() } }
      const command = retraction === null ? 'sources.reinstate' : 'sources.retract'
      await store.change(command, [{ do: 'set', collection: 'sources', id, fields }])
      return sourceById(store, id)
    },

    async answerDisclaimer({ source: id, answer }) {
      const { disclaimer } = sourceById(store, id).metadata
      if (disclaimer === null) return refuse('no-disclaimer', { source: labelOf(id) })
      const fields = { disclaimerAnswer: answer === null ? null : { disclaimer, answer, ...signed() } }
      await store.change('sources.answerDisclaimer', [{ do: 'set', collection: 'sources', id, fields }])
      return sourceById(store, id)
    },
  }
}
