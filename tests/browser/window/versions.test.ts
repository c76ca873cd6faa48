import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setLocale } from '#renderer/messages/speech.svelte.ts'
import { setTheme } from '#renderer/styles/theme.svelte.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { expectNoBarriers, openWindow } from './open-window.ts'
import type { Answers } from './speaking-transport.ts'
import { quotation, source } from './story.ts'
import { firstVersion, secondVersion, storyOfVersions } from './two-texts.ts'

const place = `#/sources/${source.id}`
const older = `${place}/${firstVersion.id}`
const reader = () => page.getByRole('article', { name: 'Text of the source' })
const dialog = () => page.getByRole('dialog')
const painted = (name: string) =>
  [...(CSS.highlights.get(`plumb-${name}`) ?? [])].map((range) => range.toString())

/** Drops files, as a person who lets them go over an element. */
function drop(on: Element, ...files: readonly File[]) {
  const carried = new DataTransfer()
  for (const file of files) carried.items.add(file)
  const event = (name: string) =>
    new DragEvent(name, { dataTransfer: carried, bubbles: true, cancelable: true })
  on.dispatchEvent(event('dragenter'))
  return { let: (target: Element) => target.dispatchEvent(event('drop')) }
}

describe('the versions of a source', () => {
  it('are counted in its head and listed with what each of them is', async () => {
    await openWindow(storyOfVersions(), place)
    await page.getByRole('button', { name: 'version 2 of 2 · 3 Feb 2026' }).click()
    await expect.element(dialog().getByText('The bureau corrected the value.')).toBeVisible()
    await expect.element(dialog().getByText('from a file · article (1).txt · 41 words')).toBeVisible()
    await expect.element(dialog().getByText('from a file · article.txt · 19 words')).toBeVisible()
    await dialog().getByRole('button', { name: 'Compare with the one before' }).click()
    await expect
      .poll(() => location.hash)
      .toBe(`${place}/~${source.id}~${firstVersion.id}~${source.id}~${secondVersion.id}`)
  })

  it('open for reading alone, and say which is the current one', async () => {
    const program = await openWindow(storyOfVersions(), older)
    await expect.element(reader()).toHaveTextContent('6.58 percent')
    await expect
      .element(page.getByText('Version 1 of 2, 16 Jan 2026: not the current one.', { exact: false }))
      .toBeVisible()
    expect(program.inputsOf('sources.open').at(-1)).toEqual({ source: source.id, version: firstVersion.id })
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => location.hash).toBe(place)
    await expect.element(reader()).toHaveTextContent('6.5 percent')
  })

  it('send what no longer stands as quoted to the queue, and keep what was called lost in sight', async () => {
    const answers = storyOfVersions()
    const open = answers['sources.open']
    const program = await openWindow(
      {
        ...answers,
        'sources.open': (input) => {
          const opened = open?.(input)
          if (opened === undefined || !('quotations' in opened)) throw new Error('the story has a source')
          const lostIn = { version: secondVersion.id, by: 'Ben', at: '2026-02-03T12:00:00.000Z' }
          return { ...opened, quotations: opened.quotations.map((one) => ({ ...one, lostIn })) }
        },
        'quotations.settle': () => quotation,
      },
      place,
    )
    const lost = page.getByRole('region', { name: '1 quotation does not stand here as quoted' })
    await expect.element(lost).toHaveTextContent('called lost by Ben, 3 Feb 2026')
    await lost.getByRole('button', { name: 'See in S1.1' }).click()
    await expect.poll(() => painted('active')).toEqual(['Beijing spent 6.58 percent on research.'])
    expect(location.hash).toContain(firstVersion.id)
    await userEvent.keyboard('{Escape}')
    await lost.getByRole('button', { name: 'Look again' }).click()
    await expect
      .poll(() => program.inputsOf('quotations.settle'))
      .toEqual([{ quotation: quotation.id, decision: { kind: 'reopen' } }])
  })

  it('are offered under their own numbers, without the one in sight', async () => {
    await openWindow(storyOfVersions(), older)
    await expect.element(reader()).toBeVisible()
    await userEvent.keyboard('d')
    await expect.element(dialog().getByRole('option').first()).toHaveTextContent('S1.2 version 2')
    expect(dialog().getByRole('option').elements()).toHaveLength(2)
  })

  it('stand beside any other source, what came first on the left', async () => {
    await openWindow(storyOfVersions(), place)
    await expect.element(reader()).toBeVisible()
    await userEvent.keyboard('d')
    await dialog().getByRole('option', { name: 'S2 Another report' }).click()
    await expect.poll(() => location.hash).toBe(`${place}/~${source.id}~${secondVersion.id}~S2-bbbbbb~`)
  })
})

