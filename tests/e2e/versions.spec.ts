import type { Page } from '@playwright/test'
import { storyInput } from '../support/story-input.ts'
import { expect, test } from './fixtures.ts'

/** An article that its publisher changed: taken in again, set beside what it was, walked by keys, corrected by hand. */
const corrected = storyInput.article
  .replace('6.58', '6.5')
  .replace(/$/, '\n\nThe editors added a note on 3 billion yuan of new funds.\n')
const give = (window: Page, name: string, text: string) =>
  window
    .locator('input[type=file][multiple]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') })

test('a changed article becomes a version, and is compared with what it was', async ({
  window,
  workspace,
}) => {
  const { services } = workspace
  await window.getByRole('navigation').getByText('Sources', { exact: true }).click()
  await give(window, 'article.txt', storyInput.article)
  const reader = window.getByRole('article', { name: 'Text of the source' })
  await expect(reader).toContainText('6.58')
  await window.keyboard.press('Shift+A')
  await expect.poll(async () => (await services.claims.list({})).length).toBeGreaterThan(3)

  await test.step('nothing is stored before a person answers', async () => {
    await give(window, 'article.txt', corrected)
    await expect(window.getByRole('dialog')).toContainText('article.txt is a changed S1')
    await window.keyboard.press('Escape')
    await expect(window.getByText('article.txt was not imported.')).toBeVisible()
    expect((await services.sources.list({})).map(({ versions }) => versions)).toEqual([1])
  })

  await test.step('it becomes a version and stands beside the one before', async () => {
    await give(window, 'article.txt', corrected)
    await window.getByRole('dialog').getByRole('button', { name: 'Add and compare' }).click()
    const differences = window.getByRole('listbox', { name: 'Differences' })
    await expect(differences.getByRole('option').filter({ hasText: 'number' }).first()).toContainText('6.58')
    await expect(differences.getByRole('option').filter({ hasText: 'added' })).toContainText(
      'The editors added a note',
    )
    expect((await services.sources.list({})).map(({ versions }) => versions)).toEqual([2])
  })

  await test.step('the differences are walked by keys alone', async () => {
    await window.keyboard.press('n')
    const current = window.getByRole('region', { name: 'The difference at hand' })
    await expect(current).toContainText('1 of')
    await expect(current).toContainText('S1.2')
    await window.keyboard.press('Enter')
    await expect(window.locator('[data-row]:focus')).toContainText('6.5')
    await window.keyboard.press('Escape')
    await expect(reader).toContainText('The editors added a note')
  })

  await test.step('quotations that no longer stand as quoted wait, old and new words side by side', async () => {
    await expect(window.getByText('1 quotation needs a look').first()).toBeVisible()
    await window.keyboard.press('u')
    const old = window.getByRole('region', { name: 'As quoted' })
    await expect(old.getByRole('deletion')).toContainText('6.58')
    await expect(
      window.getByRole('region', { name: 'Now', exact: true }).getByRole('insertion'),
    ).toContainText('6.5')
    await window.keyboard.press('o')
    await expect(reader).not.toContainText('6.58')
  })

  await test.step('a correction by hand is a version too', async () => {
    await window.getByRole('button', { name: 'More about this source' }).click()
    await window.getByRole('menuitem', { name: 'Edit the text…' }).click()
    const dialog = window.getByRole('dialog')
    const text = dialog.getByRole('textbox', { name: 'Text', exact: true })
    await text.fill((await text.inputValue()).replace('6.5', '6.58'))
    await dialog.getByLabel('Why there is this version').fill('The value was misread.')
    await dialog.getByRole('button', { name: 'Save as version 3' }).click()
    await expect(
      window.getByText('S1.3 added, now the current version. All quotations stand as quoted.'),
    ).toBeVisible()
    await window.keyboard.press('v')
    await expect(dialog.getByText('The value was misread.')).toBeVisible()
    await expect(dialog.getByText(/^edited here/)).toBeVisible()
  })
})
