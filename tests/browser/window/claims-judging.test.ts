import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { recall } from '#renderer/memory/remembered.ts'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import type { ChangedEvent } from '#shared/ipc/answers/workspace.ts'
import { claimsStory, idOf } from './claims-story.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'

const dialog = () => page.getByRole('dialog')
const section = () => page.getByRole('region', { name: 'Judgement' })
const touched = (collection: ChangedEvent['collections'][number]): ChangedEvent => ({
  collections: [collection],
  command: 'test',
})
async function open(count = 3) {
  const program = await openWindow(claimsStory(count), `#/claims/${idOf(1)}`)
  await expect.element(page.getByRole('heading', { name: 'Claim number 1', exact: true })).toBeVisible()
  return program
}

describe('a judgement', () => {
  it('is made by keys alone: a term of the scale, the confidence apart, lines of reasons', async () => {
    const program = await open()
    await userEvent.keyboard('g')
    await expect.element(dialog().getByRole('radio', { name: 'not judged' }).first()).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect
      .element(dialog().getByRole('radio', { name: 'very unlikely (highly improbable) 5–20 %' }))
      .toBeChecked()
    await expect
      .element(dialog().getByText('Intelligence Community Directive 203', { exact: false }))
      .toBeVisible()
    await dialog().getByRole('radio', { name: 'low confidence' }).click()
    await dialog().getByRole('textbox', { name: 'Assumptions, line 1' }).click()
    await userEvent.keyboard('GDP stays as published{Enter}No new method{Enter}taken back')
    await userEvent.keyboard('{Control>}a{/Control}{Backspace}{Backspace}')
    await expect.element(dialog().getByRole('textbox', { name: 'Assumptions, line 2' })).toHaveFocus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.element(dialog()).not.toBeInTheDocument()
    expect(program.inputsOf('judgements.save')).toEqual([
      {
        claim: idOf(1),
        scale: 'icd-203',
        likelihood: 'very-unlikely',
        confidence: 'low',
        basis: '',
        assumptions: ['No new method', 'GDP stays as published'],
        alternatives: [],
        gaps: [],
        changers: [],
      },
    ])
    program.change(touched('judgements'))
    await expect.element(section()).toHaveTextContent('very unlikely (highly improbable)')
    // Two questions, two answers: no element but the list itself holds both.
    const both = [...section().element().querySelectorAll('dd, p, li, strong, span')].filter(
      ({ textContent }) => textContent.includes('unlikely') && textContent.includes('confidence'),
    )
    expect(both).toEqual([])
  })

  it('asks for the likelihood again when the scale is another, and remembers the scale', async () => {
    const program = await open()
    await userEvent.keyboard('g')
    await dialog()
      .getByRole('radio', { name: /^likely/ })
      .click()
    await dialog().getByRole('radio', { name: 'moderate confidence' }).click()
    await dialog().getByRole('combobox', { name: 'Scale' }).selectOptions('PHIA yardstick')
    await expect.element(dialog().getByRole('radio', { name: 'not judged' }).first()).toBeChecked()
    await expect
      .element(dialog().getByRole('radio', { name: 'moderate analytical confidence' }))
      .toBeChecked()
    const said = dialog().getByText('On ICD 203 it was ‘likely (probable)’.', { exact: false })
    await expect.element(said).toBeVisible()
    await dialog().getByRole('combobox', { name: 'Scale' }).selectOptions('ICD 203')
    await expect.element(dialog().getByRole('radio', { name: /^likely/ })).toBeChecked()
    await expect.element(said).not.toBeInTheDocument()
    await dialog().getByRole('combobox', { name: 'Scale' }).selectOptions('PHIA yardstick')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await expect
      .poll(() => program.inputsOf('judgements.save'))
      .toMatchObject([{ scale: 'phia', likelihood: null, confidence: 'moderate' }])
    expect(recall('claims.judgement-scale')).toBe('phia')
  })

  it('says so when the words beside the confidence are words of likelihood', async () => {
    await open()
    await userEvent.keyboard('g')
    const basis = dialog().getByRole('textbox', { name: 'Basis' })
    await basis.fill('Three surveys of one office')
    await expect
      .element(dialog().getByText('would be read as one judgement', { exact: false }))
      .not.toBeInTheDocument()
    await basis.fill('It is very likely that the office counts well')
    await expect
      .element(dialog().getByText('“very likely” is a word of likelihood', { exact: false }))
      .toBeVisible()
  })

  it('is taken away, says so, and can be had back', async () => {
    const program = await open()
    await userEvent.keyboard('g')
    await dialog().getByRole('radio', { name: 'high confidence' }).click()
    await dialog().getByRole('button', { name: 'Save' }).click()
    await expect.element(dialog()).not.toBeInTheDocument()
    program.change(touched('judgements'))
    await expect.element(section()).toHaveTextContent('high confidence')
    await userEvent.keyboard('g')
    await dialog().getByRole('button', { name: 'Take the judgement away' }).click()
    await expect.poll(() => program.inputsOf('judgements.remove')).toEqual([{ claim: idOf(1) }])
    await expect.element(page.getByRole('status').filter({ hasText: 'taken away' })).toBeInTheDocument()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => program.inputsOf('workspace.undo')).toHaveLength(1)
  })

  it('cannot be saved while it says nothing, and keeps what is typed when the claims come again', async () => {
    const program = await open()
    await userEvent.keyboard('g')
    await expect.element(dialog().getByRole('button', { name: 'Save' })).toBeDisabled()
    await dialog().getByRole('textbox', { name: 'Gaps, line 1' }).fill('No count for 2024')
    program.change(touched('claims'))
    await expect.poll(() => program.inputsOf('claims.list').length).toBeGreaterThan(1)
    await expect
      .element(dialog().getByRole('textbox', { name: 'Gaps, line 1' }))
      .toHaveValue('No count for 2024')
    await expect.element(dialog().getByRole('button', { name: 'Save' })).toBeEnabled()
  })

  it('has no barrier in its dialog', async () => {
    await open()
    await userEvent.keyboard('g')
    await dialog().getByRole('textbox', { name: 'Basis' }).fill('very likely')
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual(
      [],
    )
  })
})