it('leads from a chip of the list to the source it names', async () => {
  await openWindow(storyOfVersions(), place)
  await page.getByRole('option', { name: 'Another report' }).getByText('same origin').click()
  await expect.poll(() => location.hash).toBe(`${place}/~${source.id}~~S2-bbbbbb~`)
})

describe('a new version', () => {
  const added = (lost: readonly string[]) => ({
    source: { ...source, currentVersion: secondVersion.id },
    version: { ...secondVersion, id: 'S1.3-cccccc' },
    lost,
  })
  const answers: Answers = {
    ...storyOfVersions(),
    'sources.addVersion': () => added(['S1:1-aaaaaa']),
    'sources.editText': () => added([]),
  }

  it('comes from a file dropped onto the place for it, with a note', async () => {
    const program = await openWindow(answers, place)
    await expect.element(reader()).toBeVisible()
    const dragged = drop(reader().element(), new File(['New words.'], 'article.txt'))
    const target = page.getByText('Drop here: a new version of S1')
    await expect.element(target).toBeVisible()
    dragged.let(target.element())
    await expect.element(dialog().getByText('article.txt')).toBeVisible()
    await dialog().getByRole('textbox').fill('The page was corrected.')
    await dialog().getByRole('button', { name: 'Add version' }).click()
    await expect
      .poll(() => program.inputsOf('sources.addVersion'))
      .toEqual([
        {
          source: source.id,
          file: { name: 'article.txt', base64: btoa('New words.') },
          note: 'The page was corrected.',
        },
      ])
    expect(program.inputsOf('sources.import')).toEqual([])
    await expect
      .element(page.getByText('S1.3 added, now the current version. 1 quotation no longer stands as quoted.'))
      .toBeVisible()
  })

  it('is refused in its own dialog, which keeps what was typed', async () => {
    const refusing: Answers = {
      ...answers,
      'sources.addVersion': () => problemOf('version-same-text', { version: 'S1.2' }),
    }
    await openWindow(refusing, place)
    await expect.element(reader()).toBeVisible()
    const dragged = drop(reader().element(), new File(['Same words.'], 'article.txt'))
    const target = page.getByText('Drop here: a new version of S1')
    await expect.element(target).toBeVisible()
    dragged.let(target.element())
    await dialog().getByRole('textbox').fill('Again.')
    await dialog().getByRole('button', { name: 'Add version' }).click()
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('This text is version S1.2 already.')
    await expect.element(dialog().getByRole('textbox')).toHaveValue('Again.')
    await expect.poll(() => dialog().element().contains(document.activeElement)).toBe(true)
  })

  it('comes from an edit that says why; closing the dialog loses nothing', async () => {
    const program = await openWindow(answers, place)
    await expect.element(reader()).toBeVisible()
    const openEdit = async () => {
      await page.getByRole('button', { name: 'More about this source' }).click()
      await page.getByRole('menuitem', { name: 'Edit the text…' }).click()
    }
    await openEdit()
    const save = () => dialog().getByRole('button', { name: 'Save as version 3' })
    await expect.element(save()).toBeDisabled()
    await dialog().getByRole('textbox', { name: 'Text', exact: true }).fill('Corrected words.')
    program.change({ collections: ['sources'], command: 'sources.update' })
    await expect.poll(() => program.inputsOf('sources.open').length).toBeGreaterThan(1)
    await expect
      .element(dialog().getByRole('textbox', { name: 'Text', exact: true }))
      .toHaveValue('Corrected words.')
    await userEvent.keyboard('{Escape}')
    await openEdit()
    await expect.element(dialog().getByText('An edit begun earlier was kept.')).toBeVisible()
    await expect
      .element(dialog().getByRole('textbox', { name: 'Text', exact: true }))
      .toHaveValue('Corrected words.')
    await dialog().getByRole('textbox', { name: 'Why there is this version' }).fill('A misread word.')
    await save().click()
    await expect
      .poll(() => program.inputsOf('sources.editText'))
      .toEqual([
        {
          source: source.id,
          from: expect.stringMatching(/^S1\.\d-/),
          text: 'Corrected words.',
          note: 'A misread word.',
        },
      ])
    await expect.element(page.getByText('All quotations stand as quoted.', { exact: false })).toBeVisible()
  })
})

