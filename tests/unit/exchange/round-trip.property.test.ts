import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimReviews } from '#shared/exchange/claim-review.ts'
import { readClaims, type ReadClaims } from '#shared/exchange/read-claims.ts'
import { annotationPage } from '#shared/exchange/web-annotation.ts'
import type { ExchangedClaim } from '#shared/exchange/exchanged-claim.ts'
import { statementOf, type ForeignClaim } from '#shared/exchange/read-entry.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import { claimView, source } from '../briefings/briefing-data.ts'
import { anyExchanged } from './any-claims.ts'

const sourceOf = (id: string) => (id === source.id ? source : undefined)
const context = { sourceOf, placeOf: () => null }
const throughJson = (document: unknown) => readClaims(JSON.parse(JSON.stringify(document)))
/** What another annotation tool may have written: ids or none, any context, bodies of every form, targets with and without words. */
const words = fc
  .string({ unit: 'grapheme', minLength: 2, maxLength: 30 })
  .filter((one) => one.trim().length > 1)
const foreignBody = fc.oneof(
  words,
  fc.record({
    type: fc.constant('TextualBody'),
    value: words,
    purpose: fc.constantFrom('describing', 'tagging', 'commenting'),
    'x:weight': fc.nat(),
  }),
  fc.record({ id: fc.webUrl(), type: fc.constant('Image') }),
)
const foreignTarget = fc.oneof(
  fc.webUrl(),
  fc.record({
    source: fc.oneof(fc.webUrl(), fc.record({ id: fc.webUrl(), format: fc.constant('text/html') })),
    selector: fc.oneof(
      fc.record({
        type: fc.constant('TextQuoteSelector'),
        exact: words,
        prefix: fc.string(),
        suffix: fc.string(),
      }),
      fc.array(fc.record({ type: fc.constant('TextQuoteSelector'), exact: words, 'x:n': fc.nat() }), {
        minLength: 1,
        maxLength: 2,
      }),
      fc.record({ type: fc.constant('FragmentSelector'), value: words }),
    ),
    state: fc.jsonValue(),
  }),
)
const oneOrMore = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value, fc.array(value, { maxLength: 3 }))
const foreignAnnotation = fc.record(
  {
    '@context': fc.constantFrom('http://www.w3.org/ns/anno.jsonld', 'https://unknown.example/context', [
      'http://www.w3.org/ns/anno.jsonld',
      { x: 'https://x.example/' },
    ]),
    id: fc.webUrl(),
    type: fc.constantFrom('Annotation', ['Annotation', 'x:Note']),
    body: oneOrMore(foreignBody),
    target: oneOrMore(foreignTarget),
    motivation: fc.constantFrom('highlighting', 'commenting', 'questioning'),
    creator: fc.oneof(fc.webUrl(), fc.record({ id: fc.webUrl(), name: words })),
    'x:colour': fc.jsonValue(),
    rights: fc.webUrl(),
  },
  { requiredKeys: ['type', 'target'] },
)

/** A claim as the import makes it, with one quotation for each quote it places. */
function claimOf(foreign: ForeignClaim, isPlaced: boolean): ExchangedClaim | null {
  const statement = statementOf(foreign)
  if (statement === '') return null
  const claim = {
    ...claimView(1, 'x', 'confirmed', [], []).claim,
    statement,
    tags: [...foreign.tags],
    foreign: foreign.foreign,
  }
  const quotations = (isPlaced ? foreign.quotes : []).map(({ exact, prefix, suffix }, at): Quotation => ({
    id: `S3:${at + 1}-aaaaaa`,
    source: source.id,
    version: source.currentVersion,
    exact,
    prefix,
    suffix,
    span: { start: 7, end: 7 + exact.length },
    earlier: [],
    lostIn: null,
  }))
  return { claim, links: [], quotations, judgement: null, reviews: [] }
}

