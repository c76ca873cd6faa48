import { describe, expect, it } from 'vitest'
import { createQuotationsService } from '#electron/services/quotations/quotations-service.ts'
import { article, problemOf, workspace } from '../claims/workspace.ts'

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

const opinion = { kind: 'opinion' as const, hubs: [] }

/** The article with all its suggestions accepted, and a version in which one figure was corrected. */
async function corrected() {
  const world = await workspace()
  const { sources, suggestions, store, person, importText } = world
  const source = await importText(article)
  await suggestions.accept({
    source,
    suggestions: (await suggestions.list({ source })).map(({ id }) => ({ id })),
  })
  const now = () => new Date('2026-02-02T10:00:00Z')
  const quotations = createQuotationsService({ store, person, now })
  const add = (text: string) =>
    sources.addVersion({ source, file: { name: 'article.txt', base64: base64(text) }, note: '' })
  await add(article.replace('6.58 percent', '6.5 percent'))
  return { ...world, source, quotations, add }
}

describe('a quotation that a new version changed', () => {
  it('waits with old and new words side by side, the claims that hang on it, and its score', async () => {
    const { quotations } = await corrected()
    const [waiting, ...more] = await quotations.pending({})
    expect(more).toEqual([])
    expect(waiting?.claims.length).toBeGreaterThan(1)
    expect(waiting?.place).toMatchObject({
      kind: 'approximate',
      rung: 'similar',
      where: 'in-place',
      rivals: 0,
      changed: { words: 1, numbers: 1 },
    })
    const { place, passages: [passage] = [], quotation } = waiting ?? {}
    if (place?.kind !== 'approximate' || passage === undefined) throw new Error('nothing is proposed')
    const proposed = passage.text.slice(place.start - passage.start, place.end - passage.start)
    expect(proposed).toBe(quotation?.exact.replace('6.58 percent', '6.5 percent'))
  })

  it('under another heading is shown with the heading that stood above and the one that does now', async () => {
    const { importText, sources, claims, store, person } = await workspace()
    const text = (name: string) =>
      `# Report\n\n## ${name}\n\nThe city spent 3.4 percent of its budget on research, the bureau said.\n\n## Gdynia\n\nNothing is known of it.\n`
    const source = await importText(text('Lodz'), 'report.md')
    const words = 'The city spent 3.4 percent of its budget on research'
    const { text: read } = await sources.open({ source, version: null })
    const start = read.indexOf(words)
    const span = { start, end: start + words.length }
    await claims.mark({ source, span, statement: words, assertion: opinion, speaker: null, because: [] })
    const file = { name: 'report.md', base64: base64(text('Kielce')) }
    await sources.addVersion({ source, file, note: '' })
    const now = () => new Date('2026-02-02T10:00:00Z')
    const [waiting] = await createQuotationsService({ store, person, now }).pending({})
    expect(waiting?.place).toMatchObject({ rung: 'in-doubt', doubt: 'heading' })
    expect(waiting?.headings).toEqual({ was: 'Lodz', now: 'Kielce' })
  })

  it('has its facts suggested no second time, and the changed one anew', async () => {
    const { suggestions, source } = await corrected()
    const offered = (await suggestions.list({ source })).filter(({ state }) => state === 'offered')
    expect(offered.map(({ statement }) => statement).filter((words) => /4\.35|3\.6\b/.test(words))).toEqual(
      [],
    )
    expect(offered.some(({ statement }) => statement.includes('6.5'))).toBe(true)
  })

  it('takes the proposed words, keeps what it said before, and is followed from there on', async () => {
    const { quotations, store, source, sources, add } = await corrected()
    const [waiting] = await quotations.pending({})
    if (waiting?.place.kind !== 'approximate') throw new Error('nothing is proposed')
    const { start, end, score } = waiting.place
    const settled = await quotations.settle({
      quotation: waiting.quotation.id,
      decision: { kind: 'take', span: { start, end } },
    })
    expect(settled).toMatchObject({
      exact: waiting.quotation.exact.replace('6.58', '6.5'),
      earlier: [{ exact: waiting.quotation.exact, rung: 'similar', score, by: 'Ann' }],
    })
    expect(await quotations.pending({})).toEqual([])
    await add(`A line more.\n${article.replace('6.58 percent', '6.5 percent')}`)
    expect(await quotations.pending({})).toEqual([])
    const { quotations: placed } = await sources.open({ source, version: null })
    expect(placed.every(({ place }) => place.kind === 'exact')).toBe(true)
    await store.undo()
    await store.undo()
    expect(await quotations.pending({})).toHaveLength(1)
  })

  it('may be given other words than proposed, and says so', async () => {
    const { quotations, sources, source } = await corrected()
    const [waiting] = await quotations.pending({})
    const { text } = await sources.open({ source, version: null })
    const start = text.indexOf('6.5 percent')
    const settled = await quotations.settle({
      quotation: waiting?.quotation.id ?? '',
      decision: { kind: 'take', span: { start, end: start + 11 } },
    })
    expect(settled).toMatchObject({ exact: '6.5 percent', earlier: [{ rung: 'adjusted' }] })
  })

  it('may be lost: that is told until a later version or a second thought', async () => {
    const { quotations, add } = await corrected()
    const [waiting] = await quotations.pending({})
    const id = waiting?.quotation.id ?? ''
    expect(await quotations.settle({ quotation: id, decision: { kind: 'lost' } })).toMatchObject({
      lostIn: { by: 'Ann' },
    })
    expect(await quotations.pending({})).toEqual([])
    await quotations.settle({ quotation: id, decision: { kind: 'reopen' } })
    expect(await quotations.pending({})).toHaveLength(1)
    await quotations.settle({ quotation: id, decision: { kind: 'lost' } })
    await add(article.replace('6.58 percent', '6.4 percent'))
    expect(await quotations.pending({})).toHaveLength(1)
  })

  it('is refused words that are not there', async () => {
    const { quotations } = await corrected()
    const [waiting] = await quotations.pending({})
    const take = (start: number, end: number) =>
      problemOf(
        quotations.settle({
          quotation: waiting?.quotation.id ?? '',
          decision: { kind: 'take', span: { start, end } },
        }),
      )
    expect(await take(0, 10_000_000)).toMatchObject({ code: 'selection-outside' })
    expect(await take(5, 5)).toMatchObject({ code: 'selection-empty' })
    const unknown = quotations.settle({ quotation: 'S9:9-aaaaaa', decision: { kind: 'lost' } })
    expect(await problemOf(unknown)).toMatchObject({ code: 'quotation-unknown' })
  })
})

