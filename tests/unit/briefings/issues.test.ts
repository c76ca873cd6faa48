import { describe, expect, it } from 'vitest'
import { alteredPages } from '#shared/briefings/altered-pages.ts'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { changeNote, compareIssues } from '#shared/briefings/compare-issues.ts'
import { frozen } from '#electron/services/briefings/issues.ts'
import { createPdfReader } from '#electron/services/briefings/read-evidence.ts'
import { sealEvidence, sealPages } from '#electron/services/briefings/seal-evidence.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { Services } from '#shared/ipc/services.ts'
import { blocks, chart, dataOf, drawn, speakers, svg, text, views } from './briefing-data.ts'
import { situation, typesetter } from './typeset.ts'
import { sampleWorkspace } from './workspace.ts'

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )
const first = async ({ briefings }: Services) => (await briefings.list({}))[0]?.id ?? ''
const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

describe('an issue', () => {
  it('keeps the very file, is named by verifying it, and is one however often it goes out', async () => {
    const { services } = await sampleWorkspace()
    const { briefings } = services
    const briefing = await first(services)
    const { base64 } = await briefings.export({ briefing })
    await briefings.export({ briefing })
    const { issues, contentHash } = await briefings.issues({ briefing })
    expect(issues).toMatchObject([{ isKept: true, isCurrent: true, contentHash }])
    const [issue] = issues
    expect((await briefings.issueFile({ issue: issue?.id ?? '' })).base64).toBe(base64)
    expect(await briefings.verify({ base64 })).toMatchObject({ issue: issue?.id, altered: [], intact: true })
    const archived = await briefings.export({ briefing, standard: 'a-3a' })
    // Every file that readers may hold is named, and what nobody signed is a draft.
    expect(await briefings.verify({ base64: archived.base64 })).toMatchObject({
      issue: issue?.id,
      altered: [],
    })
    expect(await codeOf(briefings.export({ briefing, asking: true }))).toBe('briefing-warned')
    const told = (await briefings.issues({ briefing })).issues
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ signedBy: [], files: [{ format: 'pdf' }, { format: 'pdf' }] })
    const other = archived.base64.slice(0, -8)
    expect(await codeOf(briefings.verify({ base64: other }))).toBe('damaged-pdf')
  })

  it('is set against what the briefing says now, and a note is drafted', async () => {
    const { services } = await sampleWorkspace()
    const { briefings } = services
    const briefing = await first(services)
    await briefings.export({ briefing })
    const [issue] = (await briefings.issues({ briefing })).issues
    const from = issue?.id ?? ''
    expect(await briefings.compareIssues({ from, to: null, language: 'en' })).toMatchObject({ changes: [] })
    const kept = await briefings.open({ briefing })
    const more = { type: 'paragraph' as const, id: 'new', content: [text('One more thing.')] }
    await briefings.save({ ...written(kept), briefing, blocks: [...kept.blocks.slice(1), more] })
    const { changes, note } = await briefings.compareIssues({ from, to: null, language: 'en' })
    expect(changes).toMatchObject([
      { of: 'block', how: 'added', now: 'One more thing.' },
      { of: 'block', how: 'removed', old: 'What was announced' },
    ])
    expect(note).toContain('One more thing.')
    expect(note).toMatch(/Changes since the issue of 10 February 2026/)
  })

  it('tells blocks that moved from blocks that stayed, and figures by what they measure', () => {
    const issue = (...args: Parameters<typeof dataOf>) => {
      const data = dataOf(...args)
      const content = composeBriefing(data)
      return frozen({ content, evidence: sealEvidence(collectEvidence(data), content) }, data.briefing)
    }
    const before = issue(blocks, views)
    const [head, ...rest] = blocks
    const after = issue(head === undefined ? [] : [...rest, head], views)
    const voice = { speak: speakers.en, locale: 'en' as const }
    expect(compareIssues(before, after, voice)).toMatchObject([{ of: 'block', how: 'moved', id: 'b1' }])
    const revised = new Map(
      [...dataOf(blocks, views).observations].map(([id, one]) => [
        id,
        one.hub === 'beijing' ? { ...one, value: 6.21 } : one,
      ]),
    )
    expect(compareIssues(before, issue(blocks, views, { observations: revised }), voice)).toContainEqual(
      expect.objectContaining({ of: 'figure', how: 'changed' }),
    )
  })

  it('tells of a chart what its readers see: other numbers, and not a longer list of publications', () => {
    const issue = (changed: Partial<typeof drawn>) => {
      const data = dataOf(blocks, views, {
        charts: new Map([[chart.id, { chart, drawn: { ...drawn, ...changed }, svg }]]),
      })
      const content = composeBriefing(data)
      return frozen({ content, evidence: sealEvidence(collectEvidence(data), content) }, data.briefing)
    }
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        title: `A communique on national expenditures on science and technology, number ${at}`,
        publisher: 'National Bureau of Statistics',
        tier: 'official' as const,
      }))
    const voice = { speak: speakers.en, locale: 'en' as const }
    const before = issue({ sources: many(4) })
    expect(compareIssues(before, issue({ sources: many(6) }), voice)).toEqual([])
    const redrawn = compareIssues(before, issue({ sources: many(4), dataHash: 'hash-2' }), voice)
    expect(redrawn).toMatchObject([{ of: 'block', how: 'redrawn', id: 'b5' }])
    const since = { date: '10 February 2026', hash: 'abc' }
    expect(changeNote(redrawn, since, speakers.en)).toContain('Other numbers or another picture')
    // Charts of issues kept by earlier versions have no hash to be held against, and all their publications as words.
    const older = {
      ...before,
      blocks: before.blocks.map(({ file: _file, ...block }) =>
        block.kind === 'chart' ? { ...block, words: `${chart.spec.title} All of them` } : block,
      ),
    }
    expect(compareIssues(older, before, voice)).toEqual([])
  })

  it('whose blocks part far behind their beginning is told from there', () => {
    const long = 'A sentence that both of them share from its first word on, and it is told again. '.repeat(4)
    const change = { of: 'block', how: 'changed', id: 'b', label: 'b' } as const
    const note = changeNote(
      [{ ...change, old: `${long}It fell to 3.1.`, now: `${long}It rose to 3.4.` }],
      { date: '10 February 2026', hash: 'abc' },
      speakers.en,
    )
    expect(note).toMatch(/…[^…]*told again\. It fell to 3\.1\..*…[^…]*told again\. It rose to 3\.4\./)
    expect(note.length).toBeLessThan(400)
  })
})

