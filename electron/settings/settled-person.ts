import type { Person } from '#electron/services/workspace/person.ts'
import { changeSettings, personNameOf, readSettings } from './user-settings.ts'

/** The person of this machine's settings; a new name is kept there. */
export async function settledPerson(): Promise<Person> {
  let name = personNameOf(await readSettings())
  return {
    name: () => name,
    rename: async (next) => {
      await changeSettings({ person: next })
      name = next
    },
  }
}
