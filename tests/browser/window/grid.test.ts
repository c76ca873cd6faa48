import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { recall } from '#renderer/memory/remembered.ts'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import { active, cellAt, clip, dialog, focusGrid, grid, press } from './grid-hands.ts'
import { openGrid, table } from './grid-story.ts'
import { expectNoBarriers } from './open-window.ts'

describe('a crosstab wider than its place', () => {
  /** A hundred and twenty months of two hubs; another indicator is open before. */
  const months = Array.from(
    { length: 120 },
    (_, at) => `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  )
  const wide = table(2).flatMap((row, at) =>
    at % 5 === 0
      ? months.map((period, month) => ({ ...row, id: `D${at + 2}-aaaaaa:${month}`, period, value: month }))
      : [],
  )
  const isInSight = (row: number, column: number) => {
    const cell = grid().element().querySelector(`[data-row="${row}"][data-column="${column}"]`)
    const name = grid().element().querySelector(`[data-row="${row}"][data-column="0"]`)
    if (cell === null || name === null) return false
    const [place, head] = [cell.getBoundingClientRect(), name.getBoundingClientRect()]
    const all = grid().element().getBoundingClientRect()
    return place.left >= head.right - 1 && place.right <= all.right + 1
  }

  it('opens with its newest periods in sight, and the keyboard begins there', async () => {
    await openGrid(wide)
    await focusGrid()
    await expect.poll(() => isInSight(0, 120)).toBe(true)
    await expect.poll(() => active()[1]).toBeGreaterThan(100)
    const [row = 0, column = 0] = active()
    expect(row).toBe(0)
    expect(isInSight(0, column)).toBe(true)
    expect(isInSight(0, column - 1)).toBe(false)
    await press('{ArrowDown}')
    expect(active()).toEqual([1, column])
    await expectNoBarriers()
    await press('{Control>}{Home}{/Control}')
    await expect.poll(() => isInSight(0, 1)).toBe(true)
  })

  it('leads into a list that begins with its period in sight', async () => {
    await openGrid(wide)
    await focusGrid()
    await expect.poll(() => active()[1]).toBeGreaterThan(100)
    await press('{ArrowDown}')
    await expect
      .poll(() => page.getByRole('region', { name: 'Inspector' }).element().textContent)
      .toMatch(/Hub 02/)
    await page.getByRole('button', { name: 'List', exact: true }).click()
    // In a list the second column is the period.
    await expect.poll(() => isInSight(active()[0] ?? 0, 1)).toBe(true)
    expect(cellAt(active()[0] ?? 0, 1)).toMatch(/20\d\d/)
  })

  it('marks what lacks members with its sign and says whose it lacks', async () => {
    const [first, second] = table(1)
    if (first === undefined || second === undefined) throw new Error('no rows')
    const note = '† Partial: without Hebei.'
    await openGrid([{ ...first, id: 'R1-aaaaaa:hub-01:2020', note }, second])
    await focusGrid()
    await expect.poll(() => cellAt(0, 1)).toMatch(/^†\s*1\.01$/)
    expect(cellAt(0, 2)).toBe('1.02')
    expect(grid().element().querySelector('[data-row="0"][data-column="1"]')?.getAttribute('title')).toBe(
      note,
    )
  })

  it('stays where the person went, whatever comes in', async () => {
    const { program } = await openGrid(wide)
    await focusGrid()
    await expect.poll(() => active()[1]).toBeGreaterThan(100)
    await press('{Control>}{Home}{/Control}')
    const [row = 0, column = 0] = active()
    await press('5{Enter}', '{ArrowUp}')
    program.change({ collections: ['batches'], command: 'dataset.import' })
    await expect.poll(() => cellAt(row, column)).toMatch(/5/)
    expect(active()).toEqual([row, column])
    expect(isInSight(row, column)).toBe(true)
  })
})

describe('typing into cells', () => {
  it('replaces a value, commits it downwards, and shows it at once', async () => {
    const { edits } = await openGrid(table(3))
    await focusGrid()
    expect(active()).toEqual([0, 1])
    await press('9.99{Enter}')
    await expect.poll(() => cellAt(0, 1)).toMatch(/9\.99$/)
    expect(active()).toEqual([1, 1])
    await press('8.88{Tab}')
    expect(active()).toEqual([1, 2])
    await expect
      .poll(() => edits().map(({ edits: all }) => all))
      .toMatchObject([
        [{ do: 'revise', value: 9.99, decimals: 2, printed: '9.99' }],
        [{ do: 'revise', value: 8.88 }],
      ])
  })

  it('edits what stands there with F2 and leaves it with Escape', async () => {
    const { edits } = await openGrid(table(2))
    await focusGrid()
    await press('{F2}')
    await expect.element(page.getByRole('textbox', { name: 'Value, Hub 01 · 2020' })).toHaveValue('1.01')
    await press('55{Escape}')
    await expect.element(page.getByRole('textbox', { name: /^Value, / })).not.toBeInTheDocument()
    expect(document.activeElement).toBe(grid().element())
    await press('{Enter}7{Enter}')
    await expect.poll(() => edits().flatMap(({ edits: all }) => all)).toMatchObject([{ value: 1.017 }])
  })

  it('says what it cannot read and keeps it in sight', async () => {
    const { edits } = await openGrid(table(2))
    await focusGrid()
    await press('=A1{Enter}')
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('=A1 is a formula. Paste or type its result.')
    await expect.element(page.getByRole('textbox', { name: /^Value, / })).toHaveValue('=A1')
    await press('{Backspace}{Backspace}{Backspace}3,5{Enter}')
    await expect
      .poll(() => edits().flatMap(({ edits: all }) => all))
      .toMatchObject([{ value: 3.5, decimals: 1 }])
  })

  it('takes the reason along that was given once', async () => {
    const { edits } = await openGrid(table(2))
    await page.getByRole('textbox', { name: 'Reason for corrections' }).fill('Yearbook 2025')
    await focusGrid()
    await press('5{Enter}6{Enter}')
    await expect.poll(() => edits().map(({ reason }) => reason)).toEqual(['Yearbook 2025', 'Yearbook 2025'])
  })

  it('puts back what stood there and says why when the program refuses', async () => {
    const { refuse } = await openGrid(table(2))
    refuse('edit-revised-meanwhile', { indicator: 'R&D', hub: 'Hub 01', period: '2020' })
    await focusGrid()
    await press('5{Enter}')
    await expect
      .element(page.getByText('R&D, Hub 01, 2020 has been revised meanwhile', { exact: false }))
      .toBeVisible()
    await expect.poll(() => cellAt(0, 1)).toBe('1.01')
  })

  it('adds a value where none stood, with the source that was chosen for new ones', async () => {
    const { edits } = await openGrid(table(2).slice(1))
    await focusGrid()
    await press('{ArrowDown}{ArrowUp}{ArrowLeft}{ArrowRight}4.2{Enter}')
    await expect
      .poll(() => edits().flatMap(({ edits: all }) => all))
      .toMatchObject([
        {
          do: 'add',
          hub: 'hub-01',
          indicator: 'rd-intensity',
          period: '2020',
          value: 4.2,
          unit: 'percent-of-gdp',
          tier: 'unknown',
        },
      ])
  })

  it('looks at an earlier day and corrects nothing there', async () => {
    const { edits } = await openGrid(table(2))
    await page.getByRole('button', { name: 'As known today', exact: true }).click()
    await dialog().getByRole('textbox', { name: 'Day' }).fill('2025-12-31')
    await dialog().getByRole('button', { name: 'Show' }).click()
    await focusGrid()
    await press('5{Enter}')
    await expect
      .element(
        page.getByText('This is what was known on an earlier day. Go back to today to correct it.').first(),
      )
      .toBeInTheDocument()
    clip('paste', '7\t8')
    await expect.element(page.getByRole('textbox', { name: /^Value, / })).not.toBeInTheDocument()
    expect(edits()).toEqual([])
  })

  it('reads decimal commas in Russian', async () => {
    const { edits } = await openGrid(table(2))
    setLocale('ru')
    await expect.element(page.getByRole('grid')).toBeVisible()
    ;(page.getByRole('grid').element() as HTMLElement).focus()
    await press('1,234{Enter}')
    await expect
      .poll(() => edits().flatMap(({ edits: all }) => all))
      .toMatchObject([{ value: 1.234, decimals: 3 }])
  })
})

describe('selecting', () => {
  it('grows with Shift, leaps with Ctrl, and tells count, sum, mean and span', async () => {
    await openGrid(table(3))
    await focusGrid()
    await press('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
    await expect.element(page.getByText('2 × 2 selected')).toBeVisible()
    // 1.01 + 1.02 + 2.01 + 2.02
    await expect.element(page.getByText(/^Sum 6\.06$/)).toBeVisible()
    await expect.element(page.getByText(/^Mean 1\.515/)).toBeVisible()
    await expect.element(page.getByText('1.01 – 2.02')).toBeVisible()
    await press('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}')
    await expect.element(page.getByText('2 × 5 selected')).toBeVisible()
    await press('{Control>}a{/Control}')
    await expect.element(page.getByText('3 × 6 selected')).toBeVisible()
    await expect.element(page.getByText(/^Values 15$/)).toBeVisible()
    expect(grid().element().querySelectorAll('[aria-selected="true"]')).toHaveLength(18)
  })

  it('goes round inside a selection with Enter and Tab', async () => {
    await openGrid(table(3))
    await focusGrid()
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Enter}{Enter}')
    expect(active()).toEqual([0, 2])
    await press('{Tab}{Tab}')
    expect(active()).toEqual([1, 2])
    await expect.element(page.getByText('2 × 2 selected')).toBeVisible()
  })

  it('returns with Enter to the column a run of Tabs began in', async () => {
    await openGrid(table(3))
    await focusGrid()
    await press('{ArrowRight}5{Tab}6{Tab}7{Enter}')
    expect(active()).toEqual([1, 2])
    await press('8{Tab}9{ArrowLeft}')
    await press('{Escape}{ArrowRight}{ArrowRight}5{Enter}')
    expect(active()[0]).toBe(2)
  })

  it('takes whole rows and columns by their heads', async () => {
    await openGrid(table(3))
    await expect.element(grid()).toBeVisible()
    await userEvent.click(grid().element().querySelector('.gutter[data-row="1"]') as Element)
    await expect.element(page.getByText('1 × 6 selected')).toBeVisible()
    await userEvent.click(page.getByRole('columnheader', { name: /2022/ }))
    await expect.element(page.getByText('3 × 1 selected')).toBeVisible()
  })

  it('lets the focus go with Escape and Tab', async () => {
    await openGrid(table(2))
    await focusGrid()
    await press('{Tab}')
    expect(active()).toEqual([0, 2])
    await press('{Escape}{Tab}')
    expect(grid().element().contains(document.activeElement)).toBe(false)
  })
})

it('asks what an emptied cell means', async () => {
  const { edits } = await openGrid(table(2))
  await focusGrid()
  await press('{Shift>}{ArrowDown}{/Shift}{Delete}')
  await expect.element(dialog().getByRole('heading', { name: 'Clear 2 values' })).toBeVisible()
  await dialog()
    .getByRole('radio', { name: /^Missing/ })
    .click()
  await dialog().getByRole('combobox', { name: 'Why it is missing' }).selectOptions('missing: not collected')
  await dialog().getByRole('button', { name: 'Clear' }).click()
  await expect
    .poll(() => edits())
    .toMatchObject([{ as: 'clear', edits: [{ do: 'clear', kind: 'missing', status: 'L' }, { do: 'clear' }] }])
  await expect.poll(() => cellAt(0, 1)).toContain('missing: not collected')
})

describe('finding one’s way', () => {
  it('finds a number', async () => {
    await openGrid(table(9))
    await focusGrid()
    await press('{Control>}f{/Control}')
    await page.getByRole('searchbox', { name: 'Find in the grid' }).fill('7.03')
    await press('{Enter}')
    await expect.poll(active).toEqual([6, 3])
    await page.getByRole('searchbox', { name: 'Find in the grid' }).fill('77.03')
    await press('{Enter}')
    await expect.element(page.getByText('77.03 stands nowhere in the grid.')).toBeVisible()
    await press('{Escape}')
    expect(document.activeElement).toBe(grid().element())
  })

  it('orders and filters by a column with the keyboard', async () => {
    await openGrid(table(9))
    await focusGrid()
    await press('{Alt>}{ArrowDown}{/Alt}')
    await page.getByRole('menuitemradio', { name: 'Descending' }).click()
    await expect.poll(() => cellAt(0, 0)).toBe('Hub 09')
    await focusGrid()
    await press('{Alt>}{ArrowDown}{/Alt}')
    await page.getByRole('menuitemradio', { name: 'Filter …' }).click()
    await dialog().getByRole('textbox', { name: 'From' }).fill('8')
    await dialog().getByRole('button', { name: 'Filter', exact: true }).click()
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '3')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '10')
  })

  it('begins at the first cell of what is opened next', async () => {
    await openGrid(table(9))
    await focusGrid()
    await press('{Control>}{End}{/Control}')
    expect(active()).toEqual([8, 5])
    await page.getByRole('button', { name: 'Hubs' }).click()
    await page.getByRole('option', { name: /Hub 02/ }).click()
    await page.getByRole('button', { name: 'Observations', exact: true }).click()
    await expect.element(page.getByRole('columnheader', { name: /Indicator/ })).toBeVisible()
    await expect.poll(active).toEqual([0, 1])
  })

  it('remembers widths and the layout', async () => {
    await openGrid(table(2))
    await focusGrid()
    const width = () => page.getByRole('columnheader', { name: /2020/ }).element().clientWidth
    const before = width()
    await press('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
    await expect.poll(width).toBe(before + 16)
    expect(JSON.parse(recall('grid.crosstab') ?? '{}')).toMatchObject({ '2020': before + 17 })
    await page.getByRole('button', { name: 'List' }).click()
    await expect.element(page.getByRole('columnheader', { name: 'Status' })).toBeVisible()
    expect(recall('dataset.layout')).toBe('long')
  })

  it('corrects words in the list', async () => {
    const { edits } = await openGrid(table(2))
    await page.getByRole('button', { name: 'List' }).click()
    await focusGrid()
    await press('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}')
    await page.getByRole('combobox', { name: /^Status, / }).selectOptions('provisional')
    await press('{Enter}')
    await expect
      .poll(() => edits().flatMap(({ edits: all }) => all))
      .toMatchObject([{ do: 'restate', status: 'P' }])
  })
})

describe('for everybody', () => {
  it('speaks the whole of a cell and has no barriers in either layout, light and dark', async () => {
    await openGrid(table(30))
    await focusGrid()
    const spoken = () =>
      document
        .getElementById(grid().element().getAttribute('aria-activedescendant') ?? '')
        ?.getAttribute('aria-label')
    expect(spoken()).toBe(
      'Hub 01, R&D intensity, 2020, 1.01, percent of GDP, final, known since 29 Sept 2025',
    )
    await expectNoBarriers()
    setTheme('dark')
    await press('{Shift>}{ArrowDown}{/Shift}')
    await page.getByRole('button', { name: 'List' }).click()
    await expect.element(page.getByRole('columnheader', { name: 'Status' })).toBeVisible()
    await expectNoBarriers()
  })

  it('draws what is in sight of a hundred thousand rows, and reaches the last by one key', async () => {
    await openGrid(table(20_000))
    await page.getByRole('button', { name: 'List' }).click()
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '100001')
    expect(grid().element().querySelectorAll('[role=row]').length).toBeLessThan(80)
    await focusGrid()
    await press('{Control>}{End}{/Control}')
    await expect.poll(() => active()[0]).toBe(99_999)
    expect(grid().element().querySelectorAll('[role=row]').length).toBeLessThan(80)
  })
})
