import { onMount } from 'svelte'
import type { CollectionName } from '#shared/domain/collections.ts'
import type { RequestName } from '#shared/ipc/names.ts'
import type { Problem } from '#shared/ipc/problem.ts'
import type { Input, Output } from '#shared/ipc/requests.ts'
import type { Bridge } from './bridge.ts'
import { BridgeProblem } from './bridge-problem.ts'
import { useBridge } from './context.ts'

/**
 * A person's changes are followed at once; a stream of them (an import of a thousand files) at a pace, so that following it
 * does not slow it down: after so many answers in so short a time there is a pause before the next question.
 */
const STREAM = { answers: 4, within: 1000, pause: 400 } as const

/**
 * An answer that stays true: asked again when its input changes and when a change on disk touches its collections.
 * The last good value stays in sight while the next one travels; an answer that was overtaken is dropped.
 */
export class Live<Name extends RequestName> {
  value = $state.raw<Output<Name> | null>(null)
  problem = $state.raw<Problem | null>(null)
  /** What the value in sight answers: after a change of the input still the last question, until its answer comes. */
  answers = $state.raw<Input<Name> | null>(null)
  /** Whether an answer is there. A list that could not be had is not an empty one. */
  readonly settled = $derived(this.value !== null)
  readonly #bridge: Bridge
  readonly #name: Name
  #input: Input<Name> | null = null
  #asked = 0
  /** 'again' is travelling, with a change heard of meanwhile. */
  #state: 'still' | 'travelling' | 'again' = 'still'
  /** When the last answers came, the newest last. */
  #answered: readonly number[] = []

  constructor(bridge: Bridge, name: Name) {
    this.#bridge = bridge
    this.#name = name
  }

  /** Asks for something else, at once; null asks for nothing. */
  load = async (input: Input<Name> | null): Promise<void> => {
    this.#asked += 1
    const turn = this.#asked
    this.#input = input
    if (input === null) {
      this.#state = 'still'
      this.value = null
      this.answers = null
      this.problem = null
      return
    }
    do {
      this.#state = 'travelling'
      await this.#ask(input, turn)
      if (this.#isInStream()) await new Promise((resolve) => setTimeout(resolve, STREAM.pause))
    } while (turn === this.#asked && this.#hasHeard())
    if (turn === this.#asked) this.#state = 'still'
  }

  /** No question is on its way. */
  get isStill(): boolean {
    return this.#state === 'still'
  }

  /** Asks the same again. However many changes come by while an answer travels, one more question follows it. */
  refresh = (): void => {
    if (this.#state === 'still') void this.load(this.#input)
    else this.#state = 'again'
  }

  #isInStream(): boolean {
    const now = performance.now()
    this.#answered = [...this.#answered, now].slice(-STREAM.answers)
    const [first = now] = this.#answered
    return this.#answered.length === STREAM.answers && now - first < STREAM.within
  }

  #hasHeard(): boolean {
    return this.#state === 'again'
  }

  async #ask(input: Input<Name>, turn: number): Promise<void> {
    try {
      const value = await this.#bridge.ask(this.#name, input)
      if (turn !== this.#asked) return
      this.value = value
      this.answers = input
      this.problem = null
    } catch (error) {
      if (!(error instanceof BridgeProblem)) throw error
      if (turn !== this.#asked) return
      this.value = null
      this.answers = null
      this.problem = error.problem
    }
  }
}

/** How long changes must rest, in milliseconds, before what only sums them up is asked for again. */
const REST = 300

/**
 * Call while a component or controller is set up. `input` null asks nothing; `touchedBy` 'all' follows every change.
 * What sums many rows up follows changes that touch `inPauses` alone when they rest: numbers typed one after another do not
 * wait behind it.
 */
export function useLive<Name extends RequestName>(
  name: Name,
  input: () => Input<Name> | null,
  touchedBy: readonly CollectionName[] | 'all',
  inPauses: readonly CollectionName[] = [],
): Live<Name> {
  const bridge = useBridge()
  const live = new Live(bridge, name)
  const wanted = $derived(JSON.stringify(input()))
  $effect(() => {
    void live.load(JSON.parse(wanted) as Input<Name> | null)
  })
  onMount(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    const unheard = bridge.onChanged(({ collections }) => {
      if (touchedBy !== 'all' && !collections.some((one) => touchedBy.includes(one))) return
      if (!collections.every((one) => inPauses.includes(one))) return live.refresh()
      clearTimeout(rest)
      rest = setTimeout(live.refresh, REST)
    })
    return () => {
      clearTimeout(rest)
      unheard()
    }
  })
  return live
}
