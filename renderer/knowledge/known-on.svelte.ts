import { getContext, setContext } from 'svelte'

const KEY = Symbol('known on')

/** The day whose knowledge dataset, charts and claims show: one for all, so that they never tell two times at once. Other views say that it is none of theirs. */
export class KnownOn {
  /** ISO, a whole day; null is today. */
  day = $state<string | null>(null)
}

export function provideKnownOn(): KnownOn {
  return setContext(KEY, new KnownOn())
}

export function useKnownOn(): KnownOn {
  const known = getContext<KnownOn | undefined>(KEY)
  if (known === undefined) throw new Error('No day here: call provideKnownOn in the component above')
  return known
}
