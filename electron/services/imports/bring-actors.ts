import type { Edit, Store } from '#electron/storage/store.ts'
import type { PackageActors, Travelled } from '#shared/dataset/import/package-actors.ts'
import type { Hub } from '#shared/domain/hub.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Organisation, Site } from '#shared/domain/organisation.ts'
import type { Plan, PlanOwner } from '#shared/domain/plan.ts'
import type { PublicPerson, Role } from '#shared/domain/public-person.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { takenName, tidied } from '../dataset/entry-names.ts'
import type { groundedCollections } from '../grounds/grounded-things.ts'
import { checkOrganisation, checkSite } from '../organisations/organisation-rules.ts'
import { checkPerson, checkRole } from '../people/people-rules.ts'
import { checkPlanEntry } from '../plans/plan-rules.ts'
import { createGroundFinder } from './find-grounds.ts'

type Parts = {
  readonly store: Store
  readonly dataset: Pick<DatasetReader, 'hubs' | 'indicators'>
  /** Hubs and indicators that come in with the same import. */
  readonly newHubs: readonly Hub[]
  readonly newIndicators: readonly Indicator[]
}
/** What a package's organisations, people and plans come to here. */
export type Brought = {
  readonly edits: readonly Edit[]
  /** How many are here already, and stay as they are here. */
  readonly here: number
  /** Each with the reason it stays out. */
  readonly refused: readonly Sentence[]
}

/** Codes of problems that say: this is told here already. */
const sameAgain = new Set(['site-twice', 'role-twice'])

/**
 * Decides what of a package is new here. What has the id or a main name of something here, says what a site or role here says,
 * or is a plan of the same words and date, is that thing and stays as it is here. Everything else gets an id of this workspace
 * and is held to the rules of what is typed: what breaks one stays out, and so does what hangs on it.
 */
