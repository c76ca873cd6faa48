import { getContext, setContext } from 'svelte'
import type { AddedVersion, SourceOpened, SourceSummary } from '#shared/ipc/answers/sources.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Version } from '#shared/domain/source.ts'
import { problemOf, type Problem } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../../bridge/bridge.ts'
import { BridgeProblem } from '../../../bridge/bridge-problem.ts'
import { useBridge } from '../../../bridge/context.ts'
import { readFile } from '../../../bridge/read-files.ts'
import type { MenuItem } from '../../../components/Menu.svelte'
import type { KeyBinding } from '../../../keys/keyboard.svelte.ts'
import { t } from '../../../messages/speech.svelte.ts'
import { useNavigation, type Navigation } from '../../../navigation/navigation.svelte.ts'
import { atOfSourceSpot, sourceSpotOf, type SourceText } from '../../../navigation/source-spot.ts'
import { useNotices, type Notices } from '../../../notices/notices.svelte.ts'
import { useSourceDesk } from '../source-desk.svelte.ts'

const KEY = Symbol('version desk')

/** An edit of a text that is not saved yet. */
/** `from` is the version the edit began on. */
export type TextDraft = { readonly from: string; readonly text: string; readonly note: string }

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly opened: () => SourceOpened | null
  readonly sources: () => readonly SourceSummary[]
}

/** The versions of the open source: which one is shown, adding one, and the way to two side by side. */
export class VersionDesk {
  readonly #parts: Parts
  /** The one dialog that is open. */
  dialog = $state<'versions' | 'file' | 'edit' | 'compare' | null>(null)
  /** The file that is to become a version. */
  file = $state.raw<File | null>(null)
  busy = $state(false)
  /** Why the last attempt was refused; shown in the dialog it was made in. */
  problem = $state.raw<Problem | null>(null)
  /** Edits that were begun and not saved, by the version they began from: closing a dialog loses none. */
  #drafts = $state.raw<ReadonlyMap<string, TextDraft>>(new Map())