describe('own states', () => {
  async function withState(name: string) {
    const program = await open()
    await userEvent.keyboard('v{Enter}')
    await userEvent.keyboard('{Escape}v')
    await dialog().getByRole('combobox', { name: 'Own state' }).fill('own states')
    await userEvent.keyboard('{Enter}')
    await dialog().getByRole('button', { name: 'Add a state' }).click()
    await dialog().getByRole('textbox', { name: 'Name' }).fill(name)
    await dialog().getByRole('radio', { name: '▲' }).click({ force: true })
    await dialog().getByRole('radio', { name: 'red' }).click()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => program.inputsOf('verdicts.save').length).toBe(1)
    program.change(touched('verdicts'))
    return program
  }

  it('are added, set with one key, shown as sign and word, and stand on the board', async () => {
    const program = await withState('Legal check')
    expect(program.inputsOf('verdicts.save')).toEqual([
      { verdict: null, name: 'Legal check', sign: '▲', colour: 'bad', meaning: '', order: 0 },
    ])
    await expect.element(dialog().getByText('no claim', { exact: true })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('v{Enter}')
    await expect
      .poll(() => program.inputsOf('claims.update').at(-1))
      .toEqual({ claim: idOf(1), verdict: 'V1-aaaaaa' })
    await expect.element(page.getByRole('button', { name: 'Legal check' })).toBeVisible()
    await expect.element(page.getByTitle('Legal check').first()).toBeVisible()
    await userEvent.keyboard('{Shift>}b{/Shift}')
    await page.getByRole('combobox', { name: 'Columns' }).selectOptions('Columns by own state')
    const column = page.getByRole('listbox', { name: 'Legal check: 1 claim' })
    await expect.element(column).toHaveTextContent('Claim number 1')
    ;(column.element() as HTMLElement).focus()
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    await expect
      .poll(() => program.inputsOf('claims.update').at(-1))
      .toEqual({ claim: idOf(1), verdict: null })
  })

  it('are let go by the filter when they are removed', async () => {
    const program = await withState('First')
    await userEvent.keyboard('{Escape}f')
    await page.getByRole('combobox', { name: 'Filter claims' }).fill('own state first')
    await userEvent.keyboard('{Enter}{Escape}')
    const left = page.getByRole('status').getByText('0 of 3')
    await expect.element(left).toBeVisible()
    await page.getByRole('button', { name: 'More about the claims' }).click()
    await page.getByRole('menuitem', { name: 'Own states' }).click()
    await dialog().getByRole('button', { name: 'Remove First' }).click()
    await expect.poll(() => program.inputsOf('verdicts.remove')).toHaveLength(1)
    await expect.element(left).not.toBeInTheDocument()
  })

  it('change places by keys, and leave their claims when they go', async () => {
    const program = await withState('First')
    await dialog().getByRole('button', { name: 'Add a state' }).click()
    await dialog().getByRole('textbox', { name: 'Name' }).fill('Second')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => program.inputsOf('verdicts.save').length).toBe(2)
    program.change(touched('verdicts'))
    const names = () =>
      dialog()
        .getByRole('listitem')
        .elements()
        .map((one) => /First|Second/.exec(one.textContent)?.[0])
    await expect.poll(names).toEqual(['First', 'Second'])
    ;(dialog().getByRole('listitem').nth(1).getByRole('button').first().element() as HTMLElement).focus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect.poll(() => program.inputsOf('verdicts.save').length).toBe(4)
    program.change(touched('verdicts'))
    await expect.poll(names).toEqual(['Second', 'First'])
    await dialog().getByRole('button', { name: 'Remove Second' }).click()
    await expect.poll(() => program.inputsOf('verdicts.remove')).toEqual([{ verdict: 'V2-aaaaaa' }])
  })
})

