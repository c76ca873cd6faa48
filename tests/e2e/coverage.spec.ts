import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { importTable } from '#electron/services/imports/import-table.ts'
import { storyInput } from '../support/story-input.ts'
import { expect, test } from './fixtures.ts'

/** Where pictures go, for somebody who looks at them; nothing is written without it. */
const pictures = process.env['PLUMBLINE_PICTURES']

test('a gap that a claim waits for is found, filled in the grid, and gone', async ({ workspace, window }) => {
  test.setTimeout(180_000)
  const { services } = workspace
  await services.sources.import({
    changed: 'offer',
    files: [{ name: 'article.txt', base64: Buffer.from(storyInput.article).toString('base64') }],
  })
  for (const table of storyInput.tables)
    await importTable(services.imports, {
      files: [{ name: basename(table), bytes: readFileSync(table) }],
      ...{ dryRun: false, choices: {} },
    })
  const source = (await services.sources.list({}))[0]?.source.id ?? ''
  const suggestions = await services.suggestions.list({ source })
  await services.suggestions.accept({ source, suggestions: suggestions.map(({ id }) => ({ id })) })
  const look = async (name: string) => {
    if (pictures !== undefined) await window.screenshot({ path: join(pictures, `${name}.png`) })
  }
  await window.getByRole('navigation').getByText('Dataset', { exact: true }).click()
  await window.getByRole('button', { name: 'Coverage', exact: true }).click()
  const list = window.getByRole('listbox', { name: 'What to collect next' })
  await expect(list.getByRole('option').first()).toContainText('Tianjin')
  await look('coverage-newest')
  await list.getByRole('option').first().click()
  const matrix = window.getByRole('grid', { name: 'Coverage' })
  await expect(matrix.locator('.active')).toContainText('claim')
  const inspector = window.getByRole('region', { name: 'Inspector' })
  await expect(inspector).toContainText('top three')
  await look('coverage-gap')
  if (pictures !== undefined)
    for (const scheme of ['dark', 'light'] as const) {
      await window.emulateMedia({ colorScheme: scheme })
      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
      ] as const) {
        await window.setViewportSize({ width, height })
        await look(`coverage-${scheme}-${width}`)
      }
    }

  // By keys: into the grid, to the next cell and back, and into what it holds.
  await matrix.focus()
  await window.keyboard.press('ArrowRight')
  await expect(matrix.locator('.active')).not.toContainText('claim')
  await window.keyboard.press('ArrowLeft')
  await expect(matrix.locator('.active')).toContainText('claim')
  await window.keyboard.press('Enter')
  await expect(inspector.getByRole('button').first()).toBeFocused()

  await inspector.getByRole('button', { name: 'Add the value' }).click()
  const grid = window.getByRole('grid', { name: 'Observations' })
  await expect(grid).toBeFocused()
  await window.keyboard.type('3.43')
  await window.keyboard.press('Enter')
  await expect(grid.getByText('3.43')).toBeVisible()
  await look('coverage-added')
  await window.getByRole('button', { name: 'Coverage', exact: true }).click()
  await expect(list.getByRole('option').first()).not.toContainText('Tianjin')
})
