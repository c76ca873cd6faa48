import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { join } from 'node:path'
import { findElectron } from '#electron/start/electron-binary.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Looked for, never fetched: a test run is no time to download a program. */
const electron = await findElectron(projectFolder, { mayFetch: false })

const test = base.extend<{ app: ElectronApplication; window: Page }>({
  // eslint-disable-next-line no-empty-pattern -- playwright reads fixtures off this pattern
  app: async ({}, use) => {
    await using folder = await tempFolder()
    const workspace = join(folder.path, 'workspace')
    await createWorkspace(workspace, { name: 'Shell test', sample: false })
    const app = await _electron.launch({
      ...(electron.kind === 'here' ? { executablePath: electron.path } : {}),
      args: ['--no-sandbox', projectFolder, '--workspace', workspace],
      env: { ...process.env, PLUMBLINE_CONFIG: join(folder.path, 'config') },
    })
    await use(app)
    await app.close()
  },
  window: async ({ app }, use) => use(await app.firstWindow()),
})
test.skip(electron.kind === 'absent', 'Electron’s program file is not on this machine')

test('the page opens over app:// with the transport and nothing else of Electron', async ({ window }) => {
  await expect(window.locator('#app')).not.toBeEmpty()
  expect(new URL(window.url()).protocol).toBe('app:')
  const offered = await window.evaluate(() => ({
    transport: Object.keys(Reflect.get(globalThis, 'plumblineTransport') ?? {}),
    node: typeof Reflect.get(globalThis, 'require') + typeof Reflect.get(globalThis, 'process'),
  }))
  expect(offered).toEqual({ transport: ['ask', 'onChanged'], node: 'undefinedundefined' })
})

for (const address of ['https://evil.example/', 'file:///etc/passwd', 'app://elsewhere/index.html']) {
  test(`the page never goes to ${address}`, async ({ app, window }) => {
    const before = window.url()
    await window.evaluate((to) => {
      open(to)
      location.href = to
    }, address)
    await expect(window.locator('#app')).not.toBeEmpty()
    expect(window.url()).toBe(before)
    expect(app.windows()).toHaveLength(1)
  })
}

test('no request leaves the page', async ({ window }) => {
  const outcome = await window.evaluate(() =>
    fetch('https://evil.example/').then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
})
