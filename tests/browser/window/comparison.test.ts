import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import { source } from './story.ts'
import { firstVersion, secondVersion, storyOfVersions, textOf, toldComparison } from './two-texts.ts'

const place = `#/sources/${source.id}/~${source.id}~${firstVersion.id}~${source.id}~${secondVersion.id}`
const texts = () => page.getByRole('group', { name: 'Two texts side by side' })
const list = () => page.getByRole('listbox', { name: 'Differences' })
const current = () => list().getByRole('option', { selected: true })
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
const sideOf = (row: HTMLElement | undefined, side: 'left' | 'right') =>
  [...(row?.querySelectorAll(`[data-side="${side}"]`) ?? [])].map((one) => one.textContent)

describe('two texts side by side', () => {
  it('stand passage beside passage, with a gap where nothing answers', async () => {
    await openWindow(storyOfVersions(), place)
    await expect.element(texts()).toBeVisible()
    await expect.element(page.getByText('8 differences', { exact: false })).toBeVisible()
    const added = rows().find((row) => sideOf(row, 'right').includes('A second fund was named.'))
    expect(sideOf(added, 'left')).toEqual([])
    const [left, right] = [...(rows()[1]?.querySelectorAll<HTMLElement>('.side') ?? [])].map((side) =>
      side.getBoundingClientRect(),
    )
    expect(left?.top).toBe(right?.top)
    expect(left?.height).toBe(right?.height)
  })

  it('tell changed words as insertions and deletions, and name what a mark is about', async () => {
    await openWindow(storyOfVersions(), place)
    await expect.element(texts()).toBeVisible()
    await expect
      .element(
        texts()
          .getByRole('deletion')
          .filter({ hasText: /^plans to$/ }),
      )
      .toBeVisible()
    await expect
      .element(
        texts()
          .getByRole('insertion')
          .filter({ hasText: /^will$/ }),
      )
      .toBeVisible()
    const struck = texts()
      .getByRole('deletion')
      .filter({ hasText: /^6\.58$/ })
      .element()
    expect(getComputedStyle(struck).textDecorationLine).toBe('line-through')
    expect(texts().element().textContent).toMatch(/6\.58 percent\s*#?\s*\(number\)/)
  })

  it('list their differences with what each side states, and count them by kind', async () => {
    await openWindow(storyOfVersions(), place)
    await expect.element(list()).toBeVisible()
    const said = list()
      .getByRole('option')
      .elements()
      .map((option) => (option as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
    expect(said).toEqual([
      '# number 6.58 % ↔ against 6.5 %',
      'H hedge plans to ↔ against will',
      'D date 14 Jan ↔ against 16 Jan',
      '~ words took effect ↔ against came into force',
      'N name Xinhua ↔ against Reuters',
      '⇅ moved Shenzhen leads the cluster.',
      '− removed A closing word.',
      '+ added A second fund was named.',
    ])
    await page.getByRole('button', { name: 'Numbers 1' }).click()
    await expect.poll(() => list().getByRole('option').elements().length).toBe(1)
    await page.getByRole('button', { name: 'All 8' }).click()
    await expect.poll(() => list().getByRole('option').elements().length).toBe(8)
  })

  it('are walked, entered and left by keyboard', async () => {
    await openWindow(storyOfVersions(), place)
    await expect.element(list()).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(current()).toHaveTextContent('6.58 %')
    await userEvent.keyboard('j')
    await expect.element(current()).toHaveTextContent('plans to')
    await expect
      .element(page.getByRole('region', { name: 'The difference at hand' }))
      .toHaveTextContent('hedge · 2 of 8')
    await userEvent.keyboard('p')
    await expect.element(current()).toHaveTextContent('6.58 %')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.getAttribute('data-row')).toBe('1')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => location.hash).toBe(`#/sources/${source.id}`)
    await expect.element(page.getByRole('article', { name: 'Text of the source' })).toBeVisible()
    await expect.element(page.getByText('S1 · 41 words', { exact: false })).toBeVisible()
  })

  it('give a selection the words of the text it began in', async () => {
    await openWindow(storyOfVersions(), place)
    await expect.element(texts()).toBeVisible()
    const [from, to] = [rows()[0], rows()[1]].map((row) => row?.querySelector('[data-side="left"]'))
    if (!from || !to) throw new Error('two rows stand on the left')
    from.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    await expect.poll(() => texts().element().className).toContain('selects-left')
    const range = document.createRange()
    range.setStart(from, 0)
    range.setEnd(to, to.childNodes.length)
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
    expect(document.getSelection()?.toString().replace(/\s+/g, ' ').trim()).toBe(
      'The hubs grew again. Beijing spent 6.58 percent on research.',
    )
  })

  it('lead from a moved passage to its other place', async () => {
    await openWindow(storyOfVersions(), place)
    await expect.element(texts()).toBeVisible()
    await texts().getByRole('button', { name: 'moved here' }).click()
    const there = rows().findIndex((row) => sideOf(row, 'right').includes('Shenzhen leads the cluster.'))
    await expect.poll(() => document.activeElement?.getAttribute('data-row')).toBe(String(there))
    await expect.element(current()).toHaveTextContent('Shenzhen leads')
  })

  it('change sides, and take any other text', async () => {
    const program = await openWindow(storyOfVersions(), place)
    await expect.element(texts()).toBeVisible()
    await userEvent.keyboard('s')
    await expect
      .poll(() => program.inputsOf('sources.compare').at(-1))
      .toEqual({
        left: { source: source.id, version: secondVersion.id },
        right: { source: source.id, version: firstVersion.id },
      })
    await page.getByRole('button', { name: 'Text on the right: S1' }).click()
    await page.getByRole('option', { name: 'S2 Another report' }).click()
    await expect
      .poll(() => program.inputsOf('sources.compare').at(-1))
      .toEqual({
        left: { source: source.id, version: secondVersion.id },
        right: { source: 'S2-bbbbbb', version: null },
      })
  })

  it('say when no number, date or name differs, and what another language leaves open', async () => {
    const russian = { ...source, id: 'S2-bbbbbb', metadata: { ...source.metadata, language: 'ru' } }
    const alike = toldComparison(
      textOf(firstVersion, 'The hubs grew.'),
      textOf({ ...secondVersion, id: 'S2.1-bbbbbb', source: russian.id }, 'Хабы выросли.', russian),
      [{ kind: 'changed', left: { words: 'The hubs grew.' }, right: { words: 'Хабы выросли.' } }],
      false,
    )
    await openWindow(storyOfVersions(alike), place)
    await expect
      .element(
        page.getByText('English and Russian: numbers, dates and names were compared', { exact: false }),
      )
      .toBeVisible()
    await expect.element(page.getByText('No differences in numbers, dates and names').first()).toBeVisible()
  })

  it('tell what the comparison found, each value in the words of the reader', async () => {
    const found = toldComparison(
      textOf(firstVersion, 'Spending passed 1.5 trillion yuan, and the hub ranks second. It leads in 2024.'),
      textOf(secondVersion, 'Spending reached 1.2 trillion yuan, and the hub is in the top three.'),
      [
        {
          kind: 'changed',
          left: { words: 'Spending passed 1.5 trillion yuan, and the hub ranks second.' },
          right: { words: 'Spending reached 1.2 trillion yuan, and the hub is in the top three.' },
          marks: [
            {
              kind: 'number',
              left: ['1.5 trillion yuan', 'more than 1.5 trillion yuan'],
              right: ['1.2 trillion yuan', '1.2 trillion yuan'],
            },
            { kind: 'number', left: ['second', 'No. 2'], right: ['top three', 'top 3'] },
          ],
        },
        {
          kind: 'removed',
          left: { words: 'It leads in 2024.' },
          marks: [{ kind: 'date', left: ['2024', '2024'], right: null }],
        },
      ],
    )
    await openWindow(storyOfVersions(found), place)
    const values = () =>
      list()
        .getByRole('option')
        .elements()
        .map((one) => one.querySelector<HTMLElement>('.words')?.innerText.replace(/\s+/g, ' '))
    await expect
      .poll(values)
      .toEqual([
        'more than 1.5 tn yuan ↔ against 1.2 tn yuan',
        'No. 2 ↔ against top 3',
        'It leads in 2024.',
        '2024 ↔ against not said',
      ])
    setLocale('ru')
    await expect.element(page.getByText('1,5 трлн юаней', { exact: false }).first()).toBeVisible()
  })

  it('of two sources hold nothing for deleted that only one of them says', async () => {
    const other = { ...source, id: 'S2-bbbbbb' }
    const found = toldComparison(
      textOf(firstVersion, 'The hubs grew. Only here.'),
      textOf({ ...secondVersion, id: 'S2.1-bbbbbb', source: other.id }, 'The hubs grew.', other),
      [
        { kind: 'same', left: { words: 'The hubs grew.' }, right: { words: 'The hubs grew.' } },
        { kind: 'removed', left: { words: 'Only here.' } },
      ],
    )
    await openWindow(storyOfVersions(found), place)
    await expect.element(list().getByText('only on the left')).toBeVisible()
    expect(texts().getByRole('deletion').elements()).toEqual([])
  })

  it('say why they cannot be compared', async () => {
    await openWindow({ ...storyOfVersions(), 'sources.compare': () => problemOf('host-silent') }, place)
    await expect.element(page.getByRole('heading', { name: 'These texts cannot be compared' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => location.hash).toBe(`#/sources/${source.id}`)
  })

  it('have no barrier, light or dark, in any language', async () => {
    await openWindow(storyOfVersions(), place)
    await expect.element(texts()).toBeVisible()
    await userEvent.keyboard('n')
    await expect.element(current()).toBeVisible()
    await expectNoBarriers()
    setTheme('dark')
    setLocale('ru')
    await expect.element(page.getByText('Всё на диске', { exact: false })).toBeVisible()
    await expectNoBarriers()
    setLocale('zh')
    await expect.element(page.getByText('已全部存盘', { exact: false })).toBeVisible()
    await expectNoBarriers()
    expect(document.body.innerText.match(/\b(?:compare|versions)\.[a-z][\w.-]+/g)).toBeNull()
  })
})

describe('ten thousand passages', () => {
  const sentences = Array.from(
    { length: 10_000 },
    (_, at) => `Passage ${at} of a long report tells of the hubs.`,
  )
  const changed = sentences.map((words, at) => (at % 50 === 49 ? words.replace('hubs', 'towns') : words))
  const long = toldComparison(
    textOf(firstVersion, sentences.join('\n')),
    textOf(secondVersion, changed.join('\n')),
    [],
  )
  const { blocks: left } = long.leftText
  const { blocks: right } = long.rightText
  const compared = {
    ...long,
    pairs: sentences.map((words, at) => ({
      kind: words === changed[at] ? ('same' as const) : ('changed' as const),
      left: left[at]?.span ?? null,
      right: right[at]?.span ?? null,
      words: { left: [], right: [] },
      marks: [],
    })),
  }

  it('are drawn near what is in sight, and reached at once', async () => {
    await openWindow(storyOfVersions(compared), place)
    await expect.element(texts()).toBeVisible()
    await userEvent.keyboard('f')
    await expect.poll(() => rows().length).toBeGreaterThan(20)
    expect(rows().length).toBeLessThan(1500)
    await userEvent.keyboard('p')
    await expect.poll(() => document.querySelector('.row.now')?.textContent).toContain('Passage 9999')
    await expect
      .poll(() => {
        const box = document.querySelector('.row.now')?.getBoundingClientRect()
        return box !== undefined && box.top > 44 && box.bottom < innerHeight
      })
      .toBe(true)
    await userEvent.keyboard('p')
    await expect.poll(() => document.querySelector('.row.now')?.textContent).toContain('Passage 9949')
  })
})
