import { readFileSync } from 'node:fs'
import { create } from 'fontkit'

/** The faces of a briefing, and whether one face has a glyph for every one of some characters. */
export type BriefingFonts = {
  readonly blobs: readonly Buffer[]
  readonly covers: (characters: string) => boolean
}

/** Reads font files; what a family has is told by its regular face. Throws when one is missing. */
export function loadFonts(files: readonly string[]): BriefingFonts {
  const loaded = files.map((file) => ({ file, bytes: readFileSync(file) }))
  const coverage = loaded
    .filter(({ file }) => file.endsWith('_400Regular.ttf'))
    .map(({ bytes }) => coverageOf(bytes))
  return {
    blobs: loaded.map(({ bytes }) => bytes),
    covers: (characters) => {
      const points = [...characters].map((character) => character.codePointAt(0) ?? 0)
      return coverage.some((face) => points.every((point) => face.has(point)))
    },
  }
}

function coverageOf(bytes: Buffer): ReadonlySet<number> {
  const font = create(bytes)
  return new Set('characterSet' in font ? font.characterSet : [])
}
