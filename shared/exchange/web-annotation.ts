import type { Quotation } from '../domain/quotation.ts'
import type { Source } from '../domain/source.ts'
import { sourceAddress, type ExchangedClaim } from './exchanged-claim.ts'
import { extensionOf, plumbTerms } from './plumbline-extension.ts'

type Node = Readonly<Record<string, unknown>>

/**
 * Claims in the W3C Web Annotation Data Model (Recommendation of 23 February 2017): one annotation each, its statement and
 * tags as bodies, each quotation a target with a quote and a position selector. What the model has no place for stands whole
 * under `plumb:record`; what another tool had put on a claim goes out again as it came.
 */
export function annotationPage(
  claims: readonly ExchangedClaim[],
  sourceOf: (id: string) => Source | undefined,
): Node {
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { plumb: plumbTerms }],
    id: 'urn:plumbline:annotations',
    type: 'AnnotationPage',
    items: claims.map((exchanged) => annotationOf(exchanged, sourceOf)),
  }
}

function annotationOf(exchanged: ExchangedClaim, sourceOf: (id: string) => Source | undefined): Node {
  const { claim, quotations } = exchanged
  const targets = quotations.map((quotation) => targetOf(quotation, sourceOf(quotation.source)))
  return {
    ...foreignFields(claim.foreign),
    id: `urn:plumbline:claim:${claim.id}`,
    type: 'Annotation',
    motivation: 'describing',
    creator: { type: 'Person', name: claim.madeBy },
    created: claim.madeAt,
    body: [
      { type: 'TextualBody', value: claim.statement, purpose: 'describing', format: 'text/plain' },
      ...claim.tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
    ],
    target: targets.length === 1 ? targets[0] : targets,
    'plumb:record': extensionOf(exchanged),
  }
}

function targetOf({ exact, prefix, suffix, span, source: id }: Quotation, source: Source | undefined): Node {
  return {
    type: 'SpecificResource',
    source: source === undefined ? `urn:plumbline:${id}` : sourceAddress(source),
    ...(source !== undefined && { 'plumb:title': source.metadata.title }),
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: span.start, end: span.end },
    ],
  }
}

/** Kept from another tool's record: an object, or nothing. */
export function foreignFields(foreign: string | null): Node {
  if (foreign === null) return {}
  const parsed: unknown = JSON.parse(foreign)
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    ? Object.fromEntries(Object.entries(parsed))
    : {}
}
