import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import { claim, story, source } from './story.ts'

const places = {
  overview: '#/overview',
  'a source': `#/sources/${source.id}`,
  'a claim in its source': `#/sources/${source.id}/${claim.id}`,
  'a claim': `#/claims/${claim.id}`,
  'an observation': '#/dataset/rd-intensity/D1-aaaaaa%3A1',
  'a hub': '#/dataset/hub:beijing',
}

describe.each(Object.entries(places))('%s', (_, hash) => {
  it('has no barrier, light or dark, in any language', async () => {
    await openWindow(story(), hash)
    await expect.element(page.getByRole('main')).toBeVisible()
    await expect.element(page.getByText('All on disk', { exact: false })).toBeVisible()
    await expectNoBarriers()
    setTheme('dark')
    setLocale('ru')
    await expect.element(page.getByText('Всё на диске', { exact: false })).toBeVisible()
    await expectNoBarriers()
    setLocale('zh')
    await expect.element(page.getByText('已全部存盘', { exact: false })).toBeVisible()
    await expectNoBarriers()
  })
})

it('marks a sample as a sample, and names what undo would undo', async () => {
  await openWindow(story(), '#/overview')
  await expect.element(page.getByText('Sample', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Undo: mark a claim' })).toBeEnabled()
  await expect.element(page.getByRole('button', { name: 'Nothing to redo' })).toBeDisabled()
})

it('never speaks a key instead of words', async () => {
  for (const hash of Object.values(places)) {
    await openWindow(story(), hash)
    await expect.element(page.getByText('All on disk', { exact: false })).toBeVisible()
    const spoken = document.body.innerText
    expect(
      spoken.match(/\b(?:app|sources|claims|suggestions|dataset|checks|overview)\.[a-z][\w.-]+/g),
    ).toBeNull()
    document.body.replaceChildren()
  }
})
