import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { problemOf } from '#shared/ipc/problem.ts'
import { openWindow } from './open-window.ts'
import { story } from './story.ts'

const dataset = '#/dataset/rd-intensity'
const grid = () => page.getByRole('grid', { name: 'Observations' })

it('shows conflicting values side by side and prefers one with a reason', async () => {
  const program = await openWindow(
    { ...story(), 'dataset.prefer': ({ observation: id, reason }) => ({ id, observation: id, reason }) },
    dataset,
  )
  await page.getByRole('button', { name: 'List' }).click()
  await grid().getByRole('gridcell', { name: /6\.72/ }).click()
  await expect.element(page.getByRole('heading', { name: 'Values side by side' })).toBeVisible()
  await page.getByRole('button', { name: 'Prefer this value' }).first().click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('The bureau’s own print')
  await page.getByRole('dialog').getByRole('button', { name: 'Prefer this value' }).click()
  await expect
    .poll(() => program.inputsOf('dataset.prefer'))
    .toEqual([{ observation: 'D1-aaaaaa:1', reason: 'The bureau’s own print' }])
})

it('says what a table would add before it adds it', async () => {
  const report = {
    added: 2,
    revised: 0,
    unchanged: 1,
    newHubs: [],
    newIndicators: [],
    rejected: [{ row: 4, problem: problemOf('host-silent'), cells: { value: 'abc' } }],
  }
  const program = await openWindow(
    { ...story(), 'dataset.import': ({ dryRun }) => ({ ...report, dryRun }) },
    dataset,
  )
  await expect.element(grid()).toBeVisible()
  const carried = new DataTransfer()
  carried.items.add(new File(['hub,value'], 'facts.csv'))
  grid()
    .element()
    .dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
  await expect.element(page.getByRole('heading', { name: 'What facts.csv would add' })).toBeVisible()
  await expect.element(page.getByRole('dialog').getByText('abc')).toBeVisible()
  await page.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect
    .poll(() => program.inputsOf('dataset.import').map((input) => (input as { dryRun: boolean }).dryRun))
    .toEqual([true, false])
  await expect.element(page.getByText('2 observations added', { exact: false })).toBeVisible()
})

it('adds a hub of the person’s own', async () => {
  const program = await openWindow(
    { ...story(), 'hubs.save': ({ hub }) => ({ hub, ambiguous: [] }) },
    '#/dataset/hub:beijing',
  )
  await page.getByRole('button', { name: 'Add a hub' }).click()
  await page.getByRole('textbox', { name: 'Name · English' }).fill('Pearl River Mouth')
  await page.getByRole('textbox', { name: 'Name · 中文' }).fill('珠江口')
  await page.getByRole('dialog', { name: 'Add a hub' }).getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => program.inputsOf('hubs.save'))
    .toMatchObject([{ hub: { id: 'pearl-river-mouth', names: { zh: '珠江口' } } }])
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.poll(() => decodeURIComponent(location.hash)).toBe('#/dataset/hub:pearl-river-mouth')
})