export function bringActors(
  { store, dataset, newHubs, newIndicators }: Parts,
  actors: PackageActors,
): Brought {
  const groundsOf = createGroundFinder(store)
  const [hubIndex, indicatorIndex] = [dataset.hubs(), dataset.indicators()]
  const own = new Map(newHubs.map((hub) => [hub.id as string, hub]))
  const ownIndicators = new Map(newIndicators.map((indicator) => [indicator.id as string, indicator]))
  const hubs = { get: (id: string) => hubIndex.get(id) ?? own.get(id) }
  const indicators = { get: (id: string) => indicatorIndex.get(id) ?? ownIndicators.get(id) }
  const hubHere = (id: string) => hubs.get(id)?.id ?? id

  const organisations = [...store.all('organisations')]
  const people = [...store.all('people')]
  const sites = [...store.all('sites')]
  const roles = [...store.all('roles')]
  const plans = [...store.all('plans')]
  const edits: Edit[] = []
  const refused: Sentence[] = actors.unread.map((one) => sentence('data-import.actors.unread', one))
  let here = 0
  /** Ids of the package → ids here. */
  const ids = new Map<string, string>()
  const idHere = (id: string) => ids.get(id) ?? id

  /** Takes one in, finds it here, or keeps it out with its reason. */
  function place<Thing extends { readonly id: string }>(
    told: Thing,
    known: Thing[],
    same: Thing | undefined,
    add: () => { readonly thing: Thing; readonly edit: Edit },
  ): void {
    const found = known.find(({ id }) => id === told.id) ?? same
    if (found !== undefined) {
      ids.set(told.id, found.id)
      here++
      return
    }
    try {
      const { thing, edit } = add()
      ids.set(told.id, thing.id)
      known.push(thing)
      edits.push(edit)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      if (sameAgain.has(error.problem.code)) here++
      else
        refused.push(
          sentence('data-import.actors.refused', { label: labelOf(told.id), why: error.problem.sentence }),
        )
    }
  }
  const next = (
    collection: (typeof groundedCollections)[number],
    prefix: string,
    known: readonly { readonly id: string }[],
  ) =>
    store.nextId(
      collection,
      prefix,
      known.map(({ id }) => id),
    )

  for (const { rests, ...told } of parentsFirst(actors.organisations, ({ parent }) => parent))
    place<Organisation>(told, organisations, sameName(told, organisations), () => {
      const parent = told.parent === null ? null : idHere(told.parent)
      const thing = tidied({
        ...told,
        id: next('organisations', 'A', organisations),
        parent,
        grounds: groundsOf(rests),
      })
      checkOrganisation(thing, organisations)
      return { thing, edit: { do: 'put', collection: 'organisations', entity: thing } }
    })
  for (const { rests, ...told } of actors.people)
    place<PublicPerson>(told, people, sameName(told, people), () => {
      const thing = tidied({ ...told, id: next('people', 'P', people), grounds: groundsOf(rests) })
      checkPerson(thing, people)
      return { thing, edit: { do: 'put', collection: 'people', entity: thing } }
    })
  const organisationIndex = { get: (id: string) => organisations.find((one) => one.id === id) }
  const peopleIndex = { get: (id: string) => people.find((one) => one.id === id) }
  for (const { rests, ...told } of actors.sites)
    place<Site>(told, sites, undefined, () => {
      const thing = {
        ...told,
        id: next('sites', 'X', sites),
        organisation: idHere(told.organisation),
        hub: hubHere(told.hub),
        grounds: groundsOf(rests),
      }
      checkSite(thing, { organisations: organisationIndex, hubs, sites })
      return { thing, edit: { do: 'put', collection: 'sites', entity: thing } }
    })
  for (const { rests, ...told } of actors.roles)
    place<Role>(told, roles, undefined, () => {
      const thing = {
        ...told,
        id: next('roles', 'E', roles),
        organisation: idHere(told.organisation),
        person: idHere(told.person),
        grounds: groundsOf(rests),
      }
      checkRole(thing, { people: peopleIndex, organisations: organisationIndex, roles })
      return { thing, edit: { do: 'put', collection: 'roles', entity: thing } }
    })
  const isOwner = (owner: PlanOwner) =>
    owner.kind === 'person'
      ? peopleIndex.get(owner.person) !== undefined
      : organisationIndex.get(owner.organisation) !== undefined
  for (const { rests, ...told } of parentsFirst(actors.plans, ({ partOf }) => partOf)) {
    const same = plans.find(
      ({ kind, statement, due }) => kind === told.kind && statement === told.statement && due === told.due,
    )
    place<Plan>(told, plans, same, () => {
      const { owner, target, partOf } = told
      const thing: Plan = {
        ...told,
        id: next('plans', 'T', plans),
        owner:
          owner === null
            ? null
            : owner.kind === 'person'
              ? { kind: 'person', person: idHere(owner.person) }
              : { kind: 'organisation', organisation: idHere(owner.organisation) },
        hubs: [...new Set(told.hubs.map(hubHere))],
        target:
          target === null
            ? null
            : { ...target, indicator: indicators.get(target.indicator)?.id ?? target.indicator },
        partOf: partOf === null ? null : idHere(partOf),
        grounds: groundsOf(rests),
      }
      checkPlanEntry(thing, { isOwner, plan: (id) => plans.find((one) => one.id === id), hubs, indicators })
      return { thing, edit: { do: 'put', collection: 'plans', entity: thing } }
    })
  }
  return { edits, here, refused }
}

function sameName<Thing extends Organisation | PublicPerson>(
  told: Thing,
  known: readonly Thing[],
): Thing | undefined {
  const other = takenName(told, known)?.other
  return known.find(({ id }) => id === other?.id)
}

/** What belongs to another behind that other; what runs in a circle in the order told, for the rules to refuse. */
function parentsFirst<Thing extends Travelled<{ readonly id: string }>>(
  things: readonly Thing[],
  parentOf: (thing: Thing) => string | null,
): Thing[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const placed = new Set<string>()
  const sorted: Thing[] = []
  for (const thing of things) {
    const above: Thing[] = []
    const seen = new Set<string>()
    for (let at: Thing | undefined = thing; at !== undefined && !placed.has(at.id) && !seen.has(at.id);) {
      above.push(at)
      seen.add(at.id)
      at = byId.get(parentOf(at) ?? '')
    }
    for (const one of above.reverse()) {
      if (placed.has(one.id)) continue
      placed.add(one.id)
      sorted.push(one)
    }
  }
  return sorted
}
