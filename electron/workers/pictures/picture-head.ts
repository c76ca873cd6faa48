import type { PictureFormat } from '#shared/domain/kept-picture.ts'

/** What the first bytes of a picture say: pixels, and whether it moves. Of an SVG nothing is told yet. */
export type PictureHead =
  | {
      readonly format: Exclude<PictureFormat, 'svg'>
      readonly width: number
      readonly height: number
      readonly moves: boolean
    }
  | { readonly format: 'svg' }

/** Reads the head of a PNG, JPEG, GIF, WebP or SVG, whatever its name says; null where it is none of them or cut short. */
export function readPictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const latin = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  try {
    if (latin(0, 8) === '\x89PNG\r\n\x1a\n') return pngHead(view, latin)
    if (view.getUint16(0) === 0xffd8) return jpegHead(view)
    if (/^GIF8[79]a/.test(latin(0, 6))) return gifHead(view)
    if (latin(0, 4) === 'RIFF' && latin(8, 12) === 'WEBP') return webpHead(view, latin(12, 16))
  } catch (error) {
    // Read past the end: the file stops within its head.
    if (error instanceof RangeError) return null
    throw error
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 4000))
  return /^\s*(?:<\?xml[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?>|\s)*<(?:\w+:)?svg[\s>]/u.test(
    start,
  )
    ? { format: 'svg' }
    : null
}

type Latin = (from: number, to: number) => string
/** An animated PNG says so (`acTL`) before its first pixels. */
function pngHead(view: DataView, latin: Latin): PictureHead {
  let moves = false
  for (let at = 8; at + 12 <= view.byteLength; at += view.getUint32(at) + 12) {
    const chunk = latin(at + 4, at + 8)
    if (chunk === 'IDAT') break
    if (chunk === 'acTL') moves = view.getUint32(at + 8) > 1
  }
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20), moves }
}

/** The size stands in the start-of-frame segment; which one it is depends on how the picture was packed. */
function jpegHead(view: DataView): PictureHead | null {
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), moves: false }
    if (marker === 0xda || marker === 0xd9) return null
    const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += hasNoLength ? 2 : 2 + view.getUint16(at + 2)
  }
}

/** Walks the blocks of a GIF up to its second picture. */
function gifHead(view: DataView): PictureHead {
  const head = { format: 'gif' as const, width: view.getUint16(6, true), height: view.getUint16(8, true) }
  const table = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1))
  let at = 13 + table(view.getUint8(10))
  const afterParts = (from: number) => {
    let next = from
    while (view.getUint8(next) !== 0) next += view.getUint8(next) + 1
    return next + 1
  }
  let pictures = 0
  while (at < view.byteLength && pictures < 2) {
    const kind = view.getUint8(at)
    if (kind === 0x3b) break
    if (kind === 0x2c) {
      pictures += 1
      at = afterParts(at + 11 + table(view.getUint8(at + 9)))
    } else at = afterParts(at + 2)
  }
  return { ...head, moves: pictures > 1 }
}

function webpHead(view: DataView, kind: string): PictureHead | null {
  const size = (width: number, height: number, moves = false): PictureHead => ({
    format: 'webp',
    width,
    height,
    moves,
  })
  if (kind === 'VP8X') {
    const third = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
    return size(third(24), third(27), (view.getUint8(20) & 0x02) !== 0)
  }
  if (kind === 'VP8 ') return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (kind !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
}
