import type { Store } from '#electron/storage/store.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import { groundId, type Ground } from '#shared/domain/ground.ts'
import type { RestingOn } from '#shared/ipc/answers/grounds.ts'

/** What rests on a claim, or on words that the claim rests on: the way back from it. */
export function restingOn(store: Store, hubs: HubIndex, claim: string): RestingOn[] {
  const own = new Set([
    claim,
    ...store
      .all('links')
      .flatMap(({ claim: of, target }) =>
        of === claim && target.kind === 'quotation' ? [target.quotation as string] : [],
      ),
  ])
  const rests = ({ grounds }: { readonly grounds: readonly Ground[] }) =>
    grounds.some((ground) => own.has(groundId(ground)))
  const nameOf = (id: string) => store.get('organisations', id)?.names.en ?? id
  const hubName = (id: string) => hubs.get(id)?.names.en ?? id
  return [
    ...store
      .all('plans')
      .filter(rests)
      .map(({ id, statement }): RestingOn => ({ kind: 'plan', id, shownAt: id, words: statement })),
    ...store
      .all('organisations')
      .filter(rests)
      .map(({ id, names }): RestingOn => ({ kind: 'organisation', id, shownAt: id, words: names.en })),
    ...store
      .all('sites')
      .filter(rests)
      .map(({ id, organisation, hub }): RestingOn => ({
        kind: 'site',
        id,
        shownAt: organisation,
        words: `${nameOf(organisation)}, ${hubName(hub)}`,
      })),
    ...store
      .all('people')
      .filter(rests)
      .map(({ id, names }): RestingOn => ({ kind: 'person', id, shownAt: id, words: names.en })),
    ...store
      .all('roles')
      .filter(rests)
      .map(({ id, person, organisation, title }): RestingOn => ({
        kind: 'role',
        id,
        shownAt: person,
        words: `${title}, ${nameOf(organisation)}`,
      })),
  ]
}
