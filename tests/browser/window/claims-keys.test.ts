import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Claim } from '#shared/domain/claim.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { claimsStory, idOf } from './claims-story.ts'
import { openWindow } from './open-window.ts'
import { claim, quotation, source, story } from './story.ts'

const reading = `#/sources/${source.id}`
const reader = () => page.getByRole('article', { name: 'Text of the source' })
const selected = () => String(document.getSelection())
const press = (keys: string) => userEvent.keyboard(keys)
const foot = () => document.querySelector('footer')?.textContent ?? ''

describe('marking by keyboard alone', () => {
  it('goes from the words that were found to a claim of them', async () => {
    const program = await openWindow(story(), reading)
    await expect.element(reader()).toBeVisible()
    await press('{Control>}f{/Control}')
    await press('of its')
    await expect.poll(() => [...(CSS.highlights.get('plumb-found-active') ?? [])].length).toBe(1)
    await press('{Escape}')
    await expect.element(reader()).toHaveFocus()
    await expect.poll(selected).toBe('of its')
    await press('{Shift>}{ArrowRight}{/Shift}')
    await expect.poll(selected).toBe('of its output')
    await press('m')
    await expect.poll(() => program.inputsOf('claims.draft')).toHaveLength(1)
  })

  it('starts an arrow at the hit and not at the top of what is in sight', async () => {
    await openWindow(story(), reading)
    await expect.element(reader()).toBeVisible()
    await press('{Control>}f{/Control}')
    await press('of its')
    await press('{Escape}{ArrowDown}')
    await expect.poll(selected).toContain('of its output')
    await press('{Control>}f{/Control}')
    await press('output{Escape}{ArrowLeft}')
    await expect.poll(selected).toBe('output')
    await press('{ArrowLeft}')
    await expect.poll(selected).toBe('its')
  })

  it('tells its keys in the foot of the window while the text has the focus, and in the sheet', async () => {
    await openWindow(story(), reading)
    await expect.element(reader()).toBeVisible()
    ;(reader().element() as HTMLElement).focus()
    await expect.poll(foot).toContain('take a sentence of the text')
    await press('{ArrowDown}')
    await expect.poll(foot).toContain('a sentence more')
    await expect.poll(foot).toContain('Make claim')
    await press('?')
    const sheet = page.getByRole('dialog')
    for (const said of ['take a word of the text', 'a word more', 'make a claim of the words'])
      await expect.element(sheet.getByText(said)).toBeVisible()
    const caps = [...sheet.element().querySelectorAll('kbd')].map(({ textContent }) => textContent.trim())
    expect(caps).toContain('+')
    expect(caps).not.toContain('')
  })

  it('reaches the text itself with F6', async () => {
    await openWindow(story(), reading)
    await expect.element(reader()).toBeVisible()
    page.getByRole('listbox').first().getByRole('option').first().element()
    for (let pane = 0; pane < 5 && document.activeElement !== reader().element(); pane++) await press('{F6}')
    await expect.element(reader()).toHaveFocus()
  })
})

