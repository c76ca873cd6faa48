import { importTable } from '#electron/services/imports/import-table.ts'
import type { Page } from '@playwright/test'
import { knownOf } from '#shared/analysis/standing.ts'
import { rowAt } from '#shared/dataset/observation-columns.ts'
import type { OpenWorkspace } from '#electron/services/open-workspace.ts'
import { expect, test } from './fixtures.ts'

/** Fifty numbers of a yearbook that was printed with an error, put right with the keyboard alone. */
const provinces = [
  'Anhui',
  'Fujian',
  'Guangdong',
  'Hebei',
  'Henan',
  'Hubei',
  'Hunan',
  'Jiangsu',
  'Shandong',
  'Zhejiang',
]
const years = ['2020', '2021', '2022', '2023', '2024']
const printed = (row: number, column: number) => ((row + 1) * 100 + column + 1) / 100
const right = (row: number, column: number) => (20_000 + row * 100 + column) / 100

const yearbook = [
  'hub,indicator,unit,period,value,source_title',
  ...provinces.flatMap((hub, row) =>
    years.map(
      (year, column) =>
        `${hub},R&D expenditure intensity,percent of GDP,${year},${printed(row, column)},Yearbook`,
    ),
  ),
].join('\n')

async function stated({ services }: OpenWorkspace) {
  const columns = await services.dataset.observations({ indicator: 'rd-expenditure-intensity', hub: null })
  const all = Array.from({ length: columns.rows }, (_, row) => rowAt(columns, row))
  const hubs = [...new Set(all.map(({ hub }) => hub))].sort()
  return {
    vintages: all.length,
    table: hubs.map((hub) => years.map((year) => knownOf(all, [], hub, year)?.best.value)),
  }
}
const tableOf = (value: (row: number, column: number) => number) =>
  provinces.map((_, row) => years.map((_none, column) => value(row, column)))

/** Ctrl+4 opens the dataset; F6 goes from pane to pane until the grid has the focus. */
async function walkToGrid(window: Page) {
  await expect(window.getByRole('button', { name: '50 observations' })).toBeVisible()
  await window.keyboard.press('Control+4')
  await expect(window.getByRole('grid', { name: 'Observations' })).toBeVisible()
  await expect
    .poll(async () => {
      await window.keyboard.press('F6')
      return window.evaluate(() => document.activeElement?.getAttribute('role'))
    })
    .toBe('grid')
}

test.beforeEach(async ({ workspace }) => {
  await importTable(workspace.services.imports, {
    files: [{ name: 'yearbook.csv', bytes: Buffer.from(yearbook) }],
    dryRun: false,
  })
})

test('fifty numbers are corrected with the keyboard alone, and taken back', async ({ window, workspace }) => {
  test.setTimeout(120_000)
  const { keyboard } = window
  await walkToGrid(window)
  await keyboard.press('Control+Home')
  for (let row = 0; row < provinces.length; row += 1) {
    for (let column = 0; column < years.length; column += 1) {
      await keyboard.type(String(right(row, column)))
      await keyboard.press('Tab')
    }
  }
  await expect.poll(async () => (await stated(workspace)).table).toEqual(tableOf(right))
  expect((await stated(workspace)).vintages).toBe(100)
  await expect(window.getByRole('gridcell', { name: /209\.04/ })).toBeVisible()

  for (let step = 0; step < 50; step += 1) await keyboard.press('Control+z')
  await expect.poll(async () => (await stated(workspace)).vintages).toBe(50)
  expect((await stated(workspace)).table).toEqual(tableOf(printed))
  await expect(window.getByRole('gridcell', { name: /10\.05/ })).toBeVisible()
})

test('fifty cells copied and pasted are one step, looked at before', async ({
  window,
  workspace,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { keyboard } = window
  await walkToGrid(window)
  await keyboard.press('Control+Home')
  for (let step = 1; step < years.length; step += 1) await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Control+c')
  await keyboard.press('Control+Home')
  await keyboard.press('Control+Shift+End')
  await keyboard.press('Control+v')
  const dialog = window.getByRole('dialog', { name: /What pasting 1 × 5 cells would change/ })
  // Its own line stands already: nine lines of five change.
  await expect(dialog.getByRole('button', { name: 'Paste 45 cells' })).toBeVisible()
  expect((await stated(workspace)).vintages).toBe(50)
  await dialog.getByRole('button', { name: 'Paste 45 cells' }).press('Enter')
  await expect
    .poll(async () => (await stated(workspace)).table)
    .toEqual(tableOf((_, column) => printed(0, column)))
  await expect(dialog).toBeHidden()
  await expect(window.getByText('45 cells changed.').first()).toBeVisible()
  await window.getByRole('grid', { name: 'Observations' }).focus()
  await keyboard.press('Control+z')
  await expect.poll(async () => (await stated(workspace)).table).toEqual(tableOf(printed))
  expect((await workspace.services.workspace.history({ limit: 5 })).map(({ command }) => command)).toEqual([
    'workspace.undo',
    'dataset.paste',
    'dataset.import',
  ])
})
