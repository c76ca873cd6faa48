import type { Person } from '#electron/services/workspace/person.ts'
import { changeSettings, personNameOf, readSettings } from './user-settings.ts'

/** The person of this machine's settings; a new name and what they choose in the window are kept there. */
export async function settledPerson(): Promise<Person> {
  const settings = await readSettings()
  let name = personNameOf(settings)
  let choices = settings.window ?? {}
  /** One write after another: each rewrites the whole file. */
  let writing: Promise<void> = Promise.resolve()
  const write = (changes: Parameters<typeof changeSettings>[0]) =>
    (writing = writing.catch(() => undefined).then(() => changeSettings(changes)))
  return {
    name: () => name,
    rename: async (next) => {
      await write({ person: next })
      name = next
    },
    choices: () => choices,
    choose: async (key, value) => {
      choices = { ...choices, [key]: value }
      await write({ window: choices })
    },
  }
}
