import { test as base, type Page } from '@playwright/test'
import { join } from 'node:path'
import { hostWorkspace } from '#electron/browser-host/host-workspace.ts'
import type { BrowserHost } from '#electron/browser-host/serve.ts'
import { openWorkspace, type OpenWorkspace } from '#electron/services/open-workspace.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { tempFolder } from '../support/temp-folder.ts'

type Disk = {
  /** A new workspace in a folder of this test's own, open, and served by the real host. */
  readonly workspace: OpenWorkspace
  readonly host: BrowserHost
  /** The page, opened with a fresh one-time address, watched for what it must never do. */
  readonly window: Page
  /** Everything the page did that it must not; checked when the test ends. */
  readonly trespasses: string[]
}

const resources = join(projectFolder, 'resources')

export const test = base.extend<Disk>({
  // eslint-disable-next-line no-empty-pattern -- playwright reads fixtures off this pattern
  workspace: async ({}, use) => {
    await using folder = await tempFolder()
    /** The identity of this installation, away from the person's own. */
    process.env['PLUMBLINE_CONFIG'] = join(folder.path, 'config')
    const path = join(folder.path, 'workspace')
    await createWorkspace(path, { name: 'Test workspace', sample: false })
    const surroundings = {
      resources,
      host: 'browser' as const,
      person: personNamed('Ana'),
      now: () => new Date(),
      openFile: async () => false,
    }
    const workspace = await openWorkspace(path, surroundings)
    await use(workspace)
    await workspace.close()
  },
  host: async ({ workspace }, use) => {
    const page = join(projectFolder, 'out', 'renderer')
    const host = await hostWorkspace(workspace, { page, now: () => new Date() })
    await use(host)
    await host.close()
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  trespasses: async ({}, use) => {
    const trespasses: string[] = []
    await use(trespasses)
    base.expect(trespasses, 'what the page must never do').toEqual([])
  },
  window: async ({ host, page, trespasses }, use) => {
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      const isOwn = origin === host.origin || protocol === 'data:' || protocol === 'blob:'
      if (!isOwn) trespasses.push(`request to ${request.url().slice(0, 200)}`)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') trespasses.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => trespasses.push(`error: ${error.message}`))
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(
          `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
        )
      })
    })
    await page.goto(host.newAddress())
    await use(page)
  },
})
export { expect } from '@playwright/test'
