import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { recall } from '#renderer/memory/remembered.ts'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import { longText, storyOfText, textOf, type Line } from './reader-text.ts'
import { claim, quotation, source, story } from './story.ts'

const place = `#/sources/${source.id}`
const reader = () => page.getByRole('article', { name: 'Text of the source' })
const article = () => reader().element() as HTMLElement
const pane = () => article().closest('[data-pane]') as HTMLElement
const painted = (name: string) =>
  [...(CSS.highlights.get(`plumb-${name}`) ?? [])].map((range) => range.toString())
const key = (keys: string) => userEvent.keyboard(keys)
/** Whether some words of the text stand between the bar and the lower edge of the pane. */
function isInSight(words: string): boolean {
  const walker = document.createTreeWalker(article(), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    const [box, frame] = [range.getBoundingClientRect(), pane().getBoundingClientRect()]
    return box.top >= frame.top + 30 && box.bottom <= frame.bottom
  }
  return false
}

/** What the field for finding words says. A look at the whole page would take long in a long text. */
const saidOfFound = () => document.querySelector('search [role=status]')?.textContent?.trim()

const report = textOf(
  [
    ['heading', 'Report', 1],
    ['paragraph', 'Beijing leads. It spent 6.58 percent. The next page goes on here.'],
    ['heading', 'Figures', 2],
    ['table-row', 'Hub\tShare of output\tNote'],
    ['table-row', 'Beijing\t6.58\tcity'],
    ['table-row', 'Shanghai\t4.35\t'],
    ['table-row', 'Preliminary values'],
    ['list-item', '1. first'],
    ['list-item', 'second'],
    ['code', 'a = 1\n  b = 2'],
    ['quote', 'We lead, she said.'],
    ['paragraph', '¹ Bureau of Statistics'],
    ['paragraph', 'שלום 2024 עולם'],
    ['paragraph', '北京的研发投入强度居全国首位。'],
  ],
  ['Report', 'The next page', 'We lead'],
)

