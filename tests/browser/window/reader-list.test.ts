import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { SourceSummary } from '#shared/ipc/answers/sources.ts'
import { recall } from '#renderer/memory/remembered.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import { storyOfPending } from './pending-story.ts'
import type { Answers } from './speaking-transport.ts'
import { source, story } from './story.ts'

const list = () => page.getByRole('listbox', { name: 'Sources' })
const titles = () =>
  list()
    .getByRole('option')
    .elements()
    .map((row) => row.querySelector('.title')?.textContent)

/** A workspace of so many sources; `known` says whose suggestions are counted already. */
function many(count: number, known: (at: number) => number | null = () => 0): Answers {
  const summary = (at: number): SourceSummary => ({
    source: {
      ...source,
      id: `S${at}-aaaaaa`,
      currentVersion: `S${at}.1-aaaaaa`,
      addedAt: new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString(),
      metadata: {
        ...source.metadata,
        title: at % 10 === 0 ? `Отчёт ${at}` : `Report ${at}`,
        language: at % 10 === 0 ? 'ru' : 'en',
        published: `20${10 + (at % 15)}`,
      },
    },
    words: 10,
    versions: 1,
    quotations: 0,
    claims: 0,
    suggestionsLeft: known(at),
    sameOriginAs: [],
  })
  const all = Array.from({ length: count }, (_, at) => summary(at + 1))
  const { 'sources.open': open, ...rest } = story()
  return {
    ...rest,
    'sources.list': () => all,
    'sources.open': (input) => {
      const opened = open?.(input)
      const summary = all.find((one) => one.source.id === input.source)
      if (opened === undefined || !('source' in opened) || summary === undefined)
        throw new Error('the story has this source')
      return {
        ...opened,
        source: summary.source,
        version: { ...opened.version, id: summary.source.currentVersion },
      }
    },
    'suggestions.count': () => ({ left: 7 }),
  }
}

describe('the list of sources', () => {
  it('is filtered from the keyboard, and read from it', async () => {
    await openWindow(many(30), '#/sources')
    await expect.element(list()).toBeVisible()
    await userEvent.keyboard('/')
    await expect.element(page.getByRole('searchbox', { name: 'Filter sources' })).toHaveFocus()
    await userEvent.keyboard('отчет russian')
    await expect.poll(titles).toEqual(['Отчёт 30', 'Отчёт 20', 'Отчёт 10'])
    await expect.element(page.getByText('3 of 30')).toBeVisible()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.poll(() => location.hash).toContain('S20-')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('article', { name: 'Text of the source' })).toHaveFocus()
    await userEvent.keyboard('/{Escape}')
    await expect.poll(() => titles().length).toBe(30)
    await userEvent.keyboard('/zzz')
    await expect.element(page.getByText('No source has these words', { exact: false })).toBeVisible()
  })

  it('opens the only row left by the keys, and the next key acts on it', async () => {
    await openWindow(many(30), '#/sources')
    await expect.poll(() => location.hash).toContain('S30-')
    await userEvent.keyboard('/')
    await userEvent.keyboard('S17')
    await expect.poll(titles).toEqual(['Report 17'])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(() => location.hash).toContain('S17-')
    const row = list().getByRole('option', { selected: true })
    await expect.element(row).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('article', { name: 'Text of the source' })).toHaveFocus()
    await userEvent.keyboard('/{Control>}a{/Control}S18{ArrowDown} ')
    await expect.poll(() => location.hash).toContain('S18-')
  })

  it('says what is retracted, what quotations need a look, and that a grade is one', async () => {
    const retraction = {
      on: null,
      reason: 'A wrong translation',
      notice: null,
      by: 'Anna',
      at: '2026-02-03T10:00:00.000Z',
    }
    const answers = storyOfPending()
    const all = answers['sources.list']?.({}) ?? []
    await openWindow(
      {
        ...answers,
        'sources.list': () =>
          'kind' in all ? all : all.map((one) => ({ ...one, source: { ...one.source, retraction } })),
      },
      '#/sources',
    )
    const row = list().getByRole('option', { name: 'A title' })
    await expect.element(row).toHaveTextContent('✕Retracted')
    await expect.element(row).toHaveTextContent(/\d need a look/)
    const grade = row.getByText('grade B2')
    await expect.element(grade).toBeVisible()
    expect(grade.element().getAttribute('title')).toBe(
      'Reliability B (usually reliable), credibility 2 (probably true)',
    )
  })

  it('is ordered as a person likes, and remembers it', async () => {
    await openWindow(many(12), '#/sources')
    await expect.poll(() => titles()[0]).toBe('Report 12')
    await page.getByRole('button', { name: 'Order of the sources' }).click()
    await page.getByRole('menuitemradio', { name: 'By title' }).click()
    await expect.poll(() => titles().slice(0, 3)).toEqual(['Report 1', 'Report 2', 'Report 3'])
    expect(recall('sources.order')).toBe('title')
  })

  it('of a thousand makes the rows that come near, and reaches the last by one key', async () => {
    await openWindow(many(1000), '#/sources')
    await expect.element(list()).toBeVisible()
    expect(titles().length).toBeLessThan(200)
    await expect
      .element(list().getByRole('option', { selected: true }))
      .toHaveAttribute('aria-setsize', '1000')
    ;(list().getByRole('option', { selected: true }).element() as HTMLElement).focus()
    await userEvent.keyboard('{End}')
    const last = list().getByRole('option', { selected: true })
    await expect.element(last).toHaveTextContent('Report 1')
    await expect.element(last).toHaveAttribute('aria-posinset', '1000')
    await expect.element(last).toHaveFocus()
    await expect.element(last).toBeInViewport()
    await userEvent.keyboard('{ArrowUp}')
    await expect
      .element(list().getByRole('option', { selected: true }))
      .toHaveAttribute('aria-posinset', '999')
    const pane = list().element().closest('[data-pane]')
    // By the scroll bar into the middle, where nothing was made yet.
    if (pane) pane.scrollTop = pane.scrollHeight / 2
    await expect.poll(() => titles()).toContain('Report 499')
  })

  it('counts suggestions for rows in sight alone', async () => {
    const program = await openWindow(
      many(300, (at) => (at % 2 === 0 ? 3 : null)),
      '#/sources',
    )
    await expect
      .element(list().getByRole('option', { name: 'Report 299' }))
      .toHaveTextContent('7 suggestions')
    await expect
      .element(list().getByRole('option', { name: 'Report 298' }))
      .toHaveTextContent('3 suggestions')
    const asked = () => program.inputsOf('suggestions.count').map((input) => JSON.stringify(input))
    expect(asked().length).toBeLessThan(20)
    expect(asked()).toContain('{"source":"S299-aaaaaa"}')
    expect(asked()).not.toContain('{"source":"S298-aaaaaa"}')
    expect(new Set(asked()).size).toBe(asked().length)
    const pane = list().element().closest('[data-pane]')
    await expect
      .poll(() => {
        // Rows that were never made are guessed; made, the list may be longer.
        if (pane) pane.scrollTop = pane.scrollHeight
        return asked()
      })
      .toContain('{"source":"S1-aaaaaa"}')
    expect(asked()).not.toContain('{"source":"S151-aaaaaa"}')
  })

  it('has no barrier, filtered or not', async () => {
    await openWindow(many(60), '#/sources')
    await expect.element(list()).toBeVisible()
    await expectNoBarriers()
    await userEvent.keyboard('/report 1')
    await expectNoBarriers()
  })
})
