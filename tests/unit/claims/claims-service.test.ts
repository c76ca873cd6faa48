import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { EvidenceLink } from '#shared/domain/claim.ts'
import { isSelfReviewed } from '#shared/domain/self-review.ts'
import { usualBriefing } from '#shared/domain/briefing.ts'
import { plainFormat } from '#shared/domain/briefing-inline.ts'
import { wholeCharacters } from '#shared/text/whole-characters.ts'
import { article, problemOf, workspace } from './workspace.ts'

const event = { kind: 'event' as const, when: null, hubs: [] }
const at = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

async function withClaims() {
  const world = await workspace()
  const source = await world.importText(article)
  const { text } = await world.sources.open({ source, version: null })
  const offered = await world.suggestions.list({ source })
  const made = await world.suggestions.accept({ source, suggestions: offered.map(({ id }) => ({ id })) })
  const [beijing, shanghai] = made
  if (beijing === undefined || shanghai === undefined) throw new Error('no claims were made')
  return { ...world, source, text, made, beijing, shanghai }
}

describe('marking by hand', () => {
  it('quotes the selection without the white space around it', async () => {
    const { claims, store, source, text } = await withClaims()
    const { start, end } = at(text, 'the top three in the country')
    const made = await claims.mark({
      source,
      span: { start: start - 1, end },
      statement: 'They are the top three.',
      assertion: event,
      speaker: null,
      because: [],
    })
    const link = store.all('links').find(({ claim }) => claim === made.id)
    const quotation =
      link?.target.kind === 'quotation' ? store.get('quotations', link.target.quotation) : undefined
    expect(quotation).toMatchObject({ exact: 'the top three in the country', span: { start, end } })
    expect(text.slice(start - 32, start)).toBe(quotation?.prefix)
    expect(made).toMatchObject({ suggestion: null, because: [], madeBy: 'Ann' })
  })

  it('drafts by what the dataset knows now, however often it read the text before', async () => {
    const { claims, importText, importData } = await withClaims()
    const words = 'In 2024, patent applications in Oulu stood at 412.'
    const source = await importText(`A short note\n\n${words}\n`, 'note.txt')
    const draft = async () => {
      const { assertion } = await claims.draft({ source, span: { start: 14, end: 14 + words.length } })
      return assertion.kind === 'value' ? [assertion.hub, assertion.indicator] : assertion.kind
    }
    const before = await draft()
    expect(await draft()).toEqual(before)
    await importData('hub,indicator,unit,period,value\nOulu,Patent applications,number,2024,412\n')
    expect(await draft()).toEqual(['oulu', 'patent-applications'])
    expect(before).not.toEqual(['oulu', 'patent-applications'])
  })

  it('lets quotations overlap, and quotes the same words once', async () => {
    const { claims, store, source, text } = await withClaims()
    const before = store.all('quotations').length
    const mark = (words: string) =>
      claims.mark({
        source,
        span: at(text, words),
        statement: words,
        assertion: event,
        speaker: null,
        because: [],
      })
    await mark('Beijing, Shanghai and Guangdong')
    await mark('Shanghai and Guangdong stood')
    await mark('Beijing, Shanghai and Guangdong')
    expect(store.all('quotations')).toHaveLength(before + 2)
  })

  it('refuses nothing, white space and what lies outside the text', async () => {
    const { claims, source, text } = await withClaims()
    const mark = (start: number, end: number) =>
      claims.mark({
        source,
        span: { start, end },
        statement: 'x',
        assertion: event,
        speaker: null,
        because: [],
      })
    expect(await problemOf(mark(3, 3))).toMatchObject({ code: 'selection-empty' })
    expect(await problemOf(mark(text.indexOf('\n'), text.indexOf('\n') + 1))).toMatchObject({
      code: 'selection-empty',
    })
    expect(await problemOf(mark(0, text.length + 1))).toMatchObject({ code: 'selection-outside' })
  })

  it('cuts no character in two', () => {
    expect(wholeCharacters('a😀b', { start: 2, end: 4 })).toEqual({ start: 1, end: 4 })
    expect(wholeCharacters('a😀b', { start: 0, end: 2 })).toEqual({ start: 0, end: 3 })
    expect(wholeCharacters('a😀', { start: 1, end: 3 })).toEqual({ start: 1, end: 3 })
  })

  it('proposes what the sentence around a selection claims', async () => {
    const { claims, source, text } = await withClaims()
    expect(await claims.draft({ source, span: at(text, 'Shanghai was about 4.4 percent') })).toMatchObject({
      statement: 'R&D expenditure intensity in Shanghai was about 4.4 percent in 2024.',
      assertion: { kind: 'value', hub: 'shanghai', value: { value: 4.4, qualifier: 'about' } },
    })
    expect(await claims.draft({ source, span: at(text, 'the top three in the country') })).toMatchObject({
      assertion: { kind: 'rank', rank: { within: 3 } },
    })
    expect(await claims.draft({ source, span: at(text, 'shorten the way') })).toMatchObject({
      assertion: { kind: 'cause' },
      speaker: 'Huang Hu',
    })
    expect(await claims.draft({ source, span: at(text, 'Hub cities spend more') })).toMatchObject({
      statement: 'Hub cities spend more.',
      assertion: { kind: 'event' },
    })
  })

  it('proposes a value of nothing known where the words print one number', async () => {
    const { claims, importText, sources } = await workspace()
    const source = await importText('Mora in 2025\n\nOfficials were content. Its crew reached 1,354 units.\n')
    const { text } = await sources.open({ source, version: null })
    expect(await claims.draft({ source, span: at(text, 'crew reached 1,354 units') })).toMatchObject({
      assertion: { kind: 'value', hub: null, indicator: null, value: { value: 1354 } },
    })
  })
})

