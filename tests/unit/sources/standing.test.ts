import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { Grade } from '#shared/domain/grade.ts'
import { cautionsOf } from '#shared/analysis/cautions.ts'
import { sampleWorkspace } from '../briefings/workspace.ts'
import { problemOf } from '../claims/workspace.ts'

/** The sample has a translated republication with a disclaimer, cited in its briefing. */
async function sample() {
  const { store, services } = await sampleWorkspace()
  const translated = store.all('sources').find(({ metadata }) => metadata.disclaimer !== null)
  const [briefing] = store.all('briefings')
  if (translated === undefined || briefing === undefined) throw new Error('the sample is not as it was')
  const claimsOf = async (source: string) =>
    (await services.claims.list({})).filter((view) => view.quotations.some((one) => one.source === source))
  return { store, services, source: translated.id, briefing: briefing.id, claimsOf }
}

describe('a disclaimer', () => {
  it('follows its source into claims until somebody answers it, and again when it reads otherwise', async () => {
    const { services, source, claimsOf, store } = await sample()
    const kinds = async () =>
      new Set((await claimsOf(source)).flatMap(({ cautions }) => cautions.map(({ kind }) => kind)))
    expect(await kinds()).toEqual(new Set(['disclaimer']))
    await services.sources.answerDisclaimer({
      source,
      answer: 'Every figure was checked against the dataset.',
    })
    expect(await kinds()).toEqual(new Set())
    expect(store.get('sources', source)?.disclaimerAnswer).toMatchObject({ by: 'Reviewer' })
    await services.sources.update({ source, metadata: { disclaimer: 'Please note: other words.' } })
    expect(await kinds()).toEqual(new Set(['disclaimer']))
  })

  it('stands in the briefing’s evidence, and its answer does afterwards', async () => {
    const { services, source, briefing } = await sample()
    const before = await services.briefings.preview({ briefing })
    await services.sources.answerDisclaimer({ source, answer: 'Checked.' })
    const after = await services.briefings.preview({ briefing })
    expect(after.contentHash).not.toBe(before.contentHash)
  })

  it('that is not there cannot be answered', async () => {
    const { services, store } = await sample()
    const without = store.all('sources').find(({ metadata }) => metadata.disclaimer === null)?.id ?? ''
    const answer = services.sources.answerDisclaimer({ source: without, answer: 'No.' })
    expect(await problemOf(answer)).toMatchObject({ code: 'no-disclaimer' })
  })
})

