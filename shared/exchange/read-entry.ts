import type { ExchangedClaim } from './exchanged-claim.ts'
import { isNode, packEntry, unpackEntry, type ForeignEntry, type Node } from './foreign-entry.ts'
import { isQuote, quoteOf, text, type ForeignQuote } from './foreign-quote.ts'
import type { Sentence } from '../messages/sentence.ts'
import { plumbRecord } from './plumbline-extension.ts'

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
  /** Why targets of it mark no words. */
  readonly unmarked: readonly Sentence[]
  /** The entry as it came, as `packEntry` keeps it; null for our own without anything added. */
  readonly foreign: string | null
}

type Read = Omit<ForeignClaim, 'own' | 'foreign'>

/** What an entry of one kind says, in our terms; `own` is our record in it. */
export function readEntry(
  kind: 'annotation' | 'review' | 'hypothesis',
  node: Node,
  context: unknown,
  own: ExchangedClaim | null,
): ForeignClaim {
  const foreign =
    own === null ? packEntry({ kind, context, entry: without(node, plumbRecord) }) : keptOf(own, kind, node)
  const read = READERS[kind](node, own)
  return { own, ...read, ...(own !== null && read.quotes.length === 0 && keptQuotes(foreign)), foreign }
}

/** What another tool marked of a claim whose words had no place in the workspace it went out of: they may have one here. */
function keptQuotes(foreign: string | null): Pick<ForeignClaim, 'quotes' | 'unmarked'> | null {
  const entry = unpackEntry(foreign)
  const then = entry === null ? null : readAgain(entry)
  return then === null ? null : { quotes: then.quotes, unmarked: then.unmarked }
}

/** The statement of a claim made from an entry: its own words, else those it marks. Empty where it has neither. */
export function statementOf({ statement, quotes }: Pick<ForeignClaim, 'statement' | 'quotes'>): string {
  return (statement ?? quotes[0]?.exact ?? '').trim().slice(0, 2000).trim()
}

/** What an entry said when it came in; null for fields added to a claim of our own. */
export function readAgain({ kind, context, entry }: ForeignEntry): ForeignClaim | null {
  return kind === 'fields' ? null : readEntry(kind, entry, context, null)
}

/** Fields of a standard that have a place of their own here; all others are kept for whoever wrote them. */
export const STANDARD = {
  annotation: new Set([
    '@context', 'id', '@id', 'type', '@type', 'body', 'bodyValue', 'target', 'motivation', 'creator', 'created', plumbRecord,
  ]),
  review: new Set([
    '@context', '@type', '@id', 'id', 'type', 'claimReviewed', 'author', 'datePublished', 'itemReviewed', 'reviewRating',
    plumbRecord, 'plumb:check',
  ]),
  hypothesis: new Set(['id', 'uri', 'text', 'tags', 'target', 'user', 'created', 'document']),
} as const // prettier-ignore

/** What our record kept of another tool, with the fields a tool has added, changed or taken out since. */
function keptOf(
  own: ExchangedClaim,
  kind: 'annotation' | 'review' | 'hypothesis',
  node: Node,
): string | null {
  const standard = STANDARD[kind]
  const kept = unpackEntry(own.claim.foreign)
  const now = Object.entries(node).filter(([name]) => !standard.has(name))
  if (kept === null) {
    const entry = Object.fromEntries(now)
    return now.length === 0 ? null : packEntry({ kind: 'fields', context: null, entry })
  }
  // A claim of one standard that went out as the other left its fields in the record alone.
  const wasTold = kept.kind === kind || kept.kind === 'fields' || kind === 'annotation'
  const stays = Object.entries(kept.entry).filter(
    ([name]) => !wasTold || (kept.kind !== 'fields' && STANDARD[kept.kind].has(name)) || name in node,
  )
  const entry = Object.fromEntries([
    ...stays.map(([name, value]) => [name, standard.has(name) || !(name in node) ? value : node[name]]),
    ...now.filter(([name]) => !stays.some(([known]) => known === name)),
  ])
  return packEntry({ ...kept, entry })
}

const READERS = { annotation, review, hypothesis } as const

function annotation(node: Node, own: ExchangedClaim | null): Read {
  const bodies = [node['body']].flat().filter((body) => body !== undefined && body !== null)
  const described = bodies
    .filter((body) => purposeOf(body) !== 'tagging')
    .flatMap((body) => bodyText(body) ?? [])
  const tags = bodies.filter((body) => purposeOf(body) === 'tagging').flatMap((body) => bodyText(body) ?? [])
  return {
    statement: described[0] ?? text(node['bodyValue']),
    tags,
    speaker: null,
    creator: nameOf(node['creator']),
    created: text(node['created']),
    rating: null,
    ...marked([node['target']].flat().map((target) => quoteOf(target, own !== null))),
  }
}

function hypothesis(node: Node): Read {
  const document = isNode(node['document']) ? node['document'] : {}
  const title = [document['title']].flat().find((one) => typeof one === 'string')
  const words = text(node['text'])?.trim() ?? ''
  const targets = [node['target']].flat().map((target) => {
    const quote = quoteOf(target)
    return isQuote(quote)
      ? { ...quote, address: quote.address ?? text(node['uri']), title: title ?? null }
      : quote
  })
  return {
    statement: words === '' ? null : words,
    tags: [node['tags']].flat().flatMap((tag) => text(tag) ?? []),
    speaker: null,
    creator: text(node['user'])?.replace(/^acct:|@.*$/g, '') ?? null,
    created: text(node['created']),
    rating: null,
    ...marked(targets),
  }
}

function review(node: Node, own: ExchangedClaim | null): Read {
  const item = isNode(node['itemReviewed']) ? node['itemReviewed'] : {}
  const rating = isNode(node['reviewRating']) ? node['reviewRating'] : {}
  return {
    statement: text(node['claimReviewed']),
    tags: own?.claim.tags ?? [],
    speaker: nameOf(item['author']),
    creator: nameOf(node['author']),
    created: text(node['datePublished']),
    rating: text(rating['alternateName']),
    // ClaimReview names documents, not words in them.
    quotes: (own?.quotations ?? []).map(({ exact, prefix, suffix, span }) => ({
      exact,
      prefix,
      suffix,
      start: span.start,
      address: null,
      title: null,
    })),
    unmarked: [],
  }
}

function marked(targets: readonly (ForeignQuote | Sentence)[]): Pick<ForeignClaim, 'quotes' | 'unmarked'> {
  return {
    quotes: targets.filter(isQuote),
    unmarked: targets.flatMap((target) => (isQuote(target) ? [] : [target])),
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

function without(node: Node, field: string): Node {
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== field))
}
