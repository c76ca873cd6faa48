import { beginMemory } from '#renderer/memory/remembered.ts'
import axe from 'axe-core'
import { beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { observation } from '../../unit/charts/small-table.ts'
import ChartsWindow from './ChartsWindow.svelte'
import { inPageProgram } from './in-page-program.ts'

beforeEach(async () => {
  location.hash = ''
  beginMemory({})
  await page.viewport(1280, 800)
})
const hubOption = (name: RegExp) => page.getByRole('listbox', { name: 'Hubs' }).getByRole('option', { name })

it('says what to do first in a workspace without numbers', async () => {
  render(ChartsWindow, { transport: inPageProgram({ observations: [] }).transport })
  // The indicator is there, but nothing was observed.
  await expect.element(page.getByText('No observations yet')).toBeVisible()
})

it('makes a chart from nothing by keyboard alone, and keeps it with a drafted description', async () => {
  const program = inPageProgram()
  location.hash = '#/charts'
  render(ChartsWindow, { transport: program.transport })
  await expect.element(page.getByRole('heading', { name: 'No chart yet' })).toBeVisible()
  await userEvent.keyboard('n')
  await expect.element(hubOption(/Beijing/)).toBeVisible()
  hubOption(/Beijing/)
    .element()
    .closest('ul')
    ?.querySelector<HTMLElement>('[tabindex="0"]')
    ?.focus()
  await userEvent.keyboard(' {ArrowDown} ')
  await expect.element(page.getByRole('group', { name: 'Untitled chart' })).toBeVisible()

  await userEvent.keyboard('{Control>}s{/Control}')
  await expect.element(page.getByTestId('notice')).toHaveTextContent('charts.needs-title')
  await page.getByRole('textbox', { name: 'Title' }).fill('Beijing leads')
  await userEvent.keyboard('{Control>}s{/Control}')
  await expect.element(page.getByTestId('notice')).toHaveTextContent('charts.saved')
  const [chart] = program.kept
  expect(chart?.spec).toMatchObject({ kind: 'line', title: 'Beijing leads', hubs: ['beijing', 'shanghai'] })
  expect(chart?.spec.altText?.text).toContain('Line chart of R&D intensity')
  await expect.element(page.getByText('agrees with the data')).toBeVisible()
})

it('opens the first chart where there are charts, and names no key that does nothing', async () => {
  const program = inPageProgram()
  for (const title of ['Three hubs', 'Later'])
    await program.transport.invoke('charts.save', {
      chart: null,
      spec: {
        kind: 'line',
        title,
        indicator: 'rd-intensity',
        hubs: ['beijing'],
        altText: null,
        from: null,
        to: null,
        missing: 'bridge',
      },
    })
  location.hash = '#/charts'
  render(ChartsWindow, { transport: program.transport })
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Three hubs')
  const save = page.getByRole('button', { name: 'Save' })
  await expect.element(save).toBeDisabled()
  expect(save.element().querySelector('kbd')?.checkVisibility()).toBe(false)
})

it('walks the points by keyboard and says each one', async () => {
  const program = inPageProgram()
  await program.transport.invoke('charts.save', {
    chart: null,
    spec: {
      kind: 'line',
      title: 'Three hubs',
      indicator: 'rd-intensity',
      hubs: ['beijing', 'shanghai', 'guangdong'],
      altText: null,
      from: null,
      to: null,
      missing: 'gap',
    },
  })
  location.hash = '#/charts/F1-aaaaaa'
  render(ChartsWindow, { transport: program.transport })
  const chart = page.getByRole('group', { name: 'Three hubs' })
  await expect.element(chart).toBeVisible()
  await expect.poll(() => chart.element().querySelector('canvas')).not.toBeNull()
  chart.element().focus()
  const said = chart.getByRole('status')
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(said).toHaveTextContent('Beijing, 2024: 6.58 %, final. Statistics Bureau')
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(said).toHaveTextContent('Beijing, 2023: 6.73 %')
  await userEvent.keyboard('{End}{ArrowDown}')
  await expect
    .element(said)
    .toHaveTextContent('Shanghai, 2024: 4.35 %, final. News Agency Also published: 4.4 %')
  await userEvent.keyboard('{ArrowDown}{Home}')
  await expect.element(said).toHaveTextContent('Guangdong, 2023: 3.5 %, estimated')
  await userEvent.keyboard('{Escape}')
  await expect.element(said).toHaveTextContent(/^$/)
})

it('writes a note where the walk stands, and takes every choice back by keys', async () => {
  const program = inPageProgram()
  location.hash = '#/charts/new'
  render(ChartsWindow, { transport: program.transport })
  await hubOption(/Beijing/).click()
  const chart = page.getByRole('group', { name: 'Untitled chart' })
  await expect.poll(() => chart.element().querySelector('canvas')).not.toBeNull()
  chart.element().focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  await expect.element(chart.getByRole('status')).toHaveTextContent('Beijing, 2023')
  await userEvent.keyboard('n')
  const dialog = page.getByRole('dialog', { name: 'Add a note' })
  await expect.element(dialog.getByLabelText('Period')).toHaveValue('2023')
  await userEvent.keyboard('First decline{Control>}{Enter}{/Control}')
  await expect.element(page.getByText('[1] Beijing, 2023: First decline')).toBeVisible()

  const from = page.getByRole('slider', { name: 'From' })
  from.element().focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(from).toHaveAttribute('aria-valuetext', '2022')
  await expect.element(page.getByText(/2022 to 2024/).first()).toBeVisible()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(from).toHaveAttribute('aria-valuetext', '2021')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(page.getByText('[1] Beijing, 2023: First decline')).not.toBeInTheDocument()
  // The hub was the first choice: once more leads no further, and not on to what is on disk.
  await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}')
  await expect.element(page.getByRole('button', { name: 'Undo the last choice' })).toBeDisabled()
  await expect.element(page.getByTestId('beyond')).toHaveTextContent('0')
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.element(page.getByText('[1] Beijing, 2023: First decline')).toBeVisible()
  await page.getByRole('button', { name: 'Discard changes' }).click()
})

