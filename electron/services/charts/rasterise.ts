import { Resvg } from '@resvg/resvg-js'
import { ligatureFree } from './ligature-free.ts'

/** SVG to PNG without a browser: `density` pixels to an SVG unit, glyphs from the given font files alone. */
export function rasterise(svg: string, density: number, fontFiles: readonly string[]): Uint8Array {
  const image = new Resvg(ligatureFree(svg), {
    fitTo: { mode: 'zoom', value: density },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  })
  return image.render().asPng()
}
