import type { Store } from '#electron/storage/store.ts'
import type { Grounded } from '#shared/dataset/export/actor-tables.ts'
import type { Ground } from '#shared/domain/ground.ts'
import type { Organisation, Site } from '#shared/domain/organisation.ts'
import type { Plan } from '#shared/domain/plan.ts'
import type { PublicPerson, Role } from '#shared/domain/public-person.ts'
import { shownGrounds } from '../grounds/show-grounds.ts'

/** Organisations, sites, people, roles and plans on their way out, each with the words it rests on. */
export type ActorRows = {
  readonly organisations: readonly Grounded<Organisation>[]
  readonly sites: readonly Grounded<Site>[]
  readonly people: readonly Grounded<PublicPerson>[]
  readonly roles: readonly Grounded<Role>[]
  readonly plans: readonly Grounded<Plan>[]
}

/**
 * All of them; of one hub those with a site in it or a plan for it, with their people; of one indicator the plans it
 * measures and their owners. What a row names comes along.
 */
export function actorRows(
  store: Store,
  { hub, indicator }: { readonly hub: string | null; readonly indicator: string | null },
): ActorRows {
  const isAll = hub === null && indicator === null
  const sites = store.all('sites').filter((one) => isAll || one.hub === hub)
  const plans = store
    .all('plans')
    .filter(
      ({ hubs, target }) =>
        isAll ||
        (hub !== null && hubs.includes(hub)) ||
        (indicator !== null && target?.indicator === indicator),
    )
  const owners = plans.flatMap(({ owner }) =>
    owner === null ? [] : [owner.kind === 'person' ? owner.person : owner.organisation],
  )
  const named = new Set<string>([...sites.map(({ organisation }) => organisation), ...owners])
  const roles = store
    .all('roles')
    .filter(({ organisation, person }) => isAll || named.has(organisation) || named.has(person))
  for (const { organisation, person } of roles) named.add(organisation).add(person)
  const grounded = <Row extends { readonly grounds: readonly Ground[] }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, shown: shownGrounds(store, row.grounds) }))
  return {
    organisations: grounded(store.all('organisations').filter(({ id }) => isAll || named.has(id))),
    sites: grounded(sites),
    people: grounded(store.all('people').filter(({ id }) => isAll || named.has(id))),
    roles: grounded(roles),
    plans: grounded(plans),
  }
}
