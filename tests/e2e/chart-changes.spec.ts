import { importTable } from '#electron/services/imports/import-table.ts'
import { ChartSpec } from '#shared/domain/chart.ts'
import * as v from 'valibot'
import { expect, test } from './fixtures.ts'

const indicator = 'rd-expenditure-intensity'
const table = (shanghai: string) => `hub,indicator,unit,period,value
Beijing,R&D expenditure intensity,percent of GDP,2023,6.73
Beijing,R&D expenditure intensity,percent of GDP,2024,6.58
Alpha City,R&D expenditure intensity,percent of GDP,2024,3.6
Shanghai,R&D expenditure intensity,percent of GDP,2024,${shanghai}
`

test('an open chart follows a corrected value, a merged hub and a renamed indicator, and says that its description is stale', async ({
  workspace,
  window,
}) => {
  const { services } = workspace
  const give = (shanghai: string) =>
    importTable(services.imports, {
      files: [{ name: 'numbers.csv', bytes: Buffer.from(table(shanghai)) }],
      dryRun: false,
      choices: {},
    })
  await give('4.35')
  const spec = v.parse(ChartSpec, {
    kind: 'line',
    title: 'Beijing leads',
    indicator,
    hubs: ['beijing', 'shanghai', 'alpha-city'],
    altText: null,
  })
  const drawn = await services.charts.draw({ spec })
  if (drawn.kind === 'empty') throw new Error('nothing drawn')
  const altText = { text: 'Beijing leads with 6.58.', of: drawn.dataHash }
  await services.charts.save({ chart: null, spec: { ...spec, altText } })
  await window.keyboard.press('Control+5')
  const chart = window.getByRole('group', { name: 'Beijing leads' })
  await expect(chart.locator('canvas')).toBeVisible()
  await window.keyboard.press('t')
  const values = window.getByRole('table').first()
  await expect(values).toContainText('4.35')
  await expect(window.getByText('stale', { exact: true })).toHaveCount(0)

  await test.step('a value corrected', async () => {
    await give('4.41')
    await expect(values).toContainText('4.41')
    await expect(window.getByText('stale').first()).toBeVisible()
  })

  await test.step('a hub merged into another', async () => {
    await expect(values).toContainText('Alpha City')
    await services.hubs.merge({ hub: 'alpha-city', into: 'guangdong', dryRun: false })
    await expect(values).toContainText('Guangdong')
    await expect(values).not.toContainText('Alpha City')
  })

  await test.step('an indicator renamed', async () => {
    const all = await services.dataset.indicators({})
    const known = all.find((one) => one.indicator.id === indicator)?.indicator
    if (known === undefined) throw new Error('no such indicator')
    const names = { ...known.names, en: 'Research intensity' }
    await services.indicators.save({ indicator: { ...known, names } })
    await expect(window.getByText('Research intensity, percent of GDP, 2023 to 2024')).toBeVisible()
  })
})