describe('a text', () => {
  it('is laid out as what it is: headings, tables, lists, quotes, code, notes, languages and directions', async () => {
    await openWindow(storyOfText(report), place)
    await expect.element(reader().getByRole('heading', { name: 'Figures', level: 3 })).toBeVisible()
    const rows = reader().getByRole('table').getByRole('row').elements()
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Hub', 'Share of output', 'Note'],
      ['Beijing', '6.58', 'city'],
      ['Shanghai', '4.35', ''],
      ['Preliminary values'],
    ])
    await expect.element(reader().getByRole('columnheader', { name: 'Share of output' })).toBeVisible()
    expect(reader().getByRole('cell', { name: 'Preliminary values' }).element()).toHaveProperty('colSpan', 3)
    const [first, second] = reader().getByRole('listitem').elements()
    const marker = (item: Element | undefined) => item && getComputedStyle(item, '::before').content
    expect([first, second].map(marker)).toEqual(['none', expect.stringContaining('–')])
    expect(getComputedStyle(article().querySelector('.footnote') ?? article()).fontSize).not.toBe('17px')
    const hebrew = reader().getByText('שלום 2024 עולם').element()
    expect(getComputedStyle(hebrew).direction).toBe('rtl')
    expect(reader().getByText('北京的研发').element().closest('[lang]')?.getAttribute('lang')).toBe('zh')
    expect(article().textContent).toBe(report.text.replace(/[\t\n]/g, '').replace('a = 1', 'a = 1\n'))
  })

  it('is marked where a cell of a table is, to the letter', async () => {
    const program = await openWindow(storyOfText(report), place)
    const cell = reader().getByRole('cell', { name: '4.35' })
    await expect.element(cell).toBeVisible()
    document.getSelection()?.selectAllChildren(cell.element())
    await page.getByRole('button', { name: 'Make claim' }).click()
    const start = report.text.indexOf('4.35')
    await expect
      .poll(() => program.inputsOf('claims.draft'))
      .toEqual([{ source: source.id, span: { start, end: start + 4 } }])
  })

  it('is selected over blocks, from the page break in one to a cell of another', async () => {
    const program = await openWindow(storyOfText(report), place)
    await expect.element(reader()).toBeVisible()
    const [from, to] = [reader().getByText('Beijing leads.').element(), reader().getByText('4.35').element()]
    const behind = [...from.childNodes].at(-1)
    if (!behind) throw new Error('the paragraph has words behind the break')
    document.getSelection()?.setBaseAndExtent(behind, 0, to, 1)
    const make = page.getByRole('button', { name: 'Make claim' })
    await expect.element(make).toBeVisible()
    await expect.element(page.getByText('p. 2')).toBeVisible()
    await key('m')
    const [start, end] = [report.text.indexOf('The next page'), report.text.indexOf('4.35') + 4]
    await expect
      .poll(() => program.inputsOf('claims.draft'))
      .toEqual([{ source: source.id, span: { start, end } }])
  })

  it('takes all of it with Ctrl A, and nothing of the window', async () => {
    await openWindow(storyOfText(report), place)
    await expect.element(reader()).toBeVisible()
    article().focus()
    await key('{Control>}a{/Control}')
    await expect.poll(() => document.getSelection()?.toString()).toMatch(/^Report[^]*首位。\s*$/)
  })

  it('shows an older version for reading: quoted words where they stand, none where they do not', async () => {
    const { 'sources.open': open, ...rest } = story()
    await openWindow(
      {
        ...rest,
        'sources.open': (input) => {
          const opened = open?.(input)
          if (opened === undefined || !('quotations' in opened)) throw new Error('the story has a source')
          const lost = { ...quotation, claims: [claim.id], place: { kind: 'lost' } as const }
          const moved = {
            ...lost,
            place: { kind: 'exact', rung: 'in-context', score: 1, start: 0, end: 7 } as const,
          }
          return {
            ...opened,
            source: { ...opened.source, currentVersion: 'S1.2-bbbbbb' },
            quotations: [lost, moved],
          }
        },
      },
      place,
    )
    await expect.poll(() => painted('quotation')).toEqual(['A title'])
    document.getSelection()?.selectAllChildren(article().querySelector('p') ?? article())
    await expect.poll(() => document.getSelection()?.toString()).toContain('Beijing')
    await expect.element(page.getByRole('button', { name: 'Make claim' })).not.toBeInTheDocument()
  })
})

