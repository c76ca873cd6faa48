import { refuse } from '#shared/ipc/problem.ts'

export type DecodedText = { readonly text: string; readonly encoding: string }

const signatures: readonly (readonly [number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'table-is-spreadsheet'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'table-is-spreadsheet'],
  [[0x25, 0x50, 0x44, 0x46], 'table-is-binary'],
]

/**
 * Bytes of a text table as text: by byte order mark, then UTF-8 if it is valid, else one of the encodings old
 * spreadsheets write (Windows-1251, GB18030, Windows-1252), told apart by which letters the bytes would be.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const signature = signatures.find(([start]) => start.every((byte, at) => bytes[at] === byte))
  if (signature !== undefined) refuse(signature[1], { file })
  const marked = byMark(bytes)
  if (marked !== null) return marked
  if (bytes.includes(0)) refuse('table-is-binary', { file })
  const utf8 = decodedAs('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' }
  const high = bytes.filter((byte) => byte >= 0x80)
  const russian = high.filter((byte) => byte >= 0xe0 || byte === 0xb8).length
  if (russian >= high.length * 0.7)
    return { text: decodedAs('windows-1251', bytes) ?? '', encoding: 'Windows-1251' }
  const chinese = decodedAs('gb18030', bytes)
  if (chinese !== null && /\p{Script=Han}{2}/u.test(chinese)) return { text: chinese, encoding: 'GB18030' }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
}

function byMark(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  return null
}

/** Null when the bytes are not valid in the encoding. A UTF-8 byte order mark is dropped. */
function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
