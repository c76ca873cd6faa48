import { explainHub } from '#shared/dataset/explain-name.ts'
import { inOrderMade, mergedAway } from '#shared/dataset/regroup.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { sharedNames, tidied } from '../dataset/entry-names.ts'
import type { EntryParts } from '../dataset/entry-parts.ts'
import { checkHub, checkMembership } from '../dataset/entry-rules.ts'
import { nameAnswer } from '../dataset/name-answer.ts'
import { hubPage } from './hub-page.ts'
import { mergeHubs } from './merge-hubs.ts'

/** Hubs and their dated memberships: shown, written, made one of two, and found by name. */
export function createHubsService(parts: EntryParts): ServiceOf<'hubs'> {
  const { store, dataset } = parts
  return {
    page: ({ hub, asKnownOn = null }) => hubPage(parts, hub, asKnownOn),

    async save({ hub: given, add = false }) {
      const hub = tidied(given)
      const hubs = dataset.hubs()
      const gone = mergedAway(inOrderMade(store.all('regroupings')), 'hub')
      const into = hubs.get(hub.id)
      if (gone.has(hub.id)) refuse('hub-merged-away', { hub: hub.names, into: into?.names ?? hub.id })
      if (add && into !== undefined) refuse('hub-there', { hub: hub.names, other: into.names })
      checkHub(hub, hubs)
      await store.change('hubs.save', [{ do: 'put', collection: 'hubs', entity: hub }])
      return { hub, ambiguous: sharedNames(hub, dataset.hubs().all()) }
    },

    async saveMembership({ membership }) {
      checkMembership(membership, dataset.hubs())
      await store.change('hubs.saveMembership', [
        { do: 'put', collection: 'memberships', entity: membership },
      ])
      return membership
    },

    async removeMembership({ membership: id }) {
      const membership =
        dataset
          .hubs()
          .memberships()
          .find((one) => one.id === id) ?? refuse('membership-unknown', { membership: id.slice(0, 80) })
      // One the program knows is struck, not removed: it would come back.
      const entity = { ...membership, struck: true }
      await store.change('hubs.removeMembership', [{ do: 'put', collection: 'memberships', entity }])
      return null
    },

    merge: (given) => mergeHubs(parts, given),

    async resolve({ name }) {
      if (name.trim() === '') refuse('name-empty')
      return nameAnswer(explainHub(name, dataset.hubs()))
    },
  }
}
