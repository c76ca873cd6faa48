import { crc32, deflateRawSync } from 'node:zlib'
import { deflatedSpaces } from './deflated-spaces.ts'

/** One file of a zip, and what the zip says of it that may be a lie. */
export type RawEntry = {
  readonly name: string
  /** Its bytes, or how many millions of spaces it unpacks to. */
  readonly bytes: Uint8Array | number
  /** What is declared as its unpacked size. */
  readonly declared?: number
  readonly flags?: number
  /** Points at the bytes of the entry before it instead of at its own. */
  readonly overlaps?: boolean
}

/** A zip written by hand, with every lie asked for. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let last: { offset: number; packed: Buffer; crc: number; size: number } = {
    offset: 0,
    packed: Buffer.alloc(0),
    crc: 0,
    size: 0,
  }
  for (const { name, bytes, declared, flags = 0, overlaps = false } of entries) {
    const path = Buffer.from(name)
    if (!overlaps) {
      const { packed, size, crc } =
        typeof bytes === 'number'
          ? deflatedSpaces(bytes)
          : { packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) }
      last = { offset, packed, crc, size: declared ?? size }
      const local = record(
        0x04034b50,
        [20, flags, 8, 0, 0],
        [last.crc, packed.length, last.size],
        [path.length, 0],
      )
      parts.push(local, path, packed)
      offset += local.length + path.length + packed.length
    }
    directory.push(
      record(
        0x02014b50,
        [20, 20, flags, 8, 0, 0],
        [last.crc, last.packed.length, last.size],
        [path.length, 0, 0, 0, 0],
        [0, last.offset],
      ),
      path,
    )
  }
  const listed = Buffer.concat(directory)
  const count = Math.min(entries.length, 0xffff)
  const end = record(0x06054b50, [0, 0, count, count], [listed.length, offset], [0])
  return Buffer.concat([...parts, listed, end])
}

/** A signature, then fields of two and of four bytes by turns. */
function record(signature: number, ...fields: readonly (readonly number[])[]): Buffer {
  const bytes = [signature >>> 0]
    .map((value) => fourBytes(value))
    .concat(fields.flatMap((group, index) => group.map(index % 2 === 0 ? twoBytes : fourBytes)))
  return Buffer.concat(bytes)
}

function twoBytes(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
