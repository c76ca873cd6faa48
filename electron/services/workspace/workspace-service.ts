import type { WorkspaceDescription } from '#shared/ipc/answers/workspace.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { examineWorkspace } from '#electron/storage/doctor.ts'
import type { Store } from '#electron/storage/store.ts'
import { readWorkspaceFile } from '#electron/storage/workspace-file.ts'
import { createConflicts } from './conflicts.ts'
import type { Person } from './person.ts'

/** What the open workspace is, its history, and the way back and forth in it. */
export function createWorkspaceService({
  store,
  host,
  person,
}: {
  readonly store: Store
  readonly host: WorkspaceDescription['host']
  readonly person: Person
}): ServiceOf<'workspace'> {
  return {
    describe: async () => {
      const { name, sample } = await readWorkspaceFile(store.folder)
      return {
        folder: store.folder,
        name,
        sample,
        person: person.name(),
        host,
        counts: {
          sources: store.all('sources').length,
          claims: store.all('claims').length,
          observations: store.observations.count(),
          hubs: store.all('hubs').length,
          indicators: store.all('indicators').length,
          charts: store.all('charts').length,
          briefings: store.all('briefings').length,
        },
        savedAt: store.savedAt(),
        undo: store.canUndo(),
        redo: store.canRedo(),
        notices: store.notices,
      }
    },
    history: async ({ limit }) => store.history(limit),
    ...createConflicts(store),
    undo: () => store.undo(),
    redo: () => store.redo(),
    /** Looks only: a repair needs the workspace to be closed. */
    inspect: async () => examineWorkspace(store.folder, { repair: false }),
    choices: () => Promise.resolve(person.choices()),
    choose: async ({ key, value }) => {
      await person.choose(key, value)
      return null
    },
    setPerson: async ({ name }) => {
      await person.rename(name)
      return null
    },
  }
}
