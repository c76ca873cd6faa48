import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Answers } from './speaking-transport.ts'
import { claim, source, story, suggestion } from './story.ts'

const places = {
  overview: ['#/overview', claim.statement],
  'a source': [`#/sources/${source.id}`, suggestion.statement],
  'a claim in its source': [`#/sources/${source.id}/${claim.id}`, 'Agency'],
  'a claim': [`#/claims/${claim.id}`, claim.statement],
  'an observation': ['#/dataset/rd-intensity/D1-aaaaaa%3A1', 'A repost'],
  'a hub': ['#/dataset/hub:beijing', 'R&D intensity'],
} as const

describe.each(Object.entries(places))('%s', (_, [hash, content]) => {
  it('has no barrier, light or dark, in any language', async () => {
    await openWindow(story(), hash)
    await expect.element(page.getByText(content, { exact: false }).first()).toBeVisible()
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

it('leaves the thing itself room in a small or zoomed window', async () => {
  await openWindow(story(), `#/claims/${claim.id}`)
  await page.viewport(853, 533)
  const middle = page.getByRole('region', { name: 'Claim', exact: true })
  await expect.poll(() => middle.element().getBoundingClientRect().width).toBeGreaterThan(300)
})

it('marks a sample as a sample, and names what undo would undo', async () => {
  await openWindow(story(), '#/overview')
  await expect.element(page.getByText('Sample', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Undo: mark a claim' })).toBeEnabled()
  await expect.element(page.getByRole('button', { name: 'Nothing to redo' })).toBeDisabled()
})

it('never speaks a key instead of words', async () => {
  for (const [hash, content] of Object.values(places)) {
    await openWindow(story(), hash)
    await expect.element(page.getByText(content, { exact: false }).first()).toBeVisible()
    const spoken = document.body.innerText
    expect(
      spoken.match(/\b(?:app|sources|claims|suggestions|dataset|checks|overview)\.[a-z][\w.-]+/g),
    ).toBeNull()
    document.body.replaceChildren()
  }
})

it('calls no list empty that it could not get', async () => {
  const silent = () => problemOf('host-silent')
  const lost: Answers = {
    ...story(),
    'sources.list': silent,
    'claims.list': silent,
    'charts.list': silent,
    'briefings.list': silent,
    'dataset.indicators': silent,
    'recipes.list': silent,
    'dataset.hubs': silent,
  }
  await openWindow(lost, '#/sources')
  for (const view of ['Sources', 'Claims', 'Charts', 'Briefings']) {
    await page.getByRole('navigation').getByRole('button', { name: view }).click()
    await expect.element(page.getByText('does not answer').first()).toBeVisible()
    expect(document.body.innerText).not.toMatch(
      /\bNo (?:sources?|claims?|charts?|observations|briefings?) yet/,
    )
  }
})

it('says what opening found damaged, wherever it opens', async () => {
  const damaged = {
    code: 'torn',
    file: 'a',
    sentence: sentence('problems.host-silent'),
    repairable: true,
    repaired: false,
  }
  const { 'workspace.describe': whole, ...rest } = story()
  const describeDamaged: Answers['workspace.describe'] = (input) => {
    const known = whole?.(input)
    if (known === undefined || 'kind' in known) throw new Error('the story describes a workspace')
    return { ...known, notices: [damaged] }
  }
  await openWindow({ ...rest, 'workspace.describe': describeDamaged }, places['a claim'][0])
  await page.getByRole('button', { name: 'Look' }).click()
  await expect.element(page.getByRole('note')).toHaveTextContent('does not answer')
})