describe('a retraction', () => {
  const retraction = { on: '2026-02-03', reason: 'The agency withdrew the report.', notice: null }

  it('shows on every claim, finding and chart that rests on the source, and one undo takes it back', async () => {
    const { services, source, briefing, claimsOf, store } = await sample()
    await services.sources.retract({ source, retraction })
    for (const { cautions } of await claimsOf(source))
      expect(cautions.map(({ kind }) => kind)).toContain('retracted')
    const { findings } = await services.briefings.preview({ briefing })
    expect(findings.map(({ code }) => code)).toContain('source-retracted')
    await store.undo()
    expect(store.get('sources', source)?.retraction).toBe(null)
    const { findings: after } = await services.briefings.preview({ briefing })
    expect(after.map(({ code }) => code)).not.toContain('source-retracted')
  })

  it('warns in checks and charts that use numbers taken from it', async () => {
    const { services, store } = await sample()
    const [observation] = await store.observations.select({
      indicator: 'rd-expenditure-intensity',
      hubs: ['beijing'],
      periods: ['2024'],
    })
    if (observation === undefined) throw new Error('no such observation')
    const text = `${observation.sourceTitle}\n\nA page that holds the table itself, printed here as it stood.`
    const { sources } = await services.sources.import({
      files: [{ name: 'table.txt', base64: Buffer.from(text).toString('base64') }],
      changed: 'offer',
    })
    const id = sources[0]?.source.id ?? ''
    await services.sources.update({ source: id, metadata: { title: observation.sourceTitle } })
    await services.sources.retract({ source: id, retraction })
    const impact = await services.sources.impact({ source: id })
    expect(impact.observations).toBeGreaterThan(0)
    expect(impact.charts.length).toBeGreaterThan(0)
    const warned = (await services.claims.list({})).filter(({ check }) =>
      check.warnings.some(({ key }) => key === 'checks.warning.retracted'),
    )
    expect(warned.length).toBeGreaterThan(0)
    const chart = store.get('charts', impact.charts[0]?.id ?? '')
    if (chart === undefined) throw new Error('no chart')
    const drawn = await services.charts.draw({ spec: chart.spec })
    expect(drawn.kind === 'drawn' && drawn.warnings.map(({ key }) => key)).toContain(
      'claims.caution.retracted',
    )
  })

  it('tells the organisations, sites and plans that rest on it, and which on nothing else', async () => {
    const { services, source, claimsOf } = await sample()
    const [view] = await claimsOf(source)
    const quotation = view?.quotations.find((one) => one.source === source)?.id ?? ''
    const other = (await services.sources.list({})).find(({ source: one }) => one.id !== source)
    const firm = await services.organisations.save({
      organisation: null,
      kind: 'company',
      names: { en: 'Harbour Robotics', zh: null, ru: null },
      aliases: { en: [], zh: [], ru: [] },
      parent: null,
      note: null,
      grounds: [
        { kind: 'quotation', quotation },
        { kind: 'source', source: other?.source.id ?? '' },
      ],
    })
    const told = { name: null, from: null, until: null, asOf: null, note: null } as const
    await services.organisations.saveSite({
      site: null,
      organisation: firm.id,
      hub: 'beijing',
      kind: 'branch',
      state: 'existing',
      ...told,
      grounds: [{ kind: 'claim', claim: view?.claim.id ?? '' }],
    })
    await services.sources.retract({ source, retraction })
    const { actors } = await services.sources.impact({ source })
    expect(actors).toMatchObject([
      { kind: 'organisation', words: 'Harbour Robotics', alone: false },
      { kind: 'site', words: 'Harbour Robotics, Beijing', shownAt: firm.id, alone: true },
    ])
    const [shown] = await services.organisations.list({})
    expect(shown?.grounds.map(({ retracted }) => retracted)).toEqual([true, false])
  })

  it('drafts a correction for the briefing that went out, naming every sentence and what is left of it', async () => {
    const { services, source, briefing, claimsOf, store } = await sample()
    const before = await services.sources.impact({ source })
    expect(before.briefings).toMatchObject([{ id: briefing, issued: [], note: null }])
    await services.briefings.export({ briefing })
    await services.briefings.export({ briefing })
    expect(store.all('issues')).toHaveLength(1)
    await services.sources.retract({ source, retraction })
    const impact = await services.sources.impact({ source })
    expect(impact.claims.map(({ id }) => id).toSorted()).toEqual(
      (await claimsOf(source)).map(({ claim }) => claim.id).toSorted(),
    )
    const [cited] = impact.briefings
    expect(cited?.issued).toHaveLength(1)
    expect(cited?.note).toContain('The agency withdrew the report.')
    expect(cited?.note).toContain('3 February 2026')
    for (const { words } of cited?.sentences ?? []) expect(cited?.note).toContain(words.slice(0, 60))
  })

  it('is told to whoever verifies the PDF, and the source no longer corroborates', async () => {
    const { services, source, briefing, claimsOf } = await sample()
    const { base64 } = await services.briefings.export({ briefing })
    expect((await services.briefings.verify({ base64 })).moved).toEqual([])
    const before = (await claimsOf(source)).map(({ origins }) => origins.reports)
    await services.sources.retract({ source, retraction })
    const { moved } = await services.briefings.verify({ base64 })
    expect(moved[0]).toMatchObject({ kind: 'source', now: 'The agency withdrew the report.' })
    expect((await claimsOf(source)).map(({ origins }) => origins.reports)).toEqual(
      before.map((reports) => reports - 1),
    )
  })

  it('counts other reports of one origin as that origin, not as another', async () => {
    const { services, source } = await sample()
    const { claims } = await services.sources.impact({ source })
    const shared = claims.filter(({ reportsWithout }) => reportsWithout > 0)
    expect(shared.length).toBeGreaterThan(0)
    for (const { origins, originsWithout } of shared) expect(originsWithout).toBeLessThanOrEqual(origins)
    await services.sources.retract({ source, retraction })
    const [cited] = (await services.sources.impact({ source })).briefings
    expect(cited?.note).toMatch(
      /the (?:other report goes|\d+ other reports|other \d+ reports)|No independent origin is lost/,
    )
  })

  it('and a new grade and a new text are told against what the issue said', async () => {
    const { services, source, briefing, store } = await sample()
    await services.briefings.export({ briefing })
    const { text, version } = await services.sources.open({ source, version: null })
    const quoted = store.all('quotations').find((quotation) => quotation.source === source)?.exact ?? ''
    await services.sources.update({
      source,
      grade: {
        reliability: 'E',
        reliabilityReason: 'Twice wrong.',
        credibility: '5',
        credibilityReason: 'x',
      },
    })
    await services.sources.editText({
      source,
      from: version.id,
      text: text.replace(quoted, 'Withdrawn words.'),
      note: 'Corrected.',
    })
    const [cited] = (await services.sources.impact({ source })).briefings
    expect(cited?.note).toMatch(/graded E5 now, C3 then: Twice wrong\./)
    expect(cited?.note).toMatch(/S\d+\.2 \(.*\) replaces S\d+\.1\. Corrected\./)
    expect(cited?.note).toContain(quoted.replace(/\s+/g, ' ').slice(0, 60))
  })

  it('is not taken back by undoing: what went out went out', async () => {
    const { services, briefing, store } = await sample()
    const undoable = store.canUndo()
    await services.briefings.export({ briefing })
    expect(store.canUndo()).toBe(undoable)
    await store.undo()
    expect(store.all('issues')).toHaveLength(1)
  })
})

