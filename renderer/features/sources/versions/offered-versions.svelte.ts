import { labelOf } from '#shared/domain/id.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { SourceText } from '../../../navigation/source-spot.ts'
import type { Bridge } from '../../../bridge/bridge.ts'
import { readFile } from '../../../bridge/read-files.ts'
import { BridgeProblem } from '../../../bridge/bridge-problem.ts'
import { problemOf, type Problem } from '#shared/ipc/problem.ts'
import type { Notices } from '../../../notices/notices.svelte.ts'
import type { OfferedFile, SourceImport } from '../import/source-import.svelte.ts'

/** What becomes of a file that is a changed source of the workspace. */
export type OfferAnswer = 'version' | 'source' | 'leave'

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly imports: SourceImport
  /** The current version of a source that is in the workspace. */
  readonly currentOf: (source: string) => string | null
  readonly onopen: (source: string) => void
  readonly oncompare: (left: SourceText, right: SourceText) => void
}

/** Said together once no offer is left. */
const nothingDone = { versions: 0, sources: 0, lost: 0, left: [] as readonly string[] }
/** More names than this make no sentence. */
const MOST_NAMES = 4

/** Files that are changed sources, waiting for a person's answer. Nothing of them is stored before it. */
export class OfferedVersions {
  readonly #parts: Parts
  readonly waiting = $derived.by(() => this.#parts.imports.offered)
  busy = $state(false)
  /** Why a file was refused, by the file: it stays in the list. */
  problems = $state.raw<ReadonlyMap<OfferedFile, Problem>>(new Map())
  #done = nothingDone

  constructor(parts: Parts) {
    this.#parts = parts
  }

  answer = async (offered: OfferedFile, answer: OfferAnswer): Promise<void> => {
    if (this.busy) return
    this.busy = true
    const source = await this.#give(offered, answer)
    this.busy = false
    if (this.waiting.length > 0) return
    if (source !== null) this.#parts.onopen(source)
    this.#say()
  }

  /** The file becomes a version, and the version before it stands beside it. The others keep waiting. */
  addAndCompare = async (offered: OfferedFile): Promise<void> => {
    if (this.busy) return
    this.busy = true
    const { source } = offered.offer
    const before = this.#parts.currentOf(source)
    const added = await this.#give(offered, 'version')
    this.busy = false
    if (added === null) return
    this.#parts.oncompare({ source, version: before }, { source, version: null })
    if (this.waiting.length === 0) this.#say()
  }

  answerAll = async (answer: OfferAnswer): Promise<void> => {
    if (this.busy) return
    this.busy = true
    for (const offered of this.waiting) await this.#give(offered, answer)
    this.busy = false
    if (this.waiting.length === 0) this.#say()
  }

  /** Whoever closes without an answer imports nothing of what is left; that is said. */
  close = (): void => {
    if (this.busy) return
    for (const offered of this.waiting) this.#leave(offered)
    this.#say()
  }

  /** The source the file came into; null where it did not. */
  async #give(offered: OfferedFile, answer: OfferAnswer): Promise<string | null> {
    if (answer === 'leave') {
      this.#leave(offered)
      return null
    }
    try {
      const source = answer === 'version' ? await this.#addVersion(offered) : await this.#addSource(offered)
      this.#takeOut(offered)
      return source
    } catch (error) {
      if (!(error instanceof BridgeProblem)) throw error
      this.problems = new Map([...this.problems, [offered, error.problem]])
      return null
    }
  }

  async #addVersion({ offer, file }: OfferedFile): Promise<string> {
    const { lost } = await this.#parts.bridge.ask('sources.addVersion', {
      source: offer.source,
      file: await contentOf(file),
      note: '',
    })
    this.#done = {
      ...this.#done,
      versions: this.#done.versions + 1,
      lost: this.#done.lost + lost.length,
    }
    return offer.source
  }

  async #addSource({ file }: OfferedFile): Promise<string | null> {
    const files = [await contentOf(file)]
    const { sources, failures } = await this.#parts.bridge.ask('sources.import', {
      files,
      changed: 'source-of-its-own',
    })
    const [failure] = failures
    if (failure !== undefined) throw new BridgeProblem(failure.problem)
    this.#done = { ...this.#done, sources: this.#done.sources + sources.length }
    return sources[0]?.source.id ?? null
  }

  #leave(offered: OfferedFile): void {
    this.#done = { ...this.#done, left: [...this.#done.left, offered.file.name] }
    this.#takeOut(offered)
  }

  #takeOut(offered: OfferedFile): void {
    const { imports } = this.#parts
    imports.offered = imports.offered.filter((one) => one !== offered)
  }

  #say(): void {
    const { left, ...counts } = this.#done
    this.#done = nothingDone
    this.problems = new Map()
    if (left.length > 0 || counts.versions > 0 || counts.sources > 0)
      this.#parts.notices.tell(sentence('versions.offer.done', { ...counts, left: leftOut(left) }))
  }
}

function leftOut(names: readonly string[]): Sentence | string {
  if (names.length === 0) return ''
  return sentence('versions.offer.left', {
    count: names.length,
    more: Math.max(0, names.length - MOST_NAMES),
    names: names.slice(0, MOST_NAMES).join(', '),
  })
}

async function contentOf(file: File) {
  const read = await readFile(file)
  if (read.kind === 'read') return read.file
  throw new BridgeProblem(
    read.kind === 'too-large'
      ? problemOf('file-too-large', { path: file.name, megabytes: 50 })
      : problemOf('file-unreadable', { path: file.name }),
  )
}

/** What a file is, in a sentence: `a changed S1, “Title”`. */
export function offerSentence({ offer }: OfferedFile): Sentence {
  return sentence('versions.offer.of', { label: labelOf(offer.source), title: offer.title })
}
