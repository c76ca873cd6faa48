import type { Page } from '@playwright/test'
import { fillSample } from '#electron/services/workspace/sample.ts'
import { join } from 'node:path'
import { pictureBytes } from '../unit/briefings/sample-pictures.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { expect, test } from './fixtures.ts'

/** A briefing written in the window from nothing: every way of putting something into it, by keys. */
test('a briefing of every kind of block, written by keys', async ({ window, workspace }, info) => {
  test.setTimeout(240_000)
  const { services } = workspace
  await fillSample(services, { resources: join(projectFolder, 'resources') })
  await window.setViewportSize({ width: 1280, height: 800 })
  await window.getByRole('navigation').getByText('Briefings', { exact: true }).click()
  await window.getByRole('button', { name: 'New briefing' }).click()
  const blocks = async () => {
    const all = await services.briefings.list({})
    const made = all.find(({ title }) => title === 'Untitled briefing')
    return made === undefined ? [] : (await services.briefings.open({ briefing: made.id })).blocks
  }
  // The new one is open, and not the one before.
  await expect(window.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Untitled briefing')
  await window.getByLabel('Likelihood scale').selectOption('icd-203')
  await window.locator('.ProseMirror').click()

  await test.step('a sign opens the list of blocks', async () => {
    await window.keyboard.type('/')
    await pick(window, 'Heading 1')
    await window.keyboard.type('What was announced')
    await window.keyboard.press('Enter')
    await window.keyboard.type('In 2024 Beijing spent ')
    await window.keyboard.type('=')
    await pick(window, 'Beijing rd-expenditure-intensity 2024', '6.58')
    await window.keyboard.type(' of its output on research')
    await window.keyboard.press('Alt+j')
    await pick(window, '6.58')
    await window.keyboard.type('.')
  })
  await test.step('keys insert the others', async () => {
    await window.keyboard.press('Alt+k')
    await window.keyboard.type('It is likely that the hubs grow.')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Alt+l')
    await window.keyboard.type('One')
    await window.keyboard.press('Enter')
    await window.keyboard.type('Two')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Alt+t')
    await window.keyboard.type('Hub')
    await window.keyboard.press('Tab')
    await window.keyboard.type('Value')
    await window.keyboard.press('Alt+o')
    await window.keyboard.type('The method changed.')
    await expect
      .poll(async () => (await blocks()).map(({ type }) => type))
      .toEqual(expect.arrayContaining(['heading', 'paragraph', 'judgement', 'list', 'table', 'callout']))
  })
  await test.step('a number explains itself', async () => {
    await window.locator('.ProseMirror button.figure').first().click()
    const dialog = window.getByRole('dialog', { name: 'Explain this number' })
    await expect(dialog).toContainText('percent of GDP')
    await window.screenshot({ path: info.outputPath('explain.png') })
    await window.keyboard.press('Escape')
  })
  await test.step('the pages follow, and a finding is answered in writing', async () => {
    await expect(window.getByRole('img', { name: /Page 1 of/ })).toBeVisible()
    await window.screenshot({ path: info.outputPath('written.png') })
    await window.getByRole('button', { name: 'Set aside' }).first().click()
    const dialog = window.getByRole('dialog', { name: 'Set aside' })
    await dialog.getByLabel('Why it may stand as it is').fill('Agreed with the desk.')
    await dialog.getByRole('button', { name: 'Set aside' }).click()
    await expect(window.getByText('1 answered')).toBeVisible()
  })
  await test.step('a picture is taken in, and nothing goes out before it is described', async () => {
    await window.locator('.ProseMirror p').first().click()
    const chooser = window.waitForEvent('filechooser')
    await window.keyboard.press('Alt+p')
    const buffer = Buffer.from(pictureBytes('png'))
    await (await chooser).setFiles({ name: 'square.png', mimeType: 'image/png', buffer })
    const alt = window.getByLabel('What the picture shows, for readers who do not see it')
    await expect(alt).toBeFocused()
    await window.keyboard.press('Control+e')
    const stopped = window.getByRole('dialog', { name: 'Not exported yet' })
    await expect(stopped).toContainText('has no text alternative')
    await expect(stopped.getByRole('button', { name: 'Export anyway' })).toHaveCount(0)
    await window.screenshot({ path: info.outputPath('stopped.png') })
    await stopped.getByRole('button', { name: 'Cancel' }).click()
    await alt.fill('A white square on green')
    await alt.press('Tab')
    await window.screenshot({ path: info.outputPath('picture.png') })
  })
  await test.step('what goes out is asked about, and kept', async () => {
    const download = window.waitForEvent('download')
    await window.getByRole('button', { name: /^Export PDF/ }).click()
    const asked = window.getByRole('dialog', { name: 'Export with these findings?' })
    await expect(asked).toContainText('The picture')
    await window.screenshot({ path: info.outputPath('asked.png') })
    await asked.getByRole('button', { name: 'Export anyway' }).click()
    await (await download).saveAs(info.outputPath('briefing.pdf'))
    await window.getByRole('button', { name: 'Issues' }).click()
    const issues = window.getByRole('dialog', { name: 'Issues' })
    await expect(issues).toContainText('I1')
    // What was compared is not left standing under another choice.
    await issues.getByRole('button', { name: 'Compare' }).click()
    const changes = issues.getByRole('list', { name: 'Compare' })
    await expect(changes).toBeVisible()
    await issues.getByLabel('against').selectOption({ index: 1 })
    await expect(changes).toHaveCount(0)
    await window.screenshot({ path: info.outputPath('issues.png') })
  })
})

/** The line is walked from its upper end too: from a sentence to what it rests on, and back. */
test('a footnote and a claim of a briefing lead to the claim, and its line back', async ({
  window,
  workspace,
}) => {
  await fillSample(workspace.services, { resources: join(projectFolder, 'resources') })
  await window.getByRole('navigation').getByText('Briefings', { exact: true }).click()
  const footnote = window.locator('.ProseMirror sup button', { hasText: 'C4' })
  await footnote.first().click()
  await expect(window).toHaveURL(/#\/claims\/C4-/)
  const line = window.getByRole('region', { name: 'The line of C4' })
  await line.getByRole('button', { name: /^In 2024 Beijing spent/ }).click()
  await expect(window).toHaveURL(/#\/briefings\//)
  const block = window.locator('.ProseMirror .claim button', { hasText: /\bC\d+/ }).first()
  const label = /\bC\d+/.exec(await block.innerText())?.[0] ?? ''
  await block.click()
  await expect(window).toHaveURL(new RegExp(`#/claims/${label}-`))
  // The same by keys: from the end of a line to the claim of its footnote.
  await window.goBack()
  await window
    .locator('.ProseMirror p', { hasText: 'of its output on research' })
    .click({ position: { x: 4, y: 8 } })
  await window.keyboard.press('End')
  await window.keyboard.press('Alt+g')
  await expect(window).toHaveURL(/#\/claims\/C4-/)
})

/** Takes the first entry of the open picker that the typed words leave. */
async function pick(window: Page, words: string, shown = words): Promise<void> {
  const dialog = window.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await window.keyboard.type(words)
  await expect(dialog.getByRole('option').first()).toContainText(shown)
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}