describe('a claim whose quotation was settled on other words', () => {
  async function settled() {
    const world = await corrected()
    const [waiting] = await world.quotations.pending({})
    if (waiting?.place.kind !== 'approximate') throw new Error('nothing is proposed')
    const { start, end } = waiting.place
    const ids = waiting.claims.map(({ id }) => id)
    await world.quotations.settle({
      quotation: waiting.quotation.id,
      decision: { kind: 'take', span: { start, end } },
    })
    return { ...world, waiting, ids, claim: (at = 0) => world.store.get('claims', ids[at] ?? '') }
  }

  it('says so, with the words it was made from, until a person says that it stays', async () => {
    const { claim, ids, claims, waiting } = await settled()
    expect(claim()?.reworded).toMatchObject({
      quotation: waiting.quotation.id,
      was: waiting.quotation.exact,
      by: 'Ann',
    })
    expect(claim(1)?.reworded).toBeTruthy()
    await claims.keep({ claim: ids[0] ?? '' })
    expect(claim()?.reworded).toBe(null)
    expect(claim(1)?.reworded).toBeTruthy()
  })

  it('or until its statement or assertion is edited; a tag is no edit', async () => {
    const { claim, ids, claims } = await settled()
    await claims.update({ claim: ids[0] ?? '', tags: ['seen'] })
    expect(claim()?.reworded).toBeTruthy()
    await claims.update({ claim: ids[0] ?? '', statement: 'Said anew.' })
    expect(claim()?.reworded).toBe(null)
  })

  it('keeps the oldest words over two changes, is content when they come back, and an undo takes it all back', async () => {
    const { claim, add, quotations, waiting, store } = await settled()
    const take = async () => {
      const [one] = await quotations.pending({})
      if (one?.place.kind !== 'approximate') throw new Error('nothing is proposed')
      const { start, end } = one.place
      await quotations.settle({
        quotation: one.quotation.id,
        decision: { kind: 'take', span: { start, end } },
      })
    }
    await add(article.replace('6.58 percent', '6.4 percent'))
    await take()
    expect(claim()?.reworded?.was).toBe(waiting.quotation.exact)
    await store.undo()
    expect(claim()?.reworded?.was).toBe(waiting.quotation.exact)
    await take()
    await add(article)
    await take()
    expect(claim()?.reworded).toBe(null)
  })
})

describe('where a quotation stands now', () => {
  it('is told with the version it was quoted from, found, proposed or lost', async () => {
    const { quotations, store } = await corrected()
    const places = await quotations.places({ quotations: store.all('quotations').map(({ id }) => id) })
    expect(places).toHaveLength(store.all('quotations').length)
    expect(new Set(places.map(({ place }) => place.kind))).toEqual(new Set(['exact', 'approximate']))
    for (const { quotation: id, version } of places)
      expect(version).not.toBe(store.get('quotations', id)?.version)
  })
})
