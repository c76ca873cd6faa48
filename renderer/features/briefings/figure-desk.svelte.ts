import { getContext, setContext } from 'svelte'
import type { NodeFacts } from './node-facts.svelte.ts'

const KEY = Symbol('figure desk')

/** The token that is being explained: one at a time. */
export class FigureDesk {
  #facts = $state.raw<NodeFacts | null>(null)

  get facts(): NodeFacts | null {
    return this.#facts
  }

  open = (facts: NodeFacts): void => {
    this.#facts = facts
  }

  close = (): void => {
    this.#facts = null
  }
}

export function provideFigureDesk(): FigureDesk {
  return setContext(KEY, new FigureDesk())
}

export function useFigureDesk(): FigureDesk {
  const desk = getContext<FigureDesk | undefined>(KEY)
  if (desk === undefined)
    throw new Error('No figure desk here: call provideFigureDesk in the component above')
  return desk
}
