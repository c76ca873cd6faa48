import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import { pending, storyOfPending } from './pending-story.ts'
import { claim, source } from './story.ts'
import { firstVersion, secondVersion } from './two-texts.ts'

const place = `#/sources/${source.id}`
const queue = `${place}/look~S1%3A1-aaaaaa`
const old = () => page.getByRole('region', { name: 'As quoted' })
const now = () => page.getByRole('region', { name: 'Now', exact: true })
const told = { collections: ['quotations'] as const, command: 'quotations.take' }
const chosen = () => document.querySelector('section[aria-label="Now"] .words')?.textContent

/** The window on the queue; each decision is followed, as the program does it. */
async function openQueue(hash = queue) {
  const program = await openWindow(storyOfPending(), hash)
  await expect.element(old()).toBeVisible()
  const press = async (keys: string) => {
    await userEvent.keyboard(keys)
  }
  return { ...program, press }
}

describe('quotations that need a look', () => {
  it('show old and new words side by side, changed ones marked, with their surroundings', async () => {
    await openQueue()
    await expect.element(old().getByRole('deletion')).toHaveTextContent('6.58')
    await expect.element(now().getByRole('insertion')).toHaveTextContent('6.5')
    await expect.element(old()).toHaveTextContent('The city plans to add a campus.')
    await expect.element(now()).toHaveTextContent('The city will add a campus.')
    const main = page.getByRole('region', { name: 'Old and new words' })
    await expect.element(main.getByText('same place, one number changed')).toBeVisible()
    await expect.element(main.getByText('1 of 3')).toBeVisible()
    await userEvent.keyboard('j')
    await expect.element(main.getByText('other surroundings, same words')).toBeVisible()
    await expect.element(main.getByText('1 other place as good')).toBeVisible()
    expect(document.querySelectorAll('del, ins')).toHaveLength(0)
    await userEvent.keyboard('j')
    await expect.element(main.getByText('nothing like it is left')).toBeVisible()
    await expect.element(main.getByText('No claim hangs on it')).toBeVisible()
    await userEvent.keyboard('kk')
    await expect.element(main.getByText('1 of 3')).toBeVisible()
  })

  it('are walked through where several places are as good, and the one in sight is taken', async () => {
    const program = await openQueue(`${place}/look~S1%3A2-bbbbbb`)
    await expect.element(page.getByText('Place 1 of 2')).toBeVisible()
    await userEvent.keyboard('n')
    await expect.element(page.getByText('Place 2 of 2')).toBeVisible()
    await expect.poll(chosen).toBe('The city will add a campus.')
    await userEvent.keyboard('n')
    await expect.poll(chosen).toBe('Shenzhen leads the cluster.')
    await page.getByRole('button', { name: 'previous place' }).click()
    await expect.poll(chosen).toBe('The city will add a campus.')
    await userEvent.keyboard('a')
    const [, other] = pending[1]?.passages ?? []
    await expect
      .poll(() => program.inputsOf('quotations.settle'))
      .toMatchObject([{ decision: { kind: 'take', span: { start: other?.start } } }])
  })

  it('are taken with one key, called lost with another, and then all is settled', async () => {
    const program = await openQueue()
    await userEvent.keyboard('a')
    await expect.element(page.getByText('S1:1 now quotes these words.')).toBeVisible()
    await expect.poll(() => location.hash).toBe(`${place}/look~S1%3A2-bbbbbb`)
    program.change({ ...told, collections: [...told.collections] })
    await expect.element(page.getByText('1 of 2')).toBeVisible()
    await userEvent.keyboard('x')
    await expect.element(page.getByText('S1:2 is lost in this version.')).toBeVisible()
    program.change({ ...told, collections: [...told.collections] })
    await expect.element(page.getByText('1 of 1')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Take it' })).toBeDisabled()
    await userEvent.keyboard('a')
    await userEvent.keyboard('x')
    program.change({ ...told, collections: [...told.collections] })
    await expect.element(page.getByRole('heading', { name: 'All settled' })).toBeVisible()
    const [first, second] = pending
    if (first?.place.kind !== 'approximate') throw new Error('the first has a proposal')
    expect(program.inputsOf('quotations.settle')).toEqual([
      {
        quotation: first.quotation.id,
        decision: { kind: 'take', span: { start: first.place.start, end: first.place.end } },
      },
      { quotation: second?.quotation.id, decision: { kind: 'lost' } },
      { quotation: 'S1:3-cccccc', decision: { kind: 'lost' } },
    ])
  })

  it('come back into sight with an undo', async () => {
    const program = await openQueue()
    await userEvent.keyboard('a')
    await expect.poll(() => location.hash).toContain('S1%3A2')
    program.change({ ...told, collections: [...told.collections] })
    await expect.element(page.getByText('1 of 2')).toBeVisible()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(() => program.inputsOf('workspace.undo')).toHaveLength(1)
    program.change({ collections: ['quotations'], command: 'workspace.undo' })
    await expect.poll(() => location.hash).toBe(queue)
    await expect.element(page.getByText('1 of 3')).toBeVisible()
  })

  it('are not taken by a key that is held down', async () => {
    const program = await openQueue()
    for (const repeat of [false, true, true, true])
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', repeat, bubbles: true, cancelable: true }),
      )
    await expect.poll(() => location.hash).toContain('S1%3A2')
    expect(program.inputsOf('quotations.settle')).toHaveLength(1)
  })

  it('are adjusted word by word from either end', async () => {
    const program = await openQueue()
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    await expect.poll(chosen).toBe('Beijing spent 6.5 percent on')
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
    await expect.poll(chosen).toBe('spent 6.5 percent on')
    await expect.element(page.getByText('other words than proposed')).toBeVisible()
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    await expect.poll(chosen).toBe('spent 6.5 percent on research. The')
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
    await expect.poll(chosen).toBe('Beijing spent 6.5 percent on research. The')
    await userEvent.keyboard('{Backspace}')
    await expect.poll(chosen).toBe('Beijing spent 6.5 percent on research.')
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    // An answer that says the same as before leaves the adjustment alone.
    program.change({ ...told, collections: [...told.collections] })
    await expect.poll(() => program.inputsOf('quotations.pending').length).toBeGreaterThan(1)
    await userEvent.keyboard('a')
    const { text, start } = pending[0]?.passages[0] ?? { text: '', start: 0 }
    await expect
      .poll(() => program.inputsOf('quotations.settle'))
      .toEqual([
        {
          quotation: 'S1:1-aaaaaa',
          decision: {
            kind: 'take',
            span: { start, end: start + text.indexOf(' research') },
          },
        },
      ])
  })

  it('are adjusted by selecting words in the passage', async () => {
    await openQueue()
    const walker = document.createTreeWalker(now().element(), NodeFilter.SHOW_TEXT)
    let around: Node | null = walker.nextNode()
    while (around !== null && around.textContent?.includes('will add') !== true) around = walker.nextNode()
    if (around === null) throw new Error('the passage is shown')
    const at = around.textContent?.indexOf('city will') ?? 0
    document.getSelection()?.setBaseAndExtent(around, at, around, at + 'city will '.length)
    now()
      .element()
      .dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    await expect.poll(chosen).toBe('city will')
  })

  it('are found by hand in the text around where nothing is proposed', async () => {
    const program = await openQueue(`${place}/look~S1%3A3-cccccc`)
    await expect.element(now()).toHaveTextContent('A second fund was named.')
    await expect.element(now()).toHaveTextContent('Nothing is proposed.')
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect.poll(chosen).toBeTruthy()
    expect(program.inputsOf('sources.open')).toContainEqual({ source: source.id, version: null })
    const words = chosen() ?? ''
    await userEvent.keyboard('a')
    await expect.poll(() => program.inputsOf('quotations.settle')).toHaveLength(1)
    const [{ decision }] = program.inputsOf('quotations.settle') as [
      { decision: { span: { start: number; end: number } } },
    ]
    const [opened] = [storyOfPending()['sources.open']?.({ source: source.id, version: null })]
    if (opened === undefined || !('text' in opened)) throw new Error('the story has a text')
    expect(opened.text.slice(decision.span.start, decision.span.end)).toBe(words)
  })

  it('lead to the claims that hang on them and to the source at their place', async () => {
    await openQueue()
    await userEvent.keyboard('o')
    await expect.poll(() => location.hash).toBe(`${place}/${secondVersion.id}~S1%3A1-aaaaaa`)
    history.back()
    await expect.element(old()).toBeVisible()
    await page.getByRole('button', { name: `C1 ${claim.statement}` }).click()
    await expect.poll(() => location.hash).toBe(`#/claims/${claim.id}`)
  })

  it('lead to the version they were quoted from where nothing is like them', async () => {
    await openQueue(`${place}/look~S1%3A3-cccccc`)
    await userEvent.keyboard('o')
    await expect.poll(() => location.hash).toBe(`${place}/${firstVersion.id}~S1%3A3-cccccc`)
  })
})

