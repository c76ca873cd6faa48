import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { reviewOf } from '#shared/domain/review.ts'
import { page, userEvent } from 'vitest/browser'
import { recall } from '#renderer/memory/remembered.ts'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import { claimsStory, idOf } from './claims-story.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'

const column = (name: string) => page.getByRole('listbox', { name: new RegExp(`^${name}:`) })
const cards = (name: string) =>
  column(name)
    .getByRole('option')
    .elements()
    .map((one) => one.querySelector('p')?.textContent.replace('Claim number ', ''))
const grid = () => page.getByRole('grid', { name: 'Claims' })
const shownRows = () =>
  grid()
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.firstElementChild?.textContent.trim())
const selectedRow = () => grid().getByRole('row', { selected: true })

describe('the board', () => {
  it('moves a card with Shift and an arrow key, keeps it in hand, and says what it did', async () => {
    const program = claimsStory(6)
    const { inputsOf } = await openWindow(program, `#/claims/${idOf(2)}`)
    await expect.element(page.getByRole('heading', { name: 'Claim number 2' })).toBeVisible()
    await userEvent.keyboard('{Shift>}b{/Shift}')
    await expect.poll(() => cards('unreviewed')).toEqual(['1', '2', '3', '4', '5', '6'])
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect.poll(() => cards('questioned')).toEqual(['2'])
    await expect.element(page.getByRole('status').filter({ hasText: 'C2: questioned.' })).toBeInTheDocument()
    await expect.element(column('questioned')).toHaveFocus()
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect.poll(() => cards('accepted')).toEqual(['2'])
    expect(inputsOf('claims.review')).toEqual([
      { claim: idOf(2), status: 'questioned', note: '' },
      { claim: idOf(2), status: 'accepted', note: '' },
    ])
    // The last column is the end of the way.
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect.poll(() => cards('rejected')).toEqual(['2'])
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(cards('rejected')).toEqual(['2'])
  })

  it('keeps what others say of a claim, and tells where reviewers disagree', async () => {
    const bens = [2, 3].map((number) =>
      reviewOf(idOf(number), 'Ben', { status: 'rejected', at: '2026-01-15T10:00:00Z', note: 'Whose?' }),
    )
    const { inputsOf } = await openWindow(claimsStory(3, bens), `#/claims/${idOf(2)}`)
    await expect.element(page.getByText('Whose?')).toBeVisible()
    // Ben’s word is not this person’s: their own is still to come.
    await expect
      .element(page.getByRole('button', { name: 'Reject', exact: true }))
      .not.toHaveAttribute('aria-pressed', 'true')
    for (const [at, key] of ['a', 'ja', 'k'].entries()) {
      await userEvent.keyboard(key)
      const row = page
        .getByRole('listbox', { name: 'Claims' })
        .getByRole('option')
        .nth(at === 1 ? 2 : 1)
      await expect.element(row).toHaveTextContent('reviewers disagree')
    }
    await userEvent.keyboard('{Shift>}b{/Shift}')
    await expect.poll(() => cards('reviewers disagree')).toEqual(['2', '3'])
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    await expect.poll(() => cards('rejected')).toEqual(['2'])
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect
      .element(page.getByRole('status').filter({ hasText: 'no card can be put here' }))
      .toBeInTheDocument()
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    await expect
      .element(
        page
          .getByRole('status')
          .filter({ hasText: 'Reviewers disagree: Ben: rejected (Whose?) and Anna: accepted.' }),
      )
      .toBeInTheDocument()
    expect(inputsOf('claims.review')).toMatchObject([
      { status: 'accepted' },
      { status: 'accepted' },
      { status: 'rejected' },
      { status: 'accepted' },
    ])
  })

  it('is walked by arrows, over empty columns, and leads into the claim and back', async () => {
    const program = claimsStory(6)
    await openWindow(program, `#/claims/${idOf(5)}`)
    await expect.element(page.getByRole('heading', { name: 'Claim number 5' })).toBeVisible()
    await userEvent.keyboard('{Shift>}b{/Shift}')
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    await page.getByRole('combobox', { name: 'Columns' }).selectOptions('Columns by outcome')
    await expect.poll(() => cards('contradicted')).toEqual(['2', '5'])
    ;(column('contradicted').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(column('confirmed')).toHaveFocus()
    await expect.poll(() => location.hash).toBe(`#/claims/${idOf(4)}`)
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}{End}')
    await expect.poll(() => location.hash).toBe(`#/claims/${idOf(6)}`)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Claim number 6' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(column('untestable')).toBeVisible()
  })

  it('says that outcomes cannot be moved, and moves none', async () => {
    const { inputsOf } = await openWindow(claimsStory(3), `#/claims/${idOf(1)}`)
    await userEvent.keyboard('{Shift>}b{/Shift}')
    await page.getByRole('combobox', { name: 'Columns' }).selectOptions('Columns by outcome')
    await expect.element(page.getByText('The check sets the outcome', { exact: false })).toBeVisible()
    ;(column('confirmed').element() as HTMLElement).focus()
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect
      .element(page.getByRole('status').filter({ hasText: 'these cards cannot be moved' }))
      .toBeInTheDocument()
    expect(inputsOf('claims.update')).toEqual([])
    expect(inputsOf('claims.review')).toEqual([])
    expect(recall('claims.board-by')).toBe('outcome')
  })

  it('takes a card that is dragged', async () => {
    const { inputsOf } = await openWindow(claimsStory(3), `#/claims/${idOf(1)}`)
    await userEvent.keyboard('{Shift>}b{/Shift}')
    await page.getByRole('combobox', { name: 'Columns' }).selectOptions('Columns by author’s status')
    await expect.poll(() => cards('draft')).toEqual(['1', '2', '3'])
    await userEvent.dragAndDrop(
      column('draft').getByRole('option').nth(2),
      page.getByRole('region', { name: 'ready' }),
    )
    await expect.poll(() => cards('ready')).toEqual(['3'])
    expect(inputsOf('claims.update')).toEqual([{ claim: idOf(3), status: 'ready' }])
  })

  it('of ten thousand draws the cards in sight, and reaches the last by one key', async () => {
    await openWindow(claimsStory(10_000), `#/claims/${idOf(1)}`)
    await userEvent.keyboard('{Shift>}b{/Shift}')
    await expect.element(column('unreviewed')).toBeVisible()
    ;(column('unreviewed').element() as HTMLElement).focus()
    expect(cards('unreviewed').length).toBeLessThan(30)
    await userEvent.keyboard('{End}')
    const last = column('unreviewed').getByRole('option', { selected: true })
    await expect.element(last).toHaveTextContent('Claim number 10000')
    await expect.element(last).toHaveAttribute('aria-posinset', '10000')
    await expect.element(last).toBeInViewport()
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect.poll(() => cards('questioned')).toEqual(['10000'])
  })
})

