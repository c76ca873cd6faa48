import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import * as v from 'valibot'
import type { BriefingContent } from '#shared/briefings/briefing-content.ts'
import type { EvidenceDocument } from '#shared/briefings/evidence-document.ts'
import { chartFonts } from '../charts/chart-fonts.ts'
import { loadFonts, type BriefingFonts } from './fonts.ts'
import { createOutliner } from './outline-charts.ts'
import { pagePictures } from './page-pictures.ts'
import { printableDeep } from './printable.ts'

/** A typeset briefing; the pictures and the PDF are drawn from the same document. */
export type Typeset = {
  readonly pages: number
  /** Page (from 1) on which each block begins, by block id. */
  readonly blockPages: Readonly<Record<string, number>>
  /** One SVG a page. */
  readonly pictures: () => readonly string[]
  /** PDF/UA-1; the same input gives the same bytes. */
  readonly pdf: () => Uint8Array
}
export type Typesetter = {
  readonly fonts: BriefingFonts
  /** Throws `TypesettingError` when the pages cannot be made. */
  readonly typeset: (content: BriefingContent, evidence: EvidenceDocument) => Typeset
  /** Whether a chart's drawing can stand on a page. */
  readonly canDraw: (svg: string) => boolean
}

/** Typst refused. The compiler's own words are for the fault log, never for a user. */
export class TypesettingError extends Error {}

const BlockPlaces = v.tuple([v.object({ value: v.array(v.object({ id: v.string(), page: v.number() })) })])
/** Results of this many earlier runs are kept, so that the preview of a changed block is quick and memory bounded. */
const KEPT_RUNS = 8

/** `resources`: the folder that holds `typst/briefing.typ`. Fonts are read once, here. */
export function createTypesetter(resources: string): Typesetter {
  const fonts = loadFonts(resources)
  const folder = join(resources, 'typst')
  const outlined = createOutliner(chartFonts(resources))
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [...fonts.blobs] }],
  })
  return {
    fonts,
    typeset: (content, evidence) => {
      const briefing = JSON.stringify({
        content: printableDeep(content, fonts, ['svg', 'id', 'claim']),
        contentHash: evidence.contentHash,
        evidence: `${JSON.stringify(evidence, null, 2)}\n`,
      })
      const document = compile(compiler, {
        mainFilePath: join(folder, 'briefing.typ'),
        inputs: { briefing },
      })
      compiler.evictCache(KEPT_RUNS)
      const pages = document.numOfPages
      const [places] = v.parse(BlockPlaces, compiler.query(document, { selector: '<places>' }))
      return {
        pages,
        blockPages: Object.fromEntries(places.value.map(({ id, page }) => [id, page])),
        pictures: () => pagePictures(compiler.plainSvg(document), pages).map(outlined),
        pdf: () => exportPdf(compiler, document, content.date),
      }
    },
    canDraw: (svg) => {
      try {
        const mainFileContent = '#image(bytes(sys.inputs.svg), format: "svg")'
        compile(compiler, { mainFileContent, inputs: { svg } })
        return true
      } catch {
        return false
      }
    },
  }
}

type CompileArguments = Parameters<NodeCompiler['compile']>[0]
function compile(compiler: NodeCompiler, args: CompileArguments): NodeTypstDocument {
  const outcome = compiler.compile(args)
  const document = outcome.result
  if (document === null) {
    const diagnostics = outcome.takeDiagnostics()
    throw new TypesettingError(JSON.stringify(diagnostics?.shortDiagnostics ?? 'no document'))
  }
  return document
}

function exportPdf(compiler: NodeCompiler, document: NodeTypstDocument, date: string): Uint8Array {
  const creationTimestamp = Date.parse(`${date}T00:00:00Z`) / 1000
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp })
  } catch (error) {
    throw new TypesettingError(String(error))
  }
}
