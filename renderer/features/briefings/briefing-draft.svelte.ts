import { usualBriefing, type Briefing } from '#shared/domain/briefing.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import type { Problem } from '#shared/ipc/problem.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { BridgeProblem } from '../../bridge/bridge-problem.ts'

/** What the author writes of a briefing beside its text. */
export type BriefingHead = Pick<
  Briefing,
  | 'title'
  | 'subtitle'
  | 'author'
  | 'organisation'
  | 'date'
  | 'language'
  | 'template'
  | 'citations'
  | 'scale'
  | 'notes'
  | 'knownOn'
  | 'setAside'
>
export type Written = BriefingHead & { readonly blocks: readonly BriefingBlock[] }
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** Not on disk; the next change, or asking again, tries anew. */
  | { readonly kind: 'refused'; readonly problem: Problem }

/** A writer's pause after which the briefing is saved, in milliseconds. */
const PAUSE = 700

/** A briefing while it is written: saved after every pause, one save at a time, never an older one over a newer. */
export class BriefingDraft {
  readonly id: string
  head = $state.raw<BriefingHead>({
    ...usualBriefing,
    title: '',
    subtitle: '',
    author: '',
    date: '',
    language: 'en',
  })
  blocks = $state.raw<readonly BriefingBlock[]>([])
  save = $state.raw<SaveState>({ kind: 'saved' })
  readonly #bridge: Bridge
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()
  #written = ''

  constructor(bridge: Bridge, briefing: Briefing) {
    this.#bridge = bridge
    this.id = briefing.id
    this.adopt(briefing)
  }

  /** Takes over what is on disk, as after an undo. */
  adopt = (briefing: Briefing): void => {
    this.head = headOf(briefing)
    this.blocks = briefing.blocks
    this.#written = this.#asWritten()
    this.save = { kind: 'saved' }
  }

  /** Whether a briefing read from disk says something else than this draft last wrote or read. */
  differsFrom = (briefing: Briefing): boolean =>
    JSON.stringify({ ...headOf(briefing), blocks: briefing.blocks }) !== this.#written

  /** What stands in the editor now, saved or not; null while it has no title or no day, and so cannot be printed. */
  get printable(): Written | null {
    const { title, date } = this.head
    return title.trim() === '' || !DAY.test(date) ? null : { ...this.head, blocks: this.blocks }
  }

  writeHead = (part: Partial<BriefingHead>): void => {
    this.head = { ...this.head, ...part }
    this.#later()
  }

  writeBlocks = (blocks: readonly BriefingBlock[]): void => {
    this.blocks = blocks
    this.#later()
  }

  /** Saves what is not yet saved, at once; resolves when it is on disk or refused. */
  flush = (): Promise<void> => {
    clearTimeout(this.#timer)
    this.#saving = this.#saving.then(this.#write)
    return this.#saving
  }

  #later(): void {
    this.save = { kind: 'waiting' }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), PAUSE)
  }

  #asWritten(): string {
    return JSON.stringify({ ...headOf(this.head), title: this.head.title.trim(), blocks: this.blocks })
  }

  readonly #write = async (): Promise<void> => {
    const writing = this.#asWritten()
    if (writing === this.#written) {
      this.save = { kind: 'saved' }
      return
    }
    if (this.head.title.trim() === '') {
      this.save = { kind: 'refused', problem: problemOf('briefing-without-title') }
      return
    }
    if (!DAY.test(this.head.date)) {
      this.save = { kind: 'refused', problem: problemOf('briefing-without-date') }
      return
    }
    this.save = { kind: 'saving' }
    try {
      await this.#bridge.ask('briefings.save', {
        briefing: this.id,
        ...this.head,
        setAside: [...this.head.setAside],
        blocks: [...this.blocks],
      })
      this.#written = writing
      this.save = this.#asWritten() === writing ? { kind: 'saved' } : { kind: 'waiting' }
    } catch (error) {
      if (!(error instanceof BridgeProblem)) throw error
      this.save = { kind: 'refused', problem: error.problem }
    }
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/

/** Field by field and in one order, so that two heads compare as texts. */
function headOf(head: BriefingHead): BriefingHead {
  const { title, subtitle, author, organisation, date, language, template } = head
  const { citations, scale, notes, knownOn, setAside } = head
  return {
    title,
    subtitle,
    author,
    organisation,
    date,
    language,
    template,
    citations,
    scale,
    notes,
    knownOn,
    setAside,
  }
}
