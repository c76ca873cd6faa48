import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { bundledFont } from '../fonts/bundled-font.ts'

/** Family folder of `@expo-google-fonts` → the weights a briefing uses. TTF: Typst reads no woff. */
const faces: Readonly<Record<string, readonly string[]>> = {
  'noto-serif': ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  'noto-sans': ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'],
  'noto-sans-sc': ['400Regular', '700Bold'],
  vazirmatn: ['400Regular', '700Bold'],
  'noto-sans-hebrew': ['400Regular', '700Bold'],
  'noto-sans-symbols-2': ['400Regular'],
}

/** The faces of a briefing, and whether one face has a glyph for every one of some characters. */
export type BriefingFonts = {
  readonly blobs: readonly Buffer[]
  readonly covers: (characters: string) => boolean
}

/**
 * Reads the bundled fonts. Throws when one is missing.
 */
export function loadFonts(resources: string): BriefingFonts {
  const loaded = Object.entries(faces).flatMap(([family, weights]) =>
    weights.map((weight) => ({ weight, bytes: readFileSync(bundledFont(resources, family, weight)) })),
  )
  const coverage = loaded
    .filter(({ weight }) => weight === '400Regular')
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
