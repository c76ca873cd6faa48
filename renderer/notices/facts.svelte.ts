import { getContext, onMount, setContext } from 'svelte'

const KEY = Symbol('facts')

type Said = { readonly facts: () => readonly string[]; readonly crumb: () => string | null }
const nothing: Said = { facts: () => [], crumb: () => null }

/** What the open view says of itself: facts for the foot (`412 words`, `7 quotations`), a crumb for the bar above. */
export class Facts {
  /** The innermost part speaks; when it goes, the view around it speaks again. */
  #all = $state.raw<readonly (Said & { readonly turn: number })[]>([])
  #turns = 0
  readonly #said = $derived<Said>(this.#all.at(-1) ?? nothing)
  readonly shown = $derived(this.#said.facts())
  readonly crumb = $derived(this.#said.crumb())

  /** Taken while a component is made: what is around it was made before it. */
  turn = (): number => (this.#turns += 1)

  from = (said: Said, turn: number): (() => void) => {
    const one = { ...said, turn }
    this.#all = [...this.#all, one].toSorted((a, b) => a.turn - b.turn)
    return () => {
      this.#all = this.#all.filter((other) => other !== one)
    }
  }
}

export function provideFacts(): Facts {
  return setContext(KEY, new Facts())
}

/** Says the facts of a view while it is shown. Outside a window (a component test) it does nothing. */
export function useFacts(facts: () => readonly string[], crumb: () => string | null = () => null): void {
  const kept = getContext<Facts | undefined>(KEY)
  if (kept === undefined) return
  const turn = kept.turn()
  onMount(() => kept.from({ facts, crumb }, turn))
}

/** For the frame of the window, which shows them. */
export function useShownFacts(): Facts {
  const kept = getContext<Facts | undefined>(KEY)
  if (kept === undefined) throw new Error('No facts here: call provideFacts in the component above')
  return kept
}
