import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { problemOf } from '#shared/ipc/problem.ts'
import { openWindow } from './open-window.ts'
import { claim, quotation, source, story, suggestion, text } from './story.ts'

const sources = `#/sources/${source.id}`
const reader = () => page.getByRole('article', { name: 'Text of the source' })
const painted = (name: string) =>
  [...(CSS.highlights.get(`plumb-${name}`) ?? [])].map((range) => range.toString())

it('shows hostile words as words', async () => {
  await openWindow(story(), sources)
  await expect.element(reader()).toHaveTextContent('Shanghai <b>spent</b> 4.35 %.')
  expect(reader().element().querySelector('b')).toBeNull()
})

it('paints quotations, suggestions and the claim in focus', async () => {
  await openWindow(story(), sources)
  await expect.poll(() => painted('quotation')).toEqual([quotation.exact])
  expect(painted('suggestion')).toEqual([suggestion.quote])
  location.hash = `${sources}/${claim.id}`
  await expect.poll(() => painted('active')).toEqual([quotation.exact])
})

it('shows the words a detail was read from while somebody points at it', async () => {
  await openWindow(story(), sources)
  await userEvent.hover(
    page.getByRole('region', { name: 'Disclaimer applies' }).getByText('Please note: raw content.'),
  )
  await expect.poll(() => painted('reading')).toEqual(['Please note: raw content.'])
})

it('walks the suggestions by keyboard and accepts one corrected', async () => {
  const program = await openWindow(story(), sources)
  await expect.element(page.getByText(suggestion.statement)).toBeVisible()
  await userEvent.keyboard('j')
  await expect.poll(() => painted('active')).toEqual([suggestion.quote])
  await userEvent.keyboard('e')
  await page.getByRole('textbox', { name: 'What is claimed' }).fill('Shanghai: 4.35 %')
  await page.getByRole('combobox', { name: 'Period' }).fill('2024')
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click()
  await expect
    .poll(() => program.inputsOf('suggestions.accept'))
    .toEqual([
      {
        source: source.id,
        suggestions: [
          {
            id: suggestion.id,
            statement: 'Shanghai: 4.35 %',
            assertion: { ...suggestion.assertion, period: '2024' },
            speaker: null,
          },
        ],
      },
    ])
  await expect.element(page.getByText('Claim C2 made.')).toBeVisible()
})

it('shows what a suggestion leaves open, and fills it in by typing alone', async () => {
  const half = {
    ...suggestion,
    assertion: { ...suggestion.assertion, hub: null, indicator: null, period: '2024' },
  } as typeof suggestion
  const program = await openWindow({ ...story(), 'suggestions.list': () => [half] }, sources)
  await expect.element(page.getByText('1 leaves something open')).toBeVisible()
  await expect.element(page.getByRole('option', { name: 'left open: hub' })).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(page.getByRole('button', { name: 'Fill in' })).toBeVisible()
  await userEvent.keyboard('e')
  await expect.element(page.getByRole('button', { name: 'Hub Choose…' })).toHaveFocus()
  await userEvent.keyboard('shangh{Enter}')
  await expect.element(page.getByRole('button', { name: 'Indicator Choose…' })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(page.getByRole('dialog').getByRole('button', { name: 'Accept' })).toHaveFocus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => program.inputsOf('suggestions.accept'))
    .toMatchObject([
      { suggestions: [{ assertion: { hub: 'shanghai', indicator: 'rd-intensity', period: '2024' } }] },
    ])
})