describe('the way through a text', () => {
  it('goes by its outline: open with O, arrows turn to a place, Enter reads on', async () => {
    await openWindow(storyOfText(longText(400)), place)
    await expect.element(reader()).toBeVisible()
    await key('o')
    const outline = page.getByRole('listbox', { name: 'Headings' })
    await expect.element(outline).toHaveFocus()
    await key('{ArrowDown}{ArrowDown}')
    await expect
      .element(outline.getByRole('option', { name: 'Chapter 80' }))
      .toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => isInSight('Chapter 80')).toBe(true)
    await key('{End}')
    await expect
      .element(outline.getByRole('option', { name: 'Chapter 360' }))
      .toHaveAttribute('aria-selected', 'true')
    await expect.poll(() => isInSight('Chapter 360')).toBe(true)
    await key('{Enter}')
    await expect.element(reader()).toHaveFocus()
    await key('{ArrowDown}')
    await expect.poll(() => document.getSelection()?.toString()).toMatch(/^(?:Chapter|Paragraph) 36/)
    await key('o')
    await expect.element(outline).not.toBeInTheDocument()
    expect(recall('reader.outline')).toBe('closed')
  })

  it('marks where a person is while they scroll', async () => {
    const { text, blocks } = longText(400)
    await openWindow(storyOfText({ text, blocks }), place)
    await expect.element(reader()).toBeVisible()
    await key('o')
    const current = () => page.getByRole('option', { selected: true }).filter({ hasText: 'Chapter' })
    await expect.element(current()).toHaveTextContent('Chapter 0')
    const chapter = reader().getByText('Chapter 200').element()
    await expect
      .poll(() => {
        chapter.scrollIntoView()
        return current().element().textContent
      })
      .toContain('Chapter 200')
  })

  it('goes by page: G takes a number, a missing one is said', async () => {
    const long = longText(400)
    const starts = Array.from({ length: 10 }, (_, at) => `Chapter ${at * 40}`)
    const { pages } = textOf([], [])
    expect(pages).toEqual([])
    const begins = starts.map((words) => long.text.indexOf(`${words}\n`))
    await openWindow(
      storyOfText({
        ...long,
        pages: begins.map((start, at) => ({
          number: at + 1,
          span: { start, end: begins[at + 1] ?? long.text.length },
        })),
      }),
      place,
    )
    const field = page.getByRole('textbox', { name: 'Page' })
    await expect.element(field).toHaveValue('1')
    await key('g')
    await expect.element(field).toHaveFocus()
    await key('7{Enter}')
    await expect.poll(() => isInSight('Chapter 240')).toBe(true)
    await expect.element(field).toHaveValue('7')
    await expect.element(reader()).toHaveFocus()
    await key('g99{Enter}')
    await expect.element(page.getByText('There is no page 99; the pages run from 1 to 10.')).toBeVisible()
    await expect.element(page.getByRole('separator', { name: 'Page 7', exact: true })).toBeInTheDocument()
  })

  it('finds words from the place in sight on, by F3 and back, in any spelling of them', async () => {
    const long = longText(800)
    await openWindow(
      storyOfText({ ...long, text: long.text.replace('hub of region 790 ', 'ЁЛКА of region 790') }),
      place,
    )
    await expect.element(reader()).toBeVisible()
    reader().getByText('Chapter 400').element().scrollIntoView()
    await key('{Control>}f{/Control}')
    await key('chapter')
    await expect.poll(saidOfFound).toMatch(/^1[01] of 20$/)
    await key('{F3}{F3}{Shift>}{F3}{/Shift}')
    await expect.poll(saidOfFound).toMatch(/^1[12] of 20$/)
    await page.getByRole('searchbox', { name: 'Find in the text' }).fill('елка of REGION')
    await expect.poll(saidOfFound).toBe('1 of 1')
    await expect.poll(() => painted('found-active')).toEqual(['ЁЛКА of region'])
    await expect.poll(() => isInSight('ЁЛКА')).toBe(true)
    await key('{Escape}')
    await expect.element(reader()).toHaveFocus()
  })

  it('looks for what is selected', async () => {
    await openWindow(storyOfText(report), place)
    await expect.element(reader()).toBeVisible()
    document.getSelection()?.selectAllChildren(reader().getByText('Figures').element())
    await key('{Control>}f{/Control}')
    await expect.element(page.getByRole('searchbox', { name: 'Find in the text' })).toHaveValue('Figures')
    await expect.poll(saidOfFound).toBe('1 of 1')
  })
})

