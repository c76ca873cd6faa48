import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { problemOf } from '#shared/ipc/problem.ts'
import type { Answers } from './speaking-transport.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import { source, story } from './story.ts'

const place = `#/sources/${source.id}`
const texts = (count: number) =>
  Array.from({ length: count }, (_, at) => new File([`text ${at}`], `${at}.txt`))
const folderInput = () => document.querySelector<HTMLInputElement>('input[webkitdirectory]')
/** Gives an input its files, as the dialog of the system does. */
function give(input: HTMLInputElement | null, files: readonly File[]) {
  const carried = new DataTransfer()
  for (const file of files) carried.items.add(file)
  if (input === null) throw new Error('no field for files')
  input.files = carried.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
/** Takes in what it can; a file named so is refused. */
const importing =
  (refused: readonly string[] = []): NonNullable<Answers['sources.import']> =>
  ({ files }) => ({
    sources: files
      .filter(({ name }) => !refused.includes(name))
      .map(() => ({ source, version: { ...version() }, bytes: 1 })),
    offers: [],
    failures: files
      .filter(({ name }) => refused.includes(name))
      .map(({ name }) => ({ file: name, problem: problemOf('file-empty', { file: name }) })),
  })
function version() {
  const opened = story()['sources.open']?.({ source: source.id, version: null })
  if (opened === undefined || !('version' in opened)) throw new Error('the story has a source')
  return opened.version
}

describe('an import', () => {
  it('of a folder takes the kinds that are read, counts the others, and names each failure', async () => {
    const program = await openWindow({ ...story(), 'sources.import': importing(['3.txt']) }, place)
    await expect.element(page.getByRole('article')).toBeVisible()
    give(folderInput(), [...texts(5), new File(['x'], 'table.xlsx'), new File(['x'], '.hidden.txt')])
    await expect.element(page.getByRole('heading', { name: 'One file could not be read' })).toBeVisible()
    await expect.element(page.getByRole('dialog').getByText('3.txt is empty.')).toBeVisible()
    await expect
      .element(page.getByRole('dialog').getByText('2 files of other kinds were skipped.', { exact: false }))
      .toBeVisible()
    await expectNoBarriers()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('4 sources added; 2 files of other kinds skipped.')).toBeVisible()
    const sent = program
      .inputsOf('sources.import')
      .flatMap((input) => (input as { files: { name: string }[] }).files)
    expect(sent.map(({ name }) => name)).toEqual(['0.txt', '1.txt', '2.txt', '3.txt', '4.txt'])
  })

  it('of a thousand files goes in small requests, and stops when told, saying how many came in', async () => {
    let requests = 0
    let taken = 0
    const take = importing()
    const program = await openWindow(
      {
        ...story(),
        'sources.import': (input) => {
          requests += 1
          taken += input.files.length
          if (requests === 5) {
            expect(document.querySelector('progress')?.max).toBe(1000)
            ;[...document.querySelectorAll('button')]
              .find((one) => one.textContent?.includes('Cancel'))
              ?.click()
          }
          return take(input)
        },
      },
      place,
    )
    await expect.element(page.getByRole('article')).toBeVisible()
    give(folderInput(), texts(1000))
    await expect.element(page.getByText('Import stopped:', { exact: false })).toBeVisible()
    await expect
      .element(
        page.getByText(
          `Import stopped: ${taken} of 1000 files came in.`.replace('1000 files', '1,000 files'),
        ),
      )
      .toBeVisible()
    expect(program.inputsOf('sources.import')).toHaveLength(5)
    expect(taken).toBeLessThan(100)
    expect(document.querySelector('progress')).toBeNull()
  })

  it('goes on to the last file while more arrive, and does not take a person away from where they went', async () => {
    let requests = 0
    const take = importing()
    const program = await openWindow(
      {
        ...story(),
        'sources.import': (input) => {
          requests += 1
          if (requests === 2) {
            give(folderInput(), [new File(['late'], 'late.md')])
            location.hash = '#/sources/S9-zzzzzz'
          }
          return take(input)
        },
      },
      place,
    )
    await expect.element(page.getByRole('article')).toBeVisible()
    give(folderInput(), texts(6))
    await expect.element(page.getByText('7 sources added.')).toBeVisible()
    const sent = program
      .inputsOf('sources.import')
      .flatMap((input) => (input as { files: { name: string }[] }).files)
    expect(sent.map(({ name }) => name)).toEqual([...texts(6).map(({ name }) => name), 'late.md'])
    expect(location.hash).toBe('#/sources/S9-zzzzzz')
  })

  it('counts what was here already apart, and stays in sight above the rows', async () => {
    const take = importing()
    let seen: readonly number[] = []
    await openWindow(
      {
        ...story(),
        'sources.list': () =>
          Array.from({ length: 60 }, (_, at) => ({
            source: { ...source, id: `S${at + 1}-aaaaaa` },
            words: 1,
            versions: 1,
            quotations: 0,
            claims: 0,
            suggestionsLeft: 0,
            sameOriginAs: [],
          })),
        'sources.import': (input) => {
          const bar = document.querySelector('progress')
          const pane = bar?.closest('[data-pane]')
          if (bar && pane) {
            pane.scrollTop = pane.scrollHeight
            const [{ top, bottom }, frame] = [bar.getBoundingClientRect(), pane.getBoundingClientRect()]
            seen = [pane.scrollTop, top - frame.top, frame.bottom - bottom]
          }
          const answer = take(input)
          if (!('sources' in answer)) return answer
          return {
            ...answer,
            sources: answer.sources.map((one, at) => ({
              ...one,
              source: { ...source, duplicateOf: input.files[at]?.name === '1.txt' ? source.id : null },
            })),
          }
        },
      },
      place,
    )
    await expect.element(page.getByRole('article')).toBeVisible()
    give(folderInput(), texts(4))
    await expect.element(page.getByText('3 sources added, 1 was here already.')).toBeVisible()
    const [scrolled, fromTop, fromBottom] = seen
    expect(scrolled).toBeGreaterThan(1000)
    expect(fromTop).toBeGreaterThan(0)
    expect(fromBottom).toBeGreaterThan(0)
  })

  it('says so when a folder holds nothing that is read', async () => {
    const program = await openWindow(story(), place)
    await expect.element(page.getByRole('article')).toBeVisible()
    give(folderInput(), [new File(['x'], 'a.xlsx'), new File(['x'], 'b.png')])
    await expect.element(page.getByText('No source added; 2 files of other kinds skipped.')).toBeVisible()
    expect(program.inputsOf('sources.import')).toEqual([])
  })
})
