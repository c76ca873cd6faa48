import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { problemOf } from '#shared/ipc/problem.ts'
import { openWindow } from './open-window.ts'
import { claim, source, story } from './story.ts'

const focused = () => (document.activeElement as HTMLElement | null)?.innerText ?? ''
const line = () => page.getByRole('region', { name: 'The line of C1' })

it('walks the line knot by knot and jumps to the place', async () => {
  await openWindow(story(), `#/claims/${claim.id}`)
  await expect.element(line()).toHaveTextContent('6.58')
  await userEvent.keyboard('l')
  expect(focused()).toContain('No briefing uses this claim yet.')
  await userEvent.keyboard('l')
  expect(focused()).toContain(claim.statement)
  await userEvent.keyboard('l')
  expect(focused()).toContain('Beijing spent 6.58 %')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => location.hash).toBe(`#/sources/${source.id}/${claim.id}`)
  await expect.element(line()).toHaveTextContent('6.58')
  await userEvent.keyboard('llll{Enter}')
  await expect.poll(() => decodeURIComponent(location.hash)).toBe('#/dataset/rd-intensity/D1-aaaaaa:1')
})

it('is tested by the day of the window among the claims, and by today beside a source', async () => {
  const knowledge = { asKnownOn: '2025-06-30', known: 1, later: 1, undated: 0, changed: [] }
  const program = await openWindow(
    { ...story(), 'dataset.knowledge': () => knowledge },
    `#/claims/${claim.id}`,
  )
  await expect.element(line()).toBeVisible()
  await page.getByRole('button', { name: 'As known today' }).click()
  await page.getByRole('textbox', { name: 'Day' }).fill('2025-06-30')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const asked = (name: 'claims.line' | 'claims.list') => program.inputsOf(name).at(-1)
  await expect.poll(() => asked('claims.line')).toEqual({ claim: claim.id, asKnownOn: '2025-06-30' })
  await expect.poll(() => asked('claims.list')).toEqual({ asKnownOn: '2025-06-30' })
  location.hash = `#/sources/${source.id}/${claim.id}`
  await expect.element(page.getByText('Sources are shown as they are today.')).toBeVisible()
  await expect.poll(() => asked('claims.line')).toEqual({ claim: claim.id, asKnownOn: null })
  await expect.poll(() => asked('claims.list')).toEqual({ asKnownOn: null })
})

it('says what is missing where a knot is', async () => {
  const { 'claims.line': whole, ...rest } = story()
  await openWindow(
    {
      ...rest,
      'claims.line': (input) => {
        const known = whole?.(input)
        if (known === undefined || !('view' in known)) throw new Error('the story has a line')
        return { ...known, view: { ...known.view, quotations: [] }, observations: [] }
      },
    },
    `#/claims/${claim.id}`,
  )
  await expect.element(line()).toHaveTextContent('No words of a source carry this claim.')
  await expect.element(line()).toHaveTextContent('There is nothing to test.')
})

it('accepts, and questions with a note', async () => {
  const program = await openWindow(story(), `#/claims/${claim.id}`)
  await expect.element(page.getByRole('heading', { name: claim.statement })).toBeVisible()
  await userEvent.keyboard('q')
  await page.getByRole('textbox', { name: 'What should be looked at?' }).fill('Is it final?')
  await page.getByRole('dialog').getByRole('button', { name: 'Question' }).click()
  await expect
    .poll(() => program.inputsOf('claims.review'))
    .toEqual([{ claim: claim.id, status: 'questioned', note: 'Is it final?' }])
  program.change({ collections: ['claims'], command: 'claims.review' })
  await expect.element(page.getByText('Is it final?')).toBeVisible()
  await userEvent.keyboard('a')
  await expect.poll(() => program.inputsOf('claims.review')).toHaveLength(2)
})

it('says in the list, on the claim and in its line when its own maker accepted it', async () => {
  const program = await openWindow(story(), `#/claims/${claim.id}`)
  await expect.element(line()).toHaveTextContent('6.58')
  await expect.element(page.getByText('by its maker')).not.toBeInTheDocument()
  await userEvent.keyboard('a')
  await expect.poll(() => program.inputsOf('claims.review')).toHaveLength(1)
  program.change({ collections: ['claims'], command: 'claims.review' })
  await expect.poll(() => page.getByText('by its maker').elements()).toHaveLength(3)
})

it('asks for reasons anew when the verdict is another', async () => {
  const program = await openWindow(story(), `#/claims/${claim.id}`)
  await expect.element(page.getByRole('heading', { name: claim.statement })).toBeVisible()
  await userEvent.keyboard('q')
  await page.getByRole('dialog').getByRole('textbox').fill('Is it final?')
  await page.getByRole('dialog').getByRole('button', { name: 'Question' }).click()
  await expect.poll(() => program.inputsOf('claims.review')).toHaveLength(1)
  program.change({ collections: ['claims'], command: 'claims.review' })
  await expect.element(page.getByText('Is it final?')).toBeVisible()
  await userEvent.keyboard('q')
  await expect.element(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Is it final?')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await userEvent.keyboard('x')
  await expect.element(page.getByRole('dialog').getByRole('textbox')).toHaveValue('')
})

it('says a refusal in one sentence and loses nothing that was typed', async () => {
  await openWindow({ ...story(), 'claims.review': () => problemOf('host-silent') }, `#/claims/${claim.id}`)
  await expect.element(page.getByRole('heading', { name: claim.statement })).toBeVisible()
  await userEvent.keyboard('x')
  await page.getByRole('textbox', { name: 'Why does it not hold?' }).fill('Another number is printed')
  await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click()
  await expect.element(page.getByRole('dialog').getByRole('alert')).toHaveTextContent('does not answer')
  await expect
    .element(page.getByRole('textbox', { name: 'Why does it not hold?' }))
    .toHaveValue('Another number is printed')
})

it('filters the list and offers the way back when nothing fits', async () => {
  await openWindow(story(), `#/claims/${claim.id}`)
  const list = page.getByRole('listbox', { name: 'Claims' })
  await expect.element(list.getByRole('option')).toBeVisible()
  await userEvent.keyboard('f')
  await page.getByRole('combobox', { name: 'Filter claims' }).fill('contradicted')
  await userEvent.keyboard('{Enter}{Escape}')
  await expect.element(page.getByText('No claim fits this filter.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.element(list.getByRole('option')).toBeVisible()
})

it('goes between views and panes by keyboard', async () => {
  await openWindow(story(), '#/overview')
  await expect.element(page.getByRole('heading', { name: 'Hubs', exact: true })).toBeVisible()
  await userEvent.keyboard('{Control>}3{/Control}')
  await expect.poll(() => location.hash).toBe(`#/claims/${claim.id}`)
  await expect.element(line()).toBeVisible()
  const panes = new Set<string>()
  for (let turn = 0; turn < 4; turn += 1) {
    await userEvent.keyboard('{F6}')
    panes.add(document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label') ?? '')
  }
  expect([...panes].toSorted()).toEqual(['Claim', 'Claims', 'Inspector', 'Views'])
  await userEvent.keyboard('?')
  await expect.element(page.getByRole('heading', { name: 'Shortcuts' })).toBeVisible()
})
