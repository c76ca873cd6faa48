import { constants, crc32, deflateRawSync } from 'node:zlib'

const BLOCK = 1_000_000

/** Millions of spaces, deflated, without ever holding them: a block that stands for itself, many times over. */
export function deflatedSpaces(megabytes: number): {
  readonly packed: Buffer
  readonly size: number
  readonly crc: number
} {
  const block = Buffer.alloc(BLOCK, 0x20)
  const whole = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  let crc = 0
  for (let at = 0; at < megabytes; at++) crc = crc32(block, crc)
  return {
    packed: Buffer.concat([...Array.from({ length: megabytes }, () => whole), end]),
    size: megabytes * BLOCK,
    crc,
  }
}

/** The same as PDFs have it: with zlib's head; readers of PDFs do not miss its checksum. */
export function zlibSpaces(megabytes: number): Buffer {
  return Buffer.concat([Buffer.from([0x78, 0xda]), deflatedSpaces(megabytes).packed])
}
