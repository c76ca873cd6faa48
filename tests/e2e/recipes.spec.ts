import { join } from 'node:path'
import { importTable } from '#electron/services/imports/import-table.ts'
import { expect, test } from './fixtures.ts'

const rows = [
  'hub,indicator,unit,period,value,source_title,source_publisher,source_url,note,tier',
  ...(
    [
      ['Beijing', '327.84', '4984.31', '21.83'],
      ['Shanghai', '234.58', '5392.67', '24.8'],
      ['Guangdong', '509.9', '14163.38', '127.8'],
      ['Jiangsu', '459.7', '13700.8', '85.26'],
      ['Zhejiang', '290.1', '9013.1', '66.7'],
    ] as const
  ).flatMap(([hub, rd, grp, people]) => [
    `${hub},R&D expenditure,billion yuan,2024,${rd},Yearbook,Bureau,https://stats.example,,official`,
    `${hub},Gross regional product,billion yuan,2024,${grp},Yearbook,Bureau,https://stats.example,,official`,
    `${hub},Permanent population,million persons,2024,${people},Yearbook,Bureau,https://stats.example,,official`,
  ]),
]
/** Where pictures go, for somebody who looks at them; nothing is written without it. */
const pictures = process.env['PLUMBLINE_PICTURES']

test('a formula is written, explained and ranked in an index under random weights', async ({
  workspace,
  window,
}) => {
  test.setTimeout(180_000)
  await importTable(workspace.services.imports, {
    files: [{ name: 'table.csv', bytes: Buffer.from(rows.join('\n')) }],
    dryRun: false,
    choices: {},
  })
  const look = async (name: string) => {
    if (pictures !== undefined) await window.screenshot({ path: join(pictures, `${name}.png`) })
  }
  await window.getByRole('navigation').getByText('Dataset', { exact: true }).click()
  await window.getByRole('button', { name: 'Derived', exact: true }).click()
  await window.getByRole('button', { name: 'Add a derived indicator' }).click()
  const dialog = window.getByRole('dialog', { name: 'Add a derived indicator' })
  await dialog.getByLabel('Name (English)').fill('Intensity worked out')
  await dialog.getByLabel('Formula', { exact: true }).fill('[R&D expenditure] / [Permanent population] + 3')
  await expect(dialog.getByRole('status')).toContainText('A bare number cannot be added')
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await look('formula-problem')
  await dialog.getByLabel('Formula', { exact: true }).fill('[R&D expenditure] / [GRP] * 100')
  await expect(dialog.getByRole('status')).toContainText('percent: 5 values')
  await look('formula')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(window.getByRole('heading', { name: 'Intensity worked out' })).toBeVisible()
  await expect(window.getByText('[R&D expenditure] / [Gross regional product] * 100')).toBeVisible()

  await window.getByText('6.5774').first().click()
  const inspector = window.getByRole('heading', { name: 'How this number came about' }).locator('../..')
  await expect(inspector).toContainText('327.84 billion yuan')
  await expect(inspector).toContainText('Source: Yearbook, Bureau (official).')
  await look('derived')

  await window.getByRole('button', { name: 'Indexes', exact: true }).click()
  await window.getByRole('button', { name: 'Add an index' }).click()
  const builder = window.getByRole('dialog', { name: 'Add an index' })
  await builder.getByLabel('Name (English)').fill('Weight of hubs')
  for (const name of ['R&D expenditure', 'Gross regional product', 'Permanent population']) {
    await builder
      .getByRole('group', { name: 'Indicators' })
      .getByRole('button', { name: /Add|Pick|Choose/ })
      .click()
    await window.getByRole('combobox', { name: 'Indicators', exact: true }).fill(name)
    await window.getByRole('option', { name, exact: true }).first().click()
  }
  await expect(builder.getByRole('status')).toContainText('5 values')
  await look('index-builder')
  await builder.getByRole('button', { name: 'Save' }).click()
  const table = window.getByRole('table', { name: 'Hubs by score' })
  await expect(table.getByRole('row').nth(1)).toContainText('Guangdong')
  await window.getByRole('button', { name: 'Try random weights' }).click()
  await expect(window.getByText(/10,000 of 10,000 draws/)).toBeVisible({ timeout: 60_000 })
  await table.getByRole('button', { name: 'Beijing' }).click()
  await expect(window.getByRole('heading', { name: 'How this number came about' })).toBeVisible()
  await look('index')
  for (const scheme of ['dark', 'light'] as const) {
    await window.emulateMedia({ colorScheme: scheme })
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await window.setViewportSize({ width, height })
      await look(`index-${scheme}-${width}`)
    }
  }

  await test.step('a warning is set aside with a reason where the chart shows it, and the reason travels', async () => {
    await window.keyboard.press('Control+5')
    await expect(window.getByRole('heading', { name: 'No chart yet' })).toBeVisible()
    await window.keyboard.press('n')
    await window.getByRole('button', { name: /^Indicator/ }).click()
    await window.keyboard.type('Gross regional product')
    await window.keyboard.press('Enter')
    await window.getByRole('button', { name: 'Choose all' }).click()
    const warning = window.getByText(/Different kinds of place are compared/)
    await expect(warning).toBeVisible()
    await window.getByRole('button', { name: 'Set aside' }).click()
    const reason = window.getByRole('dialog', { name: 'Set a warning aside' })
    await expect(reason.getByRole('button', { name: 'Set aside' })).toBeDisabled()
    await reason.getByRole('textbox').fill('All five are governed as provinces.')
    await reason.getByRole('button', { name: 'Set aside' }).click()
    await expect(window.getByText(/Set aside by Ana: All five are governed as provinces\./)).toBeVisible()
    expect(await workspace.services.comparability.overrules({})).toHaveLength(1)
    await window.getByRole('button', { name: 'Warn again' }).click()
    await expect(window.getByRole('button', { name: 'Set aside' })).toBeVisible()
    expect(await workspace.services.comparability.overrules({})).toEqual([])
  })
})
