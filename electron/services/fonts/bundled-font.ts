import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Path of a bundled face: `<resources>/fonts` in a packaged program, else the installed package. `family` is its folder
 * in `@expo-google-fonts` ('noto-sans-sc'), `weight` as in '600SemiBold'. Fonts of the machine are never looked at: they
 * would change pictures and bytes. Where neither is there, the path says where it was looked for: whoever reads it tells so.
 */
export function bundledFont(resources: string | undefined, family: string, weight: string): string {
  const base = family
    .split('-')
    .map((word) => (word === 'sc' ? 'SC' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
  const file = `${base}_${weight}.ttf`
  const packaged = resources === undefined ? undefined : join(resources, 'fonts', file)
  if (packaged !== undefined && existsSync(packaged)) return packaged
  try {
    const installed = createRequire(import.meta.url).resolve(`@expo-google-fonts/${family}/package.json`)
    return join(dirname(installed), weight, file)
  } catch {
    return packaged ?? file
  }
}
