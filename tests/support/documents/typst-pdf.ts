import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { typeParts } from '#electron/services/briefings/type-parts.ts'
import { loadFonts } from '#electron/workers/typesetting/fonts.ts'

/** A tagged PDF of Typst, hyphenated and justified, in the briefing's own fonts. */
export function typstPdf(source: string): Buffer {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: [...loadFonts(typeParts('resources').fonts).blobs] }],
  })
  const { result } = compiler.compile({
    mainFileContent: `#set text(font: ("Noto Serif", "Noto Sans SC"), size: 11pt, hyphenate: true)\n#set par(justify: true)\n${source}`,
  })
  if (result === null) throw new Error('Typst refused the source')
  return compiler.pdf(result)
}
