import type { Services } from '#shared/ipc/services.ts'
import { openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/store.ts'
import { composeServices, type Surroundings } from './compose.ts'

/** A workspace in use: it holds the folder's lock until `close`. */
export type OpenWorkspace = {
  readonly services: Services
  readonly onChanged: Store['onChanged']
  readonly folder: string
  /** What opening found damaged and mended or left out; a person must hear of it. */
  readonly notices: Store['notices']
  /** Writes the materialised state and lets go of the lock; the second call does nothing more. */
  readonly close: () => Promise<void>
}

/** Opens the workspace in `folder` with everything the program does. Refuses what `openStore` refuses. */
export async function openWorkspace(folder: string, surroundings: Surroundings): Promise<OpenWorkspace> {
  const store = await openStore({ folder, now: surroundings.now })
  let closing: Promise<void> | undefined
  const close = () => (closing ??= store.close())
  try {
    const services = await composeServices({ store, ...surroundings })
    const { folder: opened, notices } = store
    return { services, onChanged: (listener) => store.onChanged(listener), folder: opened, notices, close }
  } catch (thrown) {
    await close()
    throw thrown
  }
}
