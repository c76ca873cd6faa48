import { Resvg } from '@resvg/resvg-js'

/** A drawing as it stands still; or why it is not taken. */
export type StillSvg =
  | { readonly kind: 'drawing'; readonly svg: string; readonly width: number; readonly height: number }
  | { readonly kind: 'reaches-out' | 'broken' }

/** Elements whose addresses lead a reader somewhere or are left out anyway; those of all others would be loaded. */
const harmless = new Set(['a', 'script', 'foreignObject', 'iframe', 'style'])
const REACHES =
  /(?:^|[\s"'])(?:[\w.-]+:)?href\s*=\s*(["'])(?!\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])|\1)/iu
const LOADS = /url\(\s*["']?\s*(?!#|data:|["')\s])|@import/iu

/**
 * What is drawn of an SVG and nothing else: no scripts, no handlers, no animation, no foreign elements, letters as shapes of
 * the given fonts. One that would load a file or an address is refused rather than shown without it; so is one that defines
 * entities, which can grow without end.
 */
export function stillSvg(bytes: Uint8Array, fontFiles: readonly string[]): StillSvg {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { kind: 'broken' }
  }
  if (/<!ENTITY/i.test(text)) return { kind: 'reaches-out' }
  const withoutComments = text.replace(/<!--[\s\S]*?-->/g, '')
  for (const [, name = '', attributes = ''] of withoutComments.matchAll(
    /<(?:[\w.-]+:)?([\w.-]+)((?:\s[^>]*)?)>/g,
  ))
    if (!harmless.has(name) && REACHES.test(attributes)) return { kind: 'reaches-out' }
  if (LOADS.test(withoutComments)) return { kind: 'reaches-out' }
  try {
    const drawn = new Resvg(text, {
      font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
    })
    return {
      kind: 'drawing',
      svg: drawn.toString(),
      width: Math.ceil(drawn.width),
      height: Math.ceil(drawn.height),
    }
  } catch {
    return { kind: 'broken' }
  }
}
