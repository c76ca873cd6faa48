import * as v from 'valibot'
import type { ExchangedClaim } from './exchanged-claim.ts'
import { readExtension } from './plumbline-extension.ts'

/** Words that another tool marked in a document. */
export type ForeignQuote = {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Offset in that tool's own text of the document, which may not be ours. */
  readonly start: number | null
  readonly address: string | null
  readonly title: string | null
}
/** A claim as a file of another tool, or of another workspace, tells it. */
export type ForeignClaim = {
  /** Our own record, where the file holds one; what the standard fields say goes before it. */
  readonly own: ExchangedClaim | null
  readonly statement: string | null
  readonly tags: readonly string[]
  readonly speaker: string | null
  readonly creator: string | null
  readonly created: string | null
  /** A verdict in words, as ClaimReview has it. */
  readonly rating: string | null
  readonly quotes: readonly ForeignQuote[]
  /** Every field that has no place of its own here, as JSON. */
  readonly foreign: string | null
}
export type ReadClaims = {
  readonly claims: readonly ForeignClaim[]
  /** Entries that are neither annotations nor reviews, by what they call themselves. */
  readonly strangers: readonly string[]
}

type Node = Readonly<Record<string, unknown>>

/**
 * Reads what annotation and fact-checking tools export: W3C Web Annotation (a page, a collection, a list or one
 * annotation), schema.org ClaimReview (one, a list or a graph), and Hypothesis's own JSON. Names decide, with or without an
 * `@` or a prefix; unknown contexts are passed over and unknown fields kept. Null when the file is none of these.
 */
export function readClaims(json: unknown): ReadClaims | null {
  const nodes = nodesOf(json)
  if (nodes === null) return null
  const claims: ForeignClaim[] = []
  const strangers: string[] = []
  for (const node of nodes) {
    const kind = kindOf(node)
    if (kind === 'annotation') claims.push(annotation(node))
    else if (kind === 'review') claims.push(review(node))
    else if (kind === 'hypothesis') claims.push(hypothesis(node))
    else strangers.push(text(node['type']) ?? text(node['@type']) ?? text(node['id']) ?? '?')
  }
  return { claims, strangers }
}

/** The entries of a file, whatever they are wrapped in; null where there is nothing that could hold entries. */
function nodesOf(json: unknown): readonly Node[] | null {
  if (Array.isArray(json)) return json.filter(isNode)
  if (!isNode(json)) return null
  for (const list of ['items', '@graph', 'annotations', 'rows']) {
    const inside = json[list]
    if (Array.isArray(inside)) return inside.filter(isNode)
  }
  const first = json['first']
  if (isNode(first) && Array.isArray(first['items'])) return first['items'].filter(isNode)
  return kindOf(json) === null ? null : [json]
}