/** A briefing as it is saved again. */
function written(kept: Awaited<ReturnType<Services['briefings']['open']>>) {
  const { id: _id, schema: _schema, madeAt: _madeAt, newer: _newer, ...fields } = kept
  return fields
}

describe('a sign-off', () => {
  it('stands for exactly what was signed, falls when that changes, and rises again with it', async () => {
    const { services } = await sampleWorkspace()
    const { briefings } = services
    const briefing = await first(services)
    await briefings.signOff({ briefing, note: 'Read.' })
    const holds = async () => (await briefings.issues({ briefing })).signOffs.map((one) => one.holds)
    expect(await holds()).toEqual([true])
    const kept = await briefings.open({ briefing })
    await briefings.save({ ...written(kept), briefing, subtitle: 'Another subtitle' })
    expect(await holds()).toEqual([false])
    await briefings.save({ ...written(kept), briefing })
    expect(await holds()).toEqual([true])
    // Signed is signed: it says who and when instead of asking again.
    expect((await briefings.issues({ briefing })).signing).toMatchObject({ kind: 'signed', by: 'Reviewer' })
    expect(await codeOf(briefings.signOff({ briefing, note: '' }))).toBe('sign-off-twice')
  })

  it('is not the author’s own, and waits for quotations whose words changed', async () => {
    const { services, store } = await sampleWorkspace()
    const { briefings } = services
    const briefing = await first(services)
    const kept = await briefings.open({ briefing })
    await briefings.save({ ...written(kept), briefing, author: 'Reviewer' })
    expect(await codeOf(briefings.signOff({ briefing, note: '' }))).toBe('sign-off-own')
    expect((await briefings.issues({ briefing })).signing).toEqual({ kind: 'own', by: 'Reviewer' })
    await briefings.save({ ...written(kept), briefing })
    const [view] = (await services.claims.list({})).filter(({ claim }) =>
      JSON.stringify(kept.blocks).includes(claim.id),
    )
    const quotation = view?.quotations[0]
    const version = quotation === undefined ? undefined : store.get('versions', quotation.version)
    if (quotation === undefined || version === undefined) throw new Error('a cited claim has a quotation')
    const textSha256 = await store.blobs.put(Buffer.from('Quite another text.'))
    const structureSha256 = await store.blobs.put(Buffer.from('{"blocks":[]}'))
    const id = 'S1.9-zzzzzz'
    await store.change('test', [
      { do: 'put', collection: 'versions', entity: { ...version, id, textSha256, structureSha256 } },
      { do: 'set', collection: 'sources', id: quotation.source, fields: { currentVersion: id } },
    ])
    expect(await codeOf(briefings.signOff({ briefing, note: '' }))).toBe('sign-off-pending')
    expect((await briefings.issues({ briefing })).signing).toMatchObject({ kind: 'pending' })
  })
})

