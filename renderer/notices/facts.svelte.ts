import { getContext, onMount, setContext } from 'svelte'

const KEY = Symbol('facts')

type Said = { readonly facts: () => readonly string[]; readonly crumb: () => string | null }
const nothing: Said = { facts: () => [], crumb: () => null }

/** What the open view says of itself: facts for the foot (`412 words`, `7 quotations`), a crumb for the bar above. */
export class Facts {
  /** Who came last speaks; when it goes, whoever was there before speaks again. */
  #all = $state.raw<readonly Said[]>([])
  readonly #said = $derived(this.#all.at(-1) ?? nothing)
  readonly shown = $derived(this.#said.facts())
  readonly crumb = $derived(this.#said.crumb())

  from = (said: Said): (() => void) => {
    this.#all = [...this.#all, said]
    return () => {
      this.#all = this.#all.filter((one) => one !== said)
    }
  }
}

export function provideFacts(): Facts {
  return setContext(KEY, new Facts())
}

/** Says the facts of a view while it is shown. Outside a window (a component test) it does nothing. */
export function useFacts(facts: () => readonly string[], crumb: () => string | null = () => null): void {
  const kept = getContext<Facts | undefined>(KEY)
  if (kept !== undefined) onMount(() => kept.from({ facts, crumb }))
}

/** For the frame of the window, which shows them. */
export function useShownFacts(): Facts {
  const kept = getContext<Facts | undefined>(KEY)
  if (kept === undefined) throw new Error('No facts here: call provideFacts in the component above')
  return kept
}
