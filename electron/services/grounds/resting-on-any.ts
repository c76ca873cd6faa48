import type { Store } from '#electron/storage/store.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import { groundId, type Ground } from '#shared/domain/ground.ts'
import type { RestingOn } from '#shared/ipc/answers/grounds.ts'

/** What rests on any of these claims, quotations and documents, by their ids; `alone` what rests on nothing else. */
export function restingOnAny(store: Store, hubs: HubIndex, own: ReadonlySet<string>): RestingOn[] {
  const isOwn = (ground: Ground) => own.has(groundId(ground))
  const nameOf = (id: string) => store.get('organisations', id)?.names.en ?? id
  const hubName = (id: string) => hubs.get(id)?.names.en ?? id
  function resting<Thing extends { readonly id: string; readonly grounds: readonly Ground[] }>(
    kind: RestingOn['kind'],
    things: readonly Thing[],
    told: (thing: Thing) => { readonly words: string; readonly shownAt?: string },
  ): RestingOn[] {
    return things
      .filter(({ grounds }) => grounds.some(isOwn))
      .map((thing) => ({
        kind,
        id: thing.id,
        shownAt: thing.id,
        alone: thing.grounds.every(isOwn),
        ...told(thing),
      }))
  }
  return [
    ...resting('plan', store.all('plans'), ({ statement: words }) => ({ words })),
    ...resting('organisation', store.all('organisations'), ({ names }) => ({ words: names.en })),
    ...resting('site', store.all('sites'), ({ organisation, hub }) => ({
      words: `${nameOf(organisation)}, ${hubName(hub)}`,
      shownAt: organisation,
    })),
    ...resting('person', store.all('people'), ({ names }) => ({ words: names.en })),
    ...resting('role', store.all('roles'), ({ title, organisation, person }) => ({
      words: `${title}, ${nameOf(organisation)}`,
      shownAt: person,
    })),
  ]
}
