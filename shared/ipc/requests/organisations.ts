import * as v from 'valibot'
import { Id } from '../../domain/id.ts'
import { Organisation, Site } from '../../domain/organisation.ts'
import type { NameAnswer } from '../answers/hubs.ts'
import type { MadeSites, OrganisationView, ToldSites } from '../answers/organisations.ts'
import { nothing, request } from '../request-shape.ts'

const Name = v.pipe(v.string(), v.maxLength(20_000))

/** What the page may ask of `organisations`: its part of the request table. A null id makes a new one. */
export const organisationsRequests = {
  'organisations.list': request<readonly OrganisationView[]>()(nothing),
  'organisations.save': request<Organisation>()(
    v.strictObject({ organisation: v.nullable(Id), ...v.omit(Organisation, ['id']).entries }),
  ),
  /** Its sites and the roles of people in it go along; refused while a plan or a part of it names it. */
  'organisations.remove': request<null>()(v.strictObject({ organisation: Id })),
  'organisations.saveSite': request<Site>()(
    v.strictObject({ site: v.nullable(Id), ...v.omit(Site, ['id']).entries }),
  ),
  'organisations.removeSite': request<null>()(v.strictObject({ site: Id })),
  /** What a claim tells of sites; nothing is kept. */
  'organisations.readSites': request<ToldSites>()(v.strictObject({ claim: Id })),
  /** Makes these sites of a claim, its quotations kept; a null organisation is made of `name`. */
  'organisations.makeSites': request<MadeSites>()(
    v.strictObject({
      claim: Id,
      organisation: v.nullable(Id),
      name: v.pipe(v.string(), v.maxLength(200)),
      sites: v.pipe(v.array(v.pick(Site, ['hub', 'kind', 'state'])), v.minLength(1), v.maxLength(100)),
    }),
  ),
  /** Which organisation a name means, and why: one, several or none with the nearest. */
  'organisations.resolve': request<NameAnswer>()(v.strictObject({ name: Name })),
}
