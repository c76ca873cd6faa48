/**
 * Who is working, by the name that stands beside their claims and reviews. One for the whole program: services ask for
 * the name when they need it, because `workspace.setPerson` may change it while they live.
 */
export type Person = {
  readonly name: () => string
  /** Durable when it resolves: the name is kept with the user's settings, not in the workspace. */
  readonly rename: (name: string) => Promise<void>
}

/** A person without settings to keep: command lines, tests, samples. */
export function personNamed(first: string): Person {
  let name = first
  return {
    name: () => name,
    rename: (next) => {
      name = next
      return Promise.resolve()
    },
  }
}
