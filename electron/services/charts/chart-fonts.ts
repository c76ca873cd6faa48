import { bundledFont } from '../fonts/bundled-font.ts'

/** Family → the weights a chart prints in. resvg reads TTF. */
const faces: Readonly<Record<string, readonly string[]>> = {
  'noto-sans': ['400Regular', '600SemiBold'],
  'noto-sans-sc': ['400Regular', '600SemiBold'],
  vazirmatn: ['400Regular', '600SemiBold'],
  'noto-sans-hebrew': ['400Regular'],
  'noto-sans-symbols-2': ['400Regular'],
}

/** Paths of the fonts of a chart's picture. Throws when one is missing. */
export function chartFonts(resources: string | undefined): readonly string[] {
  return Object.entries(faces).flatMap(([family, weights]) =>
    weights.map((weight) => bundledFont(resources, family, weight)),
  )
}
