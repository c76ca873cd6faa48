import type { Edit, Store } from '#electron/storage/store.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import { createNameIndex } from '#shared/dataset/name-index.ts'
import type { Ground } from '#shared/domain/ground.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Organisation, Site } from '#shared/domain/organisation.ts'
import type { MadeSites, ToldSites } from '#shared/ipc/answers/organisations.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { Input } from '#shared/ipc/requests.ts'
import { actorOf, sitesTold } from '#shared/reading/sites-told.ts'
import { tidied } from '../dataset/entry-names.ts'
import { quotationsOf } from '../grounds/quotations-of.ts'
import { checkOrganisation, checkSite } from './organisation-rules.ts'

type Parts = { readonly store: Store; readonly hubs: HubIndex }

/** What the words of a claim tell of an organisation's sites, to be looked at before anything is kept. */
export function readSites({ store, hubs }: Parts, claim: string): ToldSites {
  const { statement, stated } =
    store.get('claims', claim) ?? refuse('claim-unknown', { claim: labelOf(claim) })
  const words = quotationsOf(store, claim).map(({ exact }) => exact)
  const text = words.length === 0 ? statement : words.join('\n')
  const known = createNameIndex(store.all('organisations')).mentionsIn(`${statement}\n${text}`)
  const organisation = known[0]?.thing ?? null
  return {
    organisation: organisation?.id ?? null,
    name: organisation?.names.en ?? actorOf(statement) ?? '',
    sites: sitesTold(text, hubs.mentionsIn(text)),
    asOf: stated,
  }
}

/** An organisation, made where there is none, and its sites, in one change; each keeps the claim and its words. */
export async function makeSites(
  { store, hubs }: Parts,
  { claim, organisation: id, name, sites: told }: Input<'organisations.makeSites'>,
): Promise<MadeSites> {
  const { stated } = store.get('claims', claim) ?? refuse('claim-unknown', { claim: labelOf(claim) })
  const grounds: Ground[] = [
    { kind: 'claim', claim },
    ...quotationsOf(store, claim).map((one): Ground => ({ kind: 'quotation', quotation: one.id })),
  ]
  const organisation: Organisation =
    id === null
      ? tidied({
          id: store.nextId('organisations', 'A'),
          kind: 'company',
          names: { en: name, zh: null, ru: null },
          aliases: { en: [], zh: [], ru: [] },
          parent: null,
          note: null,
          grounds,
        })
      : (store.get('organisations', id) ?? refuse('organisation-unknown', { organisation: labelOf(id) }))
  if (id === null) checkOrganisation(organisation, store.all('organisations'))
  const made: Site[] = []
  for (const { hub, kind, state } of told) {
    const site: Site = {
      id: store.nextId(
        'sites',
        'X',
        made.map((one) => one.id),
      ),
      organisation: organisation.id,
      hub: hubs.get(hub)?.id ?? hub,
      kind,
      name: null,
      state,
      from: null,
      until: null,
      asOf: stated,
      note: null,
      grounds,
    }
    checkSite(site, {
      organisations: createNameIndex([...store.all('organisations'), organisation]),
      hubs,
      sites: [...store.all('sites'), ...made],
    })
    made.push(site)
  }
  await store.change('organisations.makeSites', [
    ...(id === null ? [{ do: 'put', collection: 'organisations', entity: organisation } as const] : []),
    ...made.map((entity): Edit => ({ do: 'put', collection: 'sites', entity })),
  ])
  return { organisation, sites: made }
}
