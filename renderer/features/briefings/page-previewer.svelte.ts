import type { BriefingPreview } from '#shared/ipc/answers/briefings.ts'
import type { Problem } from '#shared/ipc/problem.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { BridgeProblem } from '../../bridge/bridge-problem.ts'
import type { Written } from './briefing-draft.svelte.ts'

/** Milliseconds without a key after which a writer is taken to pause. */
const PAUSE = 120

/** A page as it is shown: its picture by an id that changes when the picture does. */
export type ShownPage = { readonly id: string; readonly svg: string }
/** The pages of a briefing; null is one whose picture was never in sight. */
export type ShownPreview = Omit<BriefingPreview, 'pages' | 'pictures'> & {
  readonly pages: readonly (ShownPage | null)[]
}

/**
 * The pages of what stands in the editor, made anew after each pause: one request at a time, and pages that did not change
 * are not sent again. Only pages in sight are drawn; others keep their last picture until somebody looks at them. The last
 * good pages stay in sight while the next are made.
 */
export class PagePreviewer {
  value = $state.raw<ShownPreview | null>(null)
  problem = $state.raw<Problem | null>(null)
  readonly #bridge: Bridge
  readonly #briefing: string
  #written: Written | null = null
  #isFirst = true
  #inSight: readonly number[] = []
  /** Pages drawn as the briefing is now; what was drawn before a word changed is not. */
  #drawn = new Set<number>()
  #drawnOf: Written | null = null
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

  /** Call with the pages in sight, from 1, each time they change. */
  see = (pages: readonly number[]): void => {
    this.#inSight = pages
    // Before the first answer nobody knows which pages there are.
    if (this.value !== null && pages.some((page) => !this.#drawn.has(page))) this.refresh()
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
    const shown = this.value?.pages ?? []
    const had = new Map(shown.flatMap((page) => (page === null ? [] : [[page.id, page]])))
    const wanted = withNeighbours(this.#inSight)
    try {
      const { pages, pictures, ...told } = await this.#bridge.ask('briefings.preview', {
        briefing: this.#briefing,
        written: { ...written, blocks: [...written.blocks], setAside: [...written.setAside] },
        ...(wanted.length === 0 ? {} : { wanted }),
        known: [...had.keys()],
      })
      const drawn = new Map(
        pictures.map(({ page, id, svg }) => [page, svg === null ? had.get(id) : { id, svg }]),
      )
      const all = Array.from({ length: pages }, (_, at) => drawn.get(at + 1) ?? shown[at] ?? null)
      const isSame = written === this.#drawnOf && this.value?.contentHash === told.contentHash
      this.#drawn = new Set([...(isSame ? this.#drawn : []), ...drawn.keys()])
      this.#drawnOf = written
      this.value = { ...told, pages: all }
      this.problem = null
      // Somebody looked elsewhere meanwhile.
      if (
        this.#state === 'travelling' &&
        this.#inSight.some((page) => page <= pages && !this.#drawn.has(page))
      )
        this.#state = 'again'
    } catch (error) {
      if (!(error instanceof BridgeProblem)) throw error
      this.problem = error.problem
    }
  }
}

/** The page before and the page after those in sight are drawn with them, so that a step in either way meets a picture. */
function withNeighbours(pages: readonly number[]): number[] {
  const near = pages.flatMap((page) => [page - 1, page, page + 1]).filter((page) => page >= 1)
  return [...new Set(near)].toSorted((a, b) => a - b).slice(0, 40)
}
