import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'

/** What a person does at the grid, and what they see of it. */
export const grid = () => page.getByRole('grid', { name: 'Observations' })
export const focusGrid = async () => {
  await expect.element(grid()).toBeVisible()
  ;(grid().element() as HTMLElement).focus()
}
export const cellAt = (row: number, column: number) =>
  grid().element().querySelector(`[data-row="${row}"][data-column="${column}"]`)?.textContent.trim()
export const active = () => {
  const id = grid().element().getAttribute('aria-activedescendant') ?? ''
  const cell = document.getElementById(id)
  return [Number(cell?.dataset['row']), Number(cell?.dataset['column'])]
}
export const press = (...keys: string[]) => userEvent.keyboard(keys.join(''))
export const clip = (kind: 'copy' | 'cut' | 'paste', text = '', html = '') => {
  const clipboardData = new DataTransfer()
  if (text !== '') clipboardData.setData('text/plain', text)
  if (html !== '') clipboardData.setData('text/html', html)
  grid()
    .element()
    .dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }))
  return clipboardData
}
export const dialog = () => page.getByRole('dialog')
