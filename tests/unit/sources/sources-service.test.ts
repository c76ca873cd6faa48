import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pageOf } from '#shared/anchoring/page-of.ts'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import { createExtractor } from '#electron/workers/extractor.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { readPath } from '#electron/services/sources/read-path.ts'
import { readVersionText } from '#electron/services/sources/version-text.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { openStore } from '#electron/storage/open-store.ts'
import type { Store } from '#electron/storage/store.ts'
import { sourcesServiceOf } from '../../support/sources-service.ts'
import { printed, smallPdf } from '../../support/documents/small-pdf.ts'

const extract = createExtractor('resources')
const file = (name: string, text: string) => ({ name, base64: Buffer.from(text).toString('base64') })
const report =
  'Lab opens\nBEIJING, Feb. 3 (Xinhua) -- A laboratory that small companies may rent by the hour has opened in the east, officials said.\n'
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )

let folder: string
let store: Store
let sources: ServiceOf<'sources'>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-sources-'))
  await createWorkspace(join(folder, 'workspace'), { name: 'Test', sample: false })
  store = await openStore({ folder: join(folder, 'workspace') })
  sources = sourcesServiceOf({ store, extract })
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

async function importOne(name = 'report.txt', text = report) {
  const { sources: imported, failures } = await sources.import({
    files: [file(name, text)],
    changed: 'offer',
  })
  expect(failures).toEqual([])
  const [first] = imported
  if (first === undefined) throw new Error('nothing imported')
  return first
}

/** A quotation of the source, and a claim that hangs on it, as marking one in the reader makes them. */
async function markClaim(source: string, version: string) {
  const quotation = store.nextId('quotations', `${source.split('-')[0]}:`)
  const claim = store.nextId('claims', 'C')
  const link = store.nextId('links', 'L')
  await store.change('claims.mark', [
    {
      do: 'put',
      collection: 'quotations',
      entity: {
        id: quotation,
        source,
        version,
        exact: 'Lab',
        prefix: '',
        suffix: ' opens',
        span: { start: 0, end: 3 },
        earlier: [],
        lostIn: null,
      },
    },
    {
      do: 'put',
      collection: 'claims',
      entity: {
        id: claim,
        statement: 'A lab opened.',
        assertion: { kind: 'event', when: null, hubs: [] },
        speaker: null,
        stated: null,
        tags: [],
        status: 'draft',
        verdict: null,
        foreign: null,
        because: [],
        suggestion: null,
        madeBy: 'Test',
        madeAt: new Date().toISOString(),
      },
    },
    {
      do: 'put',
      collection: 'links',
      entity: { id: link, claim, target: { kind: 'quotation', quotation }, relation: 'supports', note: '' },
    },
  ])
  return { quotation, claim, link }
}