  readonly opened = $derived.by(() => this.#parts.opened())
  readonly all = $derived<readonly Version[]>(this.opened?.versions ?? [])
  /** Counted from 1, as people count. */
  readonly number = $derived(this.all.findIndex((one) => one.id === this.opened?.version.id) + 1)
  readonly isOlder = $derived(
    this.opened !== null && this.opened.version.id !== this.opened.source.currentVersion,
  )
  readonly isComparing = $derived.by(
    () => sourceSpotOf(this.#parts.navigation.place.at).kind === 'comparison',
  )
  readonly draft = $derived(
    this.opened === null ? null : (this.#drafts.get(this.opened.source.currentVersion) ?? null),
  )

  /** Sources that tell the same as this one: it repeats them, or shares their origin. */
  readonly near = $derived.by<readonly string[]>(() => {
    const summary = this.#parts.sources().find(({ source }) => source.id === this.opened?.source.id)
    if (summary === undefined) return []
    const { duplicateOf, nearDuplicateOf } = summary.source
    const repeats = this.#parts
      .sources()
      .filter(({ source }) =>
        [source.duplicateOf, source.nearDuplicateOf?.source].includes(summary.source.id),
      )
      .map(({ source }) => source.id)
    return [
      ...new Set([duplicateOf, nearDuplicateOf?.source ?? null, ...repeats, ...summary.sameOriginAs]),
    ].flatMap((id) =>
      this.#parts.sources().some(({ source }) => source.id === id) && id !== null ? [id] : [],
    )
  })

  /** For the menu of the source. */
  readonly menu = $derived.by<readonly MenuItem[]>(() => [
    { label: t('compare.open'), run: () => this.start('compare') },
    ...this.near.slice(0, 3).map((source) => ({
      label: t('compare.with', { label: labelOf(source) }),
      run: () => this.compareWith({ source, version: null }),
    })),
    // The picker names these first, then all others.
    ...(this.near.length > 3
      ? [
          {
            label: t('compare.with.more', { count: this.near.length - 3 }),
            run: () => this.start('compare'),
          },
        ]
      : []),
    { label: t('versions.open'), run: () => this.start('versions') },
    { label: t('versions.add'), run: () => this.start('file') },
    { label: t('versions.edit'), run: () => this.start('edit') },
  ])
  readonly keys = $derived.by<readonly KeyBinding[]>(() => {
    if (this.opened === null || this.isComparing) return []
    const keys = [
      { chord: 'D', label: t('compare.open'), run: () => this.start('compare') },
      { chord: 'V', label: t('versions.open'), run: () => this.start('versions') },
    ]
    return this.isOlder
      ? [...keys, { chord: 'Escape', label: t('versions.older.leave'), run: () => this.show(null), hint: 5 }]
      : keys
  })

  constructor(parts: Parts) {
    this.#parts = parts
  }

  start = (dialog: 'versions' | 'file' | 'edit' | 'compare', file: File | null = null): void => {
    this.problem = null
    this.file = file
    // The text to correct is the current one.
    if (dialog === 'edit' && this.isOlder) this.show(null)
    this.dialog = dialog
  }

  close = (): void => {
    this.dialog = null
    this.problem = null
  }

  /** An older version by its id; null is the current one. `quotation` is looked at there. */
  show = (version: string | null, quotation: string | null = null): void => {
    const { opened } = this
    if (opened === null) return
    this.dialog = null
    const at =
      version === null || version === opened.source.currentVersion
        ? null
        : atOfSourceSpot({ kind: 'version', version, quotation })
    this.#parts.navigation.go({ view: 'sources', id: opened.source.id, at })
  }

  compare = (left: SourceText, right: SourceText): void => {
    this.dialog = null
    const id = this.opened?.source.id ?? right.source
    this.#parts.navigation.go({
      view: 'sources',
      id,
      at: atOfSourceSpot({ kind: 'comparison', left, right }),
    })
  }

  /** Another text beside the one in sight: what came into the workspace first stands on the left. */
  compareWith = (other: SourceText): void => {
    const { opened } = this
    if (opened === null) return
    const here = { source: opened.source.id, version: opened.version.id }
    if (this.#cameOf(other) <= this.#cameOf(here)) this.compare(other, here)
    else this.compare(here, other)
  }

  /** Two sources in their current versions, the earlier one on the left. */
  compareSources = (one: string, other: string): void => {
    const texts = [one, other].map((source) => ({ source, version: null }))
    const [left, right] = texts.toSorted((a, b) => (this.#cameOf(a) <= this.#cameOf(b) ? -1 : 1))
    if (left !== undefined && right !== undefined) this.compare(left, right)
  }

  /** When a text came in; empty, and so before all others, where that is not known here. */
  #cameOf({ source, version }: SourceText): string {
    const known = version === null ? undefined : this.all.find((one) => one.id === version)
    const summary = this.#parts.sources().find((one) => one.source.id === source)
    return known?.addedAt ?? summary?.source.addedAt ?? ''
  }

  /** A version beside the one before it; the first beside the one after it. */
  compareWithBefore = (version: Version): void => {
    const at = this.all.findIndex((one) => one.id === version.id)
    const before = this.all[at - 1]
    const [left, right] = before === undefined ? [version, this.all[at + 1]] : [before, version]
    if (right !== undefined) this.#compareVersions(left, right)
  }

  compareWithCurrent = (version: Version): void => {
    const current = this.all.find((one) => one.id === this.opened?.source.currentVersion)
    if (current !== undefined) this.#compareVersions(version, current)
  }

  #compareVersions(left: Version, right: Version): void {
    this.compare({ source: left.source, version: left.id }, { source: right.source, version: right.id })
  }

  /** The chosen file becomes a version. */
  addFile = async (note: string): Promise<void> => {
    const { file, opened } = this
    if (file === null || opened === null) return
    const source = opened.source.id
    await this.#save(async () => {
      const read = await readFile(file)
      if (read.kind === 'too-large')
        throw new BridgeProblem(problemOf('file-too-large', { path: file.name, megabytes: 50 }))
      if (read.kind === 'unreadable')
        throw new BridgeProblem(problemOf('file-unreadable', { path: file.name }))
      return this.#parts.bridge.ask('sources.addVersion', { source, file: read.file, note })
    })
  }

  keepDraft = (draft: TextDraft | null): void => {
    const { opened } = this
    if (opened === null) return
    const drafts = new Map(this.#drafts)
    if (draft === null) drafts.delete(opened.source.currentVersion)
    else drafts.set(opened.source.currentVersion, draft)
    this.#drafts = drafts
  }

  saveEdit = async (draft: TextDraft): Promise<void> => {
    const source = this.opened?.source.id
    if (source === undefined) return
    const saved = await this.#save(() => this.#parts.bridge.ask('sources.editText', { source, ...draft }))
    if (saved) this.keepDraft(null)
  }

  async #save(ask: () => Promise<AddedVersion>): Promise<boolean> {
    const { notices, navigation } = this.#parts
    const arrive = navigation.afterWait()
    this.busy = true
    this.problem = null
    try {
      const { source, version, lost } = await ask()
      this.close()
      notices.tell(sentence('versions.added', { label: labelOf(version.id), lost: lost.length }))
      arrive({ view: 'sources', id: source.id })
      return true
    } catch (error) {
      if (!(error instanceof BridgeProblem)) throw error
      this.problem = error.problem
      return false
    } finally {
      this.busy = false
    }
  }
}

/** Call below the source desk. */
export function provideVersionDesk(): VersionDesk {
  const desk = useSourceDesk()
  return setContext(
    KEY,
    new VersionDesk({
      bridge: useBridge(),
      notices: useNotices(),
      navigation: useNavigation(),
      opened: () => desk.opened,
      sources: () => desk.sources,
    }),
  )
}

export function useVersionDesk(): VersionDesk {
  const desk = getContext<VersionDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No version desk here: call provideVersionDesk in the view above')
  return desk
}
