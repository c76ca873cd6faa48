import { page, userEvent } from 'vitest/browser'
import { expect, it } from 'vitest'
import { openWindow } from './open-window.ts'
import { storyOfText, textOf } from './reader-text.ts'
import { claim, quotation, source, story } from './story.ts'

const place = `#/sources/${source.id}`
const words = () => [...(CSS.highlights.get('plumb-overlap') ?? [])].map((range) => String(range))

function overlapping() {
  const { 'sources.open': open, ...rest } = story()
  const inner = 'spent 6.58 % of its output'
  return {
    ...rest,
    'sources.open': (input: Parameters<NonNullable<typeof open>>[0]) => {
      const opened = open?.(input)
      if (opened === undefined || !('quotations' in opened)) throw new Error('the story has a source')
      const start = opened.text.indexOf(inner)
      const span = { start, end: start + inner.length }
      const second = {
        ...quotation,
        id: 'S1:2-bbbbbb',
        exact: inner,
        span,
        claims: ['C9-bbbbbb'],
        place: { kind: 'exact', rung: 'same-place', score: 1, ...span } as const,
      }
      return { ...opened, quotations: [...opened.quotations, second] }
    },
    'quotations.settle': () => quotation,
  }
}

it('shows where marks overlap, and the claims in the margin, beside the text and not over it', async () => {
  await openWindow(overlapping(), place)
  await expect.poll(words).toEqual(['spent 6.58 % of its output'])
  const notes = page.getByRole('list', { name: 'Claims beside the text' })
  await expect.element(notes.getByText('+1')).toBeVisible()
  const text = document.querySelector('article .laid, article p')?.getBoundingClientRect()
  for (const note of document.querySelectorAll('ul[aria-label="Claims beside the text"] li'))
    expect(note.getBoundingClientRect().left).toBeGreaterThanOrEqual((text?.right ?? 0) - 1)
  await notes.getByRole('button', { name: 'C1' }).click()
  await expect.element(page.getByRole('heading', { name: /C1/ }).first()).toBeVisible()
})

it('lets the words of a claim be chosen anew by keyboard alone', async () => {
  const program = await openWindow(overlapping(), `${place}/${claim.id}`)
  await expect.poll(() => [...(CSS.highlights.get('plumb-active') ?? [])].length).toBe(1)
  await userEvent.keyboard('{Shift>}e{/Shift}')
  await expect.poll(() => String(document.getSelection())).toBe(quotation.exact)
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
  await expect.poll(() => String(document.getSelection()).length).toBeGreaterThan(quotation.exact.length)
  await userEvent.keyboard('{Shift>}e{/Shift}')
  await expect
    .poll(() => program.inputsOf('quotations.settle'))
    .toMatchObject([
      { quotation: quotation.id, decision: { kind: 'take', span: { start: quotation.span.start } } },
    ])
})

it('makes a claim of the words last taken, however quickly the key follows', async () => {
  const program = await openWindow(story(), place)
  const reader = page.getByRole('article', { name: 'Text of the source' })
  await expect.element(reader).toBeVisible()
  const article = reader.element() as HTMLElement
  article.focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => String(document.getSelection())).not.toBe('')
  // In one task: the page has had no time to tell that the selection changed.
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter'])
    article.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  const taken = String(document.getSelection())
  await expect.element(page.getByRole('dialog').getByRole('blockquote')).toHaveTextContent(taken)
  await expect.poll(() => program.inputsOf('claims.draft')).toMatchObject([{ span: quotation.span }])
})

it('sends the form with Ctrl and Enter from a field of several lines', async () => {
  const program = await openWindow(story(), place)
  const reader = page.getByRole('article', { name: 'Text of the source' })
  await expect.element(reader).toBeVisible()
  ;(reader.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  await expect.element(page.getByRole('textbox', { name: 'What is claimed' })).toHaveFocus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => program.inputsOf('claims.mark'))
    .toMatchObject([{ span: quotation.span, statement: quotation.exact }])
})

it('says that a single character, and that far more than a sentence, make a poor quotation', async () => {
  const long = textOf([
    ['paragraph', 'A. ' + 'Beijing spent 6.58 percent of its output on research. '.repeat(60)],
  ])
  await openWindow(storyOfText(long), place)
  const reader = page.getByRole('article', { name: 'Text of the source' })
  await expect.element(reader).toBeVisible()
  ;(reader.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  const walker = document.createTreeWalker(reader.element(), NodeFilter.SHOW_TEXT)
  const first = walker.nextNode()
  if (first === null) throw new Error('the text has words')
  document.getSelection()?.setBaseAndExtent(first, 0, first, 1)
  await expect.poll(() => String(document.getSelection())).toBe('A')
  await userEvent.keyboard('m')
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByRole('note')).toHaveTextContent('single character')
  await userEvent.keyboard('{Escape}')
  ;(reader.element() as HTMLElement).focus()
  await userEvent.keyboard('{Control>}a{/Control}m')
  await expect.element(dialog.getByRole('note')).toHaveTextContent(/3,\d{3} characters/)
})
