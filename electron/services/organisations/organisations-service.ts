import type { Edit } from '#electron/storage/store.ts'
import { explainNamed } from '#shared/dataset/explain-name.ts'
import { compareDates } from '#shared/dataset/known-date.ts'
import { createNameIndex } from '#shared/dataset/name-index.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Organisation, Site } from '#shared/domain/organisation.ts'
import type { OrganisationView } from '#shared/ipc/answers/organisations.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { sharedNames, tidied } from '../dataset/entry-names.ts'
import type { EntryParts } from '../dataset/entry-parts.ts'
import { nameAnswer } from '../dataset/name-answer.ts'
import { checkedGrounds } from '../grounds/check-grounds.ts'
import { shownGrounds } from '../grounds/show-grounds.ts'
import { checkOrganisation, checkSite } from './organisation-rules.ts'
import { makeSites, readSites } from './sites-of-claim.ts'

/** Organisations and their sites in hubs: shown, written and found by name. */
export function createOrganisationsService({
  store,
  dataset,
}: Pick<EntryParts, 'store' | 'dataset'>): ServiceOf<'organisations'> {
  const index = () => createNameIndex(store.all('organisations'))
  const find = (id: string): Organisation =>
    store.get('organisations', id) ?? refuse('organisation-unknown', { organisation: labelOf(id) })
  const findSite = (id: string): Site =>
    store.get('sites', id) ?? refuse('site-unknown', { site: labelOf(id) })

  function view(organisation: Organisation, all: readonly Organisation[]): OrganisationView {
    const { id } = organisation
    const ofIt = <Thing extends { readonly organisation: string }>(things: readonly Thing[]) =>
      things.filter((one) => one.organisation === id)
    return {
      organisation,
      grounds: shownGrounds(store, organisation.grounds),
      sites: ofIt(store.all('sites'))
        .toSorted((a, b) => compareDates(a.from, b.from))
        .map((site) => ({ site, grounds: shownGrounds(store, site.grounds) })),
      roles: ofIt(store.all('roles'))
        .toSorted((a, b) => compareDates(a.from, b.from))
        .map((role) => ({ role, grounds: shownGrounds(store, role.grounds) })),
      parts: all.filter(({ parent }) => parent === id).map((one) => one.id),
      plans: store
        .all('plans')
        .filter(({ owner }) => owner?.kind === 'organisation' && owner.organisation === id)
        .map((one) => one.id),
      ambiguous: sharedNames(organisation, all),
    }
  }

  return {
    async list() {
      const all = store.all('organisations')
      return all.map((organisation) => view(organisation, all))
    },

    async save({ organisation: id, ...given }) {
      const before = id === null ? null : find(id)
      const organisation: Organisation = tidied({
        ...given,
        id: before?.id ?? store.nextId('organisations', 'A'),
        grounds: checkedGrounds(store, given.grounds, before?.grounds),
      })
      checkOrganisation(organisation, store.all('organisations'))
      await store.change('organisations.save', [
        { do: 'put', collection: 'organisations', entity: organisation },
      ])
      return organisation
    },

    async remove({ organisation: id }) {
      const { organisation, plans, parts, sites, roles } = view(find(id), store.all('organisations'))
      const users = [...plans, ...parts].map(labelOf)
      if (users.length > 0)
        refuse('organisation-in-use', { organisation: organisation.names.en, users }, 'state')
      await store.change('organisations.remove', [
        ...sites.map(({ site }): Edit => ({ do: 'remove', collection: 'sites', id: site.id })),
        ...roles.map(({ role }): Edit => ({ do: 'remove', collection: 'roles', id: role.id })),
        { do: 'remove', collection: 'organisations', id },
      ])
      return null
    },

    async saveSite({ site: id, ...given }) {
      const before = id === null ? null : findSite(id)
      const site: Site = {
        ...given,
        id: before?.id ?? store.nextId('sites', 'X'),
        // A hub that was merged away leads to what it became.
        hub: dataset.hubs().get(given.hub)?.id ?? given.hub,
        name: given.name?.trim() || null,
        grounds: checkedGrounds(store, given.grounds, before?.grounds),
      }
      checkSite(site, { organisations: index(), hubs: dataset.hubs(), sites: store.all('sites') })
      await store.change('organisations.saveSite', [{ do: 'put', collection: 'sites', entity: site }])
      return site
    },

    async removeSite({ site }) {
      await store.change('organisations.removeSite', [
        { do: 'remove', collection: 'sites', id: findSite(site).id },
      ])
      return null
    },

    async readSites({ claim }) {
      return readSites({ store, hubs: dataset.hubs() }, claim)
    },

    makeSites: (given) => makeSites({ store, hubs: dataset.hubs() }, given),

    async resolve({ name }) {
      if (name.trim() === '') refuse('name-empty')
      return nameAnswer(explainNamed(name, index()))
    },
  }
}