it('turns a line into a ranking and back without forgetting, and shows the table', async () => {
  const program = inPageProgram()
  location.hash = '#/charts/new'
  render(ChartsWindow, { transport: program.transport })
  await hubOption(/Guangdong/).click()
  await hubOption(/Beijing/).click()
  await page.getByRole('button', { name: 'Ranking' }).click()
  await page.getByRole('button', { name: /Table of values/ }).click()
  const rows = page.getByRole('row')
  await expect.element(rows.nth(1)).toHaveTextContent(/Beijing\s*6.58/)
  await page.getByRole('button', { name: 'Line', exact: true }).click()
  await expect.element(rows.nth(1)).toHaveTextContent(/Guangdong\s*–\s*–\s*3.5\s%\s*estimated\s*3.6/)
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect.element(page.getByRole('heading', { name: 'No chart yet' })).toBeVisible()
})

it('marks a description that was written for other numbers, and can draft it anew', async () => {
  const program = inPageProgram({ observations: [observation('beijing', '2024', 6.58)] })
  await program.transport.invoke('charts.save', {
    chart: null,
    spec: {
      kind: 'ranking',
      title: 'Old words',
      indicator: 'rd-intensity',
      hubs: ['beijing'],
      altText: { text: 'Beijing stands at 9.', of: '0000000000000000' },
      period: '2024',
      top: null,
    },
  })
  location.hash = '#/charts/F1-aaaaaa'
  render(ChartsWindow, { transport: program.transport })
  await expect.element(page.getByText('written for other numbers')).toBeVisible()
  await page.getByRole('button', { name: 'Draft anew' }).click()
  await expect.element(page.getByText('drafted from the data')).toBeVisible()
})

it('passes axe as every kind, drawn or told why not, with its tables', async () => {
  const program = inPageProgram()
  location.hash = '#/charts/new'
  const { container } = render(ChartsWindow, { transport: program.transport })
  await hubOption(/Beijing/).click()
  await hubOption(/Shanghai/).click()
  await userEvent.keyboard('t')
  const kinds = page.getByRole('group', { name: 'Kind of chart' }).getByRole('button')
  for (const button of kinds.elements()) {
    await userEvent.click(button)
    await expect
      .poll(() => container.querySelector('.sheet canvas, .sheet h2, .sheet h1, .sheet h3'))
      .not.toBeNull()
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(
      violations.map(({ id, nodes }) => `${button.textContent}: ${id} ${nodes[0]?.html}`),
      button.textContent,
    ).toEqual([])
  }
  expect(kinds.elements()).toHaveLength(14)
  await page.getByRole('button', { name: 'Discard changes' }).click()
})

it('obeys a policy without inline styles and passes axe', async () => {
  const refused: string[] = []
  document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective))
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "style-src-attr 'none'"
  document.head.append(policy)
  const program = inPageProgram()
  location.hash = '#/charts/new'
  const { container } = render(ChartsWindow, { transport: program.transport })
  await hubOption(/Beijing/).click()
  await hubOption(/Shanghai/).click()
  await expect.poll(() => container.querySelector('canvas')).not.toBeNull()
  await userEvent.keyboard('t')
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  // The policy does bite: an attribute set by hand is refused.
  document.createElement('p').setAttribute('style', 'color: red')
  await expect.poll(() => refused).toEqual(['style-src-attr'])
})
