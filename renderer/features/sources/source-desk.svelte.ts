import { getContext, setContext } from 'svelte'
import type { OfferedSuggestion } from '#shared/ipc/answers/suggestions.ts'
import type { ProvenanceChain } from '#shared/domain/provenance.ts'
import type { Grade } from '#shared/domain/grade.ts'
import type { SourceDescriptor } from '#shared/domain/source-descriptor.ts'
import type { SourceMetadata } from '#shared/domain/source.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { leftOpen } from '#shared/analysis/left-open.ts'
import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Input } from '#shared/ipc/requests.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { recall } from '../../memory/remembered.ts'
import { languageTag } from '../../messages/speech.svelte.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { sourceSpotOf } from '../../navigation/source-spot.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { orderSources, sourceOrders, type SourceOrder } from './list/filter-sources.ts'
import { SourceImport } from './import/source-import.svelte.ts'

const KEY = Symbol('source desk')

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly list: Live<'sources.list'>
  readonly opened: Live<'sources.open'>
  readonly suggestions: Live<'suggestions.list'>
}

/** The list of sources, the one that is open, and what a person does with them. */
export class SourceDesk {
  readonly #parts: Parts
  readonly sources = $derived.by(() => this.#parts.list.value ?? [])
  order = $state<SourceOrder>(sourceOrders.find((one) => one === recall('sources.order')) ?? 'newest')
  /** All sources as the list shows them. */
  readonly listed = $derived(orderSources(this.sources, this.order, languageTag()))
  readonly opened = $derived.by(() => this.#parts.opened.value)
  readonly settled = $derived.by(() => this.#parts.list.settled)
  readonly problem = $derived.by(() => this.#parts.opened.problem ?? this.#parts.list.problem)
  readonly id = $derived.by(() => this.#parts.navigation.place.id)
  /** A claim, when one is in focus. */
  readonly claim = $derived.by(() => {
    const { at } = this.#parts.navigation.place
    return at !== null && at.startsWith('C') ? at : null
  })

  /** Words to look at: a quotation where the version in sight has it. Another version or text forgets them. */
  looked = $derived.by<TextSpan | null>(() => {
    const spot = sourceSpotOf(this.#parts.navigation.place.at)
    if (spot.kind !== 'version' || spot.quotation === null) return null
    const place = this.opened?.quotations.find(({ id }) => id === spot.quotation)?.place
    return place === undefined || place.kind === 'lost' ? null : { start: place.start, end: place.end }
  })

  /** Of the current version alone. While another source's travel, the last ones do not fit the text in sight. */
  readonly offered = $derived.by(() => {
    const { opened } = this
    if (opened === null || opened.version.id !== opened.source.currentVersion) return []
    return (this.#parts.suggestions.value ?? []).filter(
      ({ state, quote, span }) => state === 'offered' && opened.text.startsWith(quote, span.start),
    )
  })
  #isResuming = $state(false)
  /** Why the text has no suggestions to show, where it could not be read for them. */
  readonly suggestionProblem = $derived.by(() => this.#parts.suggestions.problem)
  /** The text in sight is still read for claims: that nothing is offered does not mean that nothing is left. */
  readonly isSuggesting = $derived.by(() => {
    const { opened, suggestionProblem, offered } = this
    if (this.#isResuming) return true
    if (opened === null || opened.version.id !== opened.source.currentVersion) return false
    if (suggestionProblem !== null || offered.length > 0) return false
    const { answers, value } = this.#parts.suggestions
    return answers?.source !== opened.source.id || value?.some(({ state }) => state === 'offered') === true
  })
  #suggestion = $state<string | null>(null)
  readonly suggestion = $derived(this.offered.find((one) => one.id === this.#suggestion) ?? null)

  /** Words a person points at (a reading, a step of the chain), shown in the text while they do. */
  pointed = $state.raw<readonly TextSpan[]>([])
  selection = $state.raw<TextSpan | null>(null)
  /** A claim just made that leaves something open, while a person fills it in. */
  filling = $state<string | null>(null)
  /** Claims made of this source that leave something open and nobody has filled in yet, those made last first. */
  #unfilled = $state.raw<readonly string[]>([])
  readonly imports: SourceImport

  constructor(parts: Parts) {
    this.#parts = parts
    this.imports = new SourceImport({ ...parts, here: () => this.id, onadded: (id) => this.open(id) })
  }

  open = (id: string, at: string | null = null, replace = this.id !== null && at === null): void => {
    this.#suggestion = null
    this.#unfilled = []
    this.selection = null
    this.#parts.navigation.go({ view: 'sources', id, at, replace })
  }

  focusClaim = (claim: string | null): void => {
    this.#suggestion = null
    this.#parts.navigation.go({ view: 'sources', id: this.id, at: claim, replace: claim === null })
  }

  lookAt = (words: TextSpan): void => {
    this.#suggestion = null
    this.looked = words
  }

  focusSuggestion = (id: string | null): void => {
    if (this.claim !== null) this.focusClaim(null)
    this.looked = null
    this.#suggestion = id
  }

  /** To the next suggestion or the one before, among those that count; at the end it stays. */
  stepSuggestion = (by: 1 | -1, counts: (one: OfferedSuggestion) => boolean = () => true): void => {
    const at = this.offered.findIndex((one) => one.id === this.#suggestion)
    const next =
      by === 1
        ? this.offered.slice(at + 1).find(counts)
        : this.offered.slice(0, at < 0 ? undefined : at).findLast(counts)
    if (next !== undefined || at < 0) this.focusSuggestion(next?.id ?? null)
  }

  /** Whether they are claims now; a refusal is said. */
  accept = async (suggestions: Input<'suggestions.accept'>['suggestions']): Promise<boolean> => {
    const source = this.id
    if (source === null || suggestions.length === 0) return false
    const next = this.#neighbour(suggestions.map((one) => one.id))
    const claims = await this.#parts.notices.attempt(() =>
      this.#parts.bridge.ask('suggestions.accept', { source, suggestions: [...suggestions] }),
    )
    if (claims === undefined) return false
    this.#suggestion = next
    const labels = claims.map((claim) => labelOf(claim.id))
    const made = { count: claims.length, labels: labels.slice(0, 4) }
    const open = claims.filter(({ assertion }) => leftOpen(assertion).length > 0)
    const [first] = open
    this.#unfilled = [...open.map(({ id }) => id), ...this.#unfilled]
    if (first === undefined) this.#parts.notices.tell(sentence('suggestions.accepted', made))
    else
      this.#parts.notices.tell(
        sentence('suggestions.accepted-open', {
          ...made,
          open: open.length,
          parts: leftOpen(first.assertion).map((part) => sentence(`claims.part.${part}`)),
        }),
        { label: 'suggestions.fill', run: this.fill },
      )
    return true
  }

  get canFill(): boolean {
    return this.#unfilled.length > 0
  }

  /** Opens the claim made last, to fill in what it leaves open; called again, the one before. */
  fill = (): void => {
    const [last = null, ...rest] = this.#unfilled
    this.filling = last
    this.#unfilled = rest
  }

  reject = async (ids: readonly string[]): Promise<void> => {
    const source = this.id
    if (source === null || ids.length === 0) return
    const next = this.#neighbour(ids)
    const done = await this.#parts.notices.attempt(() =>
      this.#parts.bridge.ask('suggestions.reject', { source, suggestions: [...ids] }),
    )
    if (done !== undefined) this.#suggestion = next
  }

  /** Gives up reading a long text for claims; its list then says so, until it is read after all. */
  stopReading = async (): Promise<void> => {
    const source = this.id
    if (source === null) return
    await this.#parts.notices.attempt(() => this.#parts.bridge.ask('suggestions.stop', { source }))
  }

  resumeReading = async (): Promise<void> => {
    const source = this.id
    if (source === null) return
    const done = await this.#parts.notices.attempt(() =>
      this.#parts.bridge.ask('suggestions.resume', { source }),
    )
    if (done === undefined) return
    this.#isResuming = true
    await this.#parts.suggestions.load({ source })
    this.#isResuming = false
  }

  /** The suggestion to look at when these have left the list. */
  #neighbour(leaving: readonly string[]): string | null {
    const at = this.offered.findIndex((one) => leaving.includes(one.id))
    const stays = (one: OfferedSuggestion) => !leaving.includes(one.id)
    return this.offered.slice(at).find(stays)?.id ?? this.offered.slice(0, at).findLast(stays)?.id ?? null
  }

  update = async (change: {
    metadata?: Partial<SourceMetadata>
    chain?: ProvenanceChain
    grade?: Grade | null
    descriptor?: SourceDescriptor | null
    confirm?: string[]
  }): Promise<boolean> =>
    this.#saved((source) => this.#parts.bridge.ask('sources.update', { source, ...change }))

  /** Takes the source back; null puts it into use again. */
  retract = (retraction: Input<'sources.retract'>['retraction']): Promise<boolean> =>
    this.#saved((source) => this.#parts.bridge.ask('sources.retract', { source, retraction }))

  /** Null lets the disclaimer follow again. */
  answerDisclaimer = (answer: string | null): Promise<boolean> =>
    this.#saved((source) => this.#parts.bridge.ask('sources.answerDisclaimer', { source, answer }))

  /** Other words of the current version stand for a quotation from now on; those it had stay with it. */
  requote = (quotation: string, span: TextSpan): Promise<boolean> =>
    this.#saved(() =>
      this.#parts.bridge.ask('quotations.settle', { quotation, decision: { kind: 'take', span } }),
    )

  async #saved(work: (source: string) => Promise<unknown>): Promise<boolean> {
    const source = this.id
    if (source === null) return false
    return (await this.#parts.notices.attempt(() => work(source))) !== undefined
  }

  remove = async (id: string): Promise<void> => {
    const { bridge, notices, navigation } = this.#parts
    const done = await notices.attempt(() => bridge.ask('sources.remove', { source: id }))
    if (done === undefined) return
    navigation.forget('sources', id)
    notices.tell(sentence('sources.removed', { label: labelOf(id) }), {
      label: 'app.undo',
      run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
    })
  }
}

const touches = ['sources', 'versions', 'quotations', 'claims', 'links', 'rejections'] as const

export function provideSourceDesk(): SourceDesk {
  const navigation = useNavigation()
  const opened = useLive(
    'sources.open',
    () => {
      const { id, at } = navigation.place
      const spot = sourceSpotOf(at)
      return id === null ? null : { source: id, version: spot.kind === 'version' ? spot.version : null }
    },
    touches,
  )
  return setContext(
    KEY,
    new SourceDesk({
      bridge: useBridge(),
      notices: useNotices(),
      navigation,
      list: useLive('sources.list', () => ({}), touches),
      opened,
      // Asked for once the text is here: finding them in a book takes a second, and the text must not wait for it.
      suggestions: useLive(
        'suggestions.list',
        () => (opened.value === null ? null : { source: opened.value.source.id }),
        touches,
      ),
    }),
  )
}

export function useSourceDesk(): SourceDesk {
  const desk = getContext<SourceDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No source desk here: call provideSourceDesk in the view above')
  return desk
}