it('keeps what is typed into a claim while the claims come again', async () => {
  const told = claimsStory(3)
  /** As over the bridge: every answer is of new objects. */
  const again = () => structuredClone(told['claims.list']?.({}) ?? [])
  const program = await openWindow({ ...told, 'claims.list': again }, `#/claims/${idOf(1)}`)
  await expect.element(page.getByRole('heading', { name: 'Claim number 1', exact: true })).toBeVisible()
  await userEvent.keyboard('e')
  const statement = dialog().getByRole('textbox', { name: 'What is claimed' })
  await statement.fill('Half typed')
  const before = program.inputsOf('claims.list').length
  program.change(touched('claims'))
  await expect.poll(() => program.inputsOf('claims.list').length).toBeGreaterThan(before)
  await new Promise(requestAnimationFrame)
  await expect.element(statement).toHaveValue('Half typed')
  await userEvent.keyboard('{Escape}')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  await userEvent.keyboard('e')
  await expect.element(statement).toHaveValue('Claim number 1')
})

it('asks before it lets go of typed words, and closes at once where there are none', async () => {
  await open()
  await userEvent.keyboard('g')
  const basis = dialog().getByRole('textbox', { name: 'Basis' })
  await basis.fill('One column without a source')
  await userEvent.keyboard('{Escape}')
  const asked = page.getByRole('alertdialog', { name: 'What was typed is not saved.' })
  await expect.element(asked.getByRole('button', { name: 'Go on writing' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(asked).not.toBeInTheDocument()
  await expect.element(basis).toHaveFocus()
  await expect.element(basis).toHaveValue('One column without a source')
  await dialog().getByRole('button', { name: 'Close' }).click()
  await asked.getByRole('button', { name: 'Go on writing' }).click()
  await basis.fill('')
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog()).not.toBeInTheDocument()
})

it('shows a judged claim without barriers in Russian and Chinese', async () => {
  const program = await open()
  await userEvent.keyboard('g')
  await dialog()
    .getByRole('radio', { name: /^likely/ })
    .click()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  program.change(touched('judgements'))
  await expect.element(section()).toHaveTextContent('55–80 %')
  await expect.element(section()).toHaveTextContent('say what it rests on')
  await expectNoBarriers()
  setLocale('ru')
  await expect.element(page.getByText('вероятно', { exact: true })).toBeVisible()
  await expectNoBarriers()
  setLocale('zh')
  await expect.element(page.getByText('很可能', { exact: true })).toBeVisible()
  await expectNoBarriers()
})