describe('a claim', () => {
  it('that was just made is the one the list of claims opens', async () => {
    const made = { ...claim, id: 'C7-bbbbbb' }
    await openWindow({ ...story(), 'claims.mark': () => made }, `#/claims/${claim.id}`)
    await expect.element(page.getByRole('heading', { name: claim.statement })).toBeVisible()
    location.hash = reading
    await expect.element(reader()).toBeVisible()
    ;(reader().element() as HTMLElement).focus()
    await press('{ArrowDown}{ArrowDown}')
    await expect.poll(selected).toBe(quotation.exact)
    await press('m')
    await page.getByRole('dialog').getByRole('button', { name: 'Make claim' }).click()
    await expect.poll(() => location.hash).toContain(made.id)
    await press('{Control>}3{/Control}')
    await expect.poll(() => location.hash).toBe(`#/claims/${made.id}`)
  })

  it('is rejected with the key that rejects suggestions, and removed with Delete', async () => {
    const program = await openWindow(
      { ...claimsStory(2), 'claims.remove': () => null },
      `#/claims/${idOf(1)}`,
    )
    await expect.element(page.getByRole('heading', { name: 'Claim number 1' })).toBeVisible()
    await press('x')
    await expect.element(page.getByRole('textbox', { name: 'Why does it not hold?' })).toBeVisible()
    await press('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await press('{Delete}')
    await expect.poll(() => program.inputsOf('claims.remove')).toEqual([{ claim: idOf(1) }])
    await expect.element(page.getByText('C1 removed.')).toBeVisible()
  })

  it('shows its first appearance apart from the others', async () => {
    const second = { ...quotation, id: 'S2:1-bbbbbb', source: 'S2-bbbbbb' }
    const { 'claims.list': list, ...rest } = claimsStory(1)
    const views = () => {
      const listed = list?.({}) as readonly ClaimView[]
      return listed.map((view): ClaimView => ({
        ...view,
        quotations: [quotation, second],
        appearances: [
          { source: second.source, title: 'The earliest', date: '2026-01-10', quotations: [second.id] },
          { source: quotation.source, title: 'The later', date: '2026-01-16', quotations: [quotation.id] },
        ],
      }))
    }
    await openWindow({ ...rest, 'claims.list': views }, `#/claims/${idOf(1)}`)
    const section = page.getByRole('region', { name: 'Quotation in context' })
    await expect.element(section.getByRole('heading', { name: 'First appearance' })).toBeVisible()
    await expect.element(section.getByRole('heading', { name: '1 other appearance' })).toBeVisible()
    const said = section.element().textContent ?? ''
    expect(said.indexOf('The earliest')).toBeGreaterThan(said.indexOf('First appearance'))
    expect(said.indexOf('The later')).toBeGreaterThan(said.indexOf('1 other appearance'))
  })

  it('whose quotation was reworded says so with the words that changed, until a person says that it stays', async () => {
    const told = claimsStory(1)
    const reworded = {
      quotation: quotation.id,
      was: quotation.exact.replace('6.58', '6.5'),
      by: 'Anna',
      at: '2026-01-16T10:00:00.000Z',
    }
    let kept = false
    const now = (one: Claim): Claim => ({ ...one, reworded: kept ? null : reworded })
    const views = () =>
      (told['claims.list']?.({}) as readonly ClaimView[]).map((view) => ({ ...view, claim: now(view.claim) }))
    const program = await openWindow(
      {
        ...told,
        'claims.list': views,
        'claims.keep': () => {
          kept = true
          return now(told.claims()[0] ?? claim)
        },
      },
      `#/claims/${idOf(1)}`,
    )
    const notice = page.getByRole('group', { name: 'other words now' })
    await expect.element(notice.getByRole('deletion')).toHaveTextContent('6.5')
    await expect.element(notice.getByRole('insertion')).toHaveTextContent('6.58')
    await expect.element(page.getByRole('listbox').getByText('other words now')).toBeVisible()
    await press('y')
    await expect.poll(() => program.inputsOf('claims.keep')).toEqual([{ claim: idOf(1) }])
    await expect.element(notice).not.toBeInTheDocument()
  })

  it('is filled in with what nobody knew yet, and put in the words of it, by keys alone', async () => {
    const told = claimsStory(1)
    const open = (one: Claim): Claim =>
      one.assertion.kind === 'value'
        ? { ...one, statement: 'The park let 101.', assertion: { ...one.assertion, indicator: null } }
        : one
    const added: Indicator[] = []
    const program = await openWindow(
      {
        ...told,
        'claims.list': () =>
          (told['claims.list']?.({}) as readonly ClaimView[]).map((view) => ({
            ...view,
            claim: open(view.claim),
          })),
        'dataset.indicators': () =>
          added.map((indicator) => ({ indicator, observations: 0, hubs: 0, periods: [] })),
        'indicators.resolve': () => ({ kind: 'none', near: [{ id: 'offices', name: 'Offices' }] }),
        'indicators.save': ({ indicator }) => {
          added.push(indicator)
          return indicator
        },
        'claims.update': () => claim,
      },
      `#/claims/${idOf(1)}`,
    )
    await expect.element(page.getByRole('button', { name: 'Fill in' })).toBeVisible()
    await press('e')
    await press('o')
    await press('ffices let')
    await expect.element(page.getByRole('option', { name: 'Add “offices let”' })).toBeVisible()
    await press('{Enter}')
    await expect
      .poll(() => program.inputsOf('indicators.save'))
      .toMatchObject([{ add: true, indicator: { names: { en: 'offices let' }, unit: 'percent-of-gdp' } }])
    program.change({ collections: ['indicators'], command: 'indicators.save' })
    await expect.element(page.getByText('Near to it: Offices.', { exact: false })).toBeVisible()
    const statement = page.getByRole('textbox', { name: 'What is claimed' })
    const words = 'Offices let in Beijing was 6.58 percent of GDP in 2024.'
    await expect.element(page.getByText(`In words: ${words}`)).toBeVisible()
    await expect.element(statement).toHaveValue('The park let 101.')
    await press('{Alt>}w{/Alt}')
    await expect.element(statement).toHaveValue(words)
    await press('{Alt>}w{/Alt}')
    await expect.element(statement).toHaveValue('The park let 101.')
    await press('{Alt>}w{/Alt}')
    await press('{Control>}{Enter}{/Control}')
    await expect
      .poll(() => program.inputsOf('claims.update'))
      .toMatchObject([{ statement: words, assertion: { indicator: 'offices-let' } }])
  })
})
