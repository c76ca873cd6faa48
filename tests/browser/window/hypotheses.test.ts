import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import type { HypothesisMatrix } from '#shared/domain/hypothesis-matrix.ts'
import { matrix, storyOfMatrices } from './matrix-story.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import { claim } from './story.ts'

const place = `#/claims/${matrix.id}`
const grid = () => page.getByRole('grid')
const cell = (name: string) => grid().getByRole('gridcell', { name })
const dialog = () => page.getByRole('dialog')
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
const rows = () =>
  grid()
    .getByRole('rowheader')
    .elements()
    .map((row) => row.textContent?.trim().slice(0, 2))
const columns = () =>
  grid()
    .getByRole('columnheader')
    .elements()
    .map((column) => column.textContent?.trim().slice(0, 2))

/** The window on a matrix; what is saved is followed, as the program does it. */
async function openMatrix(answers = storyOfMatrices(), hash = place) {
  const program = await openWindow(answers, hash)
  const follow = () => program.change({ collections: ['matrices'], command: 'matrices.save' })
  const saved = () => program.inputsOf('matrices.save') as Pick<HypothesisMatrix, 'hypotheses' | 'evidence'>[]
  return { ...program, follow, saved }
}

describe('a matrix of hypotheses', () => {
  it('says each rating with its evidence and hypothesis, gaps and disputes too', async () => {
    await openMatrix()
    await expect.element(cell('Evidence E1 against H1: consistent')).toBeVisible()
    await expect.element(cell('Evidence E2 against H3: very inconsistent')).toHaveTextContent('II')
    await expect.element(cell('Evidence E3 against H3: not rated')).toBeVisible()
    const disputed = cell('Evidence E3 against H2: Anna: consistent, Ben: inconsistent, disputed')
    await expect.element(disputed).toHaveTextContent('Anna: C')
    await expect.element(disputed).toHaveTextContent('Ben: I')
    await expect.element(cell('Evidence E1 tells apart: tells nothing apart')).toHaveTextContent('0.00')
    await expect.element(cell('Evidence E2 tells apart: 0.50')).toBeVisible()
    const [, , , h3] = grid().getByRole('columnheader').all()
    await expect.element(h3 ?? grid()).toHaveTextContent('speaks against it: 3')
    await expect.element(grid().getByRole('rowheader').first()).toHaveTextContent('confirmed')
    await expect.element(grid().getByRole('rowheader').first()).toHaveTextContent(claim.statement)
    await expect.element(page.getByText('No winner is named', { exact: false })).toBeVisible()
    await expect.element(page.getByText('R. Heuer', { exact: false })).toBeVisible()
  })

  it('is rated by keys alone, and only by the person at work', async () => {
    const { inputsOf, follow } = await openMatrix()
    await cell('Evidence E1 against H1').click()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}')
    await expect.poll(focused).toContain('E3 against H2')
    await userEvent.keyboard('5')
    await expect.poll(() => inputsOf('matrices.rate')).toHaveLength(1)
    follow()
    await expect.element(cell('Anna: very inconsistent, Ben: inconsistent')).toBeVisible()
    await userEvent.keyboard('{Backspace}')
    await expect.poll(() => inputsOf('matrices.rate')).toHaveLength(2)
    follow()
    await expect.element(cell('Evidence E3 against H2: inconsistent (Ben)')).toBeVisible()
    // What others said stays theirs.
    await userEvent.keyboard('{Backspace}')
    expect(inputsOf('matrices.rate')).toEqual([
      { matrix: matrix.id, evidence: 'E3', hypothesis: 'H2', consistency: 'II' },
      { matrix: matrix.id, evidence: 'E3', hypothesis: 'H2', consistency: null },
    ])
  })

  it('leads from gap to gap', async () => {
    const { follow } = await openMatrix()
    await expect.element(grid()).toBeVisible()
    await userEvent.keyboard('g')
    await expect.poll(focused).toBe('Evidence E3 against H3: not rated')
    await userEvent.keyboard('3')
    follow()
    await expect.poll(focused).toBe('Evidence E3 against H3: neither')
    await expect.element(page.getByRole('button', { name: 'no gaps' })).toBeDisabled()
  })

  it('is sorted when asked, and keeps the place of the person', async () => {
    await openMatrix()
    await cell('Evidence E3 against H2').click()
    expect(rows()).toEqual(['E1', 'E2', 'E3'])
    await userEvent.keyboard('s')
    await expect.poll(rows).toEqual(['E2', 'E3', 'E1'])
    await userEvent.keyboard('{Shift>}s{/Shift}')
    await expect.poll(columns).toEqual(['Ev', 'H1', 'H2', 'H3', 'Te'])
    await expect
      .poll(() => grid().element().querySelector('[aria-selected="true"]')?.ariaLabel)
      .toContain('E3')
    await userEvent.keyboard('s')
    await expect.poll(rows).toEqual(['E1', 'E2', 'E3'])
  })

  it('takes hypotheses and evidence: in own words, and claims found by their words', async () => {
    const { saved, follow } = await openMatrix(
      storyOfMatrices([{ ...matrix, evidence: matrix.evidence.slice(1) }]),
    )
    await expect.element(grid()).toBeVisible()
    await userEvent.keyboard('h')
    await dialog().getByRole('textbox').fill('A new law')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => saved().at(-1)?.hypotheses.at(-1)).toEqual({ key: 'H4', words: 'A new law' })
    follow()
    await expect.poll(focused).toBe('Evidence E2 against H4: not rated')
    await userEvent.keyboard('w')
    await dialog().getByRole('textbox').fill('Nothing in the budget')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => saved().at(-1)?.evidence.at(-1))
      .toMatchObject({ key: 'E4', claim: null, words: 'Nothing in the budget' })
    follow()
    await userEvent.keyboard('e')
    await dialog().getByRole('combobox').fill('beijing 6.58')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => saved().at(-1)?.evidence.at(-1)).toMatchObject({ key: 'E5', claim: claim.id })
    follow()
    await userEvent.keyboard('e')
    await dialog().getByRole('combobox').fill('beijing')
    await expect.element(dialog().getByText('Nothing by this name')).toBeVisible()
  })

  it('is reworded, reordered, weighed and cut from the heads of its rows and columns', async () => {
    const { saved, follow } = await openMatrix()
    await cell('Evidence E2 against H1').click()
    await userEvent.keyboard('{Home}')
    await expect.poll(focused).toContain('The bureau names no change')
    await userEvent.keyboard('{Enter}')
    const words = page.getByRole('textbox', { name: 'In words' })
    await expect.element(words).toHaveFocus()
    await words.fill('The bureau is silent')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => saved().at(-1)?.evidence[1]?.words).toBe('The bureau is silent')
    follow()
    await expect.poll(focused).toContain('The bureau is silent')
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    follow()
    await expect.poll(rows).toEqual(['E2', 'E1', 'E3'])
    await page.getByRole('combobox', { name: 'Credibility' }).selectOptions('low')
    await expect.poll(() => saved().at(-1)?.evidence[0]).toMatchObject({ key: 'E2', credibility: 'low' })
    follow()
    await cell('Evidence E1 against H2').click()
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}')
    await expect.poll(focused).toContain('Output grew')
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    follow()
    await expect.poll(columns).toEqual(['Ev', 'H2', 'H1', 'H3', 'Te'])
    await userEvent.keyboard('{Delete}')
    follow()
    await expect.poll(columns).toEqual(['Ev', 'H1', 'H3', 'Te'])
    await expect.poll(() => grid().element().contains(document.activeElement)).toBe(true)
    await expect.element(page.getByText('H2 removed.')).toBeVisible()
  })

  it('leaves words as they were on Escape, and never empty', async () => {
    const { saved } = await openMatrix()
    await cell('Evidence E2 against H1').click()
    await userEvent.keyboard('{Home}{F2}')
    const words = page.getByRole('textbox', { name: 'In words' })
    await words.fill('Half a thought')
    await userEvent.keyboard('{Escape}')
    await expect.poll(focused).toContain('The bureau names no change')
    await userEvent.keyboard('{F2}')
    await words.fill('  ')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toContain('The bureau names no change')
    expect(saved()).toEqual([])
  })

  it('keeps the words of a claim that is gone, and says that it is', async () => {
    const { saved } = await openMatrix(storyOfMatrices([matrix], []))
    const row = grid().getByRole('rowheader').first()
    await expect.element(row).toHaveTextContent('What the claim once said')
    await expect.element(row).toHaveTextContent('claim gone')
    await row.click()
    await page.getByRole('button', { name: 'Keep as own words' }).click()
    await expect
      .poll(() => saved().at(-1)?.evidence[0])
      .toMatchObject({
        claim: null,
        words: 'What the claim once said',
      })
  })

  it('is begun from a question and its hypotheses, and removed with a way back', async () => {
    const { inputsOf, follow } = await openMatrix(storyOfMatrices([]), '#/claims')
    await expect.element(page.getByRole('button', { name: 'Hypotheses' })).toBeVisible()
    await userEvent.keyboard('{Shift>}h{/Shift}')
    await expect.element(page.getByText('No hypotheses weighed yet')).toBeVisible()
    await userEvent.keyboard('n')
    await dialog().getByRole('textbox', { name: 'Question' }).fill('Why?')
    await dialog().getByRole('textbox', { name: 'Hypotheses, one a line' }).fill('So\n\n  Or so \n')
    await dialog().getByRole('button', { name: 'Make matrix' }).click()
    await expect
      .poll(() => inputsOf('matrices.save'))
      .toEqual([
        {
          matrix: null,
          question: 'Why?',
          hypotheses: [
            { key: 'H1', words: 'So' },
            { key: 'H2', words: 'Or so' },
          ],
          evidence: [],
        },
      ])
    follow()
    await expect.poll(() => location.hash).toBe('#/claims/M9-bbbbbb')
    await expect.element(page.getByText('No evidence yet', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'More about this matrix' }).click()
    await page.getByRole('menuitem', { name: 'Remove matrix' }).click()
    await expect.element(page.getByText('M9 removed.')).toBeVisible()
  })

  it('gives way to the claims again', async () => {
    await openMatrix()
    await expect.element(grid()).toBeVisible()
    await userEvent.keyboard('{Shift>}l{/Shift}')
    await expect.poll(() => location.hash).toBe(`#/claims/${claim.id}`)
    await expect.element(page.getByRole('listbox', { name: 'Claims' })).toBeVisible()
  })
})

