import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Draws pages of a PDF: one SVG a page, in the order asked for. */
export type PagePictures = (pdf: Uint8Array, pages: readonly number[]) => readonly string[]

const PDF_FILE = 'pages.pdf'

/**
 * Pages as they are in the finished file: what the preview shows is the export and no second drawing of it. Letters are
 * shapes, so no face of the machine can slip in. Only what is asked for is drawn, a page in some 15 ms, whatever the
 * briefing's length. `folder` is any folder; nothing is read from it.
 */
export function createPagePictures(folder: string): PagePictures {
  const compiler = NodeCompiler.create({ workspace: folder })
  return (pdf, pages) => {
    if (pages.length === 0) return []
    compiler.mapShadow(join(folder, PDF_FILE), Buffer.from(pdf))
    const shown = pages.map((page) => `#image("${PDF_FILE}", page: ${page})`)
    const outcome = compiler.compile({
      mainFileContent: `#set page(width: auto, height: auto, margin: 0pt)\n${shown.join('\n#pagebreak()\n')}`,
      resetRead: true,
    })
    compiler.evictCache(0)
    if (outcome.result === null) throw new Error('the pages of a finished PDF cannot be drawn')
    const drawn = compiler.plainSvg(outcome.result)
    const pictures = [...drawn.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g)].map(([, base64]) =>
      // Half of the text is indentation.
      Buffer.from(base64 ?? '', 'base64')
        .toString('utf8')
        .replace(/>\s+</g, '><'),
    )
    // One picture a page is what the drawing is relied on for; asserted, not assumed.
    if (pictures.length !== pages.length)
      throw new Error(`${pictures.length} pictures for ${pages.length} pages`)
    return pictures
  }
}