describe('a source summary', () => {
  it('speaks of exactly the sources that a briefing cites, in its language, and names what nobody recorded', async () => {
    const { services, briefing, store } = await sample()
    const of = { kind: 'briefing' as const, briefing }
    const { text, sources, missing } = await services.sources.summarise({ of, language: 'en' })
    const cited = sources.map((id) => store.get('sources', id)?.metadata.title ?? '')
    for (const title of cited) expect(text).toContain(title)
    for (const { id, metadata } of store.all('sources'))
      if (!sources.includes(id)) expect(text).not.toContain(metadata.title)
    expect(text).toMatch(/^This product rests on \d+ sources of /)
    expect(text).toContain('Usually reliable (B)')
    expect(text).toContain('is a translation from Russian')
    expect(missing.map(({ key }) => key)).toContain('summary.missing.descriptor')
    expect((await services.sources.summarise({ of, language: 'ru' })).text).toMatch(/^Документ опирается на/)
    expect((await services.sources.summarise({ of, language: 'zh' })).text).toMatch(/^本产品依据/)
  })

  it('says what an analyst wrote of a source', async () => {
    const { services, source } = await sample()
    await services.sources.update({ source, descriptor: { access: 'Reads the feed, not the event.' } })
    const { text, missing } = await services.sources.summarise({
      of: { kind: 'sources', sources: [source] },
      language: 'en',
    })
    expect(text).toContain('access: Reads the feed, not the event.')
    expect(missing.map(({ key }) => key)).not.toContain('summary.missing.descriptor')
  })
})

describe('a grade', () => {
  it('of an older workspace keeps its one reason', () => {
    expect(v.parse(Grade, { reliability: 'B', credibility: '2', reason: 'Known agency' })).toEqual({
      reliability: 'B',
      reliabilityReason: 'Known agency',
      credibility: '2',
      credibilityReason: '',
    })
  })
})

describe('cautions', () => {
  it('are none for a source without disclaimer and retraction', async () => {
    const { store } = await sample()
    const plain = store.all('sources').filter(({ metadata }) => metadata.disclaimer === null)
    expect(cautionsOf(plain)).toEqual([])
  })
})
