import { readFile } from 'node:fs/promises'
import { storyInput } from '../support/story-input.ts'
import { expect, test } from './fixtures.ts'

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

test('a quotation that a new version changed is settled by keys, and an undo asks again', async ({
  window,
  workspace,
}) => {
  const { services } = workspace
  const file = (text: string) => ({ name: 'article.txt', base64: base64(text) })
  const { sources } = await services.sources.import({ files: [file(storyInput.article)], changed: 'offer' })
  const source = sources[0]?.source.id ?? ''
  const suggestions = (await services.suggestions.list({ source })).map(({ id }) => ({ id }))
  await services.suggestions.accept({ source, suggestions })
  await services.sources.addVersion({
    source,
    file: file(storyInput.article.replace('6.58', '6.5')),
    note: '',
  })
  await expect(window.getByText('1 quotation needs a look').first()).toBeVisible()
  await window.keyboard.press('u')
  const now = window.getByRole('region', { name: 'Now', exact: true })
  await expect(now.getByRole('insertion')).toContainText('6.5')
  const [waiting] = await services.quotations.pending({})

  await window.keyboard.press('a')
  await expect(window.getByRole('heading', { name: 'All settled' })).toBeVisible()
  const settled = (await services.sources.open({ source, version: null })).quotations.find(
    ({ id }) => id === waiting?.quotation.id,
  )
  expect(settled).toMatchObject({ place: { kind: 'exact' }, earlier: [{ rung: 'similar', by: 'Ana' }] })
  expect(settled?.exact).toBe(waiting?.quotation.exact.replace('6.58', '6.5'))

  await window.keyboard.press('Control+z')
  await expect(now.getByRole('insertion')).toContainText('6.5')
  expect(await services.quotations.pending({})).toEqual([waiting])

  await window.keyboard.press('Shift+ArrowLeft')
  await expect(window.getByText('other words than proposed')).toBeVisible()
  await window.keyboard.press('x')
  await expect(window.getByRole('heading', { name: 'All settled' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('main', { name: 'Overview' })).toBeVisible()
  await window.getByRole('navigation').getByText('Sources', { exact: true }).click()
  await expect(window.getByText('called lost by Ana', { exact: false })).toBeVisible()
  await window.getByRole('button', { name: 'Look again' }).click()
  await expect(window.getByText('1 quotation needs a look').first()).toBeVisible()
})

test('hypotheses are weighed by keys alone, with a claim as evidence, and written to a file', async ({
  window,
  workspace,
}) => {
  const { services } = workspace
  const { sources } = await services.sources.import({
    files: [{ name: 'article.txt', base64: base64(storyInput.article) }],
    changed: 'offer',
  })
  const source = sources[0]?.source.id ?? ''
  const [first] = await services.suggestions.list({ source })
  const [claim] = await services.suggestions.accept({ source, suggestions: [{ id: first?.id ?? '' }] })
  const { keyboard } = window
  const grid = window.getByRole('grid')

  // Keys answer once the window is there.
  await expect(window.getByRole('navigation')).toBeVisible()
  await keyboard.press('Control+3')
  await expect(window.getByRole('main', { name: 'Claims' })).toBeVisible()
  await keyboard.press('Shift+H')
  await expect(window.getByText('No hypotheses weighed yet')).toBeVisible()
  await keyboard.press('n')
  await keyboard.type('Why did it rise?')
  await keyboard.press('Tab')
  await keyboard.type('Firms spent more\nOutput grew slowly')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(grid.getByRole('columnheader')).toHaveCount(4)

  await keyboard.press('e')
  await expect(window.getByRole('dialog').getByRole('option')).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(grid.getByRole('rowheader')).toContainText(claim?.statement ?? '')
  await keyboard.press('w')
  await keyboard.type('Nothing in the budget')
  await keyboard.press('Enter')
  await expect(grid.getByRole('rowheader')).toHaveCount(2)
  await keyboard.press('Control+Home')
  for (const key of ['2', '5', '3', '1']) {
    await keyboard.press('g')
    await keyboard.press(key)
    await expect(grid.locator(':focus')).not.toContainText('not rated')
  }
  await expect(grid.getByRole('gridcell', { name: 'against H2: very inconsistent' })).toBeVisible()
  await expect(window.getByRole('button', { name: 'no gaps' })).toBeVisible()
  const [view] = await services.matrices.list({})
  expect(view?.matrix.ratings.map(({ by, consistency }) => `${by} ${consistency}`)).toEqual([
    'Ana C',
    'Ana II',
    'Ana N',
    'Ana CC',
  ])

  await window.getByRole('button', { name: 'More about this matrix' }).click()
  const [download] = await Promise.all([
    window.waitForEvent('download'),
    window.getByRole('menuitem', { name: 'Export as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('M1.csv')
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv.split('\r\n')[1]).toContain('E1,C1,')
  expect(csv).toContain('E2,,Nothing in the budget,,medium,medium,N,CC,')
})
