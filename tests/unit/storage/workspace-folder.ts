import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createWorkspace } from '#electron/storage/create-workspace.ts'

/** Gives each test file a folder of its own, with a user's settings in it, and takes it away at the end. */
export function useFolder(): {
  readonly path: (name: string) => string
  readonly workspace: () => Promise<string>
} {
  let folder = ''
  let made = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-storage-'))
    process.env['PLUMBLINE_CONFIG'] = join(folder, 'config')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  return {
    path,
    async workspace() {
      const workspace = path(`workspace-${++made}`)
      await createWorkspace(workspace, { name: 'Test', sample: false })
      return workspace
    },
  }
}
