import { getContext, setContext } from 'svelte'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { EvidenceLink, Review } from '#shared/domain/claim.ts'
import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { anyClaim, filterClaims, type ClaimFilter } from './filter-claims.ts'

const KEY = Symbol('claim desk')

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly list: Live<'claims.list'>
}

/** All claims, those a filter leaves, and what a person does with one. */
export class ClaimDesk {
  readonly #parts: Parts
  readonly all = $derived.by(() => this.#parts.list.value ?? [])
  readonly settled = $derived.by(() => this.#parts.list.settled)
  readonly problem = $derived.by(() => this.#parts.list.problem)
  filter = $state.raw<ClaimFilter>(anyClaim)
  readonly shown = $derived(filterClaims(this.all, this.filter))
  readonly current = $derived.by(
    () => this.all.find(({ claim }) => claim.id === this.#parts.navigation.place.id) ?? null,
  )

  constructor(parts: Parts) {
    this.#parts = parts
  }

  open = (id: string): void =>
    this.#parts.navigation.go({ view: 'claims', id, replace: this.current !== null })

  step = (by: 1 | -1): void => {
    const at = this.shown.findIndex(({ claim }) => claim.id === this.current?.claim.id)
    const next = this.shown[Math.min(this.shown.length - 1, Math.max(0, at + by))]
    if (next !== undefined) this.open(next.claim.id)
  }

  review = async (claim: string, status: Review['status'], note: string): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    return (await notices.attempt(() => bridge.ask('claims.review', { claim, status, note }))) !== undefined
  }

  update = async (
    claim: string,
    change: { statement: string; assertion: Assertion; speaker: string | null },
  ): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    return (await notices.attempt(() => bridge.ask('claims.update', { claim, ...change }))) !== undefined
  }

  remove = async (claim: string): Promise<void> => {
    const { bridge, notices, navigation } = this.#parts
    const at = this.shown.findIndex((one) => one.claim.id === claim)
    const neighbour = this.shown[at + 1] ?? this.shown[at - 1]
    if ((await notices.attempt(() => bridge.ask('claims.remove', { claim }))) === undefined) return
    if (navigation.place.view === 'claims') {
      if (neighbour === undefined) navigation.forget()
      else this.open(neighbour.claim.id)
    }
    notices.tell(sentence('claims.removed', { label: labelOf(claim) }), {
      label: 'app.undo',
      run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
    })
  }

  link = async (claim: string, observation: string, relation: EvidenceLink['relation']): Promise<void> => {
    const { bridge, notices } = this.#parts
    await notices.attempt(() =>
      bridge.ask('claims.link', { claim, target: { kind: 'observation', observation }, relation, note: '' }),
    )
  }

  unlink = async (link: string): Promise<void> => {
    const { bridge, notices } = this.#parts
    await notices.attempt(() => bridge.ask('claims.unlink', { link }))
  }
}

export function provideClaimDesk(): ClaimDesk {
  const parts = {
    bridge: useBridge(),
    notices: useNotices(),
    navigation: useNavigation(),
    list: useLive('claims.list', () => ({}), 'all'),
  }
  return setContext(KEY, new ClaimDesk(parts))
}

export function useClaimDesk(): ClaimDesk {
  const desk = getContext<ClaimDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No claim desk here: call provideClaimDesk in the view above')
  return desk
}
