import type { ImportedClaims } from '#shared/ipc/answers/claims.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { ClaimFormat } from '#shared/exchange/claim-formats.ts'
import type { Bridge } from '../../../bridge/bridge.ts'
import { BridgeProblem } from '../../../bridge/bridge-problem.ts'
import { download } from '../../../bridge/download.ts'
import { readFiles } from '../../../bridge/read-files.ts'
import type { Notices } from '../../../notices/notices.svelte.ts'

/** Milliseconds between two looks at how far an import has come. */
const LOOK_EVERY = 300

/** What one or more files brought, together, and the files that brought nothing, each with its sentence. */
export type ImportReport = ImportedClaims & {
  readonly failures: readonly { readonly file: string; readonly sentence: Sentence }[]
  /** How many changes this import made, one a file: what an undo takes back. */
  readonly changes: number
}

/** Claims out to other tools and in from them. */
export class ClaimExchange {
  readonly #bridge: Bridge
  readonly #notices: Notices
  /** What the last import brought, until a person has read it. */
  report = $state.raw<ImportReport | null>(null)
  isBusy = $state(false)
  /** How far a long import has come; null where none runs, or none that takes long. */
  progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null)
  isStopping = $state(false)

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge
    this.#notices = notices
  }

  /** `claims` null is all of them. */
  export = async (claims: readonly string[] | null, format: ClaimFormat): Promise<boolean> => {
    const ids = claims === null ? null : [...claims]
    const file = await this.#notices.attempt(() => this.#bridge.ask('claims.export', { claims: ids, format }))
    if (file === undefined) return false
    download(file)
    this.#notices.tell(sentence('exchange.exported', { file: file.fileName }))
    return true
  }

  import = async (chosen: readonly File[]): Promise<void> => {
    if (this.isBusy || chosen.length === 0) return
    this.isBusy = true
    this.isStopping = false
    this.#notices.tell(sentence('exchange.reading', { count: chosen.length }))
    const looking = setInterval(() => void this.#look(), LOOK_EVERY)
    try {
      const { files, tooLarge, unreadable } = await readFiles(chosen)
      const failures = [
        ...tooLarge.map((file) => ({ file, sentence: sentence('exchange.too-large') })),
        ...unreadable.map((file) => ({ file, sentence: sentence('exchange.unreadable') })),
      ]
      const brought: ImportedClaims[] = []
      for (const file of files) {
        if (this.isStopping) {
          failures.push({ file: file.name, sentence: sentence('exchange.stopped') })
          continue
        }
        try {
          brought.push(await this.#bridge.ask('claims.import', file))
        } catch (error) {
          if (!(error instanceof BridgeProblem)) throw error
          failures.push({ file: file.name, sentence: error.problem.sentence })
        }
      }
      this.report = {
        claims: brought.flatMap(({ claims }) => claims),
        updated: brought.flatMap(({ updated }) => updated),
        unplaced: brought.flatMap(({ unplaced }) => unplaced),
        left: brought.flatMap(({ left }) => left),
        disputed: brought.flatMap(({ disputed }) => disputed),
        failures,
        changes: brought.filter(({ claims, updated }) => claims.length + updated.length > 0).length,
      }
    } finally {
      clearInterval(looking)
      this.progress = null
      this.isBusy = false
      this.#notices.clear()
    }
  }

  /** Stops the import that runs; what files before it brought stays. */
  stop = (): void => {
    this.isStopping = true
    void this.#notices.attempt(() => this.#bridge.ask('claims.cancelImport', {}))
  }

  async #look(): Promise<void> {
    const progress = await this.#bridge.ask('claims.importing', {}).catch(() => null)
    if (this.isBusy) this.progress = progress
  }

  /** Takes back what the last import changed; nothing came after it, for its report stood in the way. */
  undo = async (): Promise<void> => {
    const changes = this.report?.changes ?? 0
    this.report = null
    for (let done = 0; done < changes; done += 1)
      if ((await this.#notices.attempt(() => this.#bridge.ask('workspace.undo', {}))) === undefined) return
    this.#notices.tell(sentence('exchange.undone'))
  }

  close = (): void => {
    this.report = null
  }
}
