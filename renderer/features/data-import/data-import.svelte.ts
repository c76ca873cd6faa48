import { getContext, setContext } from 'svelte'
import type { PlanKind } from '#shared/dataset/import/compare.ts'
import type { ConstantField } from '#shared/dataset/import/fields.ts'
import { lackingFields } from '#shared/dataset/import/lacking-fields.ts'
import type { ColumnUse, HubDecision, HubDecisions, Mapping } from '#shared/dataset/import/mapping.ts'
import type {
  ImportProgress,
  InspectedFile,
  PlannedRow,
  RejectedLine,
  Tried,
} from '#shared/ipc/answers/imports.ts'
import type { Problem } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { BridgeProblem } from '../../bridge/bridge-problem.ts'
import { useBridge } from '../../bridge/context.ts'
import { download } from '../../bridge/download.ts'
import { locale } from '../../messages/speech.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { RowPages } from './row-pages.svelte.ts'
import { sendFiles } from './send-files.ts'

const KEY = Symbol('data import')
/** A mapping is tried again by itself while that is quick; a larger table waits for a person to ask. */
const QUICK_ROWS = 50_000
const PAUSE = 450
const LOOK_AT_PROGRESS = 200

export type Shown = PlanKind | 'rejected' | 'doubted' | 'columns' | 'names'
/** What the program is busy with; `progress` null: nobody knows how far it is. */
export type Busy = {
  readonly what: 'sending' | 'inspecting' | 'trying' | 'storing'
  readonly progress: ImportProgress | null
}

/** One file on its way into the dataset: how it is read, what it would add, and the decisions a person takes about both. */
export class DataImport {
  readonly #bridge: Bridge
  readonly #notices: Notices
  name = $state('')
  id = $state.raw<string | null>(null)
  busy = $state.raw<Busy | null>(null)
  inspected = $state.raw<InspectedFile | null>(null)
  mapping = $state.raw<Mapping | null>(null)
  hubs = $state.raw<HubDecisions>({})
  tried = $state.raw<Tried | null>(null)
  /** Why the file cannot be read, or not as it is mapped. */
  problem = $state.raw<Problem | null>(null)
  shown = $state<Shown>('columns')
  usesProfile = $state(false)
  /** Changed since it was tried. */
  isStale = $state(false)
  #pages = new Map<string, RowPages<PlannedRow>>()
  #lines = new Map<'rejected' | 'doubted', RowPages<RejectedLine>>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #turn = 0