it('annotations of another tool go out again as they came, placed or not, and once more after coming back', () => {
  fc.assert(
    fc.property(
      fc.array(foreignAnnotation, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.constantFrom('array', 'page'),
      (annotations, isPlaced, wrap) => {
        const sent: unknown = JSON.parse(
          JSON.stringify(wrap === 'array' ? annotations : { type: 'AnnotationPage', items: annotations }),
        )
        const read = readClaims(sent)
        expect(read?.left).toEqual([])
        const made = (read?.claims ?? []).flatMap((one, at) => {
          const claim = claimOf(one, isPlaced)
          return claim === null
            ? []
            : [
                {
                  claim: { ...claim, claim: { ...claim.claim, id: `C${at + 1}-aaaaaa` } },
                  came: annotations[at],
                },
              ]
        })
        const page = JSON.parse(
          JSON.stringify(
            annotationPage(
              made.map(({ claim }) => claim),
              context,
            ),
          ),
        ) as { items: Record<string, unknown>[] }
        for (const [at, item] of page.items.entries()) {
          const { 'plumb:record': record, ...rest } = item
          expect(record).toBeTruthy()
          expect({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...rest }).toEqual({
            '@context': 'http://www.w3.org/ns/anno.jsonld',
            ...(JSON.parse(JSON.stringify(made[at]?.came)) as object),
          })
        }
        const again = throughJson(page)
        expect(again?.claims.map(({ own, foreign }) => [own?.claim.id, foreign])).toEqual(
          made.map(({ claim: { claim } }) => [claim.id, claim.foreign]),
        )
      },
    ),
  )
})

it('what was changed here goes out changed, and nothing else of the annotation', () => {
  const came = {
    '@context': 'https://unknown.example/context',
    id: 'https://example.org/a/1',
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: 'A note', purpose: 'commenting', language: 'en' },
      { id: 'https://example.org/picture', type: 'Image' },
      { type: 'TextualBody', value: 'old', purpose: 'tagging', 'x:by': 'Ana' },
    ],
    target: {
      source: 'https://example.org/doc',
      selector: { type: 'TextQuoteSelector', exact: 'some words' },
      'x:zone': 4,
    },
  }
  const [foreign] = readClaims([came])?.claims ?? []
  const made = foreign === undefined ? null : claimOf(foreign, true)
  if (made === null) throw new Error('it was read')
  const changed = {
    ...made,
    claim: { ...made.claim, statement: 'Another note', tags: ['old', 'new'] },
    quotations: made.quotations.map((one) => ({
      ...one,
      exact: 'other words',
      earlier: [
        {
          version: one.version,
          exact: 'some words',
          span: one.span,
          rung: 'similar' as const,
          score: 0.9,
          by: 'Ann',
          at: '2026-01-20T10:00:00.000Z',
        },
      ],
    })),
  }
  const { items } = annotationPage([changed], context) as { items: Record<string, unknown>[] }
  expect(items[0]).toMatchObject({
    '@context': 'https://unknown.example/context',
    id: came.id,
    body: [
      { value: 'Another note', purpose: 'commenting', language: 'en' },
      came.body[1],
      came.body[2],
      { value: 'new', purpose: 'tagging' },
    ],
    target: { source: 'https://example.org/doc', 'x:zone': 4, selector: [{ exact: 'other words' }, {}] },
  })
})

const { check } = claimView(1, 'x', 'confirmed', [], [])

/** What came back, with what another tool had put on it where it belongs. */
function restored(read: ReadClaims | null) {
  return read?.claims.map(({ own, foreign }) => own && { ...own, claim: { ...own.claim, foreign } })
}

it('claims go out as web annotations and come back with nothing lost', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyExchanged, { maxLength: 4, selector: ({ claim }) => claim.id }),
      (claims) => {
        const read = throughJson(annotationPage(claims, context))
        expect(read?.left).toEqual([])
        expect(restored(read)).toEqual(JSON.parse(JSON.stringify(claims)))
        for (const [at, one] of (read?.claims ?? []).entries()) {
          const sent = claims[at]
          expect(one).toMatchObject({ statement: sent?.claim.statement, tags: sent?.claim.tags })
          expect(one.quotes.map(({ exact }) => exact)).toEqual(sent?.quotations.map(({ exact }) => exact))
        }
      },
    ),
  )
})

it('and as claim reviews', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyExchanged, { maxLength: 4, selector: ({ claim }) => claim.id }),
      (claims) => {
        const reviewed = claims.map((one) => ({ ...one, check, outcome: 'confirmed' }))
        const read = throughJson(claimReviews(reviewed, sourceOf))
        expect(restored(read)).toEqual(JSON.parse(JSON.stringify(claims)))
        expect(read?.claims.map(({ speaker, rating }) => [speaker, rating])).toEqual(
          claims.map(({ claim }) => [claim.speaker, 'confirmed']),
        )
      },
    ),
  )
})

it('reads any JSON at all without a fault', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('items', '@graph', 'annotations', 'x'), (json, wrap) => {
      readClaims(json)
      readClaims({ [wrap]: json })
      readClaims([{ type: 'Annotation', body: json, target: json, creator: json }])
      readClaims({ '@type': 'ClaimReview', itemReviewed: json, reviewRating: json, author: json })
      readClaims({ annotations: [{ uri: json, target: [json], tags: json, document: json }] })
    }),
  )
})
