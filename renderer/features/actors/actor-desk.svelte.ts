import { getContext, setContext } from 'svelte'
import { labelOf } from '#shared/domain/id.ts'
import type { PlanOwner } from '#shared/domain/plan.ts'
import type { OrganisationView } from '#shared/ipc/answers/organisations.ts'
import type { PersonView } from '#shared/ipc/answers/people.ts'
import type { PlanView } from '#shared/ipc/answers/plans.ts'
import type { RequestName } from '#shared/ipc/names.ts'
import type { Input, Output } from '#shared/ipc/requests.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { useKnownOn } from '../../knowledge/known-on.svelte.ts'
import { nameOf, t } from '../../messages/speech.svelte.ts'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { datasetCollections } from '../../names/dataset-collections.ts'
import { isActorId, NETWORK, TIMELINE } from '../../navigation/actor-place.ts'
import { HUB } from '../../navigation/hub-place.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'

const KEY = Symbol('actor desk')

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly names: Names
  readonly organisations: Live<'organisations.list'>
  readonly people: Live<'people.list'>
  readonly plans: Live<'plans.list'>
}
export type OpenActor =
  | { readonly kind: 'organisation'; readonly view: OrganisationView }
  | { readonly kind: 'person'; readonly view: PersonView }
  | { readonly kind: 'plan'; readonly view: PlanView }
  | { readonly kind: 'network' | 'timeline' }

/** Organisations, people and plans, the one that is open, and the ways to write them. */
export class ActorDesk {
  readonly #parts: Parts
  readonly names: Names
  readonly organisations = $derived.by(() => this.#parts.organisations.value ?? [])
  readonly people = $derived.by(() => this.#parts.people.value ?? [])
  readonly plans = $derived.by(() => this.#parts.plans.value ?? [])
  readonly open = $derived.by<OpenActor | null>(() => {
    const { id } = this.#parts.navigation.place
    if (id === NETWORK) return { kind: 'network' }
    if (id === TIMELINE) return { kind: 'timeline' }
    const organisation = this.organisations.find((one) => one.organisation.id === id)
    if (organisation !== undefined) return { kind: 'organisation', view: organisation }
    const person = this.people.find((one) => one.person.id === id)
    if (person !== undefined) return { kind: 'person', view: person }
    const plan = this.plans.find((one) => one.plan.id === id)
    return plan === undefined ? null : { kind: 'plan', view: plan }
  })
  /** A place names something that is not open: it is still coming, or it is here no more. */
  readonly absent = $derived.by<'coming' | 'gone' | null>(() => {
    const { id } = this.#parts.navigation.place
    if (id === null || !isActorId(id) || this.open !== null) return null
    const { organisations, people, plans } = this.#parts
    return organisations.settled && people.settled && plans.settled ? 'gone' : 'coming'
  })
  /** What is open, by its name; a plan by its label. */
  readonly title = $derived.by<string | null>(() => {
    const { open } = this
    if (open === null) return null
    switch (open.kind) {
      case 'network':
        return t('organisations.network')
      case 'timeline':
        return t('plans.timeline')
      case 'organisation':
        return nameOf(open.view.organisation.names)
      case 'person':
        return nameOf(open.view.person.names)
      case 'plan':
        return labelOf(open.view.plan.id)
    }
  })
  /** What is open with all that stands on its page: an organisation with its sites and roles. */
  readonly openEntities = $derived.by<readonly string[]>(() => {
    const { open } = this
    switch (open?.kind) {
      case 'organisation': {
        const { organisation, sites, roles } = open.view
        return [organisation.id, ...sites.map(({ site }) => site.id), ...roles.map(({ role }) => role.id)]
      }
      case 'person':
        return [open.view.person.id, ...open.view.roles.map(({ role }) => role.id)]
      case 'plan':
        return [open.view.plan.id]
      default:
        return []
    }
  })
  /** Id of what is open, for lists to mark. */
  readonly openId = $derived.by(() => this.#parts.navigation.place.id)

  constructor(parts: Parts) {
    this.#parts = parts
    this.names = parts.names
  }

  go = (id: string): void => this.#parts.navigation.go({ view: 'dataset', id })
  goHub = (hub: string): void => this.go(HUB + hub)
  goIndicator = (id: string, at: string | null): void =>
    this.#parts.navigation.go({ view: 'dataset', id, at })
  goClaim = (id: string): void => this.#parts.navigation.go({ view: 'claims', id })
  goSource = (id: string): void => this.#parts.navigation.go({ view: 'sources', id })

  nameOfOrganisation = (id: string): string => {
    const found = this.organisations.find(({ organisation }) => organisation.id === id)
    return found === undefined ? labelOf(id) : nameOf(found.organisation.names)
  }

  nameOfPerson = (id: string): string => {
    const found = this.people.find(({ person }) => person.id === id)
    return found === undefined ? labelOf(id) : nameOf(found.person.names)
  }

  nameOfOwner = (owner: PlanOwner): string =>
    owner.kind === 'person' ? this.nameOfPerson(owner.person) : this.nameOfOrganisation(owner.organisation)

  /** Asks for a change; a refusal is said and answered with undefined. */
  ask = <Name extends RequestName>(name: Name, input: Input<Name>): Promise<Output<Name> | undefined> => {
    const { bridge, notices } = this.#parts
    return notices.attempt(() => bridge.ask(name, input))
  }

  /** Removes something and offers the way back. */
  remove = async <Name extends RequestName>(name: Name, input: Input<Name>, label: string): Promise<void> => {
    const { bridge, notices } = this.#parts
    if ((await this.ask(name, input)) === undefined) return
    notices.tell(sentence('organisations.removed', { label }), {
      label: 'app.undo',
      run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
    })
  }

  /** Keeps what is drawn here as a chart, where it can be changed and put into a briefing. */
  keepChart = async (spec: Input<'charts.save'>['spec']): Promise<void> => {
    const chart = await this.ask('charts.save', { chart: null, spec })
    if (chart !== undefined) this.#parts.navigation.go({ view: 'charts', id: chart.id })
  }
}

export function provideActorDesk(): ActorDesk {
  const known = useKnownOn()
  const grounds = ['claims', 'quotations', 'sources'] as const
  return setContext(
    KEY,
    new ActorDesk({
      bridge: useBridge(),
      notices: useNotices(),
      navigation: useNavigation(),
      names: useNames(),
      organisations: useLive('organisations.list', () => ({}), [
        'organisations', 'sites', 'roles', 'plans', ...grounds,
      ]), // prettier-ignore
      people: useLive('people.list', () => ({}), ['people', 'roles', 'plans', ...grounds]),
      plans: useLive('plans.list', () => ({ asKnownOn: known.day }), [
        'plans', 'regroupings', ...datasetCollections, ...grounds,
      ]), // prettier-ignore
    }),
  )
}

export function useActorDesk(): ActorDesk {
  const desk = getContext<ActorDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No actor desk here: call provideActorDesk in the view above')
  return desk
}