  readonly isOpen = $derived(this.name !== '')
  readonly lacking = $derived(this.mapping === null ? [] : lackingFields(this.mapping))
  readonly toStore = $derived(
    (this.tried?.added ?? 0) + (this.tried?.revised ?? 0) + (this.tried?.actors ?? 0),
  )
  /** Names of several hubs: their rows stay out until somebody says which is meant. */
  readonly undecided = $derived(
    (this.tried?.openHubs ?? []).filter(({ name, ambiguous }) => ambiguous && this.hubs[name] === undefined),
  )

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge
    this.#notices = notices
  }

  begin = async (files: readonly File[]): Promise<void> => {
    const [first] = files
    if (first === undefined) return
    await this.close()
    const turn = ++this.#turn
    this.name = files.find(({ name }) => name === 'datapackage.json')?.name ?? first.name
    this.busy = { what: 'sending', progress: null }
    const step = (done: number, of: number) => {
      this.busy = { what: 'sending', progress: { phase: 'waiting', done, of, rows: 0 } }
    }
    const id = await this.#attempt(() => sendFiles(this.#bridge, files, step, () => turn !== this.#turn))
    if (turn !== this.#turn) return
    if (id === undefined || id === null) return this.#rest()
    this.id = id
    await this.inspect(null, null)
  }

  inspect = async (table: string | null, header: { row: number; rows: number } | null): Promise<void> => {
    const { id } = this
    if (id === null) return
    this.busy = { what: 'inspecting', progress: null }
    this.problem = null
    this.tried = null
    const inspected = await this.#attempt(() => this.#bridge.ask('imports.inspect', { id, table, header }))
    this.#rest()
    if (inspected === undefined || this.id !== id) return
    this.inspected = inspected
    this.usesProfile = inspected.profile !== null
    this.mapping = inspected.profile?.mapping ?? inspected.mapping
    this.hubs = inspected.profile?.hubs ?? {}
    this.shown = 'columns'
    if (inspected.profile === null && inspected.problem !== null) this.problem = inspected.problem
    else await this.try()
  }

  useProfile = (on: boolean): void => {
    const { inspected } = this
    if (inspected === null) return
    this.usesProfile = on
    this.hubs = on ? (inspected.profile?.hubs ?? {}) : {}
    this.#remap(on ? (inspected.profile?.mapping ?? inspected.mapping) : inspected.mapping)
  }

  setColumn = (at: number, use: ColumnUse): void => {
    const { mapping } = this
    if (mapping === null) return
    const columns = mapping.columns.map((own, column) => {
      if (column === at) return use
      // A field is told by one column.
      const isTaken = use.use === 'field' && own.use === 'field' && own.field === use.field
      return isTaken ? ({ use: 'skip' } as const) : own
    })
    this.#remap({ ...mapping, columns })
  }

  setConstant = (field: ConstantField, value: string): void => {
    const { mapping } = this
    if (mapping === null) return
    const { [field]: _, ...others } = mapping.constants
    this.#remap({
      ...mapping,
      constants: value.trim() === '' ? others : { ...others, [field]: value.trim() },
    })
  }

  /** How dates, decimals and brackets of the whole table are read. */
  setReading = (reading: Partial<Pick<Mapping, 'dates' | 'decimals' | 'brackets'>>): void => {
    if (this.mapping !== null) this.#remap({ ...this.mapping, ...reading })
  }

  decide = (name: string, decision: HubDecision): void => {
    this.hubs = { ...this.hubs, [name]: decision }
    this.#changed()
  }

  decideAll = (all: readonly string[], decision: HubDecision): void => {
    this.hubs = { ...this.hubs, ...Object.fromEntries(all.map((name) => [name, decision])) }
    this.#changed()
  }

  try = async (): Promise<void> => {
    clearTimeout(this.#timer)
    const { id, mapping, hubs } = this
    if (id === null || mapping === null || this.lacking.length > 0) return
    this.problem = null
    this.isStale = false
    const tried = await this.#watched('trying', () => this.#bridge.ask('imports.try', { id, mapping, hubs }))
    if (tried === undefined || this.id !== id) return
    const isFirst = this.tried === null
    this.tried = tried
    this.#pages = new Map()
    this.#lines = new Map()
    if (isFirst && this.shown === 'columns') this.shown = firstToSee(tried)
  }

  /** Rows of a list, as they come into sight. */
  rows(list: PlanKind): RowPages<PlannedRow> {
    const { id } = this
    let pages = this.#pages.get(list)
    if (pages === undefined) {
      pages = new RowPages((from, count) =>
        this.#attempt(() => this.#bridge.ask('imports.rows', { id: id ?? '', list, from, count })),
      )
      this.#pages.set(list, pages)
    }
    return pages
  }

  /** Rows that were not taken, or that a person should look at. */
  lines(list: 'rejected' | 'doubted'): RowPages<RejectedLine> {
    const { id } = this
    let pages = this.#lines.get(list)
    if (pages === undefined) {
      pages = new RowPages((from, count) =>
        this.#attempt(() => this.#bridge.ask('imports.rejected', { id: id ?? '', list, from, count })),
      )
      this.#lines.set(list, pages)
    }
    return pages
  }

  saveRejected = async (): Promise<void> => {
    const { id } = this
    if (id === null) return
    const file = await this.#attempt(() =>
      this.#bridge.ask('imports.rejectedFile', { id, language: locale() }),
    )
    if (file !== undefined) download(file)
  }

  store = async (): Promise<void> => {
    const { id } = this
    if (id === null) return
    const done = await this.#watched('storing', () => this.#bridge.ask('imports.store', { id }))
    if (done === undefined) {
      if (this.problem?.code === 'import-stale') await this.try()
      return
    }
    const bridge = this.#bridge
    const notices = this.#notices
    await this.close()
    const values = sentence('data-import.done', done)
    const actors = sentence('data-import.done-actors', done)
    const both = sentence('data-import.done-both', { values, actors })
    const onlyActors = done.added + done.revised + done.rejected === 0
    notices.tell(done.actors === 0 ? values : onlyActors ? actors : both, {
      label: 'app.undo',
      run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
    })
  }

  /** Stops what runs; the file stays open. */
  stop = async (): Promise<void> => {
    const { id } = this
    if (id === null) return this.close()
    await this.#attempt(() => this.#bridge.ask('imports.cancel', { id }))
  }

  close = async (): Promise<void> => {
    const { id } = this
    clearTimeout(this.#timer)
    this.#turn++
    this.name = ''
    this.id = null
    this.busy = null
    this.inspected = null
    this.mapping = null
    this.tried = null
    this.problem = null
    this.hubs = {}
    this.isStale = false
    if (id !== null) await this.#bridge.ask('imports.close', { id }).catch(() => undefined)
  }

  #remap(mapping: Mapping): void {
    this.mapping = mapping
    this.#changed()
  }

  #changed(): void {
    clearTimeout(this.#timer)
    this.isStale = true
    if (this.lacking.length > 0) return
    this.problem = null
    const rows = this.tried?.rows ?? 0
    if (rows <= QUICK_ROWS) this.#timer = setTimeout(() => void this.try(), PAUSE)
  }

  async #watched<Value>(what: 'trying' | 'storing', work: () => Promise<Value>): Promise<Value | undefined> {
    const { id } = this
    this.busy = { what, progress: null }
    const timer = setInterval(() => {
      if (id === null) return
      void this.#bridge
        .ask('imports.progress', { id })
        .then((progress) => {
          if (this.busy?.what === what) this.busy = { what, progress }
        })
        .catch(() => undefined)
    }, LOOK_AT_PROGRESS)
    try {
      return await this.#attempt(work)
    } finally {
      clearInterval(timer)
      this.#rest()
    }
  }

  #rest(): void {
    this.busy = null
  }

  /** A refusal stands in the dialog, where its way out is. */
  async #attempt<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof BridgeProblem)) throw error
      if (this.isOpen) this.problem = error.problem
      return undefined
    }
  }
}

function firstToSee(tried: Tried): Shown {
  if (tried.openHubs.some(({ ambiguous, candidates }) => ambiguous || candidates.length > 0)) return 'names'
  if (tried.lists.doubted > 0) return 'doubted'
  if (tried.lists.revised > 0) return 'revised'
  if (tried.lists.added > 0) return 'added'
  return tried.lists.rejected > 0 ? 'rejected' : 'columns'
}

export function provideDataImport(): DataImport {
  return setContext(KEY, new DataImport(useBridge(), useNotices()))
}

export function useDataImport(): DataImport {
  const desk = getContext<DataImport | undefined>(KEY)
  if (desk === undefined) throw new Error('No data import here: call provideDataImport in the view above')
  return desk
}
