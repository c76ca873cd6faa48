import { openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/store.ts'

/** Does something in a workspace as one person, and lets go of it. */
export async function as<Result>(
  actor: string,
  folder: string,
  act: (store: Store) => Promise<Result> | Result,
) {
  const store = await openStore({ folder, actor })
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}
