import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Family folder of `@expo-google-fonts` → faces a chart prints in. resvg reads TTF. */
const faces: readonly (readonly [family: string, file: string, weight: string])[] = [
  ['noto-sans', 'NotoSans', '400Regular'],
  ['noto-sans', 'NotoSans', '600SemiBold'],
  ['noto-sans-sc', 'NotoSansSC', '400Regular'],
  ['noto-sans-sc', 'NotoSansSC', '600SemiBold'],
  ['vazirmatn', 'Vazirmatn', '400Regular'],
  ['vazirmatn', 'Vazirmatn', '600SemiBold'],
  ['noto-sans-hebrew', 'NotoSansHebrew', '400Regular'],
  ['noto-sans-symbols-2', 'NotoSansSymbols2', '400Regular'],
]

/**
 * Paths of the bundled fonts: `<resources>/fonts` in a packaged program, else the installed packages. Fonts of the
 * machine are never looked at, they would change the picture. Throws when a package is missing.
 */
export function chartFonts(resources: string | undefined): readonly string[] {
  const { resolve } = createRequire(import.meta.url)
  return faces.map(([family, file, weight]) => {
    const name = `${file}_${weight}.ttf`
    const packaged = resources === undefined ? '' : join(resources, 'fonts', name)
    if (packaged !== '' && existsSync(packaged)) return packaged
    return join(dirname(resolve(`@expo-google-fonts/${family}/package.json`)), weight, name)
  })
}
