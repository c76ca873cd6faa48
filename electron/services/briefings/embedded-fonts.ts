import { readFile } from 'node:fs/promises'
import { create } from 'fontkit'
import { createRequire } from 'node:module'
import { bundledFont } from '../fonts/bundled-font.ts'

/** A font of the letters of a text alone, as woff2. The package is CommonJS and tells no types. */
type SubsetFont = (font: Buffer, text: string, options: { readonly targetFormat: 'woff2' }) => Promise<Buffer>

type Face = {
  readonly name: 'Read' | 'Label'
  readonly family: string
  readonly face: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
}
const face = (
  name: Face['name'],
  family: string,
  file: string,
  weight: number,
  style: Face['style'] = 'normal',
): Face => ({ name, family, face: file, weight, style })

/** The page's two families, each of the faces of several scripts; a letter is looked up in the order given here. */
const faces: readonly Face[] = [
  face('Read', 'noto-serif', '400Regular', 400),
  face('Read', 'noto-serif', '400Regular_Italic', 400, 'italic'),
  face('Read', 'noto-serif', '700Bold', 700),
  face('Label', 'noto-sans', '400Regular', 400),
  face('Label', 'noto-sans', '700Bold', 700),
  ...(['Read', 'Label'] as const).flatMap((name) => [
    face(name, 'noto-sans-sc', '400Regular', 400),
    face(name, 'noto-sans-sc', '700Bold', 700),
    face(name, 'vazirmatn', '400Regular', 400),
    face(name, 'noto-sans-hebrew', '400Regular', 400),
    face(name, 'noto-sans-symbols-2', '400Regular', 400),
  ]),
]

/** `@font-face` rules that hold exactly the letters of a text: each letter in the first face of its family that has it. */
export async function embeddedFonts(text: string, resources: string): Promise<string> {
  const subsetFont = createRequire(import.meta.url)('subset-font') as SubsetFont
  const rules: string[] = []
  const left = new Map<string, Set<string>>()
  for (const one of faces) {
    const key = `${one.name} ${one.weight} ${one.style}`
    const wanted = left.get(key) ?? new Set([...text].filter((letter) => letter > ' '))
    left.set(key, wanted)
    const bytes = await readFile(bundledFont(resources, one.family, one.face))
    const known = knownIn(bytes)
    const letters = [...wanted].filter((letter) => known.has(letter.codePointAt(0) ?? 0))
    // A face that every text has a few letters of (digits in a Chinese face) is left to the one before it.
    if (letters.length === 0) continue
    for (const letter of letters) wanted.delete(letter)
    const woff2 = await subsetFont(bytes, letters.join('') + ' ', { targetFormat: 'woff2' })
    const ranges = rangesOf(letters)
    rules.push(
      `@font-face{font-family:${one.name};font-weight:${one.weight};font-style:${one.style};src:url(data:font/woff2;base64,${woff2.toString('base64')}) format("woff2");unicode-range:${ranges}}`,
    )
  }
  return rules.join('\n')
}

function knownIn(bytes: Buffer): ReadonlySet<number> {
  const font = create(bytes)
  return new Set('characterSet' in font ? font.characterSet : [])
}

function rangesOf(letters: readonly string[]): string {
  return ['U+20', ...letters.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`)].join(',')
}
