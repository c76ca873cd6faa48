import { onMount } from 'svelte'
import { patchedColumns } from '#shared/dataset/patched-columns.ts'
import { rowAt, type ObservationColumns } from '#shared/dataset/observation-columns.ts'
import { isDerived } from '#shared/domain/derived-id.ts'
import type { ChangedEvent } from '#shared/ipc/answers/workspace.ts'
import type { Input } from '#shared/ipc/requests.ts'
import { BridgeProblem } from '../../bridge/bridge-problem.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'

type Query = Input<'dataset.observations'>

/**
 * The rows that are open, kept true: after a correction only the rows it touched are asked for and laid into the others, so
 * that one number among a hundred thousand costs what one row costs. Anything else reads all of them again.
 */
export function useOpenRows(query: () => Query | null): Live<'dataset.observations'> {
  const bridge = useBridge()
  const live = useLive('dataset.observations', query, ['batches', 'regroupings'])
  const rows = new OpenRows(bridge, live, query)
  onMount(() => bridge.onChanged(rows.follow))
  return live
}

/** What follows changes for `useOpenRows`. */
export class OpenRows {
  readonly #bridge: Bridge
  readonly #live: Live<'dataset.observations'>
  readonly #query: () => Query | null
  #queue: Promise<void> = Promise.resolve()

  constructor(bridge: Bridge, live: Live<'dataset.observations'>, query: () => Query | null) {
    this.#bridge = bridge
    this.#live = live
    this.#query = query
  }

  follow = ({ collections, observations }: ChangedEvent): void => {
    // All rows are read again for these anyway.
    if (collections.includes('batches') || collections.includes('regroupings')) return
    if (!collections.includes('observations')) return
    if (observations === undefined || !this.#live.isStill || !this.#standsAlone()) this.#live.refresh()
    else this.#queue = this.#queue.then(() => this.#patch(observations))
  }

  /** Resolves when the changes heard of so far are laid in. */
  settled = (): Promise<void> => this.#queue

  async #patch(ids: readonly string[]): Promise<void> {
    for (;;) {
      const { value } = this.#live
      const query = JSON.stringify(this.#query())
      if (value === null) return
      const found = await this.#bridge.ask('dataset.rows', { ids: [...ids] }).catch((error: unknown) => {
        if (error instanceof BridgeProblem) return null
        throw error
      })
      if (found === null || !this.#live.isStill) return this.#live.refresh()
      if (JSON.stringify(this.#query()) !== query) return
      // Other rows came meanwhile: they may be newer than what was asked for.
      if (this.#live.value !== value) continue
      this.#live.value = patchedColumns(value, ids, this.#fitting(found))
      return
    }
  }

  #fitting(found: ObservationColumns): ObservationColumns {
    const indicator = this.#query()?.indicator
    const { dictionary, index } = found.texts.indicator
    const outside = found.texts.id.index.flatMap((code, row) =>
      dictionary[index[row] ?? 0] === indicator ? [] : [found.texts.id.dictionary[code] ?? ''],
    )
    return patchedColumns(found, outside, { ...found, rows: 0, texts: { ...found.texts, id: noIds } })
  }

  /** Rows of one indicator as they are now, none of which follows from others. */
  #standsAlone(): boolean {
    const [query, { value }] = [this.#query(), this.#live]
    if (query === null || value === null || query.indicator === null) return false
    if (query.hub !== null || (query.asKnownOn ?? null) !== null) return false
    return value.rows === 0 || !isDerived(rowAt(value, 0))
  }
}

const noIds = { dictionary: [], index: [] }