describe('the table', () => {
  it('is ordered by a heading and by a key, remembers it, and is walked in its own order', async () => {
    await openWindow(claimsStory(12), `#/claims/${idOf(1)}`)
    await userEvent.keyboard('{Shift>}t{/Shift}')
    await expect.poll(() => shownRows().slice(0, 3)).toEqual(['C1', 'C2', 'C3'])
    await grid().getByRole('button', { name: 'No.' }).click()
    await expect.poll(() => shownRows().slice(0, 3)).toEqual(['C12', 'C11', 'C10'])
    expect(recall('claims.sort')).toBe('-label')
    await userEvent.keyboard('s')
    await page.getByRole('combobox', { name: 'Sort by' }).fill('outcome')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => shownRows().slice(0, 5)).toEqual(['C2', 'C5', 'C8', 'C11', 'C3'])
    await userEvent.keyboard('k')
    await expect.element(selectedRow()).toHaveTextContent('C12')
    await userEvent.keyboard('j')
    await expect.element(selectedRow()).toHaveTextContent('C1')
    expect(recall('claims.mode')).toBe('table')
  })

  it('of ten thousand draws the rows in sight, and takes reviews, tags and states on each', async () => {
    const program = claimsStory(10_000)
    const { inputsOf } = await openWindow(program, `#/claims/${idOf(1)}`)
    await userEvent.keyboard('{Shift>}t{/Shift}')
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '10001')
    expect(shownRows().length).toBeLessThan(80)
    ;(grid().element() as HTMLElement).focus()
    await userEvent.keyboard('{End}')
    await expect.element(selectedRow()).toHaveTextContent('C10000')
    await userEvent.keyboard('a')
    await expect.element(selectedRow()).toHaveTextContent('accepted')
    await userEvent.keyboard('d')
    await expect.poll(() => inputsOf('claims.update')).toEqual([{ claim: idOf(10_000), status: 'ready' }])
    await expect.element(selectedRow()).toHaveTextContent('ready')
    await userEvent.keyboard('t')
    await page.getByRole('combobox', { name: 'A tag' }).fill('law')
    await userEvent.keyboard('{Enter}{Enter}')
    await expect.element(selectedRow()).toHaveTextContent('law')
  })
})

