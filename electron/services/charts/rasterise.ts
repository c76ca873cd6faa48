import { Resvg } from '@resvg/resvg-js'

/** SVG to PNG without a browser: `density` pixels to an SVG unit, glyphs from the given font files alone. */
export function rasterise(svg: string, density: number, fontFiles: readonly string[]): Uint8Array {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: density },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  })
  return image.render().asPng()
}
