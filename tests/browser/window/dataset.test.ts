import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
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
