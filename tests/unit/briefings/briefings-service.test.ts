import { importTable } from '#electron/services/imports/import-table.ts'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EvidenceDocument } from '#shared/briefings/evidence-document.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { reviewStanding } from '#shared/domain/review-standing.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { Services } from '#shared/ipc/services.ts'
import { makePages } from '#electron/services/briefings/make-pages.ts'
import type { BriefingData } from '#shared/briefings/briefing-data.ts'
import { createPress } from '#electron/services/briefings/press.ts'
import { sealEvidence } from '#electron/services/briefings/seal-evidence.ts'
import { blocks, chart, dataOf, drawn, resources, text, views } from './briefing-data.ts'
import { hasTools, saved, textOf } from './pdf-tools.ts'
import { situation, typesetter } from './typeset.ts'
import { sampleWorkspace } from './workspace.ts'

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )
const firstBriefing = async ({ briefings }: Services) => (await briefings.list({}))[0]?.id ?? ''
const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const words = (title: string, ...paragraphs: string[]) => ({
  briefing: null,
  title,
  subtitle: '',
  author: '',
  language: 'en' as const,
  date: '2026-02-10',
  blocks: paragraphs.map((paragraph, at) => ({
    type: 'paragraph' as const,
    id: `p${at}`,
    content: [text(paragraph)],
  })),
})

describe('a briefing', () => {
  it('is saved, listed, opened, saved again without a change, and removed', async () => {
    const { store, services } = await sampleWorkspace()
    const { briefings } = services
    const made = await briefings.save(words('Mine', 'Hello.'))
    expect(await briefings.open({ briefing: made.id })).toEqual(made)
    expect((await briefings.list({})).map(({ title }) => title)).toContain('Mine')
    const before = store.history(1)[0]?.id
    await briefings.save({ ...words('Mine', 'Hello.'), briefing: made.id })
    expect(store.history(1)[0]?.id).toBe(before)
    await briefings.save({ ...words('Yours', 'Hello.'), briefing: made.id })
    expect((await briefings.open({ briefing: made.id })).title).toBe('Yours')
    await briefings.remove({ briefing: made.id })
    expect(await codeOf(briefings.open({ briefing: made.id }))).toBe('briefing-not-found')
    await store.undo()
    expect((await briefings.open({ briefing: made.id })).title).toBe('Yours')
  })

  it('refuses two blocks of one id and keeps what was saved', async () => {
    const { services } = await sampleWorkspace()
    const made = await services.briefings.save(words('Mine', 'a', 'b'))
    const [block] = made.blocks
    const twice = block === undefined ? [] : [block, block]
    expect(
      await codeOf(services.briefings.save({ ...words('Mine'), briefing: made.id, blocks: twice })),
    ).toBe('duplicate-block')
    expect((await services.briefings.open({ briefing: made.id })).blocks).toHaveLength(2)
  })

  it('shows the pages that it exports', async () => {
    const { services } = await sampleWorkspace()
    const briefing = await firstBriefing(services)
    const preview = await services.briefings.preview({ briefing })
    const exported = await services.briefings.export({ briefing })
    expect(preview.pages).toBe(exported.pages)
    expect(preview.pictures.map(({ page }) => page)).toEqual(
      Array.from({ length: Math.min(exported.pages, 6) }, (_, at) => at + 1),
    )
    const looked = await services.briefings.preview({
      briefing,
      wanted: [2, 500],
      known: preview.pictures.map(({ id }) => id),
    })
    expect(looked.pictures).toEqual([{ page: 2, id: preview.pictures[1]?.id, svg: null }])
    expect(preview.contentHash).toBe(exported.contentHash)
    expect(preview.findings).toEqual(exported.findings)
    const places = Object.values(preview.places)
    expect(
      places.every(({ page, down }) => page >= 1 && page <= exported.pages && down >= 0 && down <= 1),
    ).toBe(true)
    expect(exported.fileName).toMatch(/^three-hubs-become-regions-2026-02-09\.pdf$/)
    expect((await services.briefings.export({ briefing })).base64).toBe(exported.base64)
  })

  it('tells another day’s knowledge, says so, and stops at what nobody knew yet', async () => {
    const { services } = await sampleWorkspace()
    const briefing = await firstBriefing(services)
    const today = await services.briefings.preview({ briefing, wanted: [] })
    const then = await services.briefings.export({ briefing, knownOn: '2026-02-10', format: 'md' })
    expect(Buffer.from(then.base64, 'base64').toString('utf8')).toContain('As known on 10 February 2026')
    expect(then.contentHash).not.toBe(today.contentHash)
    expect(await codeOf(services.briefings.export({ briefing, knownOn: '2019-01-01' }))).toBe(
      'briefing-stopped',
    )
    const {
      id,
      schema: _schema,
      madeAt: _madeAt,
      newer: _newer,
      ...kept
    } = await services.briefings.open({ briefing })
    await services.briefings.save({ ...kept, briefing: id, knownOn: '2019-01-01' })
    const { findings } = await services.briefings.preview({ briefing, wanted: [] })
    const found = findings.find(({ code }) => code === 'observation-not-yet-known')
    expect(found?.sentence.values).toMatchObject({ day: '1 January 2019' })
    expect(String(found?.sentence.values['figure'])).toContain('2024')
  })

  it('is not exported while it is empty or points at what is gone', async () => {
    const { services } = await sampleWorkspace()
    const empty = await services.briefings.save(words('Empty'))
    expect(await codeOf(services.briefings.export({ briefing: empty.id }))).toBe('briefing-stopped')
    expect((await services.briefings.preview({ briefing: empty.id })).pages).toBe(1)
    const gone = await services.briefings.save({
      ...words('Gone'),
      blocks: [{ type: 'claim', id: 'x', claim: 'C99-zzzzzz' }],
    })
    expect(await codeOf(services.briefings.export({ briefing: gone.id }))).toBe('briefing-stopped')
    const { findings } = await services.briefings.preview({ briefing: gone.id })
    expect(findings).toMatchObject([{ code: 'claim-gone', block: 'x', severity: 'stops' }])
  })
})

