import { onMount } from 'svelte'
import type { CollectionName } from '#shared/domain/collections.ts'
import type { RequestName } from '#shared/ipc/names.ts'
import type { Problem } from '#shared/ipc/problem.ts'
import type { Input, Output } from '#shared/ipc/requests.ts'
import type { Bridge } from './bridge.ts'
import { BridgeProblem } from './bridge-problem.ts'
import { useBridge } from './context.ts'

/**
 * An answer that stays true: asked again when its input changes and when a change on disk touches its collections.
 * The last good value stays in sight while the next one travels; an answer that was overtaken is dropped.
 */
export class Live<Name extends RequestName> {
  value = $state.raw<Output<Name> | null>(null)
  problem = $state.raw<Problem | null>(null)
  /** Whether an answer is there. A list that could not be had is not an empty one. */
  readonly settled = $derived(this.value !== null)
  readonly #bridge: Bridge
  readonly #name: Name
  #asked = 0

  constructor(bridge: Bridge, name: Name) {
    this.#bridge = bridge
    this.#name = name
  }

  load = async (input: Input<Name> | null): Promise<void> => {
    this.#asked += 1
    const turn = this.#asked
    if (input === null) {
      this.value = null
      this.problem = null
      return
    }
    try {
      const value = await this.#bridge.ask(this.#name, input)
      if (turn !== this.#asked) return
      this.value = value
      this.problem = null
    } catch (error) {
      if (!(error instanceof BridgeProblem)) throw error
      if (turn !== this.#asked) return
      this.value = null
      this.problem = error.problem
    }
  }
}

/** Call while a component or controller is set up. `input` null asks nothing; `touchedBy` 'all' follows every change. */
export function useLive<Name extends RequestName>(
  name: Name,
  input: () => Input<Name> | null,
  touchedBy: readonly CollectionName[] | 'all',
): Live<Name> {
  const bridge = useBridge()
  const live = new Live(bridge, name)
  const wanted = $derived(JSON.stringify(input()))
  const read = () => JSON.parse(wanted) as Input<Name> | null
  $effect(() => {
    void live.load(read())
  })
  onMount(() =>
    bridge.onChanged(({ collections }) => {
      if (touchedBy === 'all' || collections.some((one) => touchedBy.includes(one))) void live.load(read())
    }),
  )
  return live
}
