import { describe, expect, it } from 'vitest'
import type { Input } from '#shared/ipc/requests.ts'
import { article, problemOf, workspace } from '../claims/workspace.ts'

const file = (json: unknown, name = 'annotations.json') => ({
  name,
  base64: Buffer.from(typeof json === 'string' ? json : JSON.stringify(json), 'utf8').toString('base64'),
})
async function annotated() {
  const world = await workspace()
  const source = await world.importText(article)
  await world.suggestions.accept({
    source,
    suggestions: (await world.suggestions.list({ source })).map(({ id }) => ({ id })),
  })
  return { ...world, source }
}
const textOf = async (
  world: Awaited<ReturnType<typeof workspace>>,
  format: Input<'claims.export'>['format'],
) => Buffer.from((await world.claims.export({ claims: null, format })).base64, 'base64').toString('utf8')

describe('from one workspace to another', () => {
  it.each(['annotations', 'claim-review'] as const)(
    'as %s: the same claims on the same words',
    async (format) => {
      const here = await annotated()
      const there = await workspace()
      await there.importText(article, 'same.txt')
      const sent = await textOf(here, format)
      const report = await there.claims.import(file(sent))
      expect(report).toMatchObject({ updated: [], unplaced: [], left: [] })
      expect(report.claims).toHaveLength(here.store.all('claims').length)
      expect(there.store.all('claims')).toEqual(here.store.all('claims'))
      const quoted = (world: typeof here | typeof there) =>
        world.store.all('quotations').map(({ exact, span }) => [exact, span])
      expect(quoted(there)).toEqual(quoted(here))
      expect(there.store.all('links').map(({ id, relation }) => [id, relation])).toEqual(
        here.store.all('links').map(({ id, relation }) => [id, relation]),
      )
      expect(await there.claims.import(file(sent))).toMatchObject({ claims: [], updated: [] })
      await there.store.undo()
      expect(there.store.all('claims')).toEqual([])
    },
  )

  it('brings a claim up to words that were changed outside, as one change that undo takes back', async () => {
    const world = await annotated()
    const sent = JSON.parse(await textOf(world, 'annotations'))
    sent.items[0].body[0].value = 'Worded by another tool.'
    sent.items[0].body.push({ type: 'TextualBody', value: 'checked', purpose: 'tagging' })
    sent.items[0]['x:colour'] = 'green'
    const { updated } = await world.claims.import(file(sent))
    expect(updated).toHaveLength(1)
    expect(world.store.get('claims', updated[0] ?? '')).toMatchObject({
      statement: 'Worded by another tool.',
      tags: ['checked'],
    })
    expect(await textOf(world, 'annotations')).toContain('"x:colour": "green"')
    await world.store.undo()
    expect(world.store.get('claims', updated[0] ?? '')?.statement).not.toBe('Worded by another tool.')
  })
})

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
    expect(unplaced).toEqual(claims)
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
    expect(left.map(({ sentence }) => sentence.key)).toEqual([
      'claims.import.stranger',
      'claims.import.wordless',
    ])
    expect(world.store.get('claims', claims[0] ?? '')).toMatchObject({
      speaker: 'Huang Hu',
      review: { note: 'Mostly true' },
    })
  })

  it.each([
    ['no JSON', 'not json {', 'not-json'],
    ['JSON of something else', '{"name":"x"}', 'claims-unreadable'],
    ['a number', '42', 'claims-unreadable'],
    ['bytes that are no UTF-8', '\ud800', 'not-json'],
  ])('%s is refused in a sentence, and nothing changes', async (_, text, code) => {
    const world = await workspace()
    const before = world.store.history(10).length
    expect(await problemOf(world.claims.import(file(text)))).toMatchObject({ code })
    expect(world.store.history(10)).toHaveLength(before)
  })
})

describe('tables and text', () => {
  it('CSV has a row a quotation, and keeps formulas from running', async () => {
    const world = await annotated()
    const [claim] = world.store.all('claims')
    await world.claims.update({ claim: claim?.id ?? '', statement: '=1+1 "quoted", twice' })
    const csv = await textOf(world, 'csv')
    expect(csv.split('\r\n')[0]).toBe(
      '\ufeffid,statement,kind,speaker,stated,quote,source,title,url,outcome,reason,review,status,tags,reports,origins',
    )
    expect(csv).toContain(`"'=1+1 ""quoted"", twice"`)
  })

  it('Markdown quotes without letting words become markup', async () => {
    const world = await annotated()
    const [claim] = world.store.all('claims')
    await world.claims.update({ claim: claim?.id ?? '', statement: '# [link](javascript:x) <b>' })
    expect(await textOf(world, 'md')).toContain('## C1 \\# \\[link\\](javascript:x) \\<b\\>')
  })

  it('nothing is exported where there is nothing', async () => {
    const world = await workspace()
    expect(await problemOf(world.claims.export({ claims: null, format: 'csv' }))).toMatchObject({
      code: 'no-claims',
    })
  })
})
