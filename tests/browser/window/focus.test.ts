import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Source } from '#shared/domain/source.ts'
import { openWindow } from './open-window.ts'
import { source, story } from './story.ts'

const place = `#/sources/${source.id}`
const reader = () => page.getByRole('article', { name: 'Text of the source' })
const dialog = () => page.getByRole('dialog')
const retraction = { on: null, reason: 'Wrong', notice: null, by: 'Anna', at: '2026-02-03T10:00:00.000Z' }

/** A story whose source is what was last said of it; the window hears of each change. */
async function openChanging(first: Partial<Source> = {}) {
  let now: Source = { ...source, ...first }
  const { 'sources.open': open, ...rest } = story()
  const changed = () => {
    program.change({ collections: ['sources'], command: 'sources.update' })
    return now
  }
  const program = await openWindow(
    {
      ...rest,
      'sources.open': (input) => {
        const opened = open?.(input)
        if (opened === undefined || !('quotations' in opened)) throw new Error('the story has a source')
        return {
          ...opened,
          source: now,
          openDisclaimer: now.disclaimerAnswer === null ? 'Raw content.' : null,
        }
      },
      'sources.retract': () => {
        now = { ...now, retraction: null }
        return changed()
      },
      'sources.answerDisclaimer': ({ answer }) => {
        const disclaimer = now.metadata.disclaimer ?? ''
        now = {
          ...now,
          disclaimerAnswer: answer === null ? null : { disclaimer, answer, by: 'Anna', at: now.addedAt },
        }
        return changed()
      },
    },
    place,
  )
  await expect.element(reader()).toBeVisible()
}

it('goes to the text when what was pressed has gone with its deed', async () => {
  await openChanging({ retraction })
  const again = page.getByRole('button', { name: 'Put it into use again' })
  ;(again.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(again).not.toBeInTheDocument()
  await expect.element(reader()).toHaveFocus()
})

it('goes to the text when the dialog that closes was opened by what is no longer there', async () => {
  await openChanging()
  const answer = page.getByRole('button', { name: 'Answer it…' })
  ;(answer.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog().getByRole('textbox')).toHaveFocus()
  await userEvent.keyboard('Checked.')
  await dialog().getByRole('button', { name: 'Answer', exact: true }).click()
  await expect.element(answer).not.toBeInTheDocument()
  await expect.poll(() => document.activeElement).not.toBe(document.body)
})

it('begins in a dialog with its first field, and goes to the first that has a problem', async () => {
  await openChanging()
  await page.getByRole('button', { name: 'More about this source' }).click()
  await page.getByRole('menuitem', { name: 'Grade…' }).click()
  await expect.element(dialog().getByRole('radio', { checked: true }).first()).toHaveFocus()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await expect.element(dialog().getByRole('textbox').first()).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('button', { name: 'More about this source' })).toHaveFocus()
})

it('is on the name of a step that was just added', async () => {
  await openChanging()
  await page.getByRole('button', { name: 'More about this source' }).click()
  await page.getByRole('menuitem', { name: 'Provenance chain…' }).click()
  await dialog().getByRole('button', { name: 'Add a step' }).click()
  await expect.element(dialog().getByRole('textbox', { name: 'Name' }).last()).toHaveFocus()
})