describe('claims', () => {
  it('are listed with quotation, links, origins and check', async () => {
    const { claims, importData, beijing } = await withClaims()
    await importData(
      'hub,indicator,unit,period,value\nBeijing,R&D expenditure intensity,percent of GDP,2024,6.58\n',
    )
    const view = (await claims.list({})).find(({ claim }) => claim.id === beijing.id)
    expect(view).toMatchObject({ check: { outcome: 'confirmed' }, origins: { reports: 1, origins: 1 } })
    expect(view?.quotations).toHaveLength(1)
    expect(view?.links).toHaveLength(1)
  })

  it('are corrected field by field', async () => {
    const { claims, beijing } = await withClaims()
    const updated = await claims.update({ claim: beijing.id, statement: 'Beijing: 6.58 %.', tags: ['r&d'] })
    expect(updated).toMatchObject({
      statement: 'Beijing: 6.58 %.',
      tags: ['r&d'],
      assertion: beijing.assertion,
    })
    expect(await problemOf(claims.update({ claim: 'C99-abcdef', tags: [] }))).toMatchObject({
      code: 'claim-unknown',
    })
  })

  it('carry who reviewed them; a review of one’s own shows', async () => {
    const { claims, person, beijing, shanghai } = await withClaims()
    const own = await claims.review({ claim: beijing.id, status: 'accepted', note: 'seen' })
    expect(own).toMatchObject([
      { by: 'Ann', said: { status: 'accepted', at: '2026-02-01T10:00:00.000Z', note: 'seen' } },
    ])
    expect(isSelfReviewed(beijing, own)).toBe(true)
    await person.rename('Ben')
    const other = await claims.review({ claim: shanghai.id, status: 'questioned', note: 'source?' })
    expect(other).toMatchObject([{ by: 'Ben' }])
    expect(isSelfReviewed(shanghai, other)).toBe(false)
    expect(await claims.review({ claim: shanghai.id, status: 'unreviewed', note: '' })).toEqual([])
  })

  it('keep what each person says of them: a later word replaces their own and nobody else’s', async () => {
    const { claims, store, person, beijing } = await withClaims()
    const said = async () => {
      const view = (await claims.list({})).find(({ claim }) => claim.id === beijing.id)
      return view?.reviews.map(({ by, said: { status, note } }) => [by, status, note])
    }
    await claims.review({ claim: beijing.id, status: 'accepted', note: '' })
    await person.rename('Ben')
    await claims.review({ claim: beijing.id, status: 'questioned', note: 'Whose?' })
    expect(await said()).toEqual([['Ann', 'accepted', ''], ['Ben', 'questioned', 'Whose?']]) // prettier-ignore
    await claims.review({ claim: beijing.id, status: 'rejected', note: 'Nobody’s.' })
    expect(await said()).toEqual([['Ann', 'accepted', ''], ['Ben', 'rejected', 'Nobody’s.']]) // prettier-ignore
    await claims.review({ claim: beijing.id, status: 'unreviewed', note: '' })
    expect(await said()).toEqual([['Ann', 'accepted', '']])
    await store.undo()
    expect(await said()).toHaveLength(2)
    await claims.remove({ claim: beijing.id })
    expect(store.all('reviews')).toEqual([])
    await store.undo()
    expect(await said()).toHaveLength(2)
  })

  it('leave with their links, and a quotation leaves with its last claim', async () => {
    const { claims, store, made, beijing } = await withClaims()
    await claims.remove({ claim: beijing.id })
    expect(store.all('links').some(({ claim }) => claim === beijing.id)).toBe(false)
    expect(store.all('quotations')).toHaveLength(3)
    for (const claim of made.slice(1, 4)) await claims.remove({ claim: claim.id })
    expect(store.all('quotations')).toHaveLength(2)
    await store.undo()
    expect(store.all('quotations')).toHaveLength(3)
  })

  it('stay while a briefing cites them, which is named', async () => {
    const { claims, store, beijing, shanghai } = await withClaims()
    await store.change('briefings.save', [
      {
        do: 'put',
        collection: 'briefings',
        entity: {
          id: store.nextId('briefings', 'B'), title: 'Three hubs', subtitle: '', author: '', language: 'en', date: '2026-02-01', ...usualBriefing, schema: 3, madeAt: '2026-02-01T10:00:00.000Z',
          blocks: [
            { type: 'paragraph', id: 'a', content: [{ type: 'text', text: 'First things first. Beijing leads' }, { type: 'citation', claim: beijing.id }, { type: 'text', text: '. More follows.' }] },
            { type: 'claim', id: 'b', claim: shanghai.id },
          ],
        },
      },
    ]) // prettier-ignore
    expect(await problemOf(claims.remove({ claim: beijing.id }))).toMatchObject({
      code: 'claim-cited',
      sentence: { values: { briefings: ['Three hubs'] } },
    })
    expect((await claims.line({ claim: beijing.id })).briefings).toMatchObject([
      { title: 'Three hubs', block: 'a', sentence: 'Beijing leads.' },
    ])
    expect((await claims.line({ claim: shanghai.id })).briefings).toMatchObject([
      { block: 'b', sentence: shanghai.statement },
    ])
  })
})

