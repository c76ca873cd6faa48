import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import NumberField from '#renderer/components/NumberField.svelte'
import GoalpostFields from '#renderer/features/recipes/GoalpostFields.svelte'
import { setLocale } from '#renderer/messages/speech.svelte.ts'

const field = (name: string) => page.getByRole('textbox', { name })

it.each([
  ['0,5', 0.5],
  ['0.5', 0.5],
  [' 12 000 ', 12_000],
  ['−3', -3],
  ['.25', 0.25],
])('a number field reads %s as %s', async (typed, number) => {
  setLocale('en')
  const onnumber = vi.fn()
  await render(NumberField, { label: 'Weight', value: 1, onnumber })
  await field('Weight').fill(typed)
  expect(onnumber).toHaveBeenLastCalledWith(number)
})

it.each([
  ['half', {}, 'number'],
  ['', {}, 'number'],
  ['1e9', {}, 'number'],
  ['Infinity', {}, 'number'],
  ['2.5', { whole: true }, 'whole'],
  ['-1', { min: 0 }, '0'],
  ['11', { min: 0, max: 10 }, '10'],
])('a number field keeps %s in sight, says why, and tells no number', async (typed, limits, why) => {
  setLocale('en')
  const [onnumber, onproblem] = [vi.fn(), vi.fn()]
  await render(NumberField, { label: 'Weight', value: 1, onnumber, onproblem, ...limits })
  await field('Weight').fill(typed)
  await expect.element(field('Weight')).toHaveValue(typed)
  await expect.element(field('Weight')).toHaveAttribute('aria-invalid', 'true')
  await expect.element(field('Weight')).toHaveAccessibleDescription(new RegExp(why))
  expect(onnumber).not.toHaveBeenCalled()
  expect(onproblem).toHaveBeenLastCalledWith(true)
})

it('goalposts count once both are there and in their order; reversed ones are told and keep what was typed', async () => {
  setLocale('en')
  const [onchange, onproblem] = [vi.fn(), vi.fn()]
  await render(GoalpostFields, { bounds: null, onchange, onproblem })
  await field('Lower bound').fill('10')
  expect(onchange).toHaveBeenLastCalledWith(null)
  await field('Upper bound').fill('5')
  expect(onchange).toHaveBeenLastCalledWith(null)
  await expect.element(page.getByRole('alert')).toBeVisible()
  await expect.poll(() => onproblem).toHaveBeenLastCalledWith(true)
  await expect.element(field('Lower bound')).toHaveValue('10')
  await field('Upper bound').fill('50,5')
  expect(onchange).toHaveBeenLastCalledWith({ low: 10, high: 50.5 })
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  await expect.poll(() => onproblem).toHaveBeenLastCalledWith(false)
  await field('Lower bound').fill('')
  expect(onchange).toHaveBeenLastCalledWith(null)
})