describe('importing', () => {
  it('keeps bytes, text, structure and what was read off the text', async () => {
    const { source, version, bytes } = await importOne()
    expect(source).toMatchObject({
      fileName: 'report.txt',
      format: 'txt',
      metadata: {
        title: 'Lab opens',
        agency: 'Xinhua',
        language: 'en',
        dateline: { place: 'BEIJING', date: 'XXXX-02-03' },
      },
      confirmed: [],
      duplicateOf: null,
      currentVersion: version.id,
    })
    expect(source.id).toMatch(/^S1-/)
    expect(version.id).toMatch(/^S1\.1-/)
    expect(version.words).toBe(23)
    expect(bytes).toBe(Buffer.byteLength(report))
    expect(Buffer.from(await store.blobs.get(version.bytesSha256)).toString()).toBe(report)
    expect((await readVersionText(store, version)).text).toBe(report.trimEnd())
  })

  it('gives the same after the workspace is opened again', async () => {
    const { source } = await importOne()
    await store.close()
    store = await openStore({ folder: join(folder, 'workspace') })
    sources = sourcesServiceOf({ store, extract })
    const opened = await sources.open({ source: source.id, version: null })
    expect(opened.source).toEqual(source)
    expect(opened.text).toBe(report.trimEnd())
    expect(opened.blocks).toHaveLength(2)
  })

  it('goes on when a file is broken, one change for each that is not', async () => {
    const files = [
      file('a.txt', 'First words.'),
      file('b.txt', ''),
      file('c.txt', '%PDF-1.7'),
      file('d.md', '# Fourth'),
    ]
    const { sources: imported, failures } = await sources.import({ files, changed: 'offer' })
    expect(imported.map(({ source }) => source.fileName)).toEqual(['a.txt', 'd.md'])
    expect(failures.map(({ file: name, problem }) => [name, problem.code])).toEqual([
      ['b.txt', 'file-empty'],
      ['c.txt', 'pdf-truncated'],
    ])
    expect(store.history(10).map(({ command }) => command)).toEqual(['sources.import', 'sources.import'])
  })

  it('does not store the same bytes or the same text twice, and names the earlier source', async () => {
    const first = await importOne()
    const sameBytes = await importOne('copy.txt')
    const sameText = await importOne('other.txt', report.replaceAll('\n', '\r\n'))
    for (const again of [sameBytes, sameText]) {
      expect(again.source.id).toBe(first.source.id)
      expect(again.source.duplicateOf).toBe(first.source.id)
    }
    expect(store.all('sources')).toEqual([first.source])
    expect(store.history(10)).toHaveLength(1)
  })

  it('sees duplicates between imports that run at once', async () => {
    const twice = await Promise.all([importOne('a.txt'), importOne('b.txt')])
    expect(store.all('sources')).toHaveLength(1)
    expect(twice.map(({ source }) => source.duplicateOf === null)).toEqual([true, false])
  })

  it('stores what nearly repeats another source, and names it as long as it is there', async () => {
    const told = Array.from(
      { length: 30 },
      (_, index) => `Sentence ${index} tells of laboratory ${index * 7} in the north.`,
    )
    const first = await importOne('first.txt', told.join(' '))
    const near = await importOne(
      'near.txt',
      [...told.slice(0, -2), 'Another end was written for it.'].join(' '),
    )
    const alone = await importOne('alone.txt', 'Words that stand nowhere else, and a few more of them.')
    expect(near.source.duplicateOf).toBeNull()
    expect(near.source.nearDuplicateOf?.source).toBe(first.source.id)
    expect(near.source.nearDuplicateOf?.similarity).toBeGreaterThan(0.8)
    expect(alone.source.nearDuplicateOf).toBeNull()
    await sources.remove({ source: first.source.id })
    expect((await sources.list({})).map(({ source }) => source.nearDuplicateOf)).toEqual([null, null])
  })

  it('keeps where the pages of a PDF begin', async () => {
    const pdf = smallPdf({
      pages: ['First page here.', 'Second page here.'].map((text) =>
        printed([{ x: 50, y: 600, size: 11, text }]),
      ),
    })
    const { sources: imported } = await sources.import({
      files: [{ name: 'a.pdf', base64: pdf.toString('base64') }],
      changed: 'offer',
    })
    const version = imported[0]?.version
    if (version === undefined) throw new Error('nothing imported')
    const { text, pages } = await readVersionText(store, version)
    expect(pageOf(pages, { start: text.indexOf('Second'), end: text.length })).toBe(2)
    expect(pageOf(pages, { start: 0, end: 5 })).toBe(1)
  })

  it('refuses 50 MB before decoding them', async () => {
    const { failures } = await sources.import({
      files: [{ name: 'big.txt', base64: 'A'.repeat(68_000_000) }],
      changed: 'offer',
    })
    expect(failures.map(({ problem }) => problem.code)).toEqual(['file-too-large'])
  })

  it('reads paths from disk, each refusal with its own code', async () => {
    const at = (name: string) => join(folder, name)
    await writeFile(at('good.txt'), 'Some good words.')
    await writeFile(at('empty.txt'), '')
    await mkdir(at('folder'))
    await writeFile(at('big.txt'), '')
    await truncate(at('big.txt'), 50_000_000)
    const paths = ['missing.txt', 'folder', 'big.txt', 'empty.txt', 'good.txt'].map(at)
    const read = await Promise.all(paths.map((path) => codeOf(readPath(path))))
    expect(read).toEqual(['file-missing', 'file-is-folder', 'file-too-large', 'done', 'done'])
    expect(await readPath(at('good.txt'))).toMatchObject({ name: 'good.txt' })
  })
})

