import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { importTable } from '#electron/services/imports/import-table.ts'
import { storyInput } from '../support/story-input.ts'
import { expect, test } from './fixtures.ts'

test('a chart is made by keys alone, with a claim and a note on it, and leaves in every form', async ({
  workspace,
  window,
}) => {
  test.setTimeout(120_000)
  const { services } = workspace
  for (const table of storyInput.tables)
    await importTable(services.imports, {
      files: [{ name: basename(table), bytes: await readFile(table) }],
      dryRun: false,
      choices: {},
    })
  await services.sources.import({
    files: [{ name: 'article.txt', base64: Buffer.from(storyInput.article).toString('base64') }],
    changed: 'offer',
  })
  const source = (await services.sources.list({}))[0]?.source.id ?? ''
  const offered = await services.suggestions.list({ source })
  await services.suggestions.accept({ source, suggestions: offered.map(({ id }) => ({ id })) })
  const keys = window.keyboard
  const chart = window.getByRole('group', { name: 'Beijing leads' })
  const said = chart.getByRole('status')
  const focus = (name: string) => window.getByRole('listbox', { name }).locator('[tabindex="0"]').focus()

  await test.step('kind, hubs and title', async () => {
    await keys.press('Control+5')
    await expect(window.getByRole('heading', { name: 'No chart yet' })).toBeVisible()
    await keys.press('n')
    await expect(window.getByRole('textbox', { name: 'Title' })).toBeVisible()
    await window.getByRole('button', { name: /^Indicator/ }).focus()
    await keys.press('Enter')
    await keys.type('R&D')
    await keys.press('Enter')
    await window.getByRole('searchbox', { name: 'Filter hubs' }).focus()
    await keys.type('beijing')
    await focus('Hubs')
    await keys.press('Space')
    await window.getByRole('textbox', { name: 'Title' }).focus()
    await keys.type('Beijing leads')
    await expect(chart.locator('canvas')).toBeVisible()
  })

  await test.step('a claim over the data, to its quotation and back', async () => {
    await window.getByRole('button', { name: 'Draw a claim over the data' }).focus()
    await keys.press('Enter')
    await keys.press('Enter')
    const claims = window.getByRole('button', { name: /confirmed|contradicted|untestable/ })
    await expect(claims.first()).toBeVisible()
    await claims.first().focus()
    await keys.press('Enter')
    await expect(window).toHaveURL(/claims/)
    await keys.press('Control+5')
    await expect(chart.locator('canvas')).toBeVisible()
  })

  await test.step('a note where the walk stands, taken back and given again', async () => {
    await chart.focus()
    await keys.press('ArrowRight')
    await expect(said).toContainText('Beijing')
    await keys.press('n')
    await keys.type('Watch this')
    await keys.press('Control+Enter')
    await expect(window.getByText(/^\[1\] Beijing, .*: Watch this$/)).toBeVisible()
    await keys.press('Control+z')
    await expect(window.getByText(/^\[1\] Beijing/)).toBeHidden()
    await keys.press('Control+Shift+Z')
    await keys.press('Control+s')
    await expect.poll(async () => (await services.charts.list({})).length).toBe(1)
    const [kept] = await services.charts.list({})
    expect(kept?.chart.spec).toMatchObject({ notes: [{ text: 'Watch this' }], hubs: ['beijing'] })
    expect(kept?.chart.spec.claims).toHaveLength(1)
  })

  await test.step('out by file, clipboard and drag, and in again', async () => {
    await window.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await window.getByRole('button', { name: 'Copy the picture' }).click()
    await expect(window.getByText('The picture is on the clipboard.')).toBeVisible()
    await window.getByRole('button', { name: 'Copy the data' }).click()
    await expect(window.getByText('The data are on the clipboard.')).toBeVisible()
    expect(await window.evaluate(() => navigator.clipboard.readText())).toMatch(/\nBeijing\t/)
    const dropped = await dropInto(window, window.getByRole('button', { name: 'PNG 2×' }))
    expect(dropped.html).toMatch(/<img[^>]+src="data:image\/png;base64,iVBOR/)
    expect(dropped.download).toMatch(/^image\/png:F1-beijing-leads\.png:data:image\/png;base64,iVBOR/)
    const rows = await dropInto(window, window.getByRole('button', { name: 'CSV', exact: true }))
    expect(rows.text).toMatch(/Beijing leads[\s\S]*Beijing,/)
    expect(rows.download).toMatch(/^text\/csv:F1-beijing-leads\.csv:/)
    const download = window.waitForEvent('download')
    await window.getByRole('button', { name: 'JSON', exact: true }).click()
    const file = await (await download).path()
    const chooser = window.waitForEvent('filechooser')
    await window.getByRole('button', { name: 'Open a chart from its JSON' }).click()
    await (await chooser).setFiles(file)
    // The chart it came from looks alike: what was read is another one only when the window says so.
    await expect(window.getByRole('banner').getByText('New chart')).toBeVisible()
    await expect(window.getByText(/^\[1\] Beijing, .*: Watch this$/)).toBeVisible()
    await keys.press('Control+s')
    await expect.poll(async () => (await services.charts.list({})).length).toBe(2)
    const [one, other] = await services.charts.list({})
    expect(other?.chart.spec).toEqual(one?.chart.spec)
  })
})

/** Drags a button by the pointer into the editable document of a frame, as into another program, and tells what arrived. */
async function dropInto(window: Page, button: Locator) {
  await window.evaluate(() => {
    document.querySelector('iframe')?.remove()
    const frame = document.createElement('iframe')
    Object.assign(frame.style, {
      position: 'fixed',
      left: '400px',
      top: '120px',
      width: '240px',
      height: '160px',
    })
    frame.style.zIndex = '1000'
    document.body.append(frame)
    const page = frame.contentDocument
    if (page === null) throw new Error('no document to drop into')
    page.designMode = 'on'
    page.addEventListener('drop', () => (frame.dataset['dropped'] = 'yes'))
    // What another program would get as a file is told to no page that it is dropped into.
    document.addEventListener('dragstart', ({ dataTransfer }) => {
      frame.dataset['download'] = dataTransfer?.getData('DownloadURL') ?? ''
    })
  })
  await button.scrollIntoViewIfNeeded()
  const arrived = () =>
    window.evaluate(() => {
      const frame = document.querySelector('iframe')
      const body = frame?.contentDocument?.body
      return {
        html: body?.innerHTML ?? '',
        text: body?.innerText ?? '',
        download: frame?.dataset['download'] ?? '',
        isDropped: frame?.dataset['dropped'] === 'yes',
      }
    })
  // The file is fetched when the pointer comes near; a drag before it is there takes nothing along.
  await expect(async () => {
    await button.hover()
    await window.mouse.down()
    await window.mouse.move(480, 180, { steps: 4 })
    await window.mouse.move(500, 200, { steps: 4 })
    await window.mouse.up()
    expect((await arrived()).isDropped).toBe(true)
  }).toPass({ timeout: 20_000 })
  const content = await arrived()
  await window.evaluate(() => document.querySelector('iframe')?.remove())
  return content
}
