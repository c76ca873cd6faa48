import { SvelteMap } from 'svelte/reactivity'
import type { SourceSummary } from '#shared/ipc/answers/sources.ts'
import type { Bridge } from '../../../bridge/bridge.ts'
import { BridgeProblem } from '../../../bridge/bridge-problem.ts'

/**
 * How many suggestions are left in each source, where the list does not know it yet. Counting takes reading the text, so
 * it is asked for rows in sight alone, one after another.
 */
export class SuggestionCounts {
  readonly #bridge: Bridge
  /** By version: another text has other suggestions. */
  readonly #known = new SvelteMap<string, number>()
  readonly #wanted = new Map<string, SourceSummary>()
  #isAsking = false

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** Null while it is not known. */
  of = ({ source, suggestionsLeft }: SourceSummary): number | null =>
    suggestionsLeft ?? this.#known.get(source.currentVersion) ?? null

  /** For a row that comes into sight; answers what to call when it leaves. */
  want = (summary: SourceSummary): (() => void) => {
    if (summary.suggestionsLeft !== null) return () => undefined
    this.#wanted.set(summary.source.id, summary)
    void this.#ask()
    return () => void this.#wanted.delete(summary.source.id)
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const { id, currentVersion } = next.source
      try {
        this.#known.set(currentVersion, (await this.#bridge.ask('suggestions.count', { source: id })).left)
      } catch (error) {
        // A row without a count says nothing of suggestions; opening the source tells what is wrong with it.
        if (!(error instanceof BridgeProblem)) throw error
      }
    }
    this.#isAsking = false
  }

  #next(): SourceSummary | undefined {
    const [next] = this.#wanted.values()
    if (next !== undefined) this.#wanted.delete(next.source.id)
    return next
  }
}