function kindOf(node: Node): 'annotation' | 'review' | 'hypothesis' | null {
  const types = [node['type'], node['@type']].flat().map((type) => text(type)?.replace(/^.*[:/#]/, ''))
  if (types.includes('ClaimReview')) return 'review'
  if (types.includes('Annotation')) return 'annotation'
  return 'uri' in node && 'target' in node && Array.isArray(node['target']) ? 'hypothesis' : null
}

const ANNOTATION_FIELDS = new Set([
  '@context', 'id', '@id', 'type', '@type', 'body', 'bodyValue', 'target', 'motivation', 'creator', 'created', 'plumb:record',
]) // prettier-ignore

function annotation(node: Node): ForeignClaim {
  const own = readExtension(node['plumb:record'])
  const bodies = [node['body']].flat().filter((body) => body !== undefined && body !== null)
  const described = bodies
    .filter((body) => purposeOf(body) !== 'tagging')
    .flatMap((body) => bodyText(body) ?? [])
  const tags = bodies.filter((body) => purposeOf(body) === 'tagging').flatMap((body) => bodyText(body) ?? [])
  return {
    own,
    statement: described[0] ?? text(node['bodyValue']),
    tags,
    speaker: null,
    creator: nameOf(node['creator']),
    created: text(node['created']),
    rating: null,
    quotes: [node['target']].flat().flatMap((target) => quoteOf(target) ?? []),
    foreign: rest(node, ANNOTATION_FIELDS, own),
  }
}

const HYPOTHESIS_FIELDS = new Set(['uri', 'text', 'tags', 'target', 'user', 'created', 'document'])

function hypothesis(node: Node): ForeignClaim {
  const document = isNode(node['document']) ? node['document'] : {}
  const title = [document['title']].flat().find((one) => typeof one === 'string')
  const words = text(node['text'])?.trim() ?? ''
  return {
    own: null,
    statement: words === '' ? null : words,
    tags: [node['tags']].flat().flatMap((tag) => text(tag) ?? []),
    speaker: null,
    creator: text(node['user'])?.replace(/^acct:|@.*$/g, '') ?? null,
    created: text(node['created']),
    rating: null,
    quotes: [node['target']].flat().flatMap((target) => {
      const quote = quoteOf(target)
      if (quote === null) return []
      return [{ ...quote, address: quote.address ?? text(node['uri']), title: title ?? null }]
    }),
    foreign: rest(node, HYPOTHESIS_FIELDS, null),
  }
}

const REVIEW_FIELDS = new Set([
  '@context', '@type', '@id', 'id', 'type', 'claimReviewed', 'author', 'datePublished', 'itemReviewed', 'reviewRating',
  'plumb:record',
]) // prettier-ignore

function review(node: Node): ForeignClaim {
  const own = readExtension(node['plumb:record'])
  const item = isNode(node['itemReviewed']) ? node['itemReviewed'] : {}
  const rating = isNode(node['reviewRating']) ? node['reviewRating'] : {}
  return {
    own,
    statement: text(node['claimReviewed']),
    tags: own?.claim.tags ?? [],
    speaker: nameOf(item['author']),
    creator: nameOf(node['author']),
    created: text(node['datePublished']),
    rating: text(rating['alternateName']),
    quotes: (own?.quotations ?? []).map(({ exact, prefix, suffix, span }) => ({
      exact,
      prefix,
      suffix,
      start: span.start,
      address: null,
      title: null,
    })),
    foreign: rest(node, REVIEW_FIELDS, own),
  }
}

const Selector = v.object({
  type: v.string(),
  exact: v.optional(v.string()),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
  start: v.optional(v.number()),
})

/** A target without a quote selector marks no words: a whole page, a region of a picture. */
function quoteOf(target: unknown): ForeignQuote | null {
  if (!isNode(target)) return null
  const selectors = [target['selector']].flat().flatMap((selector) => {
    const read = v.safeParse(Selector, selector)
    return read.success ? [read.output] : []
  })
  const quote = selectors.find(({ exact }) => exact !== undefined && exact.trim() !== '')
  if (quote?.exact === undefined) return null
  const position = selectors.find(({ type, start }) => type === 'TextPositionSelector' && start !== undefined)
  return {
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    start: position?.start ?? null,
    address: text(target['source']) ?? nodeId(target['source']),
    title: text(target['plumb:title']),
  }
}

function purposeOf(body: unknown): string | null {
  return isNode(body) ? text(body['purpose']) : null
}

function bodyText(body: unknown): string | null {
  return typeof body === 'string' ? body : isNode(body) ? (text(body['value']) ?? text(body['chars'])) : null
}

function nameOf(agent: unknown): string | null {
  const [first] = [agent].flat()
  return typeof first === 'string'
    ? first
    : isNode(first)
      ? (text(first['name']) ?? text(first['nickname']))
      : null
}

function nodeId(value: unknown): string | null {
  return isNode(value) ? (text(value['id']) ?? text(value['@id'])) : null
}

/** Fields without a place here, and what our own record had kept before; null where there are none. */
function rest(node: Node, known: ReadonlySet<string>, own: ExchangedClaim | null): string | null {
  const kept = Object.entries(node).filter(([name]) => !known.has(name) && name !== '__proto__')
  const before = own?.claim.foreign ?? null
  return kept.length === 0 ? before : JSON.stringify(Object.fromEntries(kept))
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
