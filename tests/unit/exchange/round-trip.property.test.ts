import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimReviews } from '#shared/exchange/claim-review.ts'
import { readClaims, type ReadClaims } from '#shared/exchange/read-claims.ts'
import { annotationPage } from '#shared/exchange/web-annotation.ts'
import { claimView, source } from '../briefings/briefing-data.ts'
import { anyExchanged } from './any-claims.ts'

const sourceOf = (id: string) => (id === source.id ? source : undefined)
const throughJson = (document: unknown) => readClaims(JSON.parse(JSON.stringify(document)))
const { check } = claimView(1, 'x', 'confirmed', [], [])

/** What came back, with what another tool had put on it where it belongs. */
function restored(read: ReadClaims | null) {
  return read?.claims.map(({ own, foreign }) => own && { ...own, claim: { ...own.claim, foreign } })
}

it('claims go out as web annotations and come back with nothing lost', () => {
  fc.assert(
    fc.property(fc.array(anyExchanged, { maxLength: 4 }), (claims) => {
      const read = throughJson(annotationPage(claims, sourceOf))
      expect(read?.strangers).toEqual([])
      expect(restored(read)).toEqual(JSON.parse(JSON.stringify(claims)))
      for (const [at, one] of (read?.claims ?? []).entries()) {
        const sent = claims[at]
        expect(one).toMatchObject({ statement: sent?.claim.statement, tags: sent?.claim.tags })
        expect(one.quotes.map(({ exact }) => exact)).toEqual(sent?.quotations.map(({ exact }) => exact))
      }
    }),
  )
})

it('and as claim reviews', () => {
  fc.assert(
    fc.property(fc.array(anyExchanged, { maxLength: 4 }), (claims) => {
      const reviewed = claims.map((one) => ({ ...one, check, outcome: 'confirmed' }))
      const read = throughJson(claimReviews(reviewed, sourceOf))
      expect(restored(read)).toEqual(JSON.parse(JSON.stringify(claims)))
      expect(read?.claims.map(({ speaker, rating }) => [speaker, rating])).toEqual(
        claims.map(({ claim }) => [claim.speaker, 'confirmed']),
      )
    }),
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
