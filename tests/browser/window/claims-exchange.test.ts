import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ImportedClaims } from '#shared/ipc/answers/claims.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { claimsStory, idOf } from './claims-story.ts'
import { openWindow } from './open-window.ts'

const dialog = () => page.getByRole('dialog')
const brought: ImportedClaims = {
  claims: [idOf(2), idOf(3)],
  updated: [idOf(4)],
  unplaced: [{ claim: idOf(3), sentence: sentence('claims.import.nowhere', { words: 'gone' }) }],
  left: [{ what: 'note', sentence: sentence('claims.import.stranger', { what: 'note' }) }],
  disputed: [{ claim: idOf(4), sentence: sentence('claims.import.disputed', { reviews: ['Ana', 'Ben'] }) }],
}
const file = (name: string) => new File(['{}'], name, { type: 'application/json' })
function drop(...files: File[]) {
  const carried = new DataTransfer()
  for (const one of files) carried.items.add(one)
  const target = document.querySelector('[data-claims]')
  target?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }))
}

it('exports what the filter shows, or all, in the format chosen', async () => {
  const saved = { fileName: 'claims.csv', mediaType: 'text/csv', base64: btoa('id') }
  const { inputsOf } = await openWindow(
    { ...claimsStory(5), 'claims.export': () => saved },
    `#/claims/${idOf(1)}`,
  )
  await userEvent.keyboard('/number 3{Enter}')
  await userEvent.keyboard('{Control>}{Shift>}e{/Shift}{/Control}')
  await dialog().getByRole('radio', { name: 'Table CSV' }).click()
  await expect.element(dialog().getByRole('radio', { name: 'the 1 claim the filter shows' })).toBeChecked()
  await dialog().getByRole('button', { name: 'Export' }).click()
  await expect.poll(() => inputsOf('claims.export')).toEqual([{ claims: [idOf(3)], format: 'csv' }])
  await expect.element(page.getByRole('status').filter({ hasText: 'claims.csv' })).toBeInTheDocument()
  await page.getByRole('button', { name: 'More about the claims' }).click()
  await page.getByRole('menuitem', { name: 'Export claims …' }).click()
  await expect.element(dialog().getByRole('radio', { name: 'Table CSV' })).toBeChecked()
  await dialog().getByRole('radio', { name: 'all 5 claims' }).click()
  await dialog().getByRole('button', { name: 'Export' }).click()
  await expect.poll(() => inputsOf('claims.export').at(-1)).toEqual({ claims: null, format: 'csv' })
})

it('tells what dropped files brought, each claim a jump, and takes exactly their changes back', async () => {
  const nothing = { claims: [], updated: [], unplaced: [], left: [], disputed: [] }
  const { inputsOf } = await openWindow(
    {
      ...claimsStory(5),
      'claims.import': ({ name }) =>
        name === 'bad.json'
          ? problemOf('claims-unreadable', { file: name })
          : name === 'same.json'
            ? nothing
            : brought,
    },
    `#/claims/${idOf(1)}`,
  )
  await expect.element(page.getByRole('listbox', { name: 'Claims' })).toBeVisible()
  drop(file('a.json'), file('bad.json'), file('same.json'))
  await expect.element(dialog()).toHaveTextContent('2 new claims, 1 updated, 1 left out')
  await expect.element(dialog()).toHaveTextContent('1 file not read')
  await expect.element(dialog()).toHaveTextContent('bad.json')
  await expect.element(dialog()).toHaveTextContent('‘note’ is neither an annotation nor a claim review.')
  await expect.element(dialog()).toHaveTextContent('1 without a place here')
  await expect.element(dialog()).toHaveTextContent('1 on which reviewers disagree')
  await expect
    .element(dialog().getByRole('button', { name: 'C4 Claim number 4' }))
    .toHaveTextContent('Reviewers disagree: Ana and Ben.')
  expect(inputsOf('claims.import')).toHaveLength(3)
  await dialog().getByRole('button', { name: 'Undo the import' }).click()
  await expect.element(page.getByRole('status').filter({ hasText: 'undone' })).toBeInTheDocument()
  // One file changed something: one change is taken back.
  expect(inputsOf('workspace.undo')).toHaveLength(1)

  drop(file('a.json'))
  await dialog().getByRole('button', { name: 'C3 Claim number 3' }).click()
  await expect.element(page.getByRole('heading', { name: 'Claim number 3' })).toBeVisible()

  drop(file('same.json'))
  await expect.element(dialog()).toHaveTextContent('word for word')
  await expect.element(dialog().getByRole('button', { name: 'Undo the import' })).not.toBeInTheDocument()
})

it('takes a file in a workspace that has no claim yet', async () => {
  const { inputsOf } = await openWindow(
    {
      ...claimsStory(0),
      'claims.import': () => ({ claims: [], updated: [], unplaced: [], left: brought.left, disputed: [] }),
    },
    '#/claims',
  )
  await expect.element(page.getByRole('heading', { name: 'No claims yet' })).toBeVisible()
  drop(file('a.json'))
  await expect.element(dialog()).toHaveTextContent('0 new claims, 0 updated, 1 left out')
  expect(inputsOf('claims.import')).toHaveLength(1)
})
