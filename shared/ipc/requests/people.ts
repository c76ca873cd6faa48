import * as v from 'valibot'
import { Id } from '../../domain/id.ts'
import { PublicPerson, Role } from '../../domain/public-person.ts'
import type { NameAnswer } from '../answers/hubs.ts'
import type { PersonView } from '../answers/people.ts'
import { nothing, request } from '../request-shape.ts'

/** What the page may ask of `people`: its part of the request table. A null id makes a new one. */
export const peopleRequests = {
  'people.list': request<readonly PersonView[]>()(nothing),
  'people.save': request<PublicPerson>()(
    v.strictObject({ person: v.nullable(Id), ...v.omit(PublicPerson, ['id']).entries }),
  ),
  /** Their roles go along; refused while a plan names them as its owner. */
  'people.remove': request<null>()(v.strictObject({ person: Id })),
  'people.saveRole': request<Role>()(
    v.strictObject({
      role: v.nullable(Id),
      ...v.omit(Role, ['id']).entries,
    }),
  ),
  'people.removeRole': request<null>()(v.strictObject({ role: Id })),
  /** Whom a name means, and why: one, several or none with the nearest. */
  'people.resolve': request<NameAnswer>()(v.strictObject({ name: v.pipe(v.string(), v.maxLength(20_000)) })),
}
