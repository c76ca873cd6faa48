import { describe, expect, it } from 'vitest'
import { readVersionText } from '#electron/services/sources/version-text.ts'
import { article, problemOf, workspace } from '../claims/workspace.ts'

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
const corrected = article.replace('6.58 percent', '6.5 percent')
const twentyWords = (last: string) =>
  `${Array.from({ length: 20 }, (_, at) => `word${at}`).join(' ')} ${last}\nA second line stays as it is for all to read.`

describe('a file that changed', () => {
  it('is offered as a version of the source with its name, and nothing is stored', async () => {
    const { sources, importText, store } = await workspace()
    const id = await importText(article)
    const before = store.history(10).length
    const arrived = await sources.import({
      files: [{ name: 'article (1).txt', base64: base64(corrected) }],
      changed: 'offer',
    })
    expect(arrived).toMatchObject({
      sources: [],
      failures: [],
      offers: [
        { file: 'article (1).txt', source: id, because: 'file-name', words: { added: 1, removed: 1 } },
      ],
    })
    expect(store.history(10)).toHaveLength(before)
    expect(store.all('sources')).toHaveLength(1)
  })

  it('is offered for its address, whatever it is called and however much changed', async () => {
    const { sources, importText } = await workspace()
    const page = (body: string) => `${body}\nURL: https://example.org/reports/2026/hubs\n`
    const id = await importText(page('First words of a page about laboratories in the north.'), 'one.txt')
    const { offers } = await sources.import({
      files: [{ name: 'other.txt', base64: base64(page('Nothing of it is left but where it stood.')) }],
      changed: 'offer',
    })
    expect(offers).toMatchObject([{ source: id, because: 'address' }])
  })

  it('is a source of its own when a person says so, and when only the name is the same', async () => {
    const { sources, importText, store } = await workspace()
    await importText(article)
    const own = await sources.import({
      files: [{ name: 'article.txt', base64: base64(corrected) }],
      changed: 'source-of-its-own',
    })
    expect(own.sources).toHaveLength(1)
    const other = await sources.import({
      files: [
        {
          name: 'article.txt',
          base64: base64(
            'Quite another story: the harbour of Odesa shipped less grain in spring than before.',
          ),
        },
      ],
      changed: 'offer',
    })
    expect(other).toMatchObject({ offers: [], sources: [{}] })
    expect(store.all('sources')).toHaveLength(3)
  })

  it('with the same words in another kind of file is the source that is here', async () => {
    const { sources, importText } = await workspace()
    const source = await importText(article)
    const md = article.replace('Hub cities', '# Hub cities')
    const { sources: found, offers } = await sources.import({
      files: [{ name: 'article.md', base64: base64(md) }],
      changed: 'offer',
    })
    expect(offers).toEqual([])
    expect(found).toMatchObject([{ source: { id: source, duplicateOf: source } }])
  })

  it('of another publisher is a report of its own, near as its words may be', async () => {
    const { sources, importText } = await workspace()
    await importText(article, 'agency.txt')
    const { sources: added, offers } = await sources.import({
      files: [{ name: 'portal.txt', base64: base64(`${corrected}\nSource: Some Portal\n`) }],
      changed: 'offer',
    })
    expect(offers).toEqual([])
    expect(added).toMatchObject([{ source: { nearDuplicateOf: { similarity: expect.any(Number) } } }])
  })
})

