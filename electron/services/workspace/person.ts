/**
 * Who is working, by the name that stands beside their claims and reviews. One for the whole program: services ask for
 * the name when they need it, because `workspace.setPerson` may change it while they live.
 */
export type Person = {
  readonly name: () => string
  /** Durable when it resolves: the name is kept with the user's settings, not in the workspace. */
  readonly rename: (name: string) => Promise<void>
  /** What they chose in the window, by key; losing it costs nothing. */
  readonly choices: () => Readonly<Record<string, string>>
  readonly choose: (key: string, value: string) => Promise<void>
}

/** A person without settings to keep: command lines, tests, samples. */
export function personNamed(first: string): Person {
  let name = first
  const choices = new Map<string, string>()
  return {
    name: () => name,
    rename: (next) => {
      name = next
      return Promise.resolve()
    },
    choices: () => Object.fromEntries(choices),
    choose: (key, value) => {
      choices.set(key, value)
      return Promise.resolve()
    },
  }
}