describe('the sentence of a briefing that cites a claim', () => {
  it('is read with its figures', async () => {
    const { claims, store, importData, beijing } = await withClaims()
    await importData(
      'hub,indicator,unit,period,value\nBeijing,R&D expenditure intensity,percent of GDP,2024,6.58\n',
    )
    const [row] = await store.observations.select({ indicator: 'rd-expenditure-intensity' })
    const figure = (observation: string) => ({
      type: 'figure' as const,
      of: { kind: 'observation' as const, observation },
      format: plainFormat,
      seen: null,
    })
    const entity = {
      id: store.nextId('briefings', 'B'), title: 'Hubs', subtitle: '', author: '', language: 'ru' as const, date: '2026-02-01', ...usualBriefing, schema: 3 as const, madeAt: '2026-02-01T10:00:00.000Z',
      blocks: [
        { type: 'paragraph' as const, id: 'a', content: [{ type: 'text' as const, text: 'Пекин тратит ' }, figure(row?.id ?? ''), { type: 'citation' as const, claim: beijing.id }, { type: 'text' as const, text: ', далее ' }, figure('D9-zzzzzz:1')] },
      ],
    } // prettier-ignore
    await store.change('briefings.save', [{ do: 'put', collection: 'briefings', entity }])
    const [cited] = (await claims.line({ claim: beijing.id })).briefings
    expect(cited?.sentence.replaceAll('\u00a0', ' ')).toBe('Пекин тратит 6,58 %, далее …')
  })
})

