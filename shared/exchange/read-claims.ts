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
type Entries = { readonly list: readonly unknown[]; readonly context: unknown }

/**
 * Reads what annotation and fact-checking tools export: W3C Web Annotation (a page, a collection, a list or one
 * annotation), schema.org ClaimReview (one, a list or a graph), and Hypothesis's own JSON. Names decide, with or without an
 * `@` or a prefix; unknown contexts are passed over and unknown fields kept. An entry that is none of these, or whose record
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
        claims.push(readEntry(kind, node, context, own))
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
  if (Array.isArray(json)) return { list: json, context: null }
  if (!isNode(json)) return null
  const context = json['@context'] ?? null
  for (const name of ['items', '@graph', 'annotations', 'rows']) {
    const inside = json[name]
    if (Array.isArray(inside)) return { list: inside, context }
  }
  const first = json['first']
  if (isNode(first) && Array.isArray(first['items']))
    return { list: first['items'], context: first['@context'] ?? context }
  return kindOf(json) === null ? null : { list: [json], context: null }
}

function kindOf(node: Node): 'annotation' | 'review' | 'hypothesis' | null {
  const types = [node['type'], node['@type']].flat().map((type) => text(type)?.replace(/^.*[:/#]/, ''))
  if (types.includes('ClaimReview')) return 'review'
  if (types.includes('Annotation')) return 'annotation'
  return 'uri' in node && 'target' in node && Array.isArray(node['target']) ? 'hypothesis' : null
}
