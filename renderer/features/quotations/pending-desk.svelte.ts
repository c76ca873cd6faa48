import { getContext, setContext, untrack } from 'svelte'
import { proposalsOf } from '#shared/anchoring/excerpt-place.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { PendingQuotation } from '#shared/ipc/answers/quotations.ts'
import type { Input } from '#shared/ipc/requests.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { atOfSourceSpot, sourceSpotOf } from '../../navigation/source-spot.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { openPending } from './open-pending.ts'
import { pendingTouches } from './pending-touches.ts'
import { shownPassage } from './shown-passage.ts'
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from './word-steps.ts'

const KEY = Symbol('pending desk')

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly list: Live<'quotations.pending'>
}

/** Quotations that a new version put in doubt, the one in sight, the words a person would take for it, and what is decided. */
export class PendingDesk {
  readonly #parts: Parts
  /** The text of the source in sight, asked for when a person wants more of it than a paragraph. */
  readonly #whole: Live<'sources.open'>
  readonly all = $derived.by<readonly PendingQuotation[]>(() => this.#parts.list.value ?? [])
  readonly settled = $derived.by(() => this.#parts.list.settled)
  readonly problem = $derived.by(() => this.#parts.list.problem)
  readonly #asked = $derived.by(() => {
    const spot = sourceSpotOf(this.#parts.navigation.place.at)
    return spot.kind === 'settling' ? spot.quotation : null
  })
  readonly current = $derived.by(
    () => this.all.find(({ quotation }) => quotation.id === this.#asked) ?? this.all[0] ?? null,
  )
  readonly position = $derived(this.current === null ? -1 : this.all.indexOf(this.current))
  /** Changes with what is proposed, and with nothing else: an answer that says the same keeps a person's adjustment. */
  readonly #proposal = $derived(
    this.current === null
      ? ''
      : JSON.stringify([this.current.quotation.id, this.current.version, this.current.place]),
  )
  /** Which proposal is looked at, 0 the best. */
  at = $derived.by<number>(() => (void this.#proposal, 0))
  readonly proposals = $derived(this.current === null ? [] : proposalsOf(this.current.place))
  /** A person asked for more of the text than the paragraph; where nothing is proposed there is no paragraph. */
  wide = $derived.by<boolean>(() => (void this.#proposal, untrack(() => this.current?.passages.length === 0)))
  readonly #proposed = $derived.by<TextSpan | null>(() => {
    const proposal = this.proposals[this.at]
    return proposal === undefined ? null : { start: proposal.start, end: proposal.end }
  })
  /** The words that would be taken, in the current version. */
  span = $derived.by<TextSpan | null>(
    () => (void this.#proposal, void this.at, untrack(() => this.#proposed)),
  )
  readonly isAdjusted = $derived.by(() => {
    const proposed = this.#proposed
    return this.span?.start !== proposed?.start || this.span?.end !== proposed?.end
  })
  readonly passage = $derived.by(() => {
    const { current } = this
    if (current === null) return null
    const opened = this.#whole.value
    const isIt = this.wide && opened?.version.id === current.version
    return shownPassage(current, this.at, isIt ? opened.text : null)
  })
  /** The words themselves. */
  readonly words = $derived.by(() => {
    const { passage, span } = this
    if (passage === null || span === null) return null
    return passage.text.slice(span.start - passage.start, span.end - passage.start)
  })
  #busy = $state(false)
  /** The last one settled, and whether it has left the list: an undo brings it back, and back into sight. */
  #left: { readonly id: string; readonly isGone: boolean } | null = null

  constructor(parts: Parts, whole: (desk: PendingDesk) => Live<'sources.open'>) {
    this.#parts = parts
    this.#whole = whole(this)
  }

  look = (id: string | null): void => {
    const { navigation } = this.#parts
    const source = this.all.find(({ quotation }) => quotation.id === id)?.quotation.source
    openPending(navigation, source ?? navigation.place.id ?? '', id, true)
  }

  step = (by: 1 | -1): void => {
    const next = this.all[Math.min(this.all.length - 1, Math.max(0, this.position + by))]
    if (next !== undefined) this.look(next.quotation.id)
  }

  /** Other words of the passage in sight, by their offsets in the current version; white space at the ends is left out. */
  choose = ({ start, end }: TextSpan): void => {
    const { passage } = this
    if (passage === null) return
    const words = passage.text.slice(start - passage.start, end - passage.start)
    if (words.trim() === '') return
    const opening = words.length - words.trimStart().length
    this.span = { start: start + opening, end: start + opening + words.trim().length }
  }

  backToProposal = (): void => {
    this.span = this.#proposed
  }

  /** To the next or the one before of the places that are proposed, round and round. */
  walk = (by: 1 | -1): void => {
    const { length } = this.proposals
    if (length > 1) this.at = (this.at + by + length) % length
  }

  widen = (): void => {
    this.wide = !this.wide
  }

  moveEnd = (by: 1 | -1): void =>
    this.#adjust((text, { start, end }, language) => ({
      start,
      end: by === 1 ? nextWordEnd(text, end, language) : previousWordEnd(text, end, language),
    }))

  moveStart = (by: 1 | -1): void =>
    this.#adjust((text, { start, end }, language) => ({
      start: by === 1 ? nextWordStart(text, start, language) : previousWordStart(text, start, language),
      end,
    }))

  #adjust(move: (text: string, span: TextSpan, language: string | null) => TextSpan): void {
    const { passage, current } = this
    if (passage === null || current === null) return
    const { text, start: from } = passage
    const span = this.span ?? this.#firstWord()
    const inPassage = { start: span.start - from, end: span.end - from }
    const moved = this.span === null ? inPassage : move(text, inPassage, current.language)
    // At least a word stays.
    if (moved.start < moved.end) this.choose({ start: from + moved.start, end: from + moved.end })
  }

  /** Where nothing is proposed, choosing begins where the words once stood. */
  #firstWord(): TextSpan {
    const [from, language] = [this.passage?.start ?? 0, this.current?.language ?? null]
    const text = this.passage?.text ?? ''
    const once = Math.min(Math.max(0, (this.current?.quotation.span.start ?? 0) - from), text.length)
    const end = nextWordEnd(text, once, language)
    return { start: from + previousWordStart(text, end, language), end: from + end }
  }

  take = async (): Promise<void> => {
    const { span } = this
    if (span !== null) await this.#settle({ kind: 'take', span }, 'quotations.taken')
  }

  lose = (): Promise<void> => this.#settle({ kind: 'lost' }, 'quotations.lost')

  async #settle(decision: Input<'quotations.settle'>['decision'], said: string): Promise<void> {
    const { bridge, notices } = this.#parts
    const { current, position } = this
    if (current === null || this.#busy) return
    const { id } = current.quotation
    const next = this.all[position + 1] ?? this.all[position - 1] ?? null
    this.#busy = true
    const done = await notices.attempt(() => bridge.ask('quotations.settle', { quotation: id, decision }))
    this.#busy = false
    if (done === undefined) return
    this.#left = { id, isGone: false }
    notices.tell(sentence(said, { label: labelOf(id) }), {
      label: 'app.undo',
      run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
    })
    this.look(next?.quotation.id ?? null)
  }

  /** Call when the list has changed. */
  follow = (): void => {
    const left = this.#left
    if (left === null) return
    const isThere = this.all.some(({ quotation }) => quotation.id === left.id)
    if (!left.isGone && !isThere) this.#left = { ...left, isGone: true }
    if (left.isGone && isThere) {
      this.#left = null
      this.look(left.id)
    }
  }

  /** The source at the proposal; where nothing is proposed, the version it was quoted from. */
  openSource = (): void => {
    const { current } = this
    if (current === null) return
    const { quotation, place } = current
    const version = place.kind === 'lost' ? quotation.version : current.version
    const at = atOfSourceSpot({ kind: 'version', version, quotation: quotation.id })
    this.#parts.navigation.go({ view: 'sources', id: quotation.source, at })
  }

  openClaim = (id: string): void => this.#parts.navigation.go({ view: 'claims', id })

  /** Back to where the person came from; whoever came by an address lands in the source. */
  leave = (): void => {
    const { navigation } = this.#parts
    const { before, place } = navigation
    navigation.go(before ?? { view: 'sources', id: place.id })
  }
}

export function providePendingDesk(): PendingDesk {
  const parts = {
    bridge: useBridge(),
    notices: useNotices(),
    navigation: useNavigation(),
    list: useLive('quotations.pending', () => ({}), pendingTouches),
  }
  const desk = new PendingDesk(parts, (made) =>
    useLive(
      'sources.open',
      () =>
        made.wide && made.current !== null ? { source: made.current.quotation.source, version: null } : null,
      ['sources', 'versions'],
    ),
  )
  $effect(() => {
    void desk.all
    untrack(desk.follow)
  })
  return setContext(KEY, desk)
}

export function usePendingDesk(): PendingDesk {
  const desk = getContext<PendingDesk | undefined>(KEY)
  if (desk === undefined)
    throw new Error('No pending desk here: call providePendingDesk in the component above')
  return desk
}