describe('a long text', () => {
  it('of fifteen thousand blocks opens, shows a claim far down and is marked there', async () => {
    const long = longText(15_000)
    const start = long.text.indexOf('Paragraph 14321 ')
    const far = { ...quotation, span: { start, end: start + 15 }, exact: 'Paragraph 14321' }
    await openWindow(
      storyOfText({
        ...long,
        quotations: [
          { ...far, claims: [claim.id], place: { kind: 'exact', rung: 'same-place', score: 1, ...far.span } },
        ],
      }),
      `${place}/${claim.id}`,
    )
    await expect.poll(() => painted('active')).toEqual(['Paragraph 14321'])
    await expect.poll(() => isInSight('Paragraph 14321')).toBe(true)
    // What is out of sight is there, but the browser passes over it.
    const first = article().firstElementChild
    expect(first?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })).toBe(false)
    expect(first?.textContent).toContain('Paragraph 1 ')
  })

  it('brings its last words into sight when they are found, past thousands of blocks never seen', async () => {
    const filler = 'Pellentesque laoreet lacinia ultrices, hubs and regions of the third kind. '
    const lines = Array.from({ length: 4000 }, (_, at): Line => [
      'paragraph',
      at % 9 === 0 ? `Short ${at}.` : `${at} ${filler.repeat(1 + ((at * 7) % 19))}`,
    ])
    const long = textOf([...lines, ['paragraph', 'The needle is 61 percent.']])
    await openWindow(storyOfText(long), place)
    await expect.element(reader()).toBeVisible()
    await key('{Control>}f{/Control}')
    await key('needle is 61')
    await expect.poll(saidOfFound).toBe('1 of 1')
    await expect.poll(() => isInSight('needle is 61')).toBe(true)
  })

  it('of one line of five million letters opens, is found in and selected in to the letter', async () => {
    const sentence = 'The hub grew by a half, said the bureau. '
    const words = `${sentence.repeat(120_000)}Needle of the last hub.`
    const program = await openWindow(storyOfText(textOf([['paragraph', words]])), place)
    await expect.element(reader()).toBeVisible()
    await key('{Control>}f{/Control}')
    await key('needle')
    await expect.poll(saidOfFound).toBe('1 of 1')
    await expect.poll(() => isInSight('Needle')).toBe(true)
    const range = [...(CSS.highlights.get('plumb-found-active') ?? [])][0] as Range
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
    await key('{Escape}m')
    const start = words.indexOf('Needle')
    await expect
      .poll(() => program.inputsOf('claims.draft'))
      .toEqual([{ source: source.id, span: { start, end: start + 6 } }])
  })
})

describe('the look of a text', () => {
  it('grows, shrinks and widens by keys, keeps the place, and is remembered', async () => {
    await openWindow(storyOfText(longText(400)), place)
    await expect.element(reader()).toBeVisible()
    reader().getByText('Chapter 200').element().scrollIntoView({ block: 'center' })
    await expect.poll(() => isInSight('Chapter 200')).toBe(true)
    await key('++')
    await expect.poll(() => getComputedStyle(article()).fontSize).toBe('20px')
    await expect.poll(() => isInSight('Chapter 200')).toBe(true)
    expect(recall('reader.size')).toBe('20')
    await key('-')
    await expect.poll(() => getComputedStyle(article()).fontSize).toBe('18px')
    await key('0w')
    await expect.poll(() => getComputedStyle(article()).fontSize).toBe('17px')
    expect(recall('reader.width')).toBe('wide')
    await page.getByRole('button', { name: 'Size and width of the text' }).click()
    await expect
      .element(page.getByRole('menuitemradio', { name: 'Wide' }))
      .toHaveAttribute('aria-checked', 'true')
  })

  it('has no barrier, light or dark, in any language, with its outline and the search open', async () => {
    await openWindow(storyOfText(report), place)
    await expect.element(reader()).toBeVisible()
    await key('o')
    await key('{Control>}f{/Control}')
    await key('beijing')
    for (const [locale, theme] of [
      ['en', 'light'],
      ['ru', 'dark'],
      ['zh', 'light'],
    ] as const) {
      setLocale(locale)
      setTheme(theme)
      await expect.poll(() => document.documentElement.dataset['theme']).toBe(theme)
      await expectNoBarriers()
    }
  })
})

describe('the original file', () => {
  it('is opened by the system, and handed over where the system cannot', async () => {
    const program = await openWindow(
      {
        ...story(),
        'sources.openOriginal': () => problemOf('original-not-opened', { file: 'article.txt' }),
        'sources.original': () => ({
          fileName: 'article.txt',
          mediaType: 'text/plain',
          base64: btoa('words'),
        }),
      },
      place,
    )
    await expect.element(reader()).toBeVisible()
    await key('{Shift>}o{/Shift}')
    const version = { source: source.id, version: source.currentVersion }
    await expect.poll(() => program.inputsOf('sources.openOriginal')).toEqual([version])
    // What the browser saves is not asked for in a test; that it was asked to save, and under which name, is.
    const saved: string[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download)
    })
    await page.getByRole('button', { name: 'Save a copy' }).click()
    await expect.poll(() => saved).toEqual(['article.txt'])
    click.mockRestore()
    expect(program.inputsOf('sources.original')).toEqual([version])
  })
})
