import { getContext, setContext } from 'svelte'

const KEY = Symbol('me')

/** Tells everything below under which name this person's reviews stand; empty until the workspace has said. */
export function provideMe(name: () => string): void {
  setContext(KEY, name)
}

export function useMe(): () => string {
  return getContext<(() => string) | undefined>(KEY) ?? (() => '')
}
