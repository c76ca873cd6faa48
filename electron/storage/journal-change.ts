import { createHash } from 'node:crypto'
import * as v from 'valibot'

/**
 * Sets one field of one entity. Without `value` the field is removed; `parents` are the changes whose revisions of this
 * field it replaces. The field `$removed` tells whether the entity stands: see `entity-history.ts`.
 */
const Op = v.strictObject({
  collection: v.string(),
  entity: v.string(),
  field: v.string(),
  value: v.optional(v.unknown()),
  parents: v.array(v.string()),
})
export type Op = v.InferOutput<typeof Op>

const ChangeBody = v.strictObject({
  actor: v.string(),
  /** 1, 2, 3 … within its actor. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** ISO instant; shown to people, decides nothing. */
  at: v.string(),
  command: v.string(),
  /** The change whose effect this one takes back, or puts back. */
  undoes: v.optional(v.string()),
  redoes: v.optional(v.string()),
  ops: v.array(Op),
})
export type ChangeBody = v.InferOutput<typeof ChangeBody>

/** One line of a journal. `id` is the SHA-256 of the rest of the line, as `{` and what follows the id. */
export type Change = ChangeBody & { readonly id: string }

const head = '{"id":"'
const idLength = 64
/** Bytes of `{"id":"<64 hex>",`: what stands before the hashed rest. */
const prefixLength = head.length + idLength + 2

/** The journal line of a change, without its line end, and the id it got. */
export function encodeChange(body: ChangeBody): { readonly change: Change; readonly line: string } {
  const json = JSON.stringify(body)
  const id = createHash('sha256').update(json).digest('hex')
  return { change: { id, ...body }, line: `${head}${id}",${json.slice(1)}` }
}

/** Null when the bytes are not a whole, unaltered line. The hash is taken over bytes, so no spelling of JSON matters. */
export function decodeChange(line: Uint8Array): Change | null {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength)
  if (bytes.length <= prefixLength || bytes.toString('latin1', 0, head.length) !== head) return null
  const id = bytes.toString('latin1', head.length, head.length + idLength)
  const rest = bytes.subarray(prefixLength)
  if (createHash('sha256').update('{').update(rest).digest('hex') !== id) return null
  try {
    const body = v.safeParse(ChangeBody, JSON.parse(`{${rest.toString('utf8')}`))
    return body.success ? { id, ...body.output } : null
  } catch {
    return null
  }
}
