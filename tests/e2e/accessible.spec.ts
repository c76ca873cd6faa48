import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import { fillSample } from '#electron/services/workspace/sample.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { expect, test } from './fixtures.ts'
import { saveRecipes } from './saved-recipes.ts'

const views = ['Overview', 'Sources', 'Claims', 'Dataset', 'Charts', 'Briefings'] as const

/** The sample has something in every view; what axe finds there, a person with a screen reader would find. */
for (const scheme of ['light', 'dark'] as const) {
  test(`every view of the sample can be read and reached, ${scheme}`, async ({ page, workspace, window }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await fillSample(workspace.services, { resources: join(projectFolder, 'resources') })
    await saveRecipes(workspace, 'rd-expenditure-intensity', 'rd-expenditure')
    const look = async (name: string) => {
      const { violations } = await new AxeBuilder({ page: window }).analyze()
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      )
      expect.soft(found, name).toEqual([])
    }
    for (const name of views) {
      await test.step(name, async () => {
        await window.getByRole('navigation').getByText(name, { exact: true }).click()
        await expect(window.getByRole('main')).toBeVisible()
        const first = window.getByRole('main').getByRole('listbox').first().getByRole('option').first()
        if ((await first.count()) > 0) await first.click()
        await look(name)
      })
    }
    await window.getByRole('navigation').getByText('Dataset', { exact: true }).click()
    for (const [list, add] of [
      ['Derived', 'Add a derived indicator'],
      ['Indexes', 'Add an index'],
    ] as const) {
      await test.step(list, async () => {
        await window.getByRole('button', { name: list, exact: true }).click()
        await window.getByRole('listbox', { name: list }).getByRole('option').first().click()
        await expect(window.getByRole('button', { name: 'Export recipe' })).toBeVisible()
        await look(list)
        await window.getByRole('button', { name: add }).click()
        await expect(window.getByRole('dialog', { name: add })).toBeVisible()
        await look(add)
        await window.getByRole('dialog', { name: add }).getByRole('button', { name: 'Cancel' }).click()
      })
    }
    await test.step('Coverage', async () => {
      await window.getByRole('button', { name: 'Coverage', exact: true }).click()
      await window.getByRole('listbox', { name: 'What to collect next' }).getByRole('option').first().click()
      await expect(window.getByRole('grid', { name: 'Coverage' })).toBeVisible()
      await look('Coverage')
    })
  })
}