describe('the way to them', () => {
  it('is one key from a source, and Escape leads back', async () => {
    await openWindow(storyOfPending(), place)
    await expect.element(page.getByText('3 quotations need a look').first()).toBeVisible()
    await userEvent.keyboard('u')
    await expect.poll(() => location.hash).toBe(queue)
    await expect.element(old()).toBeVisible()
    await userEvent.keyboard('j')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => location.hash).toBe(place)
  })

  it('is among what waits for a person, and Escape leads back there', async () => {
    await openWindow(storyOfPending(), '#/overview')
    await expect.element(page.getByText('3 quotations need a look').first()).toBeVisible()
    await page.getByRole('button', { name: /Shenzhen leads the cluster/ }).click()
    await expect.poll(() => location.hash).toBe(`${place}/look~S1%3A2-bbbbbb`)
    await expect.element(old()).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => location.hash).toBe('#/overview')
  })

  it('is on the overview before there are any data', async () => {
    const answers = storyOfPending()
    await openWindow(
      {
        ...answers,
        'workspace.describe': (input) => {
          const about = answers['workspace.describe']?.(input)
          if (about === undefined || !('counts' in about)) throw new Error('the story has a workspace')
          return { ...about, counts: { ...about.counts, observations: 0 } }
        },
      },
      '#/overview',
    )
    await expect.element(page.getByText('3 quotations need a look').first()).toBeVisible()
    await userEvent.keyboard('u')
    await expect.poll(() => location.hash).toBe(queue)
  })

  it('is one key from the claims too', async () => {
    const from = `#/claims/${claim.id}`
    await openWindow(storyOfPending(), from)
    await expect.element(page.getByRole('button', { name: '3 need a look' })).toBeVisible()
    await userEvent.keyboard('u')
    await expect.element(old()).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => location.hash).toBe(from)
  })

  it('is not shown while nothing waits', async () => {
    await openWindow(storyOfPending([]), place)
    await expect.element(page.getByRole('article', { name: 'Text of the source' })).toBeVisible()
    expect(document.body.textContent).not.toContain('needs a look')
  })
})

it('has no barrier, light or dark, in any language', async () => {
  await openQueue()
  await expectNoBarriers()
  setTheme('dark')
  setLocale('ru')
  await expect
    .element(page.getByText('то же место, изменено 1 число', { exact: false }).first())
    .toBeVisible()
  await expectNoBarriers()
  setLocale('zh')
  await userEvent.keyboard('j')
  await expect.element(page.getByText('另有 1 处同样符合').first()).toBeVisible()
  await expectNoBarriers()
  expect(document.body.innerText.match(/\bquotations\.[a-z][\w.-]+/g)).toBeNull()
})