it('lets several hubs be chosen by typing too, where a rank leaves them open', async () => {
  const rank = {
    ...suggestion,
    assertion: {
      kind: 'rank' as const,
      hubs: [],
      indicator: 'rd-intensity',
      period: '2024',
      rank: { exactly: 2 },
      scope: { kind: 'unresolved' as const, printed: 'of its peers' },
      overtakes: null,
      firstTime: false,
    },
  }
  const program = await openWindow({ ...story(), 'suggestions.list': () => [rank] }, sources)
  await expect.element(page.getByText('1 leaves something open')).toBeVisible()
  await userEvent.keyboard('j')
  await userEvent.keyboard('e')
  await expect.element(page.getByRole('group', { name: 'Hubs' }).getByRole('button')).toHaveFocus()
  await userEvent.keyboard('shangh{Enter}')
  const scope = page.getByRole('combobox', { name: 'Among' })
  await expect.element(scope).toHaveFocus()
  await scope.selectOptions('everything the indicator ranks')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => program.inputsOf('suggestions.accept'))
    .toMatchObject([
      { suggestions: [{ assertion: { kind: 'rank', hubs: ['shanghai'], scope: { kind: 'all' } } }] },
    ])
})

it('says what a claim just made leaves open, and leads to it', async () => {
  const made = { ...claim, id: 'C2-aaaaaa', assertion: suggestion.assertion }
  const { 'claims.list': list, ...rest } = story()
  await openWindow(
    {
      ...rest,
      'suggestions.accept': () => [made],
      'claims.list': (input) => {
        const views = list?.(input)
        if (!Array.isArray(views)) throw new Error('the story has claims')
        return [...views, { ...views[0], claim: made }] as typeof views
      },
    },
    sources,
  )
  await userEvent.keyboard('j')
  await expect.element(page.getByRole('button', { name: 'Fill in' })).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(page.getByText('Claim C2 made. It leaves open: period.')).toBeVisible()
  await userEvent.keyboard('{Shift>}e{/Shift}')
  await expect.element(page.getByRole('combobox', { name: 'Period' })).toHaveFocus()
})

it('says that a text is still read for claims, and does not call that nothing left', async () => {
  let arrive: (offered: readonly (typeof suggestion)[]) => void = () => undefined
  const travelling = new Promise<readonly (typeof suggestion)[]>((resolve) => (arrive = resolve))
  await openWindow({ ...story(), 'suggestions.list': (() => travelling) as never }, sources)
  await expect.element(page.getByText('Reading the text for claims', { exact: false })).toBeVisible()
  await expect.element(page.getByText('looking for claims')).toBeVisible()
  await expect.element(page.getByText('Nothing left to look at', { exact: false })).not.toBeInTheDocument()
  arrive([suggestion])
  await expect.element(page.getByText(suggestion.statement)).toBeVisible()
})

it('says why a text has no suggestions, where it could not be read for them', async () => {
  const failed = problemOf('suggestions-failed', { seconds: 120 })
  await openWindow({ ...story(), 'suggestions.list': () => failed }, sources)
  await expect.element(page.getByText('could not be suggested', { exact: false })).toBeVisible()
})

it('gives up reading a text for claims, counts nothing then, and reads it after all', async () => {
  let arrive: (answer: unknown) => void = () => undefined
  const travelling = () => new Promise((resolve) => (arrive = resolve))
  const stopped = problemOf('suggestions-stopped', {})
  let reading: () => unknown = travelling
  const program = await openWindow(
    {
      ...story(),
      'suggestions.list': (() => reading()) as never,
      'suggestions.stop': () => null,
      'suggestions.resume': () => null,
    },
    sources,
  )
  reading = () => stopped
  await page.getByRole('button', { name: 'Stop reading' }).click()
  expect(program.inputsOf('suggestions.stop')).toEqual([{ source: source.id }])
  // What travels is an answer; that it is refused is told when the list is asked for again.
  arrive([])
  program.change({ collections: ['rejections'], command: 'suggestions.reject' })
  const again = page.getByRole('button', { name: 'Read it after all' })
  await expect.element(again).toBeVisible()
  await expect.element(page.getByText(/suggestions? left/)).not.toBeInTheDocument()
  reading = () => [suggestion]
  await again.click()
  await expect.element(page.getByText(suggestion.statement)).toBeVisible()
  expect(program.inputsOf('suggestions.resume')).toHaveLength(1)
})

