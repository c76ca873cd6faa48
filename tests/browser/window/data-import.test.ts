import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { InspectedFile, Tried } from '#shared/ipc/answers/imports.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { openWindow } from './open-window.ts'
import { observation, story } from './story.ts'

const because = sentence('data-import.because.named', { head: 'x' })
const inspected: InspectedFile = {
  format: 'csv',
  tables: [{ name: '', hidden: false }],
  mapping: {
    table: '',
    headerRow: 1,
    headerRows: 1,
    columns: [
      { use: 'field', field: 'hub' },
      { use: 'field', field: 'period' },
      { use: 'field', field: 'value' },
    ],
    constants: { indicator: 'R&D expenditure intensity' },
    dates: 'as-written',
    flags: false,
    gaps: 'rejected',
    decimals: 'as-found',
    brackets: 'refused',
  },
  heads: ['Area', 'Year', 'Figure'],
  because: [because, because, because],
  constantsBecause: {},
  notices: [],
  problem: null,
  encoding: 'UTF-8',
  delimiter: ',',
  sample: [
    { row: 1, cells: ['Area', 'Year', 'Figure'] },
    { row: 2, cells: ['Bejing', '2024', '6.58'] },
  ],
  profile: null,
}
const tried: Tried = {
  rows: 3,
  added: 1,
  revised: 1,
  unchanged: 0,
  lists: { added: 1, revised: 1, unchanged: 0, duplicate: 0, rejected: 1, doubted: 0 },
  gaps: 0,
  leftOut: 0,
  heads: inspected.heads,
  notices: [],
  newHubs: ['Bejing'],
  newIndicators: [],
  openHubs: [{ name: 'Bejing', rows: 1, as: 'Bejing', candidates: ['beijing'], ambiguous: false }],
  openHubsInAll: 1,
  read: { encoding: 'UTF-8', delimiter: ',', decimals: 'point' },
  batches: 1,
  actors: 0,
  actorsRefused: 0,
}

async function openImport(others: Parameters<typeof openWindow>[0] = {}) {
  const { id: _, ...draft } = observation(2, {})
  const program = await openWindow(
    {
      ...story(),
      'imports.open': () => ({ id: 'i1' }),
      'imports.add': () => null,
      'imports.inspect': () => inspected,
      'imports.try': () => tried,
      'imports.progress': () => ({ phase: 'reading', done: 1, of: 2, rows: 1 }),
      'imports.rows': ({ list }) => [
        {
          ...draft,
          row: 2,
          number: 2,
          value: 6.58,
          before:
            list === 'revised'
              ? { id: 'D1-aaaaaa:1', value: 6.5, unit: draft.unit, status: 'P', vintage: null }
              : null,
        },
      ],
      'imports.rejected': () => [
        {
          row: 4,
          column: null,
          problem: problemOf('value-unreadable', { value: 'abc' }),
          cells: ['X', '2024', 'abc'],
        },
      ],
      'imports.store': () => ({ added: 1, revised: 1, rejected: 1, actors: 0 }),
      'imports.close': () => null,
      ...others,
    },
    '#/dataset/rd-intensity',
  )
  const grid = page.getByRole('grid', { name: 'Observations' })
  await expect.element(grid).toBeVisible()
  const carried = new DataTransfer()
  carried.items.add(new File(['Area,Year,Figure'], 'facts.csv'))
  grid
    .element()
    .dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
  await expect.element(page.getByRole('heading', { name: 'What facts.csv would add' })).toBeVisible()
  return program
}

it('asks about names first, then shows the old value beside the new, and each rejected row with its reason', async () => {
  const program = await openImport()
  await expect
    .element(page.getByRole('tab', { name: 'Hub names 1' }))
    .toHaveAttribute('aria-selected', 'true')
  await page.getByRole('combobox', { name: 'What Bejing is' }).selectOptions('It is Beijing')
  await expect
    .poll(() => program.inputsOf('imports.try').at(-1))
    .toMatchObject({ hubs: { Bejing: { do: 'hub', hub: 'beijing' } } })
  await page.getByRole('tab', { name: 'Revised 1' }).click()
  const revised = page.getByRole('grid', { name: 'Revised' })
  await expect.element(revised.getByText('6.5 %', { exact: false }).first()).toBeVisible()
  await expect.element(revised.getByText('6.58 %', { exact: false })).toBeVisible()
  await page.getByRole('tab', { name: 'Rejected 1' }).click()
  await expect
    .element(page.getByRole('grid', { name: 'Rejected' }).getByText('abc is not a number.'))
    .toBeVisible()
  await page.getByRole('button', { name: 'Import 2 values' }).click()
  await expect.element(page.getByText('1 observation added', { exact: false })).toBeVisible()
  expect(program.inputsOf('imports.store')).toEqual([{ id: 'i1' }])
})

it('lets a person say what a column is, and tries again', async () => {
  const program = await openImport()
  await page.getByRole('tab', { name: 'How it is read' }).click()
  await page.getByRole('combobox', { name: 'Read Figure as' }).selectOptions('Values')
  await expect
    .poll(() => program.inputsOf('imports.try').at(-1))
    .toMatchObject({ mapping: { columns: [{}, {}, { use: 'values', given: {} }] } })
  await page.getByRole('combobox', { name: 'Read Area as' }).selectOptions('Not used')
  await expect.element(page.getByRole('button', { name: 'Import 2 values' })).toBeDisabled()
})

