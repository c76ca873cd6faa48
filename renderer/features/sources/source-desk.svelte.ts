import { getContext, setContext } from 'svelte'
import type { FileFailure, OfferedSuggestion } from '#shared/ipc/answers.ts'
import type { ProvenanceChain } from '#shared/domain/provenance.ts'
import type { Grade, SourceMetadata } from '#shared/domain/source.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import type { Input } from '#shared/ipc/requests.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { readFiles, type ReadFile } from '../../bridge/read-files.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { importBatches } from './import-batches.ts'

const KEY = Symbol('source desk')

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly list: Live<'sources.list'>
  readonly opened: Live<'sources.open'>
}

/** The list of sources, the one that is open, and what a person does with them. */
export class SourceDesk {
  readonly #parts: Parts
  readonly sources = $derived.by(() => this.#parts.list.value ?? [])
  readonly opened = $derived.by(() => this.#parts.opened.value)
  readonly settled = $derived.by(() => this.#parts.list.settled)
  readonly problem = $derived.by(() => this.#parts.opened.problem ?? this.#parts.list.problem)
  readonly id = $derived.by(() => this.#parts.navigation.place.id)
  /** A claim, when one is in focus. */
  readonly claim = $derived.by(() => {
    const { at } = this.#parts.navigation.place
    return at !== null && at.startsWith('C') ? at : null
  })

  readonly offered = $derived((this.opened?.suggestions ?? []).filter((one) => one.state === 'offered'))
  #suggestion = $state<string | null>(null)
  readonly suggestion = $derived(this.offered.find((one) => one.id === this.#suggestion) ?? null)

  /** Words a person points at (a reading, a step of the chain), shown in the text while they do. */
  pointed = $state.raw<readonly TextSpan[]>([])
  selection = $state.raw<TextSpan | null>(null)
  importing = $state.raw<{ readonly done: number; readonly of: number } | null>(null)
  failures = $state.raw<readonly FileFailure[]>([])
  #stopped = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  open = (id: string, at: string | null = null, replace = this.id !== null && at === null): void => {
    this.#suggestion = null
    this.selection = null
    this.#parts.navigation.go({ view: 'sources', id, at, replace })
  }

  focusClaim = (claim: string | null): void => {
    this.#suggestion = null
    this.#parts.navigation.go({ view: 'sources', id: this.id, at: claim, replace: claim === null })
  }

  focusSuggestion = (id: string | null): void => {
    if (this.claim !== null) this.focusClaim(null)
    this.#suggestion = id
  }

  stepSuggestion = (by: 1 | -1): void => {
    const at = this.offered.findIndex((one) => one.id === this.#suggestion)
    const next =
      at < 0
        ? by === 1
          ? 0
          : this.offered.length - 1
        : Math.min(this.offered.length - 1, Math.max(0, at + by))
    this.focusSuggestion(this.offered[next]?.id ?? null)
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
    this.#parts.notices.tell(
      sentence('suggestions.accepted', { count: claims.length, labels: labels.slice(0, 4) }),
    )
    return true
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

  /** The suggestion to look at when these have left the list. */
  #neighbour(leaving: readonly string[]): string | null {
    const at = this.offered.findIndex((one) => leaving.includes(one.id))
    const stays = (one: OfferedSuggestion) => !leaving.includes(one.id)
    return this.offered.slice(at).find(stays)?.id ?? this.offered.slice(0, at).findLast(stays)?.id ?? null
  }

  importFiles = async (chosen: readonly File[]): Promise<void> => {
    const read = await readFiles(chosen)
    const refused = [
      ...read.tooLarge.map((file) => ({
        file,
        problem: problemOf('file-too-large', { path: file, megabytes: 50 }),
      })),
      ...read.unreadable.map((file) => ({ file, problem: problemOf('file-unreadable', { path: file }) })),
    ]
    await this.importRead(read.files, refused)
  }

  importRead = async (files: readonly ReadFile[], refused: readonly FileFailure[] = []): Promise<void> => {
    const { bridge, notices } = this.#parts
    const failures = [...refused]
    const added: string[] = []
    let duplicates = 0
    this.#stopped = false
    for (const batch of importBatches(files)) {
      if (this.#stopped) break
      this.importing = { done: added.length + failures.length, of: files.length }
      const answer = await notices.attempt(() => bridge.ask('sources.import', { files: [...batch] }))
      if (answer === undefined) break
      failures.push(...answer.failures)
      added.push(...answer.sources.map(({ source }) => source.id))
      duplicates += answer.sources.filter(({ source }) => source.duplicateOf !== null).length
    }
    this.importing = null
    this.failures = failures
    if (added.length > 0) notices.tell(sentence('sources.import.added', { count: added.length, duplicates }))
    const [first] = added
    if (first !== undefined) this.open(first)
  }

  stopImport = (): void => {
    this.#stopped = true
  }

  update = async (change: {
    metadata?: Partial<SourceMetadata>
    chain?: ProvenanceChain
    grade?: Grade | null
    confirm?: string[]
  }): Promise<boolean> => {
    const source = this.id
    if (source === null) return false
    const done = await this.#parts.notices.attempt(() =>
      this.#parts.bridge.ask('sources.update', { source, ...change }),
    )
    return done !== undefined
  }

  remove = async (id: string): Promise<void> => {
    const { bridge, notices, navigation } = this.#parts
    const done = await notices.attempt(() => bridge.ask('sources.remove', { source: id }))
    if (done === undefined) return
    if (this.id === id) navigation.forget()
    notices.tell(sentence('sources.removed', { label: labelOf(id) }), {
      label: 'app.undo',
      run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
    })
  }
}

const touches = ['sources', 'versions', 'quotations', 'claims', 'links', 'rejections'] as const

export function provideSourceDesk(): SourceDesk {
  const navigation = useNavigation()
  return setContext(
    KEY,
    new SourceDesk({
      bridge: useBridge(),
      notices: useNotices(),
      navigation,
      list: useLive('sources.list', () => ({}), touches),
      opened: useLive(
        'sources.open',
        () => (navigation.place.id === null ? null : { source: navigation.place.id }),
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
