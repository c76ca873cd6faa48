import { isAscii, isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { refuse } from '#shared/ipc/problem.ts'
import { asianEncoding } from './asian-encoding.ts'

const CHUNK = 1 << 20
/** So much of a text tells its encoding. */
const LOOK = 1 << 20

/**
 * The encoding of a text file: by byte order mark, then UTF-8 if all of it is valid, else one of those old spreadsheets
 * write (Windows-1251, those of East Asia, Windows-1252), told apart by which letters the bytes would be. Refuses `table-is-binary`
 * where bytes are no text.
 */
export async function encodingOf(path: string, file: string): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK + 4)
    const high: Buffer[] = []
    let carried = 0
    let highBytes = 0
    let valid = true
    for (let at = 0; ;) {
      const { bytesRead } = await handle.read(chunk, carried, CHUNK, at)
      const whole = chunk.subarray(0, carried + bytesRead)
      if (at === 0) {
        if (whole[0] === 0xff && whole[1] === 0xfe) return 'utf-16le'
        if (whole[0] === 0xfe && whole[1] === 0xff) return 'utf-16be'
      }
      if (whole.includes(0)) refuse('table-is-binary', { file })
      if (bytesRead === 0) {
        valid &&= isUtf8(whole)
        break
      }
      at += bytesRead
      const end = valid ? endOfWhole(whole) : whole.length
      valid &&= isUtf8(whole.subarray(0, end))
      if (highBytes < LOOK && !isAscii(whole)) {
        high.push(Buffer.from(whole.filter((byte) => byte >= 0x80)))
        highBytes += high.at(-1)?.length ?? 0
      }
      carried = whole.length - end
      whole.copy(chunk, 0, end)
      // What is no UTF-8 in its first megabytes will not become it; the rest is looked at for zero bytes alone.
    }
    return valid ? 'utf-8' : oldEncoding(Buffer.concat(high), await firstBytes(path))
  } finally {
    await handle.close()
  }
}

/** The name people know an encoding by. */
export function encodingName(encoding: string): string {
  const names: Readonly<Record<string, string>> = {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1251': 'Windows-1251',
    gb18030: 'GB18030',
    'euc-kr': 'EUC-KR',
    shift_jis: 'Shift_JIS',
    'euc-jp': 'EUC-JP',
    big5: 'Big5',
    'windows-1252': 'Windows-1252',
  }
  return names[encoding] ?? encoding
}

function oldEncoding(high: Uint8Array, start: Uint8Array): string {
  const russian = high.filter((byte) => byte >= 0xe0 || byte === 0xb8).length
  if (!isAmongLatin(start) && (russian >= high.length * 0.7 || isRussian(start))) return 'windows-1251'
  return asianEncoding(start) ?? 'windows-1252'
}

/** 'München': accented letters stand inside words of plain ones, where Russian letters stand among their own. */
function isAmongLatin(start: Uint8Array): boolean {
  const text = new TextDecoder('windows-1251').decode(start)
  const letters = text.match(/[А-яЁё]/gu)?.length ?? 0
  const inLatinWords = text.match(/(?<=[A-Za-z])[А-яЁё]|[А-яЁё](?=[A-Za-z])/gu)?.length ?? 0
  return inLatinWords > letters * 0.5
}

/** Words in capitals too: letters stand together, and none is large behind a small one, as those of other encodings are. */
function isRussian(start: Uint8Array): boolean {
  const text = new TextDecoder('windows-1251').decode(start)
  const letters = text.match(/[А-яЁё]/gu)?.length ?? 0
  const inWords = text.match(/[А-яЁё]{3,}/gu)?.join('').length ?? 0
  const odd = text.match(/[а-яё](?=[А-ЯЁ])/gu)?.length ?? 0
  const others = text.match(/[^\0-\x7fА-яЁё№«»–—…\u00a0°±]/gu)?.length ?? 0
  return inWords > letters * 0.7 && odd < letters * 0.03 && others < letters * 0.1
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(LOOK)
    const { bytesRead } = await handle.read(bytes, 0, LOOK, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Where the last whole UTF-8 letter ends: a letter cut by the chunk's end belongs to the next chunk. */
function endOfWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}
