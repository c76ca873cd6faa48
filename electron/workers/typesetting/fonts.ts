import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { create } from 'fontkit'

/** The faces of a briefing, and whether one face has a glyph for every one of some characters. */
export type BriefingFonts = {
  readonly blobs: readonly Buffer[]
  readonly covers: (characters: string) => boolean
}

/** A face of ours that is missing or damaged; pages without it would look otherwise in silence. */
export class FontUnreadable extends Error {
  /** The file's own name, without its folder. */
  readonly file: string
  constructor(path: string) {
    super(`unreadable font file ${path}`)
    this.file = basename(path)
  }
}

/** Reads font files; what a family has is told by its regular face. Throws `FontUnreadable`. */
export function loadFonts(files: readonly string[]): BriefingFonts {
  const loaded = files.map((file) => ({ file, bytes: readFace(file) }))
  const coverage = loaded
    .filter(({ file }) => file.endsWith('_400Regular.ttf'))
    .map(({ file, bytes }) => coverageOf(file, bytes))
  return {
    blobs: loaded.map(({ bytes }) => bytes),
    covers: (characters) => {
      const points = [...characters].map((character) => character.codePointAt(0) ?? 0)
      return coverage.some((face) => points.every((point) => face.has(point)))
    },
  }
}

/** TrueType begins with its version, and its table of tables must lie within the file. */
function readFace(file: string): Buffer {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new FontUnreadable(file)
  }
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== 0x00010000) throw new FontUnreadable(file)
  const tables = bytes.readUInt16BE(4)
  if (bytes.length < 12 + 16 * tables) throw new FontUnreadable(file)
  for (let at = 12; at < 12 + 16 * tables; at += 16)
    if (bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12) > bytes.length)
      throw new FontUnreadable(file)
  return bytes
}

function coverageOf(file: string, bytes: Buffer): ReadonlySet<number> {
  try {
    const font = create(bytes)
    return new Set('characterSet' in font ? font.characterSet : [])
  } catch {
    throw new FontUnreadable(file)
  }
}
