import { readFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { reviewStanding } from '#shared/domain/review-standing.ts'
import { storyInput } from '../support/story-input.ts'
import { expect, test } from './fixtures.ts'
import { selectWords } from './select-words.ts'

/** The story of the product, by hand: everything a person would click and type, in one window. */
const view = (window: Page, name: string) =>
  window.getByRole('navigation').getByText(name, { exact: true }).click()
const claimList = (window: Page) => window.getByRole('listbox', { name: 'Claims' })

test('from a pasted article to a PDF that holds', async ({ window, workspace }, info) => {
  test.setTimeout(180_000)
  const { services } = workspace

  await test.step('paste the article', async () => {
    await view(window, 'Sources')
    await window.getByRole('button', { name: 'Paste text' }).click()
    const dialog = window.getByRole('dialog', { name: 'Paste text' })
    await dialog.getByLabel('Text of the source').fill(storyInput.article)
    await dialog.getByRole('button', { name: 'Add source' }).click()
    await expect(window.getByRole('article', { name: 'Text of the source' })).toContainText('Yin Hejun')
    await expect(window.getByRole('listbox', { name: 'Sources' }).getByRole('option')).toHaveCount(1)
  })

  await test.step('suggestions are highlighted and listed', async () => {
    const options = window.getByRole('listbox', { name: 'Suggested claims' }).getByRole('option')
    expect(await options.count()).toBeGreaterThan(5)
    const highlights = await window.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    )
    expect(highlights).toBeGreaterThan(5)
  })

  await test.step('mark a claim by selecting words', async () => {
    await selectWords(window, storyInput.selection)
    await window.keyboard.press('m')
    const dialog = window.getByRole('dialog', { name: 'Make claim' })
    await expect(dialog.getByRole('blockquote')).toContainText(storyInput.selection.to)
    await dialog.getByLabel('What is claimed').fill('A claim marked by hand.')
    await dialog.getByRole('button', { name: 'Make claim' }).click()
    await expect(dialog).toBeHidden()
    expect((await services.claims.list({})).map(({ claim }) => claim.statement)).toEqual([
      'A claim marked by hand.',
    ])
  })

  await test.step('accept one suggestion by its key, then all', async () => {
    await window.keyboard.press('Escape')
    await window.getByRole('button', { name: 'Walk through' }).click()
    await window.keyboard.press('a')
    await expect.poll(async () => (await services.claims.list({})).length).toBe(2)
    await window.keyboard.press('Shift+A')
    await expect(window.getByText('Nothing left to look at')).toBeVisible()
  })

  await test.step('import the tables, looking first', async () => {
    await view(window, 'Dataset')
    for (const table of storyInput.tables) {
      const chooser = window.waitForEvent('filechooser')
      await window.getByRole('button', { name: 'Import a table' }).first().click()
      await (await chooser).setFiles(table)
      const dialog = window.getByRole('dialog', { name: `What ${basename(table)} would add` })
      await dialog.getByRole('button', { name: /^Import \d+ values?$/ }).click()
      await expect(dialog).toBeHidden()
    }
    expect((await services.workspace.describe({})).counts.observations).toBeGreaterThan(50)
  })

  await test.step('see what the dataset says of each claim', async () => {
    await view(window, 'Claims')
    await claimList(window).getByRole('option', { name: /6\.58/ }).first().click()
    await expect(window.getByText(/bears out/).first()).toBeVisible()
    await claimList(window)
      .getByRole('option', { name: /top three/ })
      .first()
      .click()
    await expect(window.getByText(/cannot be tested\. For 2024 the dataset lacks/).first()).toBeVisible()
    await expect(window.getByText(/Tianjin/).first()).toBeVisible()
  })

  await test.step('a reviewer questions one claim and accepts another', async () => {
    await window.keyboard.press('q')
    const dialog = window.getByRole('dialog', { name: 'Question this claim' })
    await dialog.getByLabel('What should be looked at?').fill('Which value of Tianjin?')
    await dialog.getByRole('button', { name: 'Question' }).click()
    await expect(dialog).toBeHidden()
    await claimList(window).getByRole('option', { name: /6\.58/ }).first().click()
    await window.keyboard.press('a')
    await expect
      .poll(async () => (await services.claims.list({})).map(({ reviews }) => reviewStanding(reviews)).sort())
      .toEqual(expect.arrayContaining(['accepted', 'questioned']))
  })

  await test.step('make and keep a line chart and a ranking', async () => {
    await view(window, 'Charts')
    for (const [kind, title] of [
      ['Line', 'Beijing leads by far'],
      ['Ranking', 'The order in 2024'],
    ] as const) {
      await window.getByRole('button', { name: 'New chart' }).first().click()
      await window
        .getByRole('group', { name: 'Kind of chart' })
        .getByRole('button', { name: kind, exact: true })
        .click()
      await window.getByRole('button', { name: /^Indicator/ }).click()
      await pick(window, 'R&D expenditure intensity')
      const hubs = window.getByRole('listbox', { name: 'Hubs' })
      for (const hub of ['Beijing', 'Shanghai', 'Guangdong']) {
        const option = hubs.getByRole('option', { name: new RegExp(`^(?:✓ )?${hub} [\\d.n]`) }).first()
        if ((await option.getAttribute('aria-selected')) !== 'true') await option.click()
      }
      await window.getByRole('textbox', { name: 'Title' }).fill(title)
      await window.keyboard.press('Control+s')
      await expect(window.getByText(/is saved\./).first()).toBeVisible()
      await expect(window.getByRole('img', { name: /R&D expenditure intensity/ })).toBeVisible()
    }
    await expect
      .poll(async () => (await services.charts.list({})).map(({ chart }) => chart.spec.kind).sort())
      .toEqual(['line', 'ranking'])
  })

  await test.step('write a briefing of text, a claim, a chart and the table of claims', async () => {
    await view(window, 'Briefings')
    await window.getByRole('button', { name: 'New briefing' }).click()
    const editor = window.locator('.ProseMirror')
    await editor.click()
    await window.keyboard.type('Three hubs become regions.')
    await window.keyboard.press('Alt+c')
    await pick(window, '6.58')
    await window.keyboard.press('Alt+h')
    await pick(window, 'Beijing leads by far')
    await window.keyboard.press('Alt+b')
    await expect
      .poll(async () => await blockTypes())
      .toEqual(expect.arrayContaining(['paragraph', 'claim', 'chart', 'claim-table']))
  })

  async function blockTypes(): Promise<readonly string[]> {
    const [first] = await services.briefings.list({})
    return first === undefined
      ? []
      : (await services.briefings.open({ briefing: first.id })).blocks.map(({ type }) => type)
  }

  const pdf = info.outputPath('briefing.pdf')
  await test.step('see its pages and export the PDF', async () => {
    await expect(window.getByRole('img', { name: /page/i }).first()).toBeVisible()
    const download = window.waitForEvent('download')
    await window.getByRole('button', { name: 'Export PDF' }).click()
    await (await download).saveAs(pdf)
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain(
      'Three hubs become regions.',
    )
    expect(execFileSync('pdfdetach', ['-list', pdf], { encoding: 'utf8' })).toContain('evidence.json')
    const base64 = (await readFile(pdf)).toString('base64')
    expect(await services.briefings.verify({ base64 })).toMatchObject({
      intact: true,
      moved: [],
      missing: [],
    })
  })

  await test.step('undo brings back what was', async () => {
    const before = (await services.workspace.describe({})).undo
    await window.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(async () => (await services.workspace.describe({})).redo).toBe(before)
  })
})

/** Takes the first entry of the open picker that the typed words leave. */
async function pick(window: Page, words: string): Promise<void> {
  const dialog = window.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await window.keyboard.type(words)
  await expect(dialog.getByRole('option').first()).toContainText(words)
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
}
