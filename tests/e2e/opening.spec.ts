import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '#electron/project-folder.ts'
import { expect, test } from './fixtures.ts'

test('the page opens, with no policy violation, no error and no foreign request', async ({ window }) => {
  await expect(window).toHaveTitle(/Plumbline/)
  await expect(window.locator('#app')).not.toBeEmpty()
  for (const name of ['Overview', 'Sources', 'Claims', 'Dataset', 'Charts', 'Briefings']) {
    await expect(window.getByText(name, { exact: true }).first()).toBeVisible()
  }
})

test('what draws charts is small, packed, and not fetched before a chart is shown', async ({ window }) => {
  await expect(window.locator('#app')).not.toBeEmpty()
  for (const name of ['Sources', 'Claims', 'Dataset', 'Briefings'])
    await window.getByRole('navigation').getByText(name, { exact: true }).click()
  const fetched = await window.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  )
  expect(fetched.filter((name) => name.includes('echarts'))).toEqual([])
  const assets = join(projectFolder, 'out', 'renderer', 'assets')
  const drawing = (await readdir(assets)).filter((name) => /^echarts-.*\.js$/.test(name))
  expect(drawing).toHaveLength(1)
  for (const name of drawing) expect((await stat(join(assets, name))).size).toBeLessThan(620_000)
})

test('a second window needs an address of its own', async ({ window, host, context, browser }) => {
  const second = await context.newPage()
  await second.goto(host.newAddress())
  await expect(second.locator('#app')).not.toBeEmpty()
  const stranger = await browser.newContext()
  const page = await stranger.newPage()
  const answer = await page.goto(window.url())
  expect(answer?.status()).toBe(403)
  await expect(page.locator('body')).toHaveText(/Only the Plumbline window/)
  await stranger.close()
})

test('a change made while the window is still opening is shown', async ({ host, workspace, context }) => {
  const page = await context.newPage()
  await page.route('**/events', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await workspace.services.sources.import({
      files: [{ name: 'late.txt', base64: Buffer.from('A late arrival\n\nIt came in.').toString('base64') }],
      changed: 'offer',
    })
    await route.continue()
  })
  await page.goto(host.newAddress())
  await page.getByRole('navigation').getByText('Sources', { exact: true }).click()
  await expect(page.getByText('A late arrival').first()).toBeVisible()
})

test('a page of another site gets no answer, with the session in the same browser', async ({
  window,
  host,
  context,
}) => {
  await expect(window.locator('#app')).not.toBeEmpty()
  const foreign = await context.newPage()
  await foreign.route('http://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Foreign</title>' }),
  )
  await foreign.goto('http://evil.example/')
  const outcome = await foreign.evaluate(async (origin) => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    const attempts = [
      fetch(`${origin}/ask/workspace.describe`, { ...post, credentials: 'include' as const }),
      fetch(`${origin}/ask/workspace.undo`, {
        method: 'POST',
        mode: 'no-cors',
        body: '{}',
        credentials: 'include' as const,
      }),
      fetch(`${origin}/`, { credentials: 'include' as const }),
    ]
    const answers = await Promise.allSettled(attempts)
    return answers.map((answer) => (answer.status === 'rejected' ? 'failed' : answer.value.type))
  }, host.origin)
  for (const answer of outcome) expect(['failed', 'opaque']).toContain(answer)
  const framed = await foreign.evaluate(
    (origin) =>
      new Promise<number>((resolve) => {
        const frame = document.createElement('iframe')
        frame.src = origin
        frame.onload = () => resolve(frame.contentDocument === null ? 0 : 1)
        document.body.append(frame)
      }),
    host.origin,
  )
  expect(framed).toBe(0)
})
