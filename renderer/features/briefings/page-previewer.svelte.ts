import type { BriefingPreview } from '#shared/ipc/answers/briefings.ts'
import type { Problem } from '#shared/ipc/problem.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { BridgeProblem } from '../../bridge/bridge-problem.ts'
import type { Written } from './briefing-draft.svelte.ts'

/** Milliseconds without a key after which a writer is taken to pause. */
const PAUSE = 120

/** A page as it is shown: its picture by an id that changes when the picture does. */
export type ShownPage = { readonly id: string; readonly svg: string }
/** The pages of a briefing, with every picture in hand. */
export type ShownPreview = Omit<BriefingPreview, 'pages'> & { readonly pages: readonly ShownPage[] }

/**
 * The pages of what stands in the editor, made anew after each pause: one request at a time, and pages that did not change
 * are not sent again. The last good pages stay in sight while the next are made.
 */
export class PagePreviewer {
  value = $state.raw<ShownPreview | null>(null)
  problem = $state.raw<Problem | null>(null)
  readonly #bridge: Bridge
  readonly #briefing: string
  #written: Written | null = null
  #isFirst = true
  #timer: ReturnType<typeof setTimeout> | undefined
  #state: 'still' | 'travelling' | 'again' = 'still'

  constructor(bridge: Bridge, briefing: string) {
    this.#bridge = bridge
    this.#briefing = briefing
  }

  /** Call with everything that is written, each time it changes; null while it cannot be printed. */
  follow = (written: Written | null): (() => void) => {
    this.#written = written
    clearTimeout(this.#timer)
    if (written !== null) this.#timer = setTimeout(this.refresh, this.#isFirst ? 0 : PAUSE)
    return () => clearTimeout(this.#timer)
  }

  /** Makes the pages again, as when the workspace has changed under the briefing. */
  refresh = (): void => {
    if (this.#state === 'still') void this.#make()
    else this.#state = 'again'
  }

  async #make(): Promise<void> {
    do {
      this.#state = 'travelling'
      await this.#ask()
    } while (this.#isStale())
    this.#state = 'still'
  }

  #isStale(): boolean {
    return this.#state === 'again'
  }

  async #ask(): Promise<void> {
    const written = this.#written
    this.#isFirst = false
    if (written === null) return
    const had = new Map(this.value?.pages.map((page) => [page.id, page]))
    try {
      const { pages, ...told } = await this.#bridge.ask('briefings.preview', {
        briefing: this.#briefing,
        written: { ...written, blocks: [...written.blocks], setAside: [...written.setAside] },
        known: [...had.keys()],
      })
      const shown = pages.flatMap(({ id, svg }) => (svg === null ? (had.get(id) ?? []) : [{ id, svg }]))
      this.value = { ...told, pages: shown }
      this.problem = null
    } catch (error) {
      if (!(error instanceof BridgeProblem)) throw error
      this.problem = error.problem
    }
  }
}