it('names what a column of our own exports is read as', async () => {
  const columns = [{ use: 'field' as const, field: 'hub_id' as const }, ...inspected.mapping.columns.slice(1)]
  await openImport({
    'imports.inspect': () => ({ ...inspected, mapping: { ...inspected.mapping, columns } }),
    'imports.try': () => ({ ...tried, openHubs: [] }),
  })
  await page.getByRole('tab', { name: 'How it is read' }).click()
  await expect.element(page.getByRole('combobox', { name: 'Read Area as' })).toHaveDisplayValue('hub_id')
})

it('lists rows to look at with their reasons before anything else', async () => {
  await openImport({
    'imports.try': () => ({ ...tried, openHubs: [], lists: { ...tried.lists, doubted: 1 } }),
    'imports.rejected': ({ list }) => [
      {
        row: 3,
        column: 2,
        problem: problemOf(list === 'doubted' ? 'value-grouped' : 'value-unreadable', {
          value: '1.234',
          read: 1234,
        }),
        cells: ['X', '2024', '1.234'],
      },
    ],
  })
  await expect
    .element(page.getByRole('tab', { name: 'To look at 1' }))
    .toHaveAttribute('aria-selected', 'true')
  const list = page.getByRole('grid', { name: 'To look at' })
  await expect.element(list.getByText('1.234 was read as 1,234', { exact: false })).toBeVisible()
  await page.getByRole('tab', { name: 'How it is read' }).click()
  await page.getByRole('combobox', { name: 'Decimals are marked by' }).selectOptions('A point: 1.5')
})

it('can be begun anew after it was stopped', async () => {
  let stopped = true
  const program = await openImport({
    'imports.try': () => (stopped ? problemOf('import-cancelled', { file: 'facts.csv' }) : tried),
  })
  await expect.element(page.getByText('The import of facts.csv was cancelled.')).toBeVisible()
  stopped = false
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect.element(page.getByRole('button', { name: 'Import 2 values' })).toBeEnabled()
  expect(program.inputsOf('imports.try')).toHaveLength(2)
})

const unknown = (name: string) => ({ name, rows: 1, as: name, candidates: [], ambiguous: false })
const many = {
  ...tried,
  openHubs: [
    { name: 'Twin', rows: 2, as: 'Twin', candidates: ['beijing', 'shanghai'], ambiguous: true },
    ...Array.from({ length: 40 }, (_, at) => unknown(`Region ${at + 1}`)),
  ],
  openHubsInAll: 41,
}

it('takes one choice for all unknown names, and still asks for the name of two hubs', async () => {
  const program = await openImport({ 'imports.try': () => many })
  const choiceOf = (name: string) => page.getByRole('combobox', { name: `What ${name} is`, exact: true })
  await page.getByRole('button', { name: 'Leave out the rows of all 40' }).click()
  await expect.element(choiceOf('Region 40')).toHaveValue('leave-out')
  await expect.element(choiceOf('Twin')).toHaveValue('undecided')
  const sent = () => {
    const { hubs = {} } = program.inputsOf('imports.try').at(-1) as { hubs?: Record<string, { do: string }> }
    return Object.entries(hubs).map(([name, { do: what }]) => `${name}: ${what}`)
  }
  const all = (what: string) => many.openHubs.slice(1).map(({ name }) => `${name}: ${what}`)
  await expect.poll(sent).toEqual(all('leave-out'))
  await choiceOf('Region 7').selectOptions('A new hub')
  await page.getByRole('button', { name: 'Make all 40 unknown names new hubs' }).click()
  await expect.element(choiceOf('Region 7')).toHaveValue('new')
  await expect.poll(sent).toEqual(all('new'))
})

it('says how many new hubs there are beyond those it names', async () => {
  const newHubs = Array.from({ length: 40 }, (_, at) => `Region ${at + 1}`)
  await openImport({ 'imports.try': () => ({ ...many, newHubs }) })
  await expect.element(page.getByText('40 new hubs: Region 1, Region 2', { exact: false })).toBeVisible()
  await expect.element(page.getByText('and Region 12 (and 28 more)', { exact: false })).toBeVisible()
})

it('offers no choice for all where not all are listed', async () => {
  await openImport({ 'imports.try': () => ({ ...many, openHubsInAll: 5000 }) })
  await expect.element(page.getByRole('combobox', { name: 'What Twin is' })).toBeVisible()
  await expect
    .element(page.getByRole('group', { name: 'What all unknown names are' }))
    .not.toBeInTheDocument()
})

it('finds another hub by what it is also called in any language', async () => {
  const { 'dataset.hubs': hubs } = story()
  const also = { en: [], zh: ['京城'], ru: ['Пекинский хаб'] }
  const program = await openImport({
    'dataset.hubs': (input) => {
      const list = hubs?.(input)
      if (list === undefined || !('hubs' in list)) throw new Error('The story has hubs')
      return {
        ...list,
        hubs: list.hubs.map((one) => (one.id === 'beijing' ? { ...one, aliases: also } : one)),
      }
    },
  })
  for (const words of ['京城', 'пекинский']) {
    await page.getByRole('combobox', { name: 'What Bejing is' }).selectOptions('Another hub')
    await page.getByRole('tabpanel').getByRole('button', { name: 'Hub' }).click()
    await page.getByRole('combobox', { name: 'Hub', exact: true }).fill(words)
    await page.getByRole('option', { name: 'Beijing', exact: true }).click()
    await expect
      .poll(() => program.inputsOf('imports.try').at(-1))
      .toMatchObject({ hubs: { Bejing: { do: 'hub', hub: 'beijing' } } })
  }
})
