import { importTable } from '#electron/services/imports/import-table.ts'
import { expect, test } from './fixtures.ts'

const table = [
  'hub,indicator,period,value,unit,note,source_title,source_publisher',
  'Port Haven,Ferry passengers,2024,10,persons,"published Jan 2025",Yearbook,Office',
  'Port Haven,Ferry passengers,2024,12,persons,"published Sep 2025",Yearbook,Office again',
  'Haven City,Ferry passengers,2023,7,persons,"published Jan 2024",Yearbook,Office',
].join('\n')

test('a hub gets members with dates, is merged in one step, and shows what a day knew', async ({
  workspace,
  window,
}) => {
  const files = [{ name: 'ports.csv', bytes: Buffer.from(table) }]
  await importTable(workspace.services.imports, { files, dryRun: false })
  await window.evaluate(() => (location.hash = '#/dataset/hub:port-haven'))
  await expect(window.getByRole('heading', { name: 'Port Haven' })).toBeVisible()

  const members = window.getByRole('region', { name: 'Members' })
  const addMember = async (from: string) => {
    await members.getByRole('button', { name: 'Add a member' }).click()
    const dialog = window.getByRole('dialog', { name: 'Add a member' })
    await dialog.getByRole('button', { name: 'Hub' }).click()
    await window.getByRole('dialog', { name: 'Hub', exact: true }).getByRole('combobox').fill('Shanghai')
    await window.keyboard.press('Enter')
    await dialog.getByRole('textbox', { name: 'From' }).fill(from)
    await dialog.getByRole('button', { name: 'Save' }).click()
  }
  await addMember('2020')
  await expect(members.getByRole('button', { name: 'Shanghai', exact: true })).toBeVisible()
  await expect(window.getByText('joined: Shanghai', { exact: false })).toBeVisible()
  await addMember('2022')
  const form = window.getByRole('dialog', { name: 'Add a member' })
  await expect(form.getByRole('alert')).toContainText(
    'Shanghai belongs to Port Haven already, from 2020 until now.',
  )
  await expect(form.getByRole('textbox', { name: 'From' })).toHaveValue('2022')
  await window.keyboard.press('Escape')
  await form.getByRole('button', { name: 'Discard' }).click()

  await window.getByRole('button', { name: 'As known today' }).click()
  await window.getByRole('textbox', { name: 'Day' }).fill('2025-06')
  await window.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(window.getByRole('complementary', { name: 'As known on 30 Jun 2025' })).toBeVisible()
  await expect(
    window.getByRole('region', { name: 'Indicators' }).getByRole('cell', { name: '10' }),
  ).toBeVisible()
  await window.keyboard.press('Control+6')
  await window.getByRole('button', { name: 'New briefing' }).first().click()
  const take = window.getByRole('button', { name: 'Take 30 Jun 2025, the window’s day' })
  await expect(take).toBeInViewport({ ratio: 1 })
  const { x = 0, width = 0 } = (await take.boundingBox()) ?? {}
  const text = await window.getByRole('region', { name: 'Text' }).boundingBox()
  expect(x + width).toBeLessThan((text?.x ?? 0) + (text?.width ?? 0))
  await take.click()
  await expect(window.getByLabel('As known on', { exact: true })).toHaveValue('2025-06-30')
  await expect(take).toBeHidden()
  const { briefings } = workspace.services
  const [made] = await briefings.list({})
  await expect
    .poll(async () => (await briefings.open({ briefing: made?.id ?? '' })).knownOn)
    .toBe('2025-06-30')
  await window.getByRole('button', { name: 'Back to today' }).click()

  await window.evaluate(() => (location.hash = '#/dataset/hub:haven-city'))
  await window.getByRole('button', { name: 'Merge…' }).click()
  await window.getByRole('button', { name: 'Into' }).click()
  await window.getByRole('dialog', { name: 'Into' }).getByRole('combobox').fill('Port Haven')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('status').filter({ hasText: '1 observation' })).toBeVisible()
  await window.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(window.getByText('Haven City became part of it', { exact: false })).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Haven City became part of it', { exact: false })).not.toBeVisible()
  expect((await workspace.services.hubs.resolve({ name: 'Haven City' })).kind).toBe('one')
})
