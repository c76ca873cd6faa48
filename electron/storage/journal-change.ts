import { createHash } from 'node:crypto'

/**
 * Sets one field of one entity. Without `value` the field is removed; `parents` are the changes whose revisions of this
 * field it replaces. The field `$removed` tells whether the entity stands: see `entity-history.ts`.
 */
export type Op = {
  readonly collection: string
  readonly entity: string
  readonly field: string
  readonly value?: unknown
  readonly parents: readonly string[]
}

export type ChangeBody = {
  readonly actor: string
  /** 1, 2, 3 … within its actor. */
  readonly seq: number
  /** ISO instant; shown to people, decides nothing. */
  readonly at: string
  readonly command: string
  /** The change whose effect this one takes back, or puts back. */
  readonly undoes?: string | undefined
  readonly redoes?: string | undefined
  readonly ops: readonly Op[]
}

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
    const body: unknown = JSON.parse(`{${rest.toString('utf8')}`)
    return isChangeBody(body) ? { id, ...body } : null
  } catch {
    return null
  }
}

/** By hand: every line of every journal passes here at opening, and a schema takes ten times as long. */
function isChangeBody(body: unknown): body is ChangeBody {
  if (!isRecord(body)) return false
  const { actor, seq, at, command, undoes, redoes, ops } = body
  return (
    isText(actor) &&
    Number.isSafeInteger(seq) &&
    isText(at) &&
    isText(command) &&
    (undoes === undefined || isText(undoes)) &&
    (redoes === undefined || isText(redoes)) &&
    Array.isArray(ops) &&
    ops.every(isOp)
  )
}

function isOp(op: unknown): op is Op {
  return (
    isRecord(op) &&
    isText(op['collection']) &&
    isText(op['entity']) &&
    isText(op['field']) &&
    Array.isArray(op['parents']) &&
    op['parents'].every(isText)
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