describe('the filter', () => {
  it('holds in every mode, shows as chips, and is taken back chip by chip', async () => {
    await openWindow(claimsStory(12), `#/claims/${idOf(1)}`)
    const options = page.getByRole('listbox', { name: 'Claims' }).getByRole('option')
    await expect.poll(() => options.elements().length).toBe(12)
    await userEvent.keyboard('f')
    await page.getByRole('combobox', { name: 'Filter claims' }).fill('tag energy')
    await userEvent.keyboard('{Enter}')
    await page.getByRole('combobox', { name: 'Filter claims' }).fill('one origin')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog').getByText('2 of 12')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => options.elements().length).toBe(2)
    await userEvent.keyboard('{Shift>}b{/Shift}')
    await expect.poll(() => cards('unreviewed')).toEqual(['1', '7'])
    await userEvent.keyboard('{Shift>}t{/Shift}')
    await expect.poll(shownRows).toEqual(['C1', 'C7'])
    await page.getByRole('button', { name: 'Take out one origin only' }).click()
    await expect.poll(() => shownRows().length).toBe(6)
    await userEvent.keyboard('/number 1')
    await expect.poll(shownRows).toEqual(['C1', 'C11'])
    await expect.element(page.getByRole('button', { name: 'Take out “number 1”' })).toBeVisible()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.poll(() => location.hash).toBe(`#/claims/${idOf(11)}`)
    await page.getByRole('button', { name: 'Clear all' }).click()
    await expect.poll(() => shownRows().length).toBe(12)
  })

  it('is still there for a person who comes back from a source', async () => {
    await openWindow(claimsStory(4), `#/claims/${idOf(1)}`)
    await userEvent.keyboard('/number 3{Enter}')
    await userEvent.keyboard('{Control>}2{/Control}')
    await expect.poll(() => location.hash).toContain('#/sources')
    await userEvent.keyboard('{Control>}3{/Control}')
    await expect.element(page.getByRole('searchbox', { name: 'Filter by words' })).toHaveValue('number 3')
    await expect.element(page.getByText('1 of 4')).toBeVisible()
  })

  it('steps on from where a claim stood that its own review took out of sight', async () => {
    await openWindow(claimsStory(5), `#/claims/${idOf(1)}`)
    await userEvent.keyboard('f')
    await page.getByRole('combobox', { name: 'Filter claims' }).fill('unreviewed')
    await userEvent.keyboard('{Enter}{Escape}')
    await userEvent.keyboard('jj')
    await expect.element(page.getByRole('heading', { name: 'Claim number 3' })).toBeVisible()
    await userEvent.keyboard('a')
    await expect.element(page.getByText('4 of 5')).toBeVisible()
    await userEvent.keyboard('j')
    await expect.element(page.getByRole('heading', { name: 'Claim number 4' })).toBeVisible()
  })
})

/** In a dialog colours cannot be judged through the scrim; everything else can. */
async function expectNoViolations() {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([])
}

it.each(['b', 't'])('has no barrier in mode Shift %s, light or dark, in any language', async (key) => {
  await openWindow(claimsStory(8), `#/claims/${idOf(2)}`)
  await expect.element(page.getByRole('heading', { name: 'Claim number 2' })).toBeVisible()
  await userEvent.keyboard(`{Shift>}${key}{/Shift}`)
  await userEvent.keyboard('f')
  await page.getByRole('combobox', { name: 'Filter claims' }).fill('energy')
  await expectNoViolations()
  await userEvent.keyboard('{Enter}{Escape}')
  await expectNoBarriers()
  setTheme('dark')
  setLocale('ru')
  await expect.element(page.getByText('Всё на диске', { exact: false })).toBeVisible()
  await expectNoBarriers()
  setLocale('zh')
  await expect.element(page.getByText('已全部存盘', { exact: false })).toBeVisible()
  await expectNoBarriers()
})