describe('a version', () => {
  it('becomes the current one, keeps the older ones readable, and says which quotations it lost', async () => {
    const { sources, importText, suggestions, store } = await workspace()
    const source = await importText(article)
    await suggestions.accept({
      source,
      suggestions: (await suggestions.list({ source })).map(({ id }) => ({ id })),
    })
    const quoted = store.all('quotations')
    const touched = quoted.filter(({ exact }) => exact.includes('6.58'))
    expect(touched.length).toBeGreaterThan(0)
    expect(touched.length).toBeLessThan(quoted.length)

    const added = await sources.addVersion({
      source,
      file: { name: 'article.txt', base64: base64(corrected) },
      note: 'The agency corrected a figure.',
    })
    expect(added.lost.toSorted()).toEqual(touched.map(({ id }) => id).toSorted())
    expect(added.version).toMatchObject({ made: 'import', note: 'The agency corrected a figure.' })

    const now = await sources.open({ source, version: null })
    expect(now.text).toContain('6.5 percent')
    expect(now.versions.map(({ id }) => id.split('-')[0])).toEqual(['S1.1', 'S1.2'])
    for (const { id, place } of now.quotations)
      expect([id, place.kind]).toEqual([id, added.lost.includes(id) ? 'approximate' : 'exact'])

    const first = now.versions[0]?.id ?? ''
    const then = await sources.open({ source, version: first })
    expect(then.text).toContain('6.58 percent')
    expect(then.quotations.every(({ place }) => place.kind === 'exact')).toBe(true)
  })

  it('takes quotations along: words quoted before are not quoted twice', async () => {
    const { sources, importText, suggestions, claims, store } = await workspace()
    const source = await importText(article)
    const offered = await suggestions.list({ source })
    const last = offered.findLast(({ quote }) => !quote.includes('6.58'))
    if (last === undefined) throw new Error('no suggestion without the figure')
    await suggestions.accept({ source, suggestions: [{ id: last.id }] })
    const file = { name: 'article.txt', base64: base64(`A line above all.\n${corrected}`) }
    await sources.addVersion({ source, file, note: '' })
    const { text } = await sources.open({ source, version: null })
    const [quotation] = store.all('quotations')
    const start = text.indexOf(quotation?.exact ?? '?')
    const span = { start, end: start + (quotation?.exact.length ?? 0) }
    const typed = await claims.draft({ source, span })
    await claims.mark({ source, span, ...typed, because: [] })
    expect(store.all('quotations')).toHaveLength(1)
    expect(store.all('claims')).toHaveLength(2)
  })

  it('reads again what nobody confirmed, and keeps what somebody did', async () => {
    const { sources, importText } = await workspace()
    const source = await importText(article)
    await sources.update({ source, metadata: { title: 'My title' }, confirm: [] })
    const file = {
      name: 'article.txt',
      base64: base64(article.replace('Jan. 14, 2026', 'Jan. 15, 2026')),
    }
    const { source: now } = await sources.addVersion({ source, file, note: '' })
    expect(now.metadata).toMatchObject({ title: 'My title', dateline: { date: '2026-01-15' } })
  })

  it('is refused when its text is a version already, here or of another source', async () => {
    const { sources, importText, store } = await workspace()
    const source = await importText(article)
    const other = await importText('Another document altogether, about ferries.', 'ferries.txt')
    const before = store.history(10).length
    const add = (text: string, to = source) =>
      problemOf(sources.addVersion({ source: to, file: { name: 'x.txt', base64: base64(text) }, note: '' }))
    expect(await add(article)).toMatchObject({ code: 'version-same-text' })
    expect(await add(article, other)).toMatchObject({ code: 'version-of-another' })
    expect(await add('')).toMatchObject({ code: 'file-empty' })
    expect(await problemOf(sources.open({ source, version: 'S9.1-aaaaaa' }))).toMatchObject({
      code: 'source-version-unknown',
    })
    expect(store.history(10)).toHaveLength(before)
  })

  it('may be an earlier text again: a page that took its change back', async () => {
    const { sources, importText, store } = await workspace()
    const source = await importText(article)
    const add = (text: string) =>
      sources.addVersion({ source, file: { name: 'a.txt', base64: base64(text) }, note: '' })
    await add(corrected)
    await add(article)
    const { text, versions } = await sources.open({ source, version: null })
    expect(versions).toHaveLength(3)
    expect(text).toContain('6.58')
    expect(store.get('sources', source)?.currentVersion).toBe(versions[2]?.id)
  })

  it('is taken back by one undo', async () => {
    const { sources, importText, store } = await workspace()
    const source = await importText(article)
    await sources.addVersion({ source, file: { name: 'a.txt', base64: base64(corrected) }, note: '' })
    await store.undo()
    const { text, versions } = await sources.open({ source, version: null })
    expect(versions).toHaveLength(1)
    expect(text).toContain('6.58')
  })
})

