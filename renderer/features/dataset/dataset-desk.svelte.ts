import { getContext, setContext } from 'svelte'
import type { ImportReport } from '#shared/ipc/answers/dataset.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { rowAt } from '#shared/dataset/observation-columns.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { readFiles, type ReadFile } from '../../bridge/read-files.ts'
import type { Sort } from '../../components/VirtualTable.svelte'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { conflictsIn, factOf } from './conflicts.ts'
import { rowsInOrder, type SortKey } from './row-order.ts'

const KEY = Symbol('dataset desk')
/** Hubs and indicators share one address space of the view; a hub's place carries this before its id. */
export const HUB = 'hub:'

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly names: Names
  readonly observations: Live<'dataset.observations'>
  readonly preferences: Live<'dataset.preferences'>
}
export type Previewed = { readonly file: ReadFile; readonly report: ImportReport }

/** The indicator or hub that is open, its observations in order, and the ways to add to the dataset. */
export class DatasetDesk {
  readonly #parts: Parts
  readonly names: Names
  readonly #id = $derived.by(() => this.#parts.navigation.place.id)
  readonly hub = $derived.by(() => {
    const id = this.#id?.startsWith(HUB) ? this.#id.slice(HUB.length) : null
    return this.names.hubs.find((one) => one.id === id) ?? null
  })
  readonly indicator = $derived.by(
    () => this.names.indicators.find((one) => one.indicator.id === this.#id) ?? null,
  )

  readonly columns = $derived.by(() => this.#parts.observations.value)
  readonly problem = $derived.by(() => this.#parts.observations.problem)
  sort = $state.raw<{ readonly key: SortKey; readonly descending: boolean }>({
    key: 'period',
    descending: true,
  })
  words = $state('')
  readonly rows = $derived.by(() =>
    this.columns === null ? [] : rowsInOrder(this.columns, this.sort, this.names.hub, this.words),
  )
  readonly #conflicts = $derived(
    new Map((this.columns === null ? [] : conflictsIn(this.columns)).map((one) => [one.fact, one.rows])),
  )
  readonly conflicts = $derived(this.#conflicts.size)
  readonly #preferred = $derived.by(
    () => new Map((this.#parts.preferences.value ?? []).map((one) => [one.id, one])),
  )

  /** The observation the inspector shows, with those that stand beside it for the same fact. */
  readonly selected = $derived.by(() => {
    const { columns } = this
    const { at } = this.#parts.navigation.place
    if (columns === null || at === null) return null
    const ids = columns.texts.id
    const code = ids.dictionary.indexOf(at)
    const row = code < 0 ? -1 : ids.index.indexOf(code)
    return row < 0 ? null : { row, observation: rowAt(columns, row) }
  })
  readonly selectedRow = $derived(this.selected === null ? -1 : this.rows.indexOf(this.selected.row))

  previewed = $state.raw<Previewed | null>(null)
  reading = $state(false)

  constructor(parts: Parts) {
    this.#parts = parts
    this.names = parts.names
  }

  open = (id: string): void => this.#parts.navigation.go({ view: 'dataset', id, replace: this.#id !== null })

  select = (row: number): void => {
    const of = this.rows[row]
    if (this.columns === null || of === undefined) return
    this.#parts.navigation.go({
      view: 'dataset',
      id: this.#id,
      at: rowAt(this.columns, of).id,
      replace: true,
    })
  }

  sortBy = (sort: Sort): void => {
    this.sort = sort as { key: SortKey; descending: boolean }
  }

  at = (row: number): Observation | null => {
    const of = this.rows[row]
    return this.columns === null || of === undefined ? null : rowAt(this.columns, of)
  }

  /** Whether other values of the same fact disagree with this one. */
  isContested = (observation: Observation): boolean => this.#conflicts.has(factOf(observation))

  /** All values of one fact, when they do not agree. */
  beside = (observation: Observation): readonly Observation[] => {
    const { columns } = this
    if (columns === null) return []
    return (this.#conflicts.get(factOf(observation)) ?? []).map((row) => rowAt(columns, row))
  }

  preference = (observation: Observation) => this.#preferred.get(factOf(observation)) ?? null

  prefer = async (observation: string, reason: string): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    return (await notices.attempt(() => bridge.ask('dataset.prefer', { observation, reason }))) !== undefined
  }

  /** Says what an import would do, without doing it. */
  preview = async (chosen: readonly File[]): Promise<void> => {
    const { bridge, notices } = this.#parts
    const { files, tooLarge, unreadable } = await readFiles(chosen.slice(0, 1))
    const [refused] = [...tooLarge, ...unreadable]
    if (refused !== undefined) {
      const code = tooLarge.length > 0 ? 'file-too-large' : 'file-unreadable'
      notices.problem(problemOf(code, { path: refused, megabytes: 50 }).sentence)
    }
    const [file] = files
    if (file === undefined) return
    this.reading = true
    const report = await notices.attempt(() => bridge.ask('dataset.import', { ...file, dryRun: true }))
    this.reading = false
    if (report !== undefined) this.previewed = { file, report }
  }

  importPreviewed = async (): Promise<void> => {
    const { bridge, notices } = this.#parts
    const { previewed } = this
    if (previewed === null) return
    this.reading = true
    const report = await notices.attempt(() =>
      bridge.ask('dataset.import', { ...previewed.file, dryRun: false }),
    )
    this.reading = false
    if (report === undefined) return
    this.previewed = null
    notices.tell(
      sentence('dataset.import.done', {
        added: report.added,
        revised: report.revised,
        rejected: report.rejected.length,
      }),
      { label: 'app.undo', run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})) },
    )
  }

  saveHub = async (hub: Hub): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    const saved = await notices.attempt(() => bridge.ask('hubs.save', { hub }))
    if (saved !== undefined) this.open(HUB + saved.hub.id)
    return saved !== undefined
  }

  saveMembership = async (membership: Membership): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    return (await notices.attempt(() => bridge.ask('hubs.saveMembership', { membership }))) !== undefined
  }
}

export function provideDatasetDesk(): DatasetDesk {
  const navigation = useNavigation()
  const query = () => {
    const { id } = navigation.place
    if (id === null) return null
    return id.startsWith(HUB) ? { indicator: null, hub: id.slice(HUB.length) } : { indicator: id, hub: null }
  }
  const parts = {
    bridge: useBridge(),
    notices: useNotices(),
    navigation,
    names: useNames(),
    observations: useLive('dataset.observations', query, ['batches', 'observations']),
    preferences: useLive('dataset.preferences', () => ({}), ['preferences']),
  }
  return setContext(KEY, new DatasetDesk(parts))
}

export function useDatasetDesk(): DatasetDesk {
  const desk = getContext<DatasetDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No dataset desk here: call provideDatasetDesk in the view above')
  return desk
}
