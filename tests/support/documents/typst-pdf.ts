import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { loadFonts } from '#electron/services/briefings/fonts.ts'

/** A tagged PDF of Typst, hyphenated and justified, in the briefing's own fonts. */
export function typstPdf(source: string): Buffer {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...loadFonts('resources').blobs] }] })
  const { result } = compiler.compile({
    mainFileContent: `#set text(font: ("Noto Serif", "Noto Sans SC"), size: 11pt, hyphenate: true)\n#set par(justify: true)\n${source}`,
  })
  if (result === null) throw new Error('Typst refused the source')
  return compiler.pdf(result)
}