describe('an edit', () => {
  it('is a version that keeps the structure and the original', async () => {
    const { sources, store } = await workspace()
    const md = `# Heading\n\n${twentyWords('end.')}\n\n- an item\n- another\n`
    const imported = await sources.import({ files: [{ name: 'a.md', base64: base64(md) }], changed: 'offer' })
    const source = imported.sources[0]?.source.id ?? ''
    const before = await sources.open({ source, version: null })
    const { version } = await sources.editText({
      source,
      from: before.version.id,
      text: before.text.replace('word3', 'WORD3').replace('an item', 'a new item\nan item'),
      note: 'A misread word',
    })
    expect(version).toMatchObject({ made: 'edit', note: 'A misread word', file: { format: 'txt' } })
    const { text, blocks } = await readVersionText(store, version)
    expect(blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end).slice(0, 12)])).toEqual([
      ['heading', 'Heading'],
      ['paragraph', 'word0 word1 '],
      ['paragraph', 'a new item'],
      ['list-item', 'an item'],
      ['list-item', 'another'],
    ])
    const original = await sources.original({ source, version: before.version.id })
    expect(Buffer.from(original.base64, 'base64').toString('utf8')).toBe(md)
    expect(original).toMatchObject({ fileName: 'a.md' })
  })

  it('that leaves nothing, or changes nothing, is refused', async () => {
    const { sources, importText } = await workspace()
    const source = await importText(article)
    const { text, version } = await sources.open({ source, version: null })
    const edit = (typed: string, from = version.id) =>
      problemOf(sources.editText({ source, from, text: typed, note: '' }))
    expect(await edit(' \n\u0000')).toMatchObject({
      code: 'edit-empty',
    })
    expect(await edit(text)).toMatchObject({ code: 'version-same-text' })
    const file = { name: 'a.txt', base64: base64(corrected) }
    await sources.addVersion({ source, file, note: '' })
    expect(await edit(`${text} More.`)).toMatchObject({ code: 'edit-outdated' })
  })
})

describe('side by side', () => {
  it('sets any two versions against each other, in a worker', async () => {
    const { sources, importText } = await workspace()
    const source = await importText(article)
    await sources.addVersion({ source, file: { name: 'a.txt', base64: base64(corrected) }, note: '' })
    const { versions } = await sources.open({ source, version: null })
    const { pairs, sameLanguage, leftText, rightText } = await sources.compare({
      left: { source, version: versions[0]?.id ?? null },
      right: { source, version: null },
    })
    expect(sameLanguage).toBe(true)
    const changed = pairs.filter(({ kind }) => kind !== 'same')
    expect(changed).toHaveLength(1)
    expect(changed[0]?.marks).toMatchObject([{ kind: 'number', left: '6.58 percent', right: '6.5 percent' }])
    expect([leftText.version.id, rightText.version.id]).toEqual(versions.map(({ id }) => id))
  })
})

describe('the original', () => {
  it('is opened as a read-only copy under a name of ours, and says where it lies when nothing opens it', async () => {
    const { importText, sources } = await workspace()
    const source = await importText(article, '../../evil name; rm -rf.txt')
    const problem = await problemOf(sources.openOriginal({ source, version: null }))
    expect(problem).toMatchObject({ code: 'no-program-opens' })
    expect(String(problem.sentence.values['path'])).toMatch(/plumbline-original-\w+[/\\]S1\.1\.txt$/)
  })
})