describe('pages', () => {
  const parts = {
    press: createPress(resources),
    template: situation,
    signedOff: () => [],
    readTexts: async () => [],
  }
  const pages = (data: BriefingData) => makePages(data, { do: 'try' }, parts)

  it('leave a gap for a drawing that cannot stand on a page', async () => {
    const broken = new Map([[chart.id, { chart, drawn, svg: '<svg><not-closed' }]])
    const { typeset, findings } = await pages(dataOf(blocks, views, { charts: broken }))
    expect(typeset?.pages).toBeGreaterThan(1)
    expect(findings).toContainEqual(expect.objectContaining({ code: 'chart-not-drawn', block: 'b5' }))
  })
  it('tell which block holds characters no font has', async () => {
    const data = dataOf([{ type: 'paragraph', id: 'e', content: [text('\u{1F600}')] }], [])
    expect((await pages(data)).findings).toMatchObject([
      { code: 'unprintable', block: 'e', sentence: { values: { characters: ['U+1F600'] } } },
    ])
  })
})

describe('verifying', () => {
  async function exported() {
    const workspace = await sampleWorkspace()
    const { base64 } = await workspace.services.briefings.export({
      briefing: await firstBriefing(workspace.services),
    })
    return { ...workspace, base64 }
  }

  it('finds that everything holds right after the export', async () => {
    const { services, base64 } = await exported()
    const report = await services.briefings.verify({ base64 })
    expect(report).toMatchObject({
      intact: true,
      moved: [],
      missing: [],
      briefing: 'Three hubs become regions',
    })
    expect(report.holds).toBeGreaterThan(10)
  })

  it('tells a number that was revised, with old and new, and the claim that fell with it', async () => {
    const { services, base64 } = await exported()
    const [header = ''] = readFileSync('resources/sample/data/observations.csv', 'utf8').split('\n')
    const rows = readFileSync('resources/sample/data/observations.csv', 'utf8').split('\n')
    const row = rows.find((line) => line.startsWith('Beijing,') && line.includes(',2024,6.58,')) ?? ''
    const revised = `${header}\n${row.replace(',2024,6.58,', ',2024,6.21,')}\n`
    const { revised: count } = await importTable(services.imports, {
      files: [{ name: 'revised.csv', bytes: Buffer.from(revised) }],
      dryRun: false,
    })
    expect(count).toBe(1)
    const { moved, missing } = await services.briefings.verify({ base64 })
    expect(missing).toEqual([])
    expect(moved).toContainEqual(
      expect.objectContaining({
        kind: 'figure',
        old: '6.58\u00a0percent of GDP',
        now: '6.21\u00a0percent of GDP',
      }),
    )
    expect(moved.some(({ kind }) => kind === 'chart')).toBe(true)
  })

  it('tells by its name what a number speaks of since its hub was merged', async () => {
    const { services, base64 } = await exported()
    await services.hubs.merge({ hub: 'shanghai', into: 'beijing', dryRun: false })
    const { moved } = await services.briefings.verify({ base64 })
    const rebound = moved.find(({ sentence }) => sentence.key === 'briefings.verify.figure-rebound')
    expect(rebound?.now).toBe('Beijing · R&D expenditure intensity · 2024')
  })

  it('tells a number that was corrected by hand', async () => {
    const { services, store, base64 } = await exported()
    const rows = await store.observations.select({ hubs: ['beijing'], periods: ['2024'] })
    const printed = { value: 6.21, decimals: 2, qualifier: 'exact', printed: '6.21' } as const
    const edits = rows
      .filter(({ value }) => value === 6.58)
      .map(({ id }) => ({ do: 'revise', observation: id, ...printed }) as const)
    await services.dataset.edit({ as: 'edit', reason: 'Misprint', edits })
    expect((await services.briefings.verify({ base64 })).moved).toContainEqual(
      expect.objectContaining({
        kind: 'figure',
        old: '6.58\u00a0percent of GDP',
        now: '6.21\u00a0percent of GDP',
      }),
    )
  })

  it('tells a removed source, a changed statement, a questioned claim, a removed claim', async () => {
    const { services, store, base64 } = await exported()
    const cited = (await services.claims.list({})).filter(
      ({ reviews }) => reviewStanding(reviews) === 'accepted',
    )
    const [first, second] = cited
    if (first === undefined || second === undefined) throw new Error('the sample accepts two claims')
    await services.claims.update({ claim: first.claim.id, statement: 'Another statement.' })
    await services.claims.review({ claim: second.claim.id, status: 'questioned', note: '' })
    let report = await services.briefings.verify({ base64 })
    expect(report.moved).toContainEqual(
      expect.objectContaining({ id: first.claim.id, old: first.claim.statement, now: 'Another statement.' }),
    )
    expect(report.moved).toContainEqual(
      expect.objectContaining({ id: second.claim.id, old: 'Accepted', now: 'Questioned' }),
    )
    const [quotation] = first.quotations
    if (quotation === undefined) throw new Error('an accepted claim has a quotation')
    await store.change('test', [
      { do: 'remove', collection: 'sources', id: quotation.source },
      { do: 'remove', collection: 'claims', id: second.claim.id },
    ])
    report = await services.briefings.verify({ base64 })
    expect(report.missing.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['quote', 'claim']))
    expect(report.missing.map(({ id }) => id)).toContain(quotation.id)
  })

  it('tells a quotation whose words its source has lost in a new version', async () => {
    const { services, store, base64 } = await exported()
    const view = (await services.claims.list({})).find(
      ({ reviews }) => reviewStanding(reviews) === 'accepted',
    )
    const quotation = view?.quotations[0]
    const version = quotation === undefined ? undefined : store.get('versions', quotation.version)
    if (quotation === undefined || version === undefined) throw new Error('an accepted claim has a quotation')
    const bytes = Buffer.from('Quite another text.')
    const textSha256 = await store.blobs.put(bytes)
    const structureSha256 = await store.blobs.put(Buffer.from('{"blocks":[]}'))
    const id = 'S1.9-zzzzzz'
    await store.change('test', [
      { do: 'put', collection: 'versions', entity: { ...version, id, textSha256, structureSha256 } },
      { do: 'set', collection: 'sources', id: quotation.source, fields: { currentVersion: id } },
    ])
    const { moved } = await services.briefings.verify({ base64 })
    expect(moved).toContainEqual(expect.objectContaining({ kind: 'quote', id: quotation.id }))
  })

  it('tells evidence that was altered', async () => {
    const { services } = await sampleWorkspace()
    const data = dataOf(blocks, views)
    const content = composeBriefing(data)
    const sealed = sealEvidence(collectEvidence(data), content)
    const pdf = (evidence: EvidenceDocument) =>
      base64Of(typesetter.typeset({ content, evidence, template: situation }).pdf())
    const tampered = { ...sealed, figures: sealed.figures.map((figure) => ({ ...figure, value: 9.99 })) }
    expect((await services.briefings.verify({ base64: pdf(sealed) })).intact).toBe(true)
    expect((await services.briefings.verify({ base64: pdf(tampered) })).intact).toBe(false)
  })

  it('tells evidence that was made to fit but belongs to another file', async () => {
    const { services } = await sampleWorkspace()
    const data = dataOf(blocks, views)
    const content = composeBriefing(data)
    const sealed = sealEvidence(collectEvidence(data), content)
    const other = sealEvidence({ ...collectEvidence(data), figures: [] }, content)
    // The file's own description still names the hash it was exported with.
    const evidence = { ...other, contentHash: sealed.contentHash }
    const base64 = base64Of(typesetter.typeset({ content, evidence, template: situation }).pdf())
    expect((await services.briefings.verify({ base64 })).intact).toBe(false)
  })

  it('has a sentence for each file that is no briefing', async () => {
    const { services, base64 } = await exported()
    const bytes = Buffer.from(base64, 'base64')
    const verify = (file: Uint8Array) => codeOf(services.briefings.verify({ base64: base64Of(file) }))
    expect(await verify(Buffer.from('hello'))).toBe('not-a-pdf')
    expect(await verify(Buffer.alloc(0))).toBe('not-a-pdf')
    expect(await verify(bytes.subarray(0, 5000))).toBe('damaged-pdf')
    expect(await verify(Buffer.from('%PDF-1.7\nnothing\n%%EOF'))).toBe('damaged-pdf')
    const noise = Buffer.from(bytes)
    for (let at = 2000; at < noise.length - 3000; at += 97) noise[at] = (noise[at] ?? 0) ^ 0x5a
    expect(['damaged-pdf', 'evidence-unreadable', 'pdf-without-evidence']).toContain(await verify(noise))
  })

  it.skipIf(!hasTools)('has a sentence for a PDF without evidence and for a locked one', async () => {
    const { services, base64 } = await exported()
    const path = saved(Buffer.from(base64, 'base64'))
    const qpdf = (...args: string[]) => {
      execFileSync('qpdf', [...args, path, `${path}.out`])
      return readFileSync(`${path}.out`)
    }
    const verify = (file: Uint8Array) => codeOf(services.briefings.verify({ base64: base64Of(file) }))
    expect(await verify(qpdf('--remove-attachment=evidence.json'))).toBe('pdf-without-evidence')
    expect(await verify(qpdf('--encrypt', 'a', 'b', '256', '--'))).toBe('encrypted-pdf')
  })
})

it.skipIf(!hasTools)('prints the sample with its chain, its outcomes and its gaps', async () => {
  const { services } = await sampleWorkspace()
  const { base64 } = await services.briefings.export({ briefing: await firstBriefing(services) })
  const printed = textOf(saved(Buffer.from(base64, 'base64')))
  for (const part of [
    '✓ Confirmed',
    '✕ Contradicted',
    '? Cannot be tested',
    'Yin Hejun (speaker)',
    '1 origin',
    'Tianjin',
  ])
    expect(printed).toContain(part)
})
