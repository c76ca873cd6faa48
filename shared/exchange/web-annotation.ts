import { compactWords } from '../anchoring/compact-text.ts'
import type { Claim } from '../domain/claim.ts'
import type { Quotation } from '../domain/quotation.ts'
import type { ExchangeContext } from './exchange-context.ts'
import { linkTo, sourceAddress, type ExchangedClaim } from './exchanged-claim.ts'
import { isNode, unpackEntry, type ForeignEntry, type Node } from './foreign-entry.ts'
import { isQuote, quoteOf } from './foreign-quote.ts'
import { extensionOf, plumbRecord, plumbTerms } from './plumbline-extension.ts'
import { readAgain, STANDARD, statementOf } from './read-entry.ts'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/**
 * Claims in the W3C Web Annotation Data Model (Recommendation of 23 February 2017): one annotation each, its statement and
 * tags as bodies, each quotation a target with a quote and a position selector. What the model has no place for stands whole
 * under `plumb:record`. An annotation of another tool goes out again as it came, but for what was changed here.
 */
export function annotationPage(claims: readonly ExchangedClaim[], context: ExchangeContext): Node {
  return {
    '@context': [CONTEXT, { plumb: plumbTerms }],
    id: 'urn:plumbline:annotations',
    type: 'AnnotationPage',
    items: claims.map((exchanged) => annotationOf(exchanged, context)),
  }
}

function annotationOf(exchanged: ExchangedClaim, context: ExchangeContext): Node {
  const { claim, quotations } = exchanged
  const foreign = unpackEntry(claim.foreign)
  const record = { [plumbRecord]: extensionOf(exchanged) }
  if (foreign?.kind === 'annotation') return { ...returned(foreign, exchanged, context), ...record }
  const targets = quotations.map((quotation) => targetOf(quotation, exchanged, context))
  return {
    ...(foreign === null ? {} : fieldsOf(foreign)),
    id: `urn:plumbline:claim:${claim.id}`,
    type: 'Annotation',
    motivation: 'describing',
    creator: { type: 'Person', name: claim.madeBy },
    created: claim.madeAt,
    body: [statementBody(claim.statement), ...claim.tags.map(tagBody)],
    target: oneOr(targets.length > 0 ? targets : markedBy(foreign)),
    ...record,
  }
}

/** What another tool marked, for a claim whose words have no place here. */
function markedBy(foreign: ForeignEntry | null): readonly unknown[] {
  return foreign?.kind === 'hypothesis' ? [foreign.entry['target']].flat() : []
}

function oneOr(targets: readonly unknown[]): unknown {
  return targets.length === 1 ? targets[0] : targets
}

/** What another standard has no place for, as fields of its own. */
function fieldsOf({ kind, entry }: ForeignEntry): Node {
  const known = kind === 'fields' ? new Set<string>() : STANDARD[kind]
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !known.has(name)))
}

/** An annotation as it came, with the statement, tags and quotations that are other ones now. */
function returned(foreign: ForeignEntry, exchanged: ExchangedClaim, context: ExchangeContext): Node {
  const { claim } = exchanged
  const { entry } = foreign
  const isUsual = [foreign.context].flat().every((one) => one === null || one === CONTEXT)
  const then = readAgain(foreign)
  const isSaid =
    then !== null &&
    statementOf(then) === claim.statement &&
    then.tags.length === claim.tags.length &&
    then.tags.every((tag, at) => tag === claim.tags[at])
  const target = returnedTarget(entry['target'], exchanged, context)
  return {
    ...(!isUsual && { '@context': foreign.context }),
    ...entry,
    ...(!isSaid && { body: changedBody(entry, claim) }),
    ...(target !== undefined && { target }),
  }
}

/** Bodies as they came, but for the one that is the statement now and tags that came or went. */
function changedBody(entry: Node, { statement, tags }: Claim): readonly unknown[] {
  const bodies = [entry['body']].flat().filter((body) => body !== undefined && body !== null)
  const isTag = (body: unknown) => isNode(body) && body['purpose'] === 'tagging'
  const isSaying = (body: unknown) =>
    typeof body === 'string' ||
    (isNode(body) && (typeof body['value'] === 'string' || typeof body['chars'] === 'string'))
  const said = bodies.findIndex((body) => !isTag(body) && isSaying(body))
  const others = bodies.filter((body, at) => !isTag(body) && at !== said)
  const old = bodies[said]
  const first = isNode(old) ? { ...old, value: statement } : statementBody(statement)
  const left = bodies.filter(isTag)
  const tagging = tags.map(
    (tag) => left.find((body) => isNode(body) && body['value'] === tag) ?? tagBody(tag),
  )
  return [first, ...others, ...tagging]
}

/**
 * Targets as they came. Where a person here took other words for one, its selectors are the new; quotations that hang on none
 * of them follow.
 */
function returnedTarget(target: unknown, exchanged: ExchangedClaim, context: ExchangeContext): unknown {
  const left = new Set(exchanged.quotations)
  let isChanged = false
  const kept = [target].flat().map((one: unknown) => {
    const quote = quoteOf(one)
    if (!isQuote(quote) || !isNode(one)) return one
    const words = compactWords(quote.exact)
    const isIt = ({ exact }: Pick<Quotation, 'exact'>) => compactWords(exact) === words
    const same = [...left].find(isIt)
    const changed = same ?? [...left].find(({ earlier }) => earlier.some(isIt))
    if (changed === undefined) return one
    left.delete(changed)
    if (same !== undefined) return one
    isChanged = true
    return { ...one, selector: selectorsOf(changed) }
  })
  const more = [...left].map((quotation) => targetOf(quotation, exchanged, context))
  if (!isChanged && more.length === 0) return target
  return oneOr([...kept.filter((one) => one !== undefined), ...more])
}

function statementBody(value: string): Node {
  return { type: 'TextualBody', value, purpose: 'describing', format: 'text/plain' }
}

function tagBody(value: string): Node {
  return { type: 'TextualBody', value, purpose: 'tagging' }
}

/** What was judged of the link to a quotation stands beside it in terms of ours, which other tools pass over. */
function targetOf(
  quotation: Quotation,
  { links }: ExchangedClaim,
  { sourceOf, placeOf }: ExchangeContext,
): Node {
  const { id, source: owner, version } = quotation
  const source = sourceOf(owner)
  const link = linkTo(links, id)
  return {
    type: 'SpecificResource',
    source: source === undefined ? `urn:plumbline:${owner}` : sourceAddress(source),
    ...(source !== undefined && { 'plumb:title': source.metadata.title }),
    'plumb:version': version,
    'plumb:now': placeOf(id),
    ...(link !== null && link.relation !== 'supports' && { 'plumb:relation': link.relation }),
    ...(link?.strength != null && { 'plumb:strength': link.strength }),
    selector: selectorsOf(quotation),
  }
}

function selectorsOf({ exact, prefix, suffix, span }: Quotation): readonly Node[] {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: span.start, end: span.end },
  ]
}
