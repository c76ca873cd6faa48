import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Organisation, Site } from '#shared/domain/organisation.ts'
import type { FieldConflict } from '#shared/ipc/answers/conflicts.ts'
import type { OrganisationView } from '#shared/ipc/answers/organisations.ts'
import type { Input } from '#shared/ipc/requests.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { openWindow } from './open-window.ts'
import { story } from './story.ts'

const organisation: Organisation = {
  id: 'A1-aaaaaa',
  kind: 'company',
  names: { en: 'JoyGovAI', zh: null, ru: null },
  aliases: { en: [], zh: [], ru: [] },
  parent: null,
  note: null,
  grounds: [],
}
const site = (id: string, more: Partial<Site>): Site => ({
  id,
  organisation: organisation.id,
  hub: 'beijing',
  kind: 'branch',
  name: null,
  state: 'existing',
  from: null,
  until: null,
  asOf: 'XXXX-01-16',
  note: null,
  grounds: [],
  ...more,
})
const quoted = {
  ground: { kind: 'quotation', quotation: 'S1:8-aaaaaa' },
  words: 'is in the process of establishing an office',
  source: { id: 'S1-aaaaaa', title: 'The article' },
  retracted: false,
} as const
const view: OrganisationView = {
  organisation,
  grounds: [],
  sites: [
    { site: site('X1-aaaaaa', {}), grounds: [quoted] },
    {
      site: site('X2-aaaaaa', { hub: 'shanghai', kind: 'office', state: 'being-set-up' }),
      grounds: [quoted],
    },
  ],
  roles: [],
  parts: [],
  plans: [],
  ambiguous: [],
}
const program = () => ({
  ...story(),
  'organisations.list': () => [view],
  'charts.draw': ({ spec }: Input<'charts.draw'>) => ({
    kind: 'empty' as const,
    spec,
    reason: sentence('charts.empty.no-sites'),
  }),
})

it('shows sites with their state, says once what both rest on, and leads to the words', async () => {
  await openWindow(program(), `#/dataset/${organisation.id}`)
  // The pane is called what is open in it, not what a dataset mostly shows.
  await expect.element(page.getByRole('region', { name: 'JoyGovAI', exact: true })).toBeVisible()
  const sites = page.getByRole('region', { name: 'Sites' })
  await expect
    .element(sites.getByRole('row', { name: /being set up/ }))
    .toHaveTextContent('16 January (year not told)')
  const grounds = page.getByRole('region', { name: 'What it rests on' })
  await expect.element(grounds.getByText('Nothing carries it yet.')).toBeVisible()
  expect(grounds.getByRole('button', { name: /establishing an office/ }).elements()).toHaveLength(1)
  await grounds.getByRole('button', { name: /establishing an office/ }).click()
  await expect.poll(() => location.hash).toContain('#/sources/S1-aaaaaa')
})

it('asks for a date that can be read, and keeps what was typed when the program refuses', async () => {
  const opened = await openWindow(program(), `#/dataset/${organisation.id}`)
  await page.getByRole('button', { name: 'Plans', exact: true }).click()
  await page.getByRole('button', { name: 'Add a plan' }).click()
  const form = page.getByRole('dialog', { name: 'Add a plan' })
  await form.getByRole('textbox', { name: /What is decided/ }).fill('Centres of global influence')
  await form.getByRole('textbox', { name: 'Due by' }).fill('in ten years')
  await expect.element(form.getByText('Write 2035, 2035-06, 2035-Q2 or 2026/2030.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(opened.inputsOf('plans.save')).toEqual([])
  await form.getByRole('textbox', { name: 'Due by' }).fill('2035')
  await form.getByRole('textbox', { name: 'Decided', exact: true }).fill('декабрь 2025')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => opened.inputsOf('plans.save'))
    .toMatchObject([{ plan: null, kind: 'goal', due: '2035', decided: '2025-12', owner: null }])
  // No fake answers a save: the window says so, and the form keeps its words.
  await expect
    .element(form.getByRole('textbox', { name: /What is decided/ }))
    .toHaveValue('Centres of global influence')
  // What was refused is told in the form, and goes with it.
  await expect.element(form.getByRole('alert')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect.poll(() => form.elements()).toEqual([])
  expect(document.querySelector('.place .problem')).toBeNull()
})

it('leaves the focus in the field that was mended', async () => {
  const opened = await openWindow(program(), `#/dataset/${organisation.id}`)
  await page.getByRole('button', { name: 'Plans', exact: true }).click()
  await page.getByRole('button', { name: 'Add a plan' }).click()
  const form = page.getByRole('dialog', { name: 'Add a plan' })
  await form.getByRole('textbox', { name: /What is decided/ }).fill('Build on the hubs')
  await form.getByRole('textbox', { name: 'Due by' }).fill('2035')
  const years = form.getByRole('textbox', { name: 'Runs for, years' })
  await years.fill('ten')
  await userEvent.keyboard('{Enter}')
  await expect.element(years).toHaveAttribute('aria-invalid', 'true')
  await years.fill('10')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => opened.inputsOf('plans.save')).toHaveLength(1)
  await expect.element(years).toHaveFocus()
})

it('tells on its page what two copies changed apart, and lets one side stand', async () => {
  const side = (change: string, own: boolean, text: string) =>
    ({ kind: 'value', change, own, at: '2026-02-01T10:00:00.000Z', text }) as const
  const told = (entity: string): FieldConflict => ({
    ...{ collection: 'sites', entity, title: 'office, shanghai', field: 'state' },
    sides: [side('c1', false, 'planned'), side('c2', true, 'existing')],
  })
  const opened = await openWindow(
    {
      ...program(),
      'workspace.conflicts': () => [told('X2-aaaaaa'), told('X9-aaaaaa')],
      'workspace.settle': () => null,
    },
    `#/dataset/${organisation.id}`,
  )
  const apart = page.getByRole('region', { name: 'Changed apart from each other' })
  await expect.element(apart.getByText('1 field changed apart from each other')).toBeVisible()
  expect(apart.getByText('office, shanghai').elements()).toHaveLength(1)
  await expect.element(apart.getByRole('group', { name: 'planned' })).toHaveTextContent('shown now')
  await apart.getByRole('group', { name: 'existing' }).getByRole('button').click()
  await expect
    .poll(() => opened.inputsOf('workspace.settle'))
    .toEqual([{ collection: 'sites', entity: 'X2-aaaaaa', field: 'state', side: 'c2' }])
})
