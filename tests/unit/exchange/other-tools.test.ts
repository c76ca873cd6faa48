import { describe, expect, it } from 'vitest'
import { foreignRating } from '#shared/exchange/foreign-rating.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { article, problemOf, workspace } from '../claims/workspace.ts'
import { annotated, file, textOf } from './exchanged-files.ts'

const speak = loadSpeakers('resources')

describe('from other tools', () => {
  const hypothesis = (exact: string, extra: object = {}) => ({
    id: 'abc',
    created: '2026-01-15T08:00:00.000000+00:00',
    user: 'acct:ana@hypothes.is',
    uri: 'https://example.org/article',
    text: 'The three lead the country.',
    tags: ['rank'],
    group: '__world__',
    document: { title: ['Hub cities spend more on research'] },
    target: [
      {
        source: 'https://example.org/article',
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            endContainer: '/p[1]',
            startOffset: 0,
            endOffset: 9,
          },
          { type: 'TextPositionSelector', start: 99999, end: 100020 },
          { type: 'TextQuoteSelector', exact, prefix: '3.6 percent, respectively, ', suffix: '.\n\n"This' },
        ],
      },
    ],
    ...extra,
  })

  it('Hypothesis’s export: placed by its words, its own fields kept', async () => {
    const world = await workspace()
    const source = await world.importText(article)
    const json = { export_date: '2026-02-01', annotations: [hypothesis('the top three in the country')] }
    const { claims, unplaced } = await world.claims.import(file(json))
    expect(unplaced).toEqual([])
    expect(world.store.get('claims', claims[0] ?? '')).toMatchObject({
      statement: 'The three lead the country.',
      tags: ['rank'],
      madeBy: 'ana',
      madeAt: '2026-01-15T08:00:00.000Z',
      assertion: { kind: 'rank' },
    })
    expect(world.store.all('quotations')).toMatchObject([{ source, exact: 'the top three in the country' }])
    expect(await textOf(world, 'annotations')).toContain('"group": "__world__"')
  })

  it.each(['annotations', 'claim-review'] as const)(
    'Hypothesis’s words that had no place in one workspace go on as %s to another that has the text',
    async (format) => {
      const first = await workspace()
      const json = { annotations: [hypothesis('the top three in the country')] }
      expect((await first.claims.import(file(json))).unplaced).toHaveLength(1)
      const sent = file(JSON.parse(await textOf(first, format)))
      const without = await workspace()
      expect((await without.claims.import(sent)).unplaced.map(({ sentence: { key } }) => key)).toEqual([
        'claims.import.nowhere',
      ])
      const second = await workspace()
      const source = await second.importText(article)
      expect(await second.claims.import(sent)).toMatchObject({ unplaced: [], left: [] })
      expect(second.store.all('quotations')).toMatchObject([
        { source, exact: 'the top three in the country' },
      ])
    },
  )

  it('words that stand nowhere here come in without a quotation and are named', async () => {
    const world = await workspace()
    await world.importText(article)
    const json = [
      {
        type: 'Annotation',
        body: 'A note',
        target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: 'not in any text' } },
      },
    ]
    const { claims, unplaced } = await world.claims.import(file(json))
    expect(unplaced).toEqual([
      { claim: claims[0], sentence: sentence('claims.import.nowhere', { words: 'not in any text' }) },
    ])
    expect(world.store.all('quotations')).toEqual([])
  })

  it('unknown contexts, missing selectors, foreign types: told one by one, nothing lost', async () => {
    const world = await workspace()
    await world.importText(article)
    const { claims, unplaced, left } = await world.claims.import(
      file({
        '@context': 'https://unknown.example/context',
        '@graph': [
          {
            '@type': 'ClaimReview',
            claimReviewed: 'Said so.',
            reviewRating: { alternateName: 'Mostly true' },
            itemReviewed: { author: { name: 'Huang Hu' } },
          },
          { type: 'Annotation', target: 'https://example.org/whole-page', bodyValue: 'On the whole page.' },
          { type: 'Annotation', target: 'https://example.org/empty' },
          { '@type': 'Recipe', name: 'Soup' },
        ],
      }),
    )
    expect(claims).toHaveLength(2)
    expect(unplaced).toHaveLength(2)
    expect(left.map(({ sentence }) => sentence.key)).toEqual(['claims.import.stranger', 'checks.joined'])
    expect(speak.en(left[1]?.sentence ?? sentence(''))).toBe(
      '‘{"target":"https://example.org/empty","type":"Annotation"}’ has no words and no quotation. It marks a whole document, no words in it.',
    )
    expect(world.store.get('claims', claims[0] ?? '')).toMatchObject({
      speaker: 'Huang Hu',
    })
    const rated = world.store.get('claims', claims[0] ?? '')
    expect(rated && foreignRating(rated)).toEqual({ rating: 'Mostly true', by: null })
    expect(world.store.all('reviews')).toEqual([])
  })

  const annotation = (target: unknown, more: object = {}) => ({
    type: 'Annotation',
    body: 'A note',
    target,
    ...more,
  })
  const marking = (exact: string, prefix = '', suffix = '') => ({
    source: 'https://example.org/x',
    selector: { type: 'TextQuoteSelector', exact, prefix, suffix },
  })

  it.each([
    ['a whole page', 'https://example.org/page', 'no-selector'],
    ['no target', undefined, 'no-selector'],
    [
      'a selector without words',
      { source: 'x', selector: { type: 'FragmentSelector', value: 'p1' } },
      'no-quote',
    ],
    ['an empty quote', marking('  '), 'empty-quote'],
    ['one character', marking('B'), 'one-character'],
    ['one Chinese character', marking('中'), 'one-character'],
    ['words that are not here', marking('not in any text'), 'nowhere'],
    [
      'words in other surroundings',
      marking('4.35 percent', 'no such words before it ', ' nor these'),
      'other-surroundings',
    ],
    ['words that stand often', marking('Shanghai'), 'several'],
  ])('%s: comes in without a quotation, and says why', async (_, target, why) => {
    const world = await workspace()
    await world.importText(article)
    const { claims, unplaced, left } = await world.claims.import(file([annotation(target)]))
    expect(left).toEqual([])
    expect(unplaced).toMatchObject([{ claim: claims[0], sentence: { key: `claims.import.${why}` } }])
  })

  it.each([
    [
      'white space between blocks left out',
      'respectively, the top three in the country."This',
      '6 percent, ',
      ' will shorten the way',
    ],
    ['line breaks for spaces', '4.35\npercent and 3.6\npercent', '6.58 percent, ', ', respectively'],
    ['a prefix without its space', 'BEIJING, Jan. 14, 2026', 'spend more on research', '(Example News)'],
    [
      'another dash and hard spaces beside it',
      'In 2024, R&D expenditure intensity in Beijing',
      '(Example News)\u00a0\u2013\u2013\u00a0',
      ', Shanghai',
    ],
    [
      'the page going on before our text',
      'Hub cities spend more on research',
      'Home News Menu ',
      'BEIJING, Jan. 14, 2026 (Example',
    ],
    [
      'the page going on behind our text',
      'was about 4.4 percent',
      'intensity in Shanghai ',
      '. Share this page',
    ],
  ])('%s: placed all the same', async (_, exact, prefix, suffix) => {
    const world = await workspace()
    await world.importText(article)
    const { unplaced } = await world.claims.import(file([annotation(marking(exact, prefix, suffix))]))
    expect(unplaced).toEqual([])
    expect(world.store.all('quotations')).toHaveLength(1)
  })

  it('an entry nested without measure is left with a sentence, the others are taken', async () => {
    const world = await workspace()
    await world.importText(article)
    const bottomless = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
    const words = JSON.stringify(hypothesis('the top three in the country'))
    const list = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const { claims, left } = await world.claims.import(
      file(`[${words},${bottomless},{"type":"Annotation","id":"urn:deep","target":${bottomless}},${list}]`),
    )
    expect(claims).toHaveLength(1)
    expect(left.map(({ sentence }) => sentence)).toEqual([
      sentence('claims.import.too-deep', { what: '2' }),
      sentence('claims.import.too-deep', { what: 'urn:deep' }),
      sentence('claims.import.too-deep', { what: '4' }),
    ])
  })

  it('letters typed in another form of Unicode are the same letters', async () => {
    const world = await workspace()
    const words = 'Le marché a progressé de 5 pour cent à Orléans'
    await world.importText(`Rapport.\n\n${words.normalize('NFD')}. Fin du rapport.\n`)
    const { unplaced } = await world.claims.import(file([annotation(marking(words.normalize('NFC')))]))
    expect(unplaced).toEqual([])
    const [quotation] = world.store.all('quotations')
    expect(quotation?.exact.normalize('NFC')).toBe(words)
  })

  it('a file that comes twice changes nothing the second time, whether its entries have ids or not', async () => {
    const world = await workspace()
    await world.importText(article)
    const sent = file({
      '@context': 'https://unknown.example/context',
      type: 'AnnotationPage',
      items: [
        annotation(marking('the top three in the country'), {
          id: 'https://example.org/a/1',
          'x:colour': 'red',
        }),
        annotation(marking('not here at all')),
        { type: 'ClaimReview', claimReviewed: 'Said so.' },
      ],
    })
    expect((await world.claims.import(sent)).claims).toHaveLength(3)
    const before = world.store.history(20).length
    expect(await world.claims.import(sent)).toMatchObject({ claims: [], updated: [], left: [] })
    expect(world.store.all('claims')).toHaveLength(3)
    expect(world.store.history(20)).toHaveLength(before)
    const again = JSON.parse(await textOf(world, 'annotations')) as { items: { id: string }[] }
    expect(again.items[0]).toMatchObject({
      id: 'https://example.org/a/1',
      '@context': 'https://unknown.example/context',
      'x:colour': 'red',
    })
    expect(await world.claims.import(file(again))).toMatchObject({ claims: [], updated: [], left: [] })
  })

  it('two entries of one id that say different things: the first is taken, the other told, at every import', async () => {
    const world = await workspace()
    await world.importText(article)
    const one = (body: string) =>
      annotation(marking('the top three in the country'), { id: 'https://example.org/a/1', body })
    const sent = file([one('A'), one('B'), one('A')])
    const { claims, updated, left } = await world.claims.import(sent)
    expect([claims.length, updated, left.map(({ what, sentence: { key } }) => [what, key])]).toEqual([
      1, [], [['B', 'claims.import.twice']],
    ]) // prettier-ignore
    expect(await world.claims.import(sent)).toMatchObject({ claims: [], updated: [], left: [{ what: 'B' }] })
    expect(world.store.all('claims')).toMatchObject([{ statement: 'A' }])
    expect(world.store.all('links')).toHaveLength(1)
  })

  it('an entry that says otherwise than before brings the claim up; what a person changed here stays', async () => {
    const world = await workspace()
    await world.importText(article)
    const one = (body: string, colour: string) =>
      file([
        annotation(marking('the top three in the country'), {
          id: 'https://example.org/a/1',
          body,
          'x:colour': colour,
        }),
      ])
    const { claims } = await world.claims.import(one('First', 'red'))
    const id = claims[0] ?? ''
    await world.claims.update({ claim: id, statement: 'Worded here.' })
    expect((await world.claims.import(one('First', 'green'))).updated).toEqual([id])
    expect(world.store.get('claims', id)?.statement).toBe('Worded here.')
    await world.claims.import(one('Second', 'green'))
    expect(world.store.get('claims', id)?.statement).toBe('Second')
  })

  it('is placed by a second import once its source is here', async () => {
    const world = await workspace()
    const sent = file([
      annotation(marking('the top three in the country'), { id: 'https://example.org/a/1' }),
    ])
    const { claims, unplaced } = await world.claims.import(sent)
    expect(unplaced).toHaveLength(1)
    await world.importText(article)
    expect(await world.claims.import(sent)).toMatchObject({ claims: [], updated: claims, unplaced: [] })
    expect(world.store.all('links')).toMatchObject([{ claim: claims[0] }])
  })

  it.each([
    ['a number', 42],
    ['a text', 'words'],
    ['null', null],
    ['a list', [[]]],
  ])('%s among the entries is named, not passed over', async (_, stray) => {
    const world = await workspace()
    await world.importText(article)
    const { claims, left } = await world.claims.import(file([annotation(marking('Chengdu')), stray]))
    expect(claims).toHaveLength(1)
    expect(left).toMatchObject([{ sentence: { key: 'claims.import.no-entry', values: { at: 2 } } }])
  })

  it.each([
    [
      'a period that is none',
      (record: { claim: { assertion: Record<string, unknown> } }) =>
        (record.claim.assertion['period'] = 'banana'),
      'claim.assertion.period',
    ],
    [
      'a kind that is none',
      (record: { claim: { assertion: Record<string, unknown> } }) => (record.claim.assertion['kind'] = 'zzz'),
      'claim.assertion.kind',
    ],
    [
      'a value that is none',
      (record: { claim: { assertion: Record<string, unknown> } }) =>
        (record.claim.assertion['value'] = { value: null }),
      'claim.assertion.value',
    ],
  ])('%s in our own record: told, and nothing of it taken', async (_, spoil, field) => {
    const here = await annotated()
    const sent = JSON.parse(await textOf(here, 'annotations')) as {
      items: { 'plumb:record': { claim: { assertion: Record<string, unknown> } } }[]
    }
    const spoilt = sent.items.find((item) => item['plumb:record'].claim.assertion['kind'] === 'value')
    if (spoilt === undefined) throw new Error('a claim of a value is there')
    spoil(spoilt['plumb:record'])
    const there = await workspace()
    await there.importText(article, 'same.txt')
    const { claims, left } = await there.claims.import(file(sent))
    expect(claims).toHaveLength(sent.items.length - 1)
    expect(left).toMatchObject([{ sentence: { key: 'claims.import.record' } }])
    expect(String(left[0]?.sentence.values['field'])).toContain(field)
  })

  it('a long import tells how far it is, lets others work, and stores nothing when it is stopped', async () => {
    const world = await workspace()
    await world.importText(article)
    const items = Array.from({ length: 3000 }, (_, at) =>
      annotation(marking('Chengdu'), { id: `https://example.org/a/${at}` }),
    )
    const before = world.store.history(20).length
    const running = problemOf(world.claims.import(file(items)))
    await expect
      .poll(async () => (await world.claims.importing({}))?.done ?? 0, { interval: 1 })
      .toBeGreaterThan(0)
    expect((await world.claims.importing({}))?.of).toBe(3000)
    expect(await problemOf(world.claims.import(file(items)))).toMatchObject({ code: 'claims-import-running' })
    await world.claims.cancelImport({})
    expect(await running).toMatchObject({ code: 'claims-import-stopped' })
    expect(await world.claims.importing({})).toBe(null)
    expect(world.store.history(20)).toHaveLength(before)
    expect((await world.claims.import(file(items.slice(0, 3)))).claims).toHaveLength(3)
  })

  it('one claim twice in a file is taken once', async () => {
    const here = await annotated()
    const sent = JSON.parse(await textOf(here, 'annotations')) as { items: unknown[] }
    const there = await workspace()
    await there.importText(article, 'same.txt')
    const { left } = await there.claims.import(file({ ...sent, items: [...sent.items, sent.items[0]] }))
    expect(left).toMatchObject([{ sentence: { key: 'claims.import.twice' } }])
  })

  it.each([
    ['no JSON', 'not json {', 'not-json'],
    ['JSON of something else', '{"name":"x"}', 'claims-unreadable'],
    ['a number', '42', 'claims-unreadable'],
    ['a list without entries', '[]', 'claims-empty'],
    ['a page without entries', '{"@context":"http://www.w3.org/ns/anno.jsonld","items":[]}', 'claims-empty'],
    ['bytes that are no UTF-8', '\ud800', 'not-json'],
  ])('%s is refused in a sentence, and nothing changes', async (_, text, code) => {
    const world = await workspace()
    const before = world.store.history(10).length
    expect(await problemOf(world.claims.import(file(text)))).toMatchObject({ code })
    expect(world.store.history(10)).toHaveLength(before)
  })
})
