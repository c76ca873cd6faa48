import type { FileFailure, OfferedVersion } from '#shared/ipc/answers/sources.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../../bridge/bridge.ts'
import { readFile, type ReadFile } from '../../../bridge/read-files.ts'
import type { Notices } from '../../../notices/notices.svelte.ts'
import type { Chosen, ChosenFile } from './chosen-files.ts'
import { nextBatch, nextBatchSize } from './import-batches.ts'

export type ImportProgress = {
  readonly done: number
  readonly of: number
  /** The file at hand, or the first of several that are read together. */
  readonly name: string
  readonly stopping: boolean
}
/** What an import left to be told: files that could not be read, and how many were of kinds that are not. */
export type ImportLeft = { readonly failures: readonly FileFailure[]; readonly skipped: number }
/** A file that is a changed source: it waits here, unread, until a person decides. */
export type OfferedFile = { readonly offer: OfferedVersion; readonly file: File }

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  /** The source that is open. */
  readonly here: () => string | null
  /** Called once an import ended, with the first source that came in, unless a person went elsewhere meanwhile. */
  readonly onadded: (source: string) => void
}

/** Takes files in, a few at a time, so that a thousand of them need no more memory than a few. */
export class SourceImport {
  readonly #parts: Parts
  progress = $state.raw<ImportProgress | null>(null)
  left = $state.raw<ImportLeft>({ failures: [], skipped: 0 })
  /** In the order they arrived; whoever answers one takes it out. */
  offered = $state.raw<readonly OfferedFile[]>([])
  #files: readonly ChosenFile[] = []
  #skipped = 0
  #stopped = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Files that arrive while others are read join them. */
  add = async ({ files, skipped }: Chosen): Promise<void> => {
    this.#files = [...this.#files, ...files]
    this.#skipped += skipped
    if (this.progress !== null) this.progress = { ...this.progress, of: this.#files.length }
    else await this.#run()
  }

  /** Nothing more is sent, and the file being read is let go; what came in stays, and is counted. */
  stop = (): void => {
    this.#stopped = true
    if (this.progress === null) return
    this.progress = { ...this.progress, stopping: true }
    void this.#parts.notices.attempt(() => this.#parts.bridge.ask('sources.cancelImport', {}))
  }

  clearLeft = (): void => {
    this.left = { failures: [], skipped: 0 }
  }

  async #run(): Promise<void> {
    const failures: FileFailure[] = []
    const added: string[] = []
    const { notices, here, onadded } = this.#parts
    const from = here()
    let [done, duplicates, most, refused] = [0, 0, 1, false]
    this.#stopped = false
    while (done < this.#files.length && !this.#stopped && !refused) {
      const batch = nextBatch(this.#files, done, most)
      this.progress = { done, of: this.#files.length, name: batch[0]?.path ?? '', stopping: false }
      const began = performance.now()
      const files = await readBatch(batch, failures)
      const answer = files.length === 0 || this.#stopped ? null : await this.#send(files)
      if (this.#stopped && answer === null) break
      refused = answer === undefined
      if (answer) {
        failures.push(...answer.failures.map((one) => ({ ...one, file: pathOf(batch, one.file) })))
        added.push(...answer.sources.map(({ source }) => source.id))
        duplicates += answer.sources.filter(({ source }) => source.duplicateOf !== null).length
        this.#offer(batch, answer.offers)
      }
      done += batch.length
      most = nextBatchSize(batch.length, performance.now() - began)
    }
    const [of, skipped] = [this.#files.length, this.#skipped]
    this.#files = []
    this.#skipped = 0
    this.progress = null
    this.left = { failures, skipped: failures.length > 0 ? skipped : 0 }
    // A text that was here already comes back as the source it is.
    const count = added.length - duplicates
    if (!refused && this.#stopped) notices.tell(sentence('reader.import.stopped', { count, of }))
    else if (!refused && (count > 0 || skipped > 0))
      notices.tell(sentence('reader.import.added', { count, duplicates, skipped }))
    const [first] = added
    if (first !== undefined && here() === from) onadded(first)
  }

  /** Undefined when the program refused; that is said. */
  #send(files: readonly ReadFile[]) {
    return this.#parts.notices.attempt(() =>
      this.#parts.bridge.ask('sources.import', { files: [...files], changed: 'offer' }),
    )
  }

  #offer(batch: readonly ChosenFile[], offers: readonly OfferedVersion[]): void {
    const files = offers.flatMap((offer) => {
      const chosen = batch.find(({ file }) => file.name === offer.file)
      return chosen === undefined ? [] : [{ offer, file: chosen.file }]
    })
    if (files.length > 0) this.offered = [...this.offered, ...files]
  }
}

/** What cannot be read is written to `failures`. */
async function readBatch(batch: readonly ChosenFile[], failures: FileFailure[]): Promise<ReadFile[]> {
  const files: ReadFile[] = []
  for (const { file, path } of batch) {
    const read = await readFile(file)
    if (read.kind === 'read') files.push(read.file)
    else if (read.kind === 'too-large')
      failures.push({ file: path, problem: problemOf('file-too-large', { path, megabytes: 50 }) })
    else failures.push({ file: path, problem: problemOf('file-unreadable', { path }) })
  }
  return files
}

/** Two files of a folder may have one name; the way to it tells which it was. A batch holds no name twice. */
const pathOf = (batch: readonly ChosenFile[], name: string): string =>
  batch.find(({ file }) => file.name === name)?.path ?? name
