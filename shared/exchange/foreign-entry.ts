import * as v from 'valibot'
import { canonicalJson } from '../briefings/canonical-json.ts'

export type Node = Readonly<Record<string, unknown>>

/**
 * What another tool's file said of a claim, kept whole: the entry as it stood there with the `@context` it was read under
 * (null where it had none), or, for a claim of our own, only the `fields` that tool had added to it.
 */
export type ForeignEntry = {
  readonly kind: 'annotation' | 'review' | 'hypothesis' | 'fields'
  readonly context: unknown
  readonly entry: Node
}

const Packed = v.strictObject({
  kind: v.picklist(['annotation', 'review', 'hypothesis', 'fields']),
  context: v.unknown(),
  entry: v.record(v.string(), v.unknown()),
})

/** Added fields are kept bare. */
export function packEntry({ kind, context, entry }: ForeignEntry): string {
  return kind === 'fields' ? JSON.stringify(entry) : JSON.stringify({ kind, context: context ?? null, entry })
}

/** What a claim keeps under `foreign`; null where it keeps nothing. Bare fields are those of claims of our own. */
export function unpackEntry(foreign: string | null): ForeignEntry | null {
  if (foreign === null) return null
  const parsed: unknown = JSON.parse(foreign)
  const packed = v.safeParse(Packed, parsed)
  if (packed.success) return packed.output
  return isNode(parsed) ? { kind: 'fields', context: null, entry: parsed } : null
}

/** What tells an entry from all others: its own id, else all it says. Null for fields on a claim of our own. */
export function identityOf({ kind, entry }: ForeignEntry): string | null {
  if (kind === 'fields') return null
  const id = entry['id'] ?? entry['@id']
  return typeof id === 'string' && id !== '' ? `id ${id}` : `entry ${canonicalJson(entry)}`
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
