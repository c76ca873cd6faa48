import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { ProvenanceChain } from '#shared/domain/provenance.ts'
import type { Source } from '#shared/domain/source.ts'
import { recall } from '#renderer/memory/remembered.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import { source, story } from './story.ts'

const step = (name: string, relation: ProvenanceChain[number]['relation']): ProvenanceChain[number] => ({
  role: 'publisher',
  name,
  relation,
  proven: false,
  language: 'en',
  date: null,
  title: null,
  url: null,
  note: null,
  from: [],
})
/** As much as a real translated article says of itself. */
const article: Source = {
  ...source,
  metadata: {
    ...source.metadata,
    title:
      'China will expand its innovation hubs from individual cities to large regional clusters with the goal of creating globally influential centers of science',
    agency: 'Xinhua',
    publisher: 'MIL-OSI',
    originalPublisher: "People's Republic of China – State Council News",
    region: 'Russian Federation',
    dateline: { place: 'Beijing', date: 'XXXX-01-16', printed: 'Beijing, January 16' },
    published: null,
    disclaimer:
      "Please note: This information is raw content obtained directly from the source. It represents an accurate account of the source's assertions and does not necessarily reflect the position of the publisher or its clients.",
  },
  chain: [
    step('Yin Hejun, Minister of Science and Technology', 'origin'),
    step('Xinhua (English)', 'quoted-by'),
    step("State Council News, 'People's Republic'", 'edition-of'),
    step('MIL-OSI translation service', 'translated-by'),
  ],
}
async function openArticle(some: Partial<Source> = {}) {
  const { 'sources.open': open, ...rest } = story()
  await openWindow(
    {
      ...rest,
      'sources.open': (input) => {
        const opened = open?.(input)
        if (opened === undefined || !('quotations' in opened)) throw new Error('the story has a source')
        return {
          ...opened,
          source: { ...article, ...some },
          version: {
            ...opened.version,
            reading: {
              ...opened.version.reading,
              title: { value: article.metadata.title, from: [] },
              titleFromLead: true,
            },
          },
          openDisclaimer: article.metadata.disclaimer,
        }
      },
    },
    `#/sources/${source.id}`,
  )
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
}
/** How much of the pane the head takes, 0 to 1. */
function share(): number {
  const head = page.getByRole('heading', { level: 1 }).element().closest('header')
  const pane = head?.closest('[data-pane]')
  return (head?.getBoundingClientRect().height ?? 0) / (pane?.clientHeight ?? 1)
}

it('leaves the text two thirds of its pane, whatever a source says of itself', async () => {
  await openArticle()
  expect(share()).toBeLessThan(0.35)
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveAttribute('title', article.metadata.title)
  await expectNoBarriers()
})

it('folds to a title, a grade and what every reader must know, and remembers it', async () => {
  const retraction = {
    on: null,
    reason: 'The page was withdrawn after an error of translation.',
    notice: 'https://example.org/notice',
    by: 'Anna',
    at: '2026-02-03T10:00:00.000Z',
  }
  await openArticle({ retraction })
  await expect.element(page.getByRole('button', { name: 'Put it into use again' })).toBeVisible()
  await page.getByRole('button', { name: 'Fold the details' }).click()
  await expect.element(page.getByRole('button', { name: 'Put it into use again' })).not.toBeInTheDocument()
  await expect.element(page.getByText('✕ Retracted')).toBeVisible()
  await expect.element(page.getByText('! Disclaimer applies')).toBeVisible()
  expect(share()).toBeLessThan(0.2)
  expect(recall('source.head')).toBe('folded')
  await expectNoBarriers()
  await page.getByRole('button', { name: 'grade B2' }).click()
  await expect.element(page.getByRole('dialog', { name: 'Grade' })).toBeVisible()
})
