import { getContext, setContext } from 'svelte'
import type { ImportReport } from '#shared/ipc/answers/dataset.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { readFiles, type ReadFile } from '../../bridge/read-files.ts'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { HUB } from '../../navigation/hub-place.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'

const KEY = Symbol('dataset desk')

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly names: Names
}
export type Previewed = { readonly file: ReadFile; readonly report: ImportReport }

/** The indicator or hub that is open, and the ways to add to the dataset. */
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

  previewed = $state.raw<Previewed | null>(null)
  reading = $state(false)

  constructor(parts: Parts) {
    this.#parts = parts
    this.names = parts.names
  }

  open = (id: string): void => this.#parts.navigation.go({ view: 'dataset', id, replace: this.#id !== null })

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
}

export function provideDatasetDesk(): DatasetDesk {
  const navigation = useNavigation()
  const parts = {
    bridge: useBridge(),
    notices: useNotices(),
    navigation,
    names: useNames(),
  }
  return setContext(KEY, new DatasetDesk(parts))
}

export function useDatasetDesk(): DatasetDesk {
  const desk = getContext<DatasetDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No dataset desk here: call provideDatasetDesk in the view above')
  return desk
}
