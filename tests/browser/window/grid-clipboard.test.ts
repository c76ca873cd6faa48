import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { cellAt, clip, dialog, focusGrid, press } from './grid-hands.ts'
import { openGrid, table } from './grid-story.ts'
import { observation } from './story.ts'

describe('copying', () => {
  it('gives a spreadsheet every digit', async () => {
    await openGrid([
      observation(2, { hub: 'hub-01', period: '2020', value: 6.123456789, decimals: 2 }),
      ...table(2).slice(1),
    ])
    await focusGrid()
    await press('{Home}{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    const copied = clip('copy')
    expect(copied.getData('text/plain')).toBe('Hub 01\t6.123456789\t1.02')
    expect(copied.getData('text/html')).toContain('sdval="6.123456789"')
  })
})

describe('pasting', () => {
  it('does a few cells at once and asks before many', async () => {
    const { edits } = await openGrid(table(3))
    await focusGrid()
    clip('paste', '7\t8')
    await expect.poll(() => edits().map(({ as, edits: all }) => [as, all.length])).toEqual([['paste', 2]])
    await press('{ArrowDown}')
    clip('paste', '11\t12\t13\n14\t15\t16')
    await expect.element(dialog().getByRole('heading', { name: /2 × 3 cells/ })).toBeVisible()
    await expect.element(dialog().getByText('Hub 02 · 2020')).toBeVisible()
    expect(edits()).toHaveLength(1)
    await dialog().getByRole('button', { name: 'Paste 6 cells' }).click()
    await expect.poll(() => edits().map(({ edits: all }) => all.length)).toEqual([2, 6])
  })

  it('changes nothing when it is called off', async () => {
    const { edits } = await openGrid(table(3))
    await focusGrid()
    clip('paste', '1\t2\t3\t4')
    await dialog().getByRole('button', { name: 'Cancel' }).click()
    await expect.element(dialog()).not.toBeInTheDocument()
    expect(edits()).toEqual([])
  })

  it('names what it refuses, one by one', async () => {
    const { edits } = await openGrid(table(3))
    await focusGrid()
    clip('paste', `abc\t=A1+B1\t#REF!\n${'x'.repeat(1_000_000)}\t5\t`)
    const refused = dialog().getByRole('list', { name: 'Refused' })
    await expect.element(refused.getByText('abc is not a number.')).toBeVisible()
    await expect.element(refused.getByText('=A1+B1 is a formula. Paste or type its result.')).toBeVisible()
    await expect.element(refused.getByText('#REF! is an error of a spreadsheet, not a value.')).toBeVisible()
    await expect.element(refused.getByText(/The text has 1,000,000 characters/)).toBeVisible()
    await dialog().getByRole('button', { name: 'Paste 1 cell, leave out 4' }).click()
    await expect.poll(() => edits().flatMap(({ edits: all }) => all)).toMatchObject([{ value: 5 }])
  })

  it('goes where heads and names say, in any order', async () => {
    const { edits } = await openGrid(table(3))
    await focusGrid()
    clip('paste', '\t2023\t2021\nHub 03\t30,5\t31,5\nHub 01\t10,5\t11,5\nHub 99\t1,5\t2,5')
    await expect
      .element(dialog().getByText('The first row and column were taken for heads and names.'))
      .toBeVisible()
    await expect.element(dialog().getByText('No line here is called Hub 99.').first()).toBeVisible()
    await dialog().getByRole('button', { name: 'Paste 4 cells, leave out 2' }).click()
    await expect
      .poll(() => edits().flatMap(({ edits: all }) => all))
      .toMatchObject(
        [
          ['D1-aaaaaa:15', 30.5],
          ['D1-aaaaaa:13', 31.5],
          ['D1-aaaaaa:5', 10.5],
          ['D1-aaaaaa:3', 11.5],
        ].map(([id, number]) => ({ observation: id, value: number })),
      )
  })

  it('takes numbers from HTML as the spreadsheet knows them', async () => {
    const { edits } = await openGrid(table(2))
    await focusGrid()
    clip(
      'paste',
      '6.6',
      '<table><tr><td sdval="6.5812345" onclick="alert(1)">6.6</td><td x:num="7.25">7</td></tr></table>',
    )
    await expect
      .poll(() => edits().flatMap(({ edits: all }) => all))
      .toMatchObject([{ value: 6.5812345 }, { value: 7.25 }])
  })

  it('refuses what lies beyond the grid and takes a hundred thousand cells as a question', async () => {
    const { edits } = await openGrid(table(3))
    await focusGrid()
    await press('{Control>}{End}{/Control}')
    clip(
      'paste',
      Array.from({ length: 10_000 }, () => Array.from({ length: 10 }, () => '5').join('\t')).join('\n'),
    )
    await expect
      .element(
        dialog()
          .getByText(
            /The pasted range has 10,000 × 10 cells; from the selected cell on there is room for 1 × 1/,
          )
          .first(),
      )
      .toBeVisible()
    await dialog().getByRole('button', { name: 'Cancel' }).click()
    expect(edits()).toEqual([])
  })

  it('leaves alone what comes back as it was copied', async () => {
    const { edits } = await openGrid(table(3))
    await focusGrid()
    await page.getByRole('button', { name: 'List' }).click()
    await focusGrid()
    await press('{Control>}{Home}{/Control}{Home}{Shift>}{End}{ArrowDown}{/Shift}')
    const copied = clip('copy').getData('text/plain')
    clip('paste', copied.replace(/\t1\.05\t/, '\t1.55\t'))
    await expect.poll(() => edits().flatMap(({ edits: all }) => all)).toMatchObject([{ value: 1.55 }])
  })
})

describe('filling', () => {
  it('copies down and to the right, and continues a series with what is imputed', async () => {
    const { edits } = await openGrid(table(3))
    await focusGrid()
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
    await expect
      .poll(() => edits().map(({ as, edits: all }) => [as, all.map((one) => 'value' in one && one.value)]))
      .toEqual([['fill', [1.01, 1.01]]])
    await expect.poll(() => cellAt(2, 1)).toMatch(/1\.01$/)
    await press('{Escape}{ArrowRight}{Control>}r{/Control}')
    await expect.poll(() => edits().length).toBe(2)
  })

  it('continues numbers over periods that are added', async () => {
    const { edits } = await openGrid(table(2))
    await page.getByRole('button', { name: 'Add periods or a line' }).click()
    await expect.element(dialog().getByRole('textbox', { name: 'First period' })).toHaveValue('2025')
    await dialog().getByRole('textbox', { name: 'How many periods' }).fill('2')
    await dialog().getByRole('button', { name: 'Add' }).click()
    await focusGrid()
    await press('{Control>}{Home}{/Control}{Shift>}{End}{/Shift}{Control>}{Shift>}f{/Shift}{/Control}')
    await expect
      .poll(() => edits().flatMap(({ edits: all }) => all))
      .toMatchObject([
        { do: 'add', hub: 'hub-01', period: '2025', value: 1.06 },
        { do: 'add', hub: 'hub-01', period: '2026', value: 1.07 },
      ])
  })
})
