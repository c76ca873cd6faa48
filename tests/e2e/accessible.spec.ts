import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import { fillSample } from '#electron/services/workspace/sample.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { expect, test } from './fixtures.ts'

const views = ['Overview', 'Sources', 'Claims', 'Dataset', 'Charts', 'Briefings'] as const

/** The sample has something in every view; what axe finds there, a person with a screen reader would find. */
for (const scheme of ['light', 'dark'] as const) {
  test(`every view of the sample can be read and reached, ${scheme}`, async ({ page, workspace, window }) => {
    test.setTimeout(120_000)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await fillSample(workspace.services, { resources: join(projectFolder, 'resources') })
    for (const name of views) {
      await test.step(name, async () => {
        await window.getByRole('navigation').getByText(name, { exact: true }).click()
        await expect(window.getByRole('main')).toBeVisible()
        const first = window.getByRole('main').getByRole('listbox').first().getByRole('option').first()
        if ((await first.count()) > 0) await first.click()
        const { violations } = await new AxeBuilder({ page: window }).analyze()
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        )
        expect.soft(found, name).toEqual([])
      })
    }
  })
}
