import { getContext, setContext } from 'svelte'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import type { Merged } from '#shared/ipc/answers/hubs.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { useKnownOn } from '../../knowledge/known-on.svelte.ts'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { HUB } from '../../navigation/hub-place.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'

const KEY = Symbol('hub desk')

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly names: Names
  readonly page: Live<'hubs.page'>
}

/** The hub that is open, everything its page shows, and the ways to write it. */
export class HubDesk {
  readonly #parts: Parts
  readonly names: Names
  readonly page = $derived.by(() => this.#parts.page.value)
  readonly problem = $derived.by(() => this.#parts.page.problem)

  constructor(parts: Parts) {
    this.#parts = parts
    this.names = parts.names
  }

  open = (hub: string): void => this.#parts.navigation.go({ view: 'dataset', id: HUB + hub })
  openOrganisation = (id: string): void => this.#parts.navigation.go({ view: 'dataset', id })
  openIndicator = (id: string, at: string | null = null): void =>
    this.#parts.navigation.go({ view: 'dataset', id, at })

  /** Says which names now lead to more than this hub: that is allowed, and somebody must know it. */
  save = async (hub: Hub, add: boolean): Promise<boolean> => {
    const { bridge, notices, names } = this.#parts
    const saved = await notices.attempt(() => bridge.ask('hubs.save', { hub, add }))
    if (saved === undefined) return false
    const [first, ...more] = saved.ambiguous
    if (first !== undefined)
      notices.tell(
        sentence('hubs.ambiguous-now', {
          name: first.name,
          others: first.others.map(names.hub),
          more: more.length,
        }),
      )
    if (add) this.open(saved.hub.id)
    return true
  }

  saveMembership = async (membership: Membership): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    return (await notices.attempt(() => bridge.ask('hubs.saveMembership', { membership }))) !== undefined
  }

  removeMembership = async (membership: string): Promise<void> => {
    const { bridge, notices } = this.#parts
    const done = await notices.attempt(() => bridge.ask('hubs.removeMembership', { membership }))
    if (done !== undefined) notices.tell(sentence('hubs.member.removed'), this.#undo())
  }

  /** What would follow, before it is done; null where it is refused, which is said. */
  weigh = async (hub: string, into: string): Promise<Merged | null> => {
    const { bridge, notices } = this.#parts
    return (await notices.attempt(() => bridge.ask('hubs.merge', { hub, into, dryRun: true }))) ?? null
  }

  merge = async (hub: string, into: string): Promise<boolean> => {
    const { bridge, notices, names } = this.#parts
    const [from, to] = [names.hub(hub), names.hub(into)]
    const merged = await notices.attempt(() => bridge.ask('hubs.merge', { hub, into, dryRun: false }))
    if (merged === undefined) return false
    const { observations, claims, charts } = merged
    notices.tell(sentence('hubs.merge.done', { from, to, observations, claims, charts }), this.#undo())
    this.open(into)
    return true
  }

  #undo() {
    const { bridge, notices } = this.#parts
    const run = () => void notices.attempt(() => bridge.ask('workspace.undo', {}))
    return { label: 'app.undo', run }
  }
}

export function provideHubDesk(): HubDesk {
  const navigation = useNavigation()
  const known = useKnownOn()
  const query = () => {
    const { view, id } = navigation.place
    return view === 'dataset' && id?.startsWith(HUB) === true
      ? { hub: id.slice(HUB.length), asKnownOn: known.day }
      : null
  }
  const page = useLive('hubs.page', query, [
    'hubs', 'memberships', 'regroupings', 'batches', 'observations', 'preferences', 'claims', 'charts',
    'organisations', 'sites',
  ], ['observations', 'revisions']) // prettier-ignore
  const parts = { bridge: useBridge(), notices: useNotices(), navigation, names: useNames(), page }
  return setContext(KEY, new HubDesk(parts))
}

export function useHubDesk(): HubDesk {
  const desk = getContext<HubDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No hub desk here: call provideHubDesk in the view above')
  return desk
}