it('offers to accept all, before and during the walk', async () => {
  const other = { ...suggestion, id: 'g-2', n: 3, statement: 'Another one.' }
  const program = await openWindow({ ...story(), 'suggestions.list': () => [suggestion, other] }, sources)
  const all = page.getByRole('button', { name: 'Accept all' })
  await expect.element(all).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(page.getByRole('button', { name: 'Accept', exact: true })).toBeVisible()
  await all.click()
  await expect
    .poll(() => program.inputsOf('suggestions.accept'))
    .toEqual([{ source: source.id, suggestions: [{ id: suggestion.id }, { id: 'g-2' }] }])
})

it('says where a title was cut from the first words, and lets one be written', async () => {
  const { 'sources.open': open, ...rest } = story()
  await openWindow(
    {
      ...rest,
      'sources.open': (input) => {
        const opened = open?.(input)
        if (opened === undefined || !('version' in opened)) throw new Error('the story has a source')
        const reading = { ...opened.version.reading, titleFromLead: true }
        return { ...opened, version: { ...opened.version, reading } }
      },
    },
    sources,
  )
  await expect.element(page.getByText('No headline printed')).toBeVisible()
  await page.getByRole('button', { name: 'Write a title' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveFocus()
})

it('makes a claim of words selected by keyboard alone', async () => {
  const program = await openWindow(story(), sources)
  await expect.element(reader()).toBeVisible()
  ;(reader().element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.poll(() => document.getSelection()?.toString()).toBe(quotation.exact)
  await userEvent.keyboard('m')
  await expect.element(page.getByRole('textbox', { name: 'What is claimed' })).toHaveValue(quotation.exact)
  await page.getByRole('dialog').getByRole('button', { name: 'Make claim' }).click()
  await expect
    .poll(() => program.inputsOf('claims.mark'))
    .toMatchObject([{ source: source.id, span: quotation.span }])
  await expect.poll(() => location.hash).toContain(claim.id)
})

it('finds words in the text, one place after another', async () => {
  await openWindow(story(), sources)
  await expect.element(reader()).toBeVisible()
  await userEvent.keyboard('{Control>}f{/Control}')
  await userEvent.keyboard('spent')
  await expect.element(page.getByText('1 of 2')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('2 of 2')).toBeVisible()
  expect(painted('found')).toHaveLength(2)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => painted('found')).toEqual([])
})

it('imports what is dropped, and says what could not be read, one sentence a file', async () => {
  const program = await openWindow(
    {
      ...story(),
      'sources.import': ({ files }) => ({
        sources: [],
        offers: [],
        failures: files.map(({ name }) => ({ file: name, problem: problemOf('file-empty', { file: name }) })),
      }),
    },
    sources,
  )
  await expect.element(reader()).toBeVisible()
  const carried = new DataTransfer()
  carried.items.add(new File([''], 'empty.txt'))
  reader()
    .element()
    .dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }))
  await expect.element(page.getByRole('heading', { name: 'One file could not be read' })).toBeVisible()
  expect(program.inputsOf('sources.import')).toEqual([
    { files: [{ name: 'empty.txt', base64: '' }], changed: 'offer' },
  ])
})

it('keeps what was pasted under a name made of its first words', async () => {
  const program = await openWindow(
    { ...story(), 'sources.import': () => ({ sources: [], offers: [], failures: [] }) },
    sources,
  )
  await expect.element(reader()).toBeVisible()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', 'Hubs grow\nand grow.')
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  await page.getByRole('dialog').getByRole('button', { name: 'Add source' }).click()
  await expect
    .poll(() => program.inputsOf('sources.import'))
    .toEqual([{ files: [{ name: 'Hubs grow.txt', base64: btoa('Hubs grow\nand grow.') }], changed: 'offer' }])
})

it('says why a source cannot be opened', async () => {
  await openWindow({ ...story(), 'sources.open': () => problemOf('host-silent') }, sources)
  await expect.element(page.getByRole('heading', { name: 'This source cannot be opened' })).toBeVisible()
  expect(text).toContain('Beijing')
})