describe('fifty pieces of evidence against eight hypotheses', () => {
  const scale = ['CC', 'C', 'N', 'I', 'II'] as const
  const big: HypothesisMatrix = {
    ...matrix,
    question: 'Какие причины объясняют рост доли расходов на исследования и разработки?',
    hypotheses: Array.from({ length: 8 }, (_, at) => ({
      key: `H${at + 1}`,
      words:
        ['Предприятия тратили больше', '企业研发支出增加', 'Donaudampfschifffahrtsgesellschaftskapitän'][
          at % 3
        ] ?? '',
    })),
    evidence: Array.from({ length: 50 }, (_, at) => ({
      key: `E${at + 1}`,
      claim: null,
      words:
        ['Бюро не называет изменения метода счёта', '统计局没有说明方法变化', 'A survey of 1,200 firms'][
          at % 3
        ] ?? '',
      credibility: 'high' as const,
      relevance: 'low' as const,
    })),
    ratings: Array.from({ length: 380 }, (_, at) => ({
      evidence: `E${Math.floor(at / 8) + 1}`,
      hypothesis: `H${(at % 8) + 1}`,
      by: 'Anna',
      consistency: scale[(at * 7 + Math.floor(at / 8)) % 5] ?? 'N',
      at: matrix.madeAt,
    })),
  }
  const inSight = () => {
    const box = document.activeElement?.getBoundingClientRect()
    const heads = document.querySelector('[role=columnheader]')?.getBoundingClientRect()
    const frame = document.querySelector('[role=grid]')?.getBoundingClientRect()
    if (box === undefined || heads === undefined || frame === undefined) return false
    return (
      box.top >= heads.bottom - 1 &&
      box.bottom <= frame.bottom + 1 &&
      box.left >= heads.right - 1 &&
      box.right <= frame.right + 1
    )
  }

  it('are walked with every cell in full sight, below and beside the heads', async () => {
    await openMatrix(storyOfMatrices([big]))
    await cell('Evidence E1 against H1:').click()
    await userEvent.keyboard('g')
    await expect.poll(focused).toBe('Evidence E48 against H5: not rated')
    await expect.poll(inSight).toBe(true)
    await userEvent.keyboard('{PageUp}{PageUp}{ArrowRight}{ArrowRight}{ArrowRight}')
    await expect.poll(focused).toContain('E32 against H8')
    await expect.poll(inSight).toBe(true)
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}')
    await expect.poll(focused).toContain('E32 against H1')
    await expect.poll(inSight).toBe(true)
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}')
    await expect.poll(inSight).toBe(true)
  })

  it('have no barrier, light or dark, in any language', async () => {
    await openMatrix(storyOfMatrices([big, { ...matrix, id: 'M2-bbbbbb' }]))
    await cell('Evidence E1 against H1:').click()
    await expectNoBarriers()
    setTheme('dark')
    setLocale('ru')
    await expect.element(page.getByText('Победитель не называется', { exact: false })).toBeVisible()
    await expectNoBarriers()
    setLocale('zh')
    location.hash = '#/claims/M2-bbbbbb'
    await expect.element(grid().getByText('有分歧')).toBeVisible()
    await expectNoBarriers()
    setTheme('light')
    await userEvent.keyboard('h')
    await expectNoBarriers()
    expect(document.body.innerText.match(/\bhypotheses\.[a-z][\w.-]+/g)).toBeNull()
  })
})

it('shows a rating at once, and an undo of it', async () => {
  const { change, inputsOf } = await openMatrix()
  await cell('Evidence E1 against H1').click()
  await userEvent.keyboard('5')
  // Nothing has told of the change yet.
  await expect.element(cell('Evidence E1 against H1: very inconsistent')).toBeVisible()
  expect(inputsOf('matrices.list')).toHaveLength(1)
  change({ collections: ['sources'], command: 'workspace.undo' })
  await expect.element(cell('Evidence E1 against H1: consistent')).toBeVisible()
})