describe('evidence', () => {
  it('links to an observation and is walked down to it', async () => {
    const { claims, store, importData, beijing, source } = await withClaims()
    await importData(
      'hub,indicator,unit,period,value\nBeijing,R&D expenditure intensity,percent of GDP,2024,6.58\nBeijing,R&D expenditure intensity,percent of GDP,2023,6.73\n',
    )
    const rows = await store.observations.select({ indicator: 'rd-expenditure-intensity', hubs: ['beijing'] })
    const earlier = rows.find(({ period }) => period === '2023')
    const link = await claims.link({
      claim: beijing.id,
      target: { kind: 'observation', observation: earlier?.id ?? '' },
      relation: 'qualifies',
      note: 'a year before',
    })
    const line = await claims.line({ claim: beijing.id })
    expect(line.observations.map(({ period }) => period)).toEqual(['2024', '2023'])
    expect(line.sources.map(({ id }) => id)).toEqual([source])
    const again = await claims.link({
      claim: beijing.id,
      target: link.target,
      relation: 'supports',
      note: '',
    })
    expect(again.id).toBe(link.id)
    await claims.unlink({ link: link.id })
    expect((await claims.line({ claim: beijing.id })).observations.map(({ period }) => period)).toEqual([
      '2024',
    ])
  })

  it('refuses what is not there, each by its name', async () => {
    const { claims, beijing } = await withClaims()
    const link = (target: Parameters<typeof claims.link>[0]['target']) =>
      problemOf(claims.link({ claim: beijing.id, target, relation: 'supports', note: '' }))
    expect(await link({ kind: 'quotation', quotation: 'S1:77-abcdef' })).toMatchObject({
      code: 'quotation-unknown',
    })
    expect(await link({ kind: 'observation', observation: 'D9-abcdef:1' })).toMatchObject({
      code: 'observation-unknown',
    })
    expect(await problemOf(claims.unlink({ link: 'L99-abcdef' }))).toMatchObject({ code: 'link-unknown' })
    expect(await problemOf(claims.line({ claim: 'C99-abcdef' }))).toMatchObject({ code: 'claim-unknown' })
  })

  it('is told again by the same link: what is not given of it stays', async () => {
    const { claims, store, made, beijing } = await withClaims()
    const other = quotationOf(store, made.at(-1)?.id ?? '')
    const target = { kind: 'quotation' as const, quotation: other }
    const first = await claims.link({
      claim: beijing.id,
      target,
      relation: 'qualifies',
      strength: 'weak',
      note: 'another city',
    })
    expect(first).toMatchObject({ strength: 'weak', note: 'another city' })
    const links = store.all('links').length
    const again = await claims.link({ claim: beijing.id, target, relation: 'contradicts' })
    expect(again).toEqual({ ...first, relation: 'contradicts' })
    expect(store.all('links')).toHaveLength(links)
    expect(
      await claims.link({ claim: beijing.id, target, relation: 'contradicts', strength: null, note: '' }),
    ).toMatchObject({ id: first.id, strength: null, note: '' })
    await store.undo()
    expect(store.get('links', first.id)).toEqual(again)
  })

  it('that contradicts is shown, and is neither an appearance nor an origin', async () => {
    const { claims, store, importText, beijing } = await withClaims()
    const source = await importText(
      'Denied\n\nPARIS, Jan. 15, 2026 (Other Agency) -- Spending in Beijing stood at 5 percent in 2024.\n',
      'denied.txt',
    )
    const made = await claims.mark({
      source,
      span: { start: 0, end: 6 },
      statement: 'It was denied.',
      assertion: event,
      speaker: null,
      because: [],
    })
    const target = { kind: 'quotation' as const, quotation: quotationOf(store, made.id) }
    await claims.link({ claim: beijing.id, target, relation: 'contradicts' })
    const viewOf = async () => (await claims.list({})).find(({ claim }) => claim.id === beijing.id)
    expect((await viewOf())?.quotations).toHaveLength(2)
    expect((await viewOf())?.appearances).toHaveLength(1)
    expect((await viewOf())?.origins.reports).toBe(1)
    await claims.link({ claim: beijing.id, target, relation: 'supports' })
    expect((await viewOf())?.appearances).toHaveLength(2)
  })

  it('keeps the words a claim was made from on its side', async () => {
    const { claims, store, beijing } = await withClaims()
    const target = { kind: 'quotation' as const, quotation: quotationOf(store, beijing.id) }
    for (const relation of ['contradicts', 'qualifies', 'same-origin'] as const)
      expect(await problemOf(claims.link({ claim: beijing.id, target, relation }))).toMatchObject({
        code: 'quotation-own',
      })
    expect(
      await claims.link({ claim: beijing.id, target, relation: 'supports', strength: 'strong' }),
    ).toMatchObject({ relation: 'supports', strength: 'strong' })
  })

  it('of a stored link says no strength', async () => {
    const { store } = await withClaims()
    const [link] = store.all('links')
    expect(link?.strength ?? null).toBeNull()
    expect(v.safeParse(EvidenceLink, { ...link, strength: 'decisive' }).success).toBe(false)
  })

  it('is walked back from an observation to its claims, those linked first', async () => {
    const { claims, store, importData, beijing, shanghai, made } = await withClaims()
    await importData(
      'hub,indicator,unit,period,value\nBeijing,R&D expenditure intensity,percent of GDP,2024,6.58\nBeijing,R&D expenditure intensity,percent of GDP,2023,6.73\n',
    )
    const rows = await store.observations.select({ indicator: 'rd-expenditure-intensity', hubs: ['beijing'] })
    const idOf = (wanted: string) => rows.find(({ period }) => period === wanted)?.id ?? ''
    const plan = made.at(-1) ?? shanghai
    await claims.link({
      claim: plan.id,
      target: { kind: 'observation', observation: idOf('2024') },
      relation: 'qualifies',
    })
    const back = await claims.ofObservation({ observation: idOf('2024') })
    expect(back[0]).toMatchObject({ claim: plan.id, link: { relation: 'qualifies' } })
    expect(back).toContainEqual({
      claim: beijing.id,
      statement: beijing.statement,
      outcome: 'confirmed',
      link: null,
    })
    expect(
      (await claims.ofObservation({ observation: idOf('2023') })).map(({ claim }) => claim),
    ).not.toContain(plan.id)
    expect(await claims.ofObservation({ observation: 'D9-abcdef:1' })).toEqual([])
  })
})

function quotationOf(store: Awaited<ReturnType<typeof withClaims>>['store'], claim: string): string {
  const own = store.all('links').find((link) => link.claim === claim && link.target.kind === 'quotation')
  return own?.target.kind === 'quotation' ? own.target.quotation : ''
}
