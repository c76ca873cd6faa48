import { Resvg } from '@resvg/resvg-js'

/** Drawings kept outlined: the charts of the few briefings that are being written. */
const KEPT = 32

/**
 * Turns the letters of charts inside a page's picture into shapes. A picture inside a picture cannot use the page's
 * fonts, so without this the preview would show other letters than the PDF prints. Glyphs come from `fontFiles` alone.
 */
export function createOutliner(fontFiles: readonly string[]): (picture: string) => string {
  const known = new Map<string, string>()

  function outline(base64: string): string {
    const drawing = Buffer.from(base64, 'base64').toString('utf8')
    const shapes = new Resvg(drawing, {
      font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
    }).toString()
    return Buffer.from(shapes, 'utf8').toString('base64')
  }

  return (picture) =>
    picture.replace(/(?<=data:image\/svg\+xml;base64,)[A-Za-z0-9+/=]+/g, (base64) => {
      const shapes = known.get(base64) ?? outline(base64)
      known.delete(base64)
      known.set(base64, shapes)
      const [oldest] = known.keys()
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
      return shapes
    })
}
