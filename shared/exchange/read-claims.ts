import { sentence, type Sentence } from '../messages/sentence.ts'
import type { ExchangedClaim } from './exchanged-claim.ts'
import { isNode, type Node } from './foreign-entry.ts'
import { text } from './foreign-quote.ts'
import { isTooDeep } from './nesting.ts'
import { plumbRecord, readExtension } from './plumbline-extension.ts'
import { readEntry, type ForeignClaim } from './read-entry.ts'

export type ReadClaims = {
  readonly claims: readonly ForeignClaim[]
  /** Entries that were not taken, by what they call themselves, each with its reason. */
  readonly left: readonly { readonly what: string; readonly sentence: Sentence }[]
}
/** `page`: what the page or collection around the entries says of itself, beyond that it is one. */
type Entries = {
  readonly list: readonly unknown[]
  readonly context: unknown
  readonly page: Node | null
}
/** What makes a page a page and goes for all of its annotations. */
const ofPage: ReadonlySet<string> = new Set(
  '@context type @type items @graph annotations rows total first last next prev startIndex'.split(' '),
)

/**
 * Reads what annotation and fact-checking tools export: W3C Web Annotation (a page, a collection, a list or one
 * annotation), schema.org ClaimReview (one, a list or a graph), and Hypothesis's own JSON. Names decide, with or without an
 * `@` or a prefix; unknown contexts are passed over and unknown fields kept, those of a page under `partOf` of its annotations. An entry that is none of these, or whose record
 * of ours is not whole, or that is nested without measure, is left with a reason. Null when the file is none of these.
 */
export function readClaims(json: unknown): ReadClaims | null {
  const entries = entriesOf(json)
  if (entries === null) return null
  const claims: ForeignClaim[] = []
  const left: { what: string; sentence: Sentence }[] = []
  const ids = new Set<string>()
  for (const [at, node] of entries.list.entries()) {
    const context = isNode(node) ? (node['@context'] ?? entries.context) : null
    const leave = (key: string, values: Sentence['values'] = {}) =>
      left.push({ what: nameOf(node, at), sentence: sentence(key, { what: nameOf(node, at), ...values }) })
    const kind = isNode(node) ? kindOf(node) : null
    if (isTooDeep(node) || isTooDeep(context)) leave('claims.import.too-deep')
    else if (!isNode(node)) leave('claims.import.no-entry', { at: at + 1 })
    else if (kind === null) leave('claims.import.stranger')
    else {
      const own = ownRecord(node)
      if (own !== null && 'wrong' in own) leave('claims.import.record', { field: own.wrong })
      else if (own !== null && ids.has(own.claim.id)) leave('claims.import.twice')
      else {
        if (own !== null) ids.add(own.claim.id)
        const isWithout = entries.page === null || kind !== 'annotation' || 'partOf' in node
        claims.push(readEntry(kind, isWithout ? node : { ...node, partOf: entries.page }, context, own))
      }
    }
  }
  return { claims, left }
}

function ownRecord(node: Node): ExchangedClaim | { readonly wrong: string } | null {
  return plumbRecord in node ? readExtension(node[plumbRecord]) : null
}

/** What an entry calls itself: its id, its type, or where it stands. */
function nameOf(node: unknown, at: number): string {
  const own = isNode(node)
    ? (text(node['id']) ?? text(node['@id']) ?? text(node['type']) ?? text(node['@type']))
    : isTooDeep(node)
      ? null
      : JSON.stringify(node)
  return (own ?? `${at + 1}`).slice(0, 80)
}

/** The entries of a file, whatever they are wrapped in; null where there is nothing that could hold entries. */
function entriesOf(json: unknown): Entries | null {
  if (Array.isArray(json)) return { list: json, context: null, page: null }
  if (!isNode(json)) return null
  const context = json['@context'] ?? null
  for (const name of ['items', '@graph', 'annotations', 'rows']) {
    const inside = json[name]
    if (Array.isArray(inside)) return { list: inside, context, page: pageOf(json) }
  }
  const first = json['first']
  if (isNode(first) && Array.isArray(first['items']))
    return { list: first['items'], context: first['@context'] ?? context, page: pageOf(json) }
  return kindOf(json) === null ? null : { list: [json], context: null, page: null }
}

/** A page's own fields with its id and type; null where it has none of its own. */
function pageOf(json: Node): Node | null {
  const own = Object.entries(json).filter(([name]) => !ofPage.has(name))
  if (own.every(([name]) => name === 'id' || name === '@id')) return null
  const type = json['type'] ?? json['@type']
  return { ...(type !== undefined && { type }), ...Object.fromEntries(own) }
}

function kindOf(node: Node): 'annotation' | 'review' | 'hypothesis' | null {
  const types = [node['type'], node['@type']].flat().map((type) => text(type)?.replace(/^.*[:/#]/, ''))
  if (types.includes('ClaimReview')) return 'review'
  if (types.includes('Annotation')) return 'annotation'
  return 'uri' in node && 'target' in node && Array.isArray(node['target']) ? 'hypothesis' : null
}