describe('correcting', () => {
  it('keeps what a person enters, confirms it, and leaves the rest an offer', async () => {
    const { source } = await importOne()
    const updated = await sources.update({
      source: source.id,
      metadata: { title: 'A laboratory opens', author: null },
      grade: {
        reliability: 'B',
        reliabilityReason: 'Known agency',
        credibility: '2',
        credibilityReason: '',
      },
      confirm: ['agency'],
    })
    expect(updated).toMatchObject({
      metadata: { title: 'A laboratory opens', agency: 'Xinhua' },
      grade: { reliability: 'B' },
    })
    expect(updated.confirmed.toSorted()).toEqual(['agency', 'author', 'title'])
    await sources.update({ source: source.id, grade: null, chain: [] })
    expect(store.get('sources', source.id)).toMatchObject({
      grade: null,
      chain: [],
      confirmed: expect.arrayContaining(['chain', 'title']),
    })
  })

  it('refuses a field that no source has and a source that is not there', async () => {
    const { source } = await importOne()
    expect(await codeOf(sources.update({ source: source.id, confirm: ['colour'] }))).toBe(
      'source-field-unknown',
    )
    expect(await codeOf(sources.update({ source: 'S9-aaaaaa' }))).toBe('source-unknown')
    expect(await codeOf(sources.open({ source: 'S9-aaaaaa', version: null }))).toBe('source-unknown')
  })

  it('writes nothing when nothing is changed', async () => {
    const { source } = await importOne()
    await sources.update({ source: source.id })
    expect(store.history(10)).toHaveLength(1)
  })
})

describe('listing', () => {
  it('counts words, quotations and claims, and names sources of the same origin', async () => {
    const first = await importOne()
    const other = await importOne('other.txt', report.replace('Lab opens', 'A lab opens at last'))
    const alone = await importOne('alone.txt', 'Words that say nothing of themselves.')
    await markClaim(first.source.id, first.version.id)
    const summaries = await sources.list({})
    expect(
      summaries.map(({ quotations, claims, sameOriginAs }) => ({ quotations, claims, sameOriginAs })),
    ).toEqual([
      { quotations: 1, claims: 1, sameOriginAs: [other.source.id] },
      { quotations: 0, claims: 0, sameOriginAs: [first.source.id] },
      { quotations: 0, claims: 0, sameOriginAs: [] },
    ])
    expect(summaries.at(-1)?.source.id).toBe(alone.source.id)
    expect((await sources.open({ source: first.source.id, version: null })).quotations).toMatchObject([
      { exact: 'Lab', claims: [expect.stringMatching(/^C1-/)] },
    ])
  })
})

describe('removing', () => {
  it('is refused while claims hang on the source, and names them', async () => {
    const { source, version } = await importOne()
    await markClaim(source.id, version.id)
    const refusal = await sources.remove({ source: source.id }).catch((error: unknown) => error)
    expect(refusal instanceof ProblemError && refusal.problem.sentence).toEqual({
      key: 'problems.source-has-claims',
      values: { source: 'Lab opens', claims: ['C1'], count: 1 },
    })
    expect(store.get('sources', source.id)).toBeDefined()
  })

  it('takes quotations and dead links along, and undo brings all of it back', async () => {
    const { source, version } = await importOne()
    const { claim } = await markClaim(source.id, version.id)
    await store.change('test', [{ do: 'remove', collection: 'claims', id: claim }])
    await sources.remove({ source: source.id })
    for (const collection of ['sources', 'versions', 'quotations', 'links'] as const)
      expect(store.all(collection)).toEqual([])
    await store.undo()
    expect((await sources.open({ source: source.id, version: null })).text).toBe(report.trimEnd())
    expect(store.all('quotations')).toHaveLength(1)
  })

  it('lets the same file be imported afresh', async () => {
    const { source } = await importOne()
    await sources.remove({ source: source.id })
    expect((await importOne()).source.duplicateOf).toBeNull()
  })
})

describe('cancelling', () => {
  it('keeps what came in, lets the file at hand go, and reads nothing more', async () => {
    const slow = sourcesServiceOf({
      store,
      extract: async (document, signal) => {
        if (document.name === 'slow.txt') {
          await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
          refuse('import-cancelled', { file: document.name })
        }
        return extract(document, signal)
      },
    })
    const running = slow.import({
      files: [file('first.txt', report), file('slow.txt', 'Other words.'), file('last.txt', 'Never read.')],
      changed: 'offer',
    })
    await expect.poll(() => store.all('sources').length).toBe(1)
    await slow.cancelImport({})
    expect(await running).toMatchObject({ sources: [{ source: { fileName: 'first.txt' } }], failures: [] })
    expect(store.all('sources')).toHaveLength(1)
  })
})