describe('files that are changed sources', () => {
  const offer = (file: string) => ({
    file,
    source: source.id,
    title: 'A title',
    because: 'file-name' as const,
    words: { added: 14, removed: 3 },
  })
  const offering: Answers = {
    ...storyOfVersions(),
    'sources.import': ({ files, changed }) =>
      changed === 'source-of-its-own'
        ? {
            sources: [{ source: { ...source, id: 'S3-cccccc' }, version: firstVersion, bytes: 3 }],
            offers: [],
            failures: [],
          }
        : { sources: [], offers: files.map(({ name }) => offer(name)), failures: [] },
    'sources.addVersion': () => ({
      source: { ...source, currentVersion: 'S1.3-cccccc' },
      version: { ...secondVersion, id: 'S1.3-cccccc' },
      lost: ['S1:1-aaaaaa'],
    }),
  }
  const dropFiles = async (...names: readonly string[]) => {
    const program = await openWindow(offering, place)
    await expect.element(reader()).toBeVisible()
    const files = names.map((name) => new File([name], name))
    const on = reader().element()
    drop(on, ...files).let(on)
    await expect.element(dialog().getByText('is a changed S1, “A title”').first()).toBeVisible()
    return program
  }

  it('become versions, or sources, or neither, one by one', async () => {
    const program = await dropFiles('a.txt', 'b.txt', 'c.txt')
    await expect
      .element(dialog().getByText('14 words added, 3 removed · same file name').first())
      .toBeVisible()
    await dialog().getByRole('button', { name: 'Add as version' }).first().click()
    await expect.element(dialog().getByRole('heading', { name: '2 files are changed sources' })).toBeVisible()
    await dialog().getByRole('button', { name: 'Keep as a source of its own' }).first().click()
    await expect
      .element(dialog().getByRole('heading', { name: 'One file is a changed source' }))
      .toBeVisible()
    await dialog().getByRole('button', { name: 'Leave out' }).click()
    await expect
      .element(
        page.getByText(
          '1 version added. 1 source added. 1 quotation no longer stands as quoted. c.txt was not imported.',
        ),
      )
      .toBeVisible()
    expect(program.inputsOf('sources.addVersion')).toEqual([
      { source: source.id, file: { name: 'a.txt', base64: btoa('a.txt') }, note: '' },
    ])
    expect(program.inputsOf('sources.import').at(-1)).toEqual({
      files: [{ name: 'b.txt', base64: btoa('b.txt') }],
      changed: 'source-of-its-own',
    })
  })

  it('become versions all at once', async () => {
    const program = await dropFiles('a.txt', 'b.txt')
    await dialog().getByRole('button', { name: 'Add all as versions' }).click()
    await expect.element(page.getByText('2 versions added.', { exact: false })).toBeVisible()
    expect(program.inputsOf('sources.addVersion')).toHaveLength(2)
  })

  it('stand beside the version before them once they are added', async () => {
    await dropFiles('a.txt')
    await dialog().getByRole('button', { name: 'Add and compare' }).click()
    await expect.poll(() => location.hash).toBe(`${place}/~${source.id}~${secondVersion.id}~${source.id}~`)
    await expect.element(page.getByRole('listbox', { name: 'Differences' })).toBeVisible()
  })

  it('are not imported when nobody answers, and that is said', async () => {
    const program = await dropFiles('a.txt', 'b.txt')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('2 files were not imported: a.txt, b.txt.')).toBeVisible()
    expect(program.inputsOf('sources.addVersion')).toEqual([])
  })
})

it('has no barrier with an older version in sight', async () => {
  await openWindow(storyOfVersions(), older)
  await expect.element(reader()).toBeVisible()
  await expectNoBarriers()
  setTheme('dark')
  setLocale('ru')
  await expect.element(page.getByText('не текущая', { exact: false })).toBeVisible()
  await expectNoBarriers()
})

it('has no barrier in its dialogs, light or dark, in any language', async () => {
  await openWindow(storyOfVersions(), place)
  await expect.element(reader()).toBeVisible()
  await userEvent.keyboard('v')
  await expect.element(dialog()).toBeVisible()
  await expectNoBarriers()
  setTheme('dark')
  setLocale('ru')
  await expect.element(dialog().getByText('Версии S1')).toBeVisible()
  await expectNoBarriers()
  await dialog().getByRole('button', { name: 'Добавить версию из файла…' }).click()
  await expect.element(dialog().getByRole('heading', { name: 'Добавить версию S1' })).toBeVisible()
  setLocale('zh')
  await expect.element(dialog().getByRole('heading', { name: '为 S1 添加版本' })).toBeVisible()
  await expectNoBarriers()
  expect(document.body.innerText.match(/\b(?:compare|versions)\.[a-z][\w.-]+/g)).toBeNull()
})
