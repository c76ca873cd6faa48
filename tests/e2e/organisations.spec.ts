import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { hasSharedFolder } from '../support/shared-folder.ts'
import { storyInput } from '../support/story-input.ts'
import { expect, test } from './fixtures.ts'

/** The real article: a company in Chengdu with branches in two hubs and an office to come, a decision, and a goal of 2035. */
test.skip(!hasSharedFolder, 'the real article lies beside the repository')

const at = (window: Page, hash: string) => window.evaluate((to) => (location.hash = to), hash)
const pick = async (window: Page, dialog: string, field: string, words: string) => {
  await window
    .getByRole('dialog', { name: dialog })
    .getByRole('button', { name: field, exact: false })
    .first()
    .click()
  const picker = window.getByRole('dialog', { name: field, exact: true })
  await picker.getByRole('combobox').fill(words)
  await window.keyboard.press('Enter')
}

test('the article’s company, its people and its plans', async ({ window, workspace }) => {
  test.setTimeout(120_000)
  const { services } = workspace
  const { sources } = await services.sources.import({
    files: [{ name: 'article.txt', base64: Buffer.from(storyInput.article).toString('base64') }],
    changed: 'offer',
  })
  const source = sources[0]?.source.id ?? ''
  const offered = await services.suggestions.list({ source })
  await services.suggestions.accept({ source, suggestions: offered.map(({ id }) => ({ id })) })
  const claims = (await services.claims.list({})).map(({ claim }) => claim)
  const claimWith = (words: string) => claims.find(({ statement }) => statement.includes(words))?.id ?? ''

  await test.step('a goal is made of its claim in one step, and leads back', async () => {
    await at(window, `#/claims/${claimWith('by 2035')}`)
    await window.getByRole('button', { name: 'Make a plan of it' }).click()
    const grounds = window.getByRole('region', { name: 'What it rests on' })
    await expect(grounds).toBeVisible()
    await expect(window.getByText('testable from 1 January 2036')).toBeVisible()
    await expect(grounds.getByRole('button', { name: /^S1:/ })).toContainText('by 2035')
    await grounds.getByRole('button', { name: /^C\d/ }).click()
    await expect(window.getByRole('region', { name: 'Made of this claim' })).toContainText('T1')
  })

  await test.step('ten years are a length and no date', async () => {
    await at(window, `#/claims/${claimWith('over the next 10 years')}`)
    await window.getByRole('button', { name: 'Make a plan of it' }).click()
    await expect(window.getByText('over 10 years', { exact: true }).first()).toBeVisible()
    await expect(window.getByText('A plan without a date')).toBeVisible()
  })

  await test.step('the company and its sites are read off the claim, one of them to come', async () => {
    await at(window, `#/claims/${claimWith('JoyGovAI has opened')}`)
    await window.getByRole('button', { name: 'Make sites of it' }).click()
    const dialog = window.getByRole('dialog', { name: 'Make sites of it' })
    await expect(dialog.getByRole('textbox', { name: 'Organisation' })).toHaveValue('JoyGovAI')
    await expect(dialog.getByRole('checkbox')).toHaveCount(4)
    await dialog.getByRole('button', { name: 'Add these sites' }).click()
    await expect(window.getByRole('heading', { name: 'JoyGovAI', exact: true })).toBeVisible()
    const sites = window.getByRole('region', { name: 'Sites' })
    await expect(sites.getByRole('row')).toHaveCount(5)
    await expect(sites.getByRole('row', { name: /Chengdu/ })).toContainText('headquarters')
    await expect(sites.getByRole('row', { name: /Shenzhen/ })).toContainText('being set up')
    const grounds = window.getByRole('region', { name: 'What it rests on' })
    await expect(
      grounds.getByRole('button', { name: /in the process of establishing/ }).first(),
    ).toBeVisible()
  })

  await test.step('a site by hand, with a date that has no year', async () => {
    await window.getByRole('button', { name: 'Add a site' }).click()
    const form = window.getByRole('dialog', { name: 'Add a site' })
    await pick(window, 'Add a site', 'Hub', 'Hefei')
    await form.getByRole('combobox', { name: 'Type' }).selectOption('laboratory')
    await form.getByRole('combobox', { name: 'State' }).selectOption('planned')
    await form.getByRole('textbox', { name: 'As of' }).fill('16 January')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
    const sites = window.getByRole('region', { name: 'Sites' })
    await expect(sites.getByRole('row', { name: /Hefei/ })).toContainText('16 January (year not told)')
  })

  await test.step('the same site twice is refused, and nothing is lost', async () => {
    await window.getByRole('button', { name: 'Add a site' }).click()
    const form = window.getByRole('dialog', { name: 'Add a site' })
    await pick(window, 'Add a site', 'Hub', 'Beijing')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(window.getByText('has a site of this kind in Beijing')).toBeVisible()
    await expect(form).toBeVisible()
    await window.keyboard.press('Escape')
  })

  await test.step('the network is walked by keys, with the table beside it', async () => {
    const chart = window.getByRole('region', { name: 'Network' }).getByRole('group')
    await chart.focus()
    const told: string[] = []
    for (let step = 0; step < 6; step += 1) {
      await window.keyboard.press('ArrowRight')
      told.push((await chart.getByRole('status').textContent()) ?? '')
    }
    expect(told.join('\n')).toContain('JoyGovAI in Shenzhen: office, being set up')
    await expect(window.getByText('Dashed line: a site that is planned or being set up.')).toBeVisible()
  })

  await test.step('the hub tells whose site it has', async () => {
    await at(window, '#/dataset/hub:shenzhen')
    const sites = window.getByRole('region', { name: 'Sites' })
    await expect(sites).toContainText('being set up')
    await sites.getByRole('button', { name: 'JoyGovAI' }).click()
    await expect(window.getByRole('heading', { name: 'JoyGovAI', exact: true })).toBeVisible()
  })

  await test.step('the decision of last December, and the timeline with what has no year', async () => {
    await window.getByRole('button', { name: 'Plans', exact: true }).click()
    await window.getByRole('button', { name: 'Add a plan' }).click()
    const form = window.getByRole('dialog', { name: 'Add a plan' })
    await form
      .getByRole('textbox', { name: /What is decided/ })
      .fill('Expand the hubs to regions, proposed at the Central Economic Work Conference')
    await form.getByRole('combobox', { name: 'Type' }).selectOption('decision')
    await form.getByRole('textbox', { name: 'Decided', exact: true }).fill('XXXX-12')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(window.getByText('decided December (year not told)').first()).toBeVisible()
    await window.getByRole('button', { name: 'Timeline' }).click()
    await expect(window.getByText(/2 plans have no date with a year/)).toBeVisible()
    await expect(window.getByRole('region', { name: 'Plans' }).getByRole('row')).toHaveCount(4)
    const { violations } = await new AxeBuilder({ page: window }).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
  })

  await test.step('kept as a chart, it is printed like any other', async () => {
    await at(window, '#/dataset/network:all')
    await window.getByRole('button', { name: 'Keep as a chart' }).click()
    await expect.poll(async () => (await services.charts.list({})).length).toBe(1)
    const [kept] = await services.charts.list({})
    const { base64 } = await services.charts.export({ chart: kept?.chart.id ?? '', format: 'svg' })
    const svg = Buffer.from(base64, 'base64').toString('utf8')
    expect(svg).toContain('JoyGovAI')
    expect(svg).toContain('stroke-dasharray')
  })

  await test.step('all of it is undone step by step', async () => {
    const before = (await services.organisations.list({})).length
    for (let step = 0; step < 4; step += 1) await services.workspace.undo({})
    expect(before).toBe(1)
    expect((await services.organisations.list({})).length).toBe(0)
  })
})