describe('a quotation whose source says something else since', () => {
  it('is told with the words of then and of now', async () => {
    const { services } = await sampleWorkspace()
    const { briefings, sources } = services
    const { base64 } = await briefings.export({ briefing: await first(services) })
    const cited = (await services.claims.list({})).flatMap(({ quotations }) => quotations)
    const quoted = cited.find(({ exact }) => exact.includes('6.58 percent'))
    if (quoted === undefined) throw new Error('The sample quotes a number')
    const { version, text: words } = await sources.open({ source: quoted.source, version: null })
    await sources.editText({
      source: quoted.source,
      from: version.id,
      text: words.replace('6.58 percent', '6.11 percent'),
      note: 'Corrected.',
    })
    const { moved } = await briefings.verify({ base64 })
    const told = moved.find(({ kind }) => kind === 'quote')
    if (told === undefined) throw new Error('The quotation moved')
    expect(told.old).toContain('6.58 percent')
    expect(told.now).toBe(told.old.replace('6.58', '6.11'))
    expect(speakers.en(told.sentence)).toMatch(/the source said “.*6\.58.*”, and says “.*6\.11.*” there now/)
  })
})

describe('words of a page altered around intact evidence', () => {
  it('are told with what went out and what stands there now', async () => {
    const { services } = await sampleWorkspace()
    const { readTexts } = createPdfReader()
    const data = dataOf(blocks, views)
    const content = composeBriefing(data)
    const evidence = sealEvidence(collectEvidence(data), content)
    const set = (said: typeof content, sealed: typeof evidence) =>
      typesetter.typeset({ content: said, evidence: sealed, template: situation }).pdf()
    const sealed = sealPages(evidence, await readTexts(set(content, evidence)))
    const honest = await services.briefings.verify({ base64: base64Of(set(content, sealed)) })
    expect(honest).toMatchObject({ intact: true, altered: [] })
    const forged = JSON.parse(JSON.stringify(content).replaceAll('6.58', '7.58')) as typeof content
    const report = await services.briefings.verify({ base64: base64Of(set(forged, sealed)) })
    expect(report.intact).toBe(true)
    expect(report.altered[0]?.old).toContain('6.58')
    expect(report.altered[0]?.now).toContain('7.58')
    const texts = sealed.pages?.texts.map((page) => page.replaceAll('6.58', '7.58')) ?? []
    const pages = { texts, seal: sealed.pages?.seal ?? '' }
    expect(
      await services.briefings.verify({ base64: base64Of(set(forged, { ...sealed, pages })) }),
    ).toMatchObject({ intact: false, altered: [] })
    // Pages as they went out beside words altered in the attachment: nothing is said of the pages.
    expect(
      await services.briefings.verify({ base64: base64Of(set(content, { ...sealed, pages })) }),
    ).toMatchObject({ intact: false, altered: [] })
  })
  it('are found where they part, and pages that came or went', () => {
    expect(alteredPages(['same', 'onetwothree'], ['same', 'onefourthree'])).toEqual([
      { page: 2, old: 'onetwothree', now: 'onefourthree' },
    ])
    expect(alteredPages(['a'], ['a', 'b'])).toEqual([{ page: 2, old: null, now: 'b' }])
    expect(alteredPages(['a', 'b'], ['a'])).toEqual([{ page: 2, old: 'b', now: null }])
  })
})
