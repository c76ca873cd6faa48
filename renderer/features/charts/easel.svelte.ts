import { chartDataOf } from '#shared/charts/chart-material.ts'
import type { drawChart } from '#shared/charts/draw-chart.ts'
import { covers, needOf } from '#shared/charts/material-need.ts'
import type { ChartSpec } from '#shared/domain/chart.ts'
import type { DrawnChart, MaterialNeed } from '#shared/ipc/answers/charts.ts'
import type { Problem } from '#shared/ipc/problem.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import { useLive } from '../../bridge/live.svelte.ts'
import { say } from '../../messages/speech.svelte.ts'

/** A chart that is wanted. */
type Asked = { readonly spec: ChartSpec; readonly language: Locale; readonly asKnownOn: string | null }

/**
 * Draws the open chart in the page, by the same pure function as everywhere: a choice is seen in the next frame, and the
 * program is asked only for data that is not there yet. What is more than a page should hold is drawn by the program.
 */
export class Easel {
  readonly #asked: () => Asked | null
  /** The need that was asked for last: asked again only when a chart needs more. */
  #held: MaterialNeed | null = null
  #last: DrawnChart | null = null
  #draw = $state.raw<typeof drawChart | null>(null)

  constructor(asked: () => Asked | null) {
    this.#asked = asked
    // Drawing is no part of the first page.
    void import('#shared/charts/draw-chart.ts').then((drawing) => (this.#draw = drawing.drawChart))
  }

  readonly #material = useLive('charts.material', () => this.#need(), 'all')
  /** What the page cannot draw: its data are too many, or were asked for and are not known to be. */
  readonly #distant = useLive('charts.draw', () => (this.#isTooMuch() ? this.#asked() : null), 'all')

  readonly drawing = $derived.by(() => {
    const next = this.#next()
    this.#last = this.#asked() === null ? null : (next ?? this.#last)
    return this.#last
  })
  readonly problem = $derived.by<Problem | null>(() => this.#material.problem ?? this.#distant.problem)

  #need(): MaterialNeed | null {
    const asked = this.#asked()
    if (asked === null) return null
    const need = needOf(asked.spec, asked.language, asked.asKnownOn)
    const material = this.#material.value
    if (this.#held !== null && material?.kind === 'material' && covers(material, need)) return this.#held
    return (this.#held = need)
  }

  #isTooMuch(): boolean {
    return this.#material.value?.kind === 'too-much'
  }

  #next(): DrawnChart | null {
    const [asked, material] = [this.#asked(), this.#material.value]
    if (asked === null) return null
    if (this.#isTooMuch()) return this.#distant.value
    if (material?.kind !== 'material' || this.#draw === null) return null
    const need = needOf(asked.spec, asked.language, asked.asKnownOn)
    return covers(material, need) ? this.#draw(asked.spec, chartDataOf(material, say)) : null
  }
}
