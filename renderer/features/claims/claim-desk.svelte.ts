import { getContext, setContext } from 'svelte'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { Claim, EvidenceLink } from '#shared/domain/claim.ts'
import type { Review, ReviewStatus } from '#shared/domain/review.ts'
import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { filterClaims, type ClaimFilter } from './filter/filter-claims.ts'
import { keepFilter, keptFilter } from './filter/kept-filter.ts'

const KEY = Symbol('claim desk')

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly list: Live<'claims.list'>
}
/** What a person sets on a claim with one key. */
type Marks = Partial<Pick<Claim, 'status' | 'verdict' | 'tags'>>

/** All claims, those a filter leaves, and what a person does with one. */
export class ClaimDesk {
  readonly #parts: Parts
  /** What was changed of claims since the list came: shown at once, for a list of thousands takes its time to come again. */
  #changed = $state.raw<{ readonly since: unknown; readonly views: ReadonlyMap<string, Partial<ClaimView>> }>(
    {
      since: null,
      views: new Map(),
    },
  )
  readonly all = $derived.by<readonly ClaimView[]>(() => {
    const { value } = this.#parts.list
    const { since, views } = this.#changed
    if (value === null || since !== value) return value ?? []
    return value.map((view) => {
      const changed = views.get(view.claim.id)
      return changed === undefined ? view : { ...view, ...changed }
    })
  })
  readonly settled = $derived.by(() => this.#parts.list.settled)
  readonly problem = $derived.by(() => this.#parts.list.problem)
  /** The moment ages are counted from, in milliseconds: when the list came. */
  readonly now = $derived.by(() => (this.#parts.list.value === null ? 0 : Date.now()))
  #filter = $state.raw<ClaimFilter>(keptFilter())
  /** Where the claim stood that was marked last, from 0. */
  #stoodAt = 0
  readonly shown = $derived(filterClaims(this.all, this.#filter, this.now))
  readonly current = $derived.by(
    () => this.all.find(({ claim }) => claim.id === this.#parts.navigation.place.id) ?? null,
  )

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get filter(): ClaimFilter {
    return this.#filter
  }

  set filter(filter: ClaimFilter) {
    this.#filter = filter
    keepFilter(filter)
  }

  open = (id: string): void =>
    this.#parts.navigation.go({ view: 'claims', id, replace: this.current !== null })

  /**
   * To the next or the one before, in the order a mode shows them. A claim that was accepted out of a list of unreviewed
   * ones is no longer in it: the step goes on from where it stood.
   */
  step = (by: 1 | -1, order: readonly ClaimView[] = this.shown): void => {
    const at = order.findIndex(({ claim }) => claim.id === this.current?.claim.id)
    const to = at >= 0 ? at + by : by > 0 ? this.#stoodAt : this.#stoodAt - 1
    const next = order[Math.min(order.length - 1, Math.max(0, to))]
    if (next !== undefined) this.open(next.claim.id)
  }

  /** A person who has chosen a filter looks at what it leaves. */
  settle = (): void => {
    const [first] = this.shown
    if (first !== undefined && !this.shown.some(({ claim }) => claim.id === this.current?.claim.id))
      this.open(first.claim.id)
  }

  /** What this person says of it from now on; answers every review of it, undefined where it could not be said. */
  review = async (
    claim: string,
    status: ReviewStatus | 'unreviewed',
    note: string,
  ): Promise<readonly Review[] | undefined> => {
    const { bridge, notices } = this.#parts
    this.#stand(claim)
    const reviews = await notices.attempt(() => bridge.ask('claims.review', { claim, status, note }))
    if (reviews !== undefined) this.#show(claim, { reviews })
    return reviews
  }

  update = async (
    claim: string,
    change: { statement: string; assertion: Assertion; speaker: string | null },
  ): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    return (await notices.attempt(() => bridge.ask('claims.update', { claim, ...change }))) !== undefined
  }

  mark = async (claim: string, marks: Marks): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    this.#stand(claim)
    return this.#take(await notices.attempt(() => bridge.ask('claims.update', { claim, ...marks })))
  }

  /** The claim holds though a quotation of it says other words now. */
  keep = async (claim: string): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    return this.#take(await notices.attempt(() => bridge.ask('claims.keep', { claim })))
  }

  remove = async (claim: string): Promise<void> => {
    const { bridge, notices, navigation } = this.#parts
    const at = this.shown.findIndex((one) => one.claim.id === claim)
    const neighbour = this.shown[at + 1] ?? this.shown[at - 1]
    if ((await notices.attempt(() => bridge.ask('claims.remove', { claim }))) === undefined) return
    const { view, id } = navigation.place
    const isInSight = view === 'claims' && (id === claim || id === null)
    if (neighbour !== undefined && isInSight) this.open(neighbour.claim.id)
    else navigation.forget('claims', claim)
    notices.tell(sentence('claims.removed', { label: labelOf(claim) }), { label: 'app.undo', run: this.undo })
  }

  /** Hangs a claim on evidence, or tells a link again; what is not given of an earlier link stays. */
  link = async (
    claim: string,
    target: EvidenceLink['target'],
    said: Pick<EvidenceLink, 'relation'> & Partial<Pick<EvidenceLink, 'strength' | 'note'>>,
  ): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    return (await notices.attempt(() => bridge.ask('claims.link', { claim, target, ...said }))) !== undefined
  }

  unlink = async ({ id: link }: EvidenceLink): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    if ((await notices.attempt(() => bridge.ask('claims.unlink', { link }))) === undefined) return false
    notices.tell(sentence('claims.evidence.unlinked', { label: labelOf(link) }), {
      label: 'app.undo',
      run: this.undo,
    })
    return true
  }

  undo = (): void => {
    const { bridge, notices } = this.#parts
    void notices.attempt(() => bridge.ask('workspace.undo', {}))
  }

  #stand(id: string): void {
    const at = this.shown.findIndex(({ claim }) => claim.id === id)
    if (at >= 0) this.#stoodAt = at
  }

  #take(claim: Claim | undefined): boolean {
    if (claim === undefined) return false
    this.#show(claim.id, { claim })
    return true
  }

  #show(id: string, changed: Partial<ClaimView>): void {
    const since = this.#parts.list.value
    const earlier =
      this.#changed.since === since ? this.#changed.views : new Map<string, Partial<ClaimView>>()
    this.#changed = { since, views: new Map([...earlier, [id, { ...earlier.get(id), ...changed }]]) }
  }
}

/** `day`: whose knowledge the claims are tested by; null is today. */
export function provideClaimDesk(day: () => string | null): ClaimDesk {
  const parts = {
    bridge: useBridge(),
    notices: useNotices(),
    navigation: useNavigation(),
    list: useLive('claims.list', () => ({ asKnownOn: day() }), 'all'),
  }
  return setContext(KEY, new ClaimDesk(parts))
}

export function useClaimDesk(): ClaimDesk {
  const desk = getContext<ClaimDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No claim desk here: call provideClaimDesk in the view above')
  return desk
}
