import { join } from 'node:path'
import type { TypesetterParts } from '#electron/workers/typesetting/typesetter.ts'
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

/** Where the typesetter finds its templates and faces; it tells itself when a face is missing. */
export function typeParts(resources: string): TypesetterParts {
  return {
    templates: join(resources, 'typst'),
    fonts: Object.entries(faces).flatMap(([family, weights]) =>
      weights.map((weight) => bundledFont(resources, family, weight)),
    ),
  }
}
