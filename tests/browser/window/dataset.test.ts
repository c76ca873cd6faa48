import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { openWindow } from './open-window.ts'
import { observation, story } from './story.ts'

const dataset = '#/dataset/rd-intensity'
const grid = () => page.getByRole('grid', { name: 'Observations' })

it('shows conflicting values side by side and prefers one with a reason', async () => {
  const program = await openWindow(
    { ...story(), 'dataset.prefer': ({ observation: id, reason }) => ({ id, observation: id, reason }) },
    dataset,
  )
  await grid().getByText('6.72 % of GDP').click()
  await expect.element(page.getByRole('heading', { name: 'Values side by side' })).toBeVisible()
  await page.getByRole('button', { name: 'Prefer this value' }).first().click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('The bureau’s own print')
  await page.getByRole('dialog').getByRole('button', { name: 'Prefer this value' }).click()
  await expect
    .poll(() => program.inputsOf('dataset.prefer'))
    .toEqual([{ observation: 'D1-aaaaaa:1', reason: 'The bureau’s own print' }])
})

it('draws only the rows in sight of a hundred thousand, and reaches the last by one key', async () => {
  const many = Array.from({ length: 100_000 }, (_, row) =>
    observation(row, { period: String(1900 + (row % 120)), value: row }),
  )
  await openWindow({ ...story(), 'dataset.observations': () => toColumns(many) }, dataset)
  await expect.element(grid()).toHaveAttribute('aria-rowcount', '100001')
  expect(grid().element().querySelectorAll('[role=row]').length).toBeLessThan(80)
  ;(grid().element() as HTMLElement).focus()
  await userEvent.keyboard('{End}')
  await expect
    .poll(() => grid().element().querySelector('[aria-selected=true]')?.getAttribute('aria-rowindex'))
    .toBe('100001')
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
