import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { keepFocus } from '#renderer/keys/keep-focus.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { Notices } from '#renderer/notices/notices.svelte.ts'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import AskingEffect from './AskingEffect.svelte'
import PickerAgain from './PickerAgain.svelte'

let undo: (() => unknown)[] = []
afterEach(async () => {
  for (const one of undo) await one()
  undo = []
  document.body.replaceChildren()
})
const settled = () => new Promise((done) => setTimeout(done, 20))

it('goes on to the next field though leaving the first changed the page', async () => {
  document.body.innerHTML = '<main><input id="one" /><input id="two" /></main>'
  undo.push(keepFocus())
  const one = document.querySelector<HTMLInputElement>('#one')
  one?.addEventListener('change', () => document.body.append(document.createElement('p')))
  one?.focus()
  await userEvent.keyboard('a{Tab}')
  await settled()
  expect(document.activeElement?.id).toBe('two')
  await userEvent.keyboard('b')
  expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(['a', 'b'])
})

it('comes back to the pane when what had it leaves the page', async () => {
  document.body.innerHTML =
    '<main><div data-pane tabindex="-1" class="middle"><button id="gone">x</button></div></main>'
  undo.push(keepFocus())
  const button = document.querySelector<HTMLButtonElement>('#gone')
  button?.focus()
  button?.remove()
  await expect.poll(() => document.activeElement?.className).toBe('middle')
})

it('begins each choice anew, and says beside the field that nothing was found', async () => {
  setLocale('en')
  const component = mount(PickerAgain, { target: document.body })
  undo.push(() => unmount(component))
  const field = page.getByRole('combobox', { name: 'Hub' })
  await field.fill('nowhere')
  const none = page.getByText('Nothing by this name')
  await expect.element(none).toBeVisible()
  const below = none.element().getBoundingClientRect().top - field.element().getBoundingClientRect().bottom
  expect(below).toBeLessThan(40)
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Choose' }).click()
  await expect.element(field).toHaveValue('')
  await expect.element(page.getByRole('option')).toHaveLength(2)
})

it('asks once for what is open, and not again with everything that is said', async () => {
  const notices = new Notices()
  let runs = 0
  const component = mount(AskingEffect, {
    target: document.body,
    props: { notices, onrun: () => (runs += 1) },
  })
  undo.push(() => unmount(component))
  flushSync()
  notices.tell(sentence('app.saved'))
  flushSync()
  await settled()
  notices.clear()
  flushSync()
  expect(runs).toBe(1)
})
