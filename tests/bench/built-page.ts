import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { hostWorkspace } from '#electron/browser-host/host-workspace.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { openWorkspace, type OpenWorkspace } from '#electron/services/open-workspace.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import { chromiumFlags } from '../support/chromium-flags.ts'
import { chromiumPath } from '../support/chromium.ts'

export type BuiltPage = {
  readonly browser: Browser
  readonly workspace: OpenWorkspace
  readonly address: () => string
}

/**
 * Does `work` with a browser and the built page over the workspace that `make` makes in `folder`, and closes all of it.
 * Throws where the page was not built or no Chromium is here.
 */
export async function onBuiltPage<Result>(
  folder: string,
  make: (folder: string) => Promise<void>,
  work: (page: BuiltPage) => Promise<Result>,
): Promise<Result> {
  const built = join(projectFolder, 'out', 'renderer')
  const executablePath = chromiumPath()
  if (executablePath === undefined || !existsSync(join(built, 'index.html')))
    throw new Error('This is measured in the built page: run npm run build, on a machine with Chromium.')
  await make(folder)
  const workspace = await openWorkspace(folder, {
    resources: join(projectFolder, 'resources'),
    host: 'browser',
    person: personNamed('Bench'),
    now: () => new Date(),
    openFile: async () => false,
  })
  const host = await hostWorkspace(workspace, { page: built, now: () => new Date() })
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  try {
    return await work({ browser, workspace, address: () => host.newAddress() })
  } finally {
    await browser.close()
    await host.close()
    await workspace.close()
  }
}
