import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import * as v from 'valibot'
import type { BriefingContent } from '#shared/briefings/briefing-content.ts'
import type { EvidenceDocument } from '#shared/briefings/evidence-document.ts'
import type { SourceReference } from '#shared/briefings/source-reference.ts'
import { citeSources, type CitationOrder } from './cite-sources.ts'
import { loadFonts, type BriefingFonts } from './fonts.ts'
import { createPagePictures } from './page-pictures.ts'
import { printableDeep } from './printable.ts'

/** Where a template's main file lies; its folder is all it may read. */
export type Template = { readonly folder: string; readonly file: string }
/** The folder of our own templates, and the faces of pages. */
export type TypesetterParts = { readonly templates: string; readonly fonts: readonly string[] }
/** Where a block begins: its page, from 1, and how far down that page, as a share of its height. */
export type BlockPlace = { readonly page: number; readonly down: number }
/** `ua-1`: PDF/UA-1, for readers who listen. `a-3a`: PDF/A-3a, for archives. Both are tagged and carry the evidence. */
export type PdfStandard = 'ua-1' | 'a-3a'

/** A typeset briefing; its pictures are drawn from its PDF. */
export type Typeset = {
  readonly pages: number
  /** By block id. */
  readonly places: Readonly<Record<string, BlockPlace>>
  /** Families the template names and nobody has, as the compiler writes them; another face stands in their place. */
  readonly missingFonts: readonly string[]
  /** One SVG for each of the given pages, from 1; those that are not there are left out. */
  readonly pictures: (pages: readonly number[]) => readonly PagePicture[]
  /** The same input gives the same bytes. */
  readonly pdf: (standard?: PdfStandard) => Uint8Array
}
/** `id` changes when the page's looks do. */
export type PagePicture = { readonly page: number; readonly id: string; readonly svg: string }
export type TypesetOrder = {
  readonly content: BriefingContent
  readonly evidence: EvidenceDocument
  /** Who signed this very content, in words; stands beside the content and is no part of it. */
  readonly signedOff?: readonly string[]
  readonly template: Template
  /** Paths of the pictures' files, by their SHA-256. */
  readonly pictures?: ReadonlyMap<string, string>
}
export type Typesetter = {
  readonly fonts: BriefingFonts
  /** Throws `TypesettingError` when the pages cannot be made. */
  readonly typeset: (order: TypesetOrder) => Typeset
  /** Whether a chart's drawing can stand on a page. */
  readonly canDraw: (svg: string) => boolean
  /** Null where the engine refuses the entries. */
  readonly cite: (order: CitationOrder) => readonly SourceReference[] | null
}

/** A place the compiler complains of; `line` counts from 1. */
export type Complaint = { readonly file: string; readonly line: number; readonly message: string }

/** Typst refused. Its own words are for the fault log; of a person's own template they are told with file and line. */
export class TypesettingError extends Error {
  readonly complaints: readonly Complaint[]
  constructor(complaints: readonly Complaint[]) {
    super(complaints.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('; '))
    this.complaints = complaints
  }
}

const BlockPlaces = v.tuple([
  v.object({ value: v.array(v.object({ id: v.string(), page: v.number(), down: v.number() })) }),
])
const Diagnostics = v.array(
  v.object({ message: v.string(), path: v.optional(v.nullable(v.string())), range: v.optional(v.unknown()) }),
)
/** What the templates read; it lies in memory, beside their files. */
const BRIEFING_FILE = 'briefing.json'
const PICTURES = 'pictures'
const UNKNOWN_FONT = /^unknown font family: (.+)$/
/** Results of this many earlier runs are kept, so that the preview of a changed block is quick and memory bounded. */
const KEPT_RUNS = 8

/** Fonts are read once, here. */
export function createTypesetter(parts: TypesetterParts): Typesetter {
  const fonts = loadFonts(parts.fonts)
  const draw = createPagePictures(parts.templates)
  const compilers = new Map<string, NodeCompiler>()
  const compilerOf = (folder: string) => {
    const made =
      compilers.get(folder) ??
      NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...fonts.blobs] }] })
    compilers.set(folder, made)
    return made
  }
  const ours = compilerOf(parts.templates)
  /** What lies in memory beside the templates: read once, and given back when no briefing being written has it. */
  const mapped = new Map<string, ReadonlySet<string>>()
  function mapPictures(compiler: NodeCompiler, folder: string, pictures: ReadonlyMap<string, string>) {
    const place = (file: string) => join(folder, PICTURES, file)
    const before = mapped.get(folder) ?? new Set()
    for (const file of before) if (!pictures.has(file)) compiler.unmapShadow(place(file))
    for (const [file, path] of pictures)
      if (!before.has(file)) compiler.mapShadow(place(file), readFileSync(path))
    mapped.set(folder, new Set(pictures.keys()))
  }
  /** A compiler that refused once tells no lines of the next refusal; a person who mends their template needs them. */
  function compileAnew(compiler: NodeCompiler, { folder, file }: Template): Compiled {
    try {
      return compileWarned(compiler, { mainFilePath: join(folder, file), resetRead: true })
    } catch (error) {
      if (compiler !== ours) {
        compilers.delete(folder)
        mapped.delete(folder)
      }
      throw error
    }
  }
  return {
    fonts,
    typeset: ({ content, evidence, signedOff = [], template, pictures = new Map() }) => {
      const compiler = compilerOf(template.folder)
      const briefing = JSON.stringify({
        content: printableDeep(content, fonts, ['svg', 'id', 'claim', 'link', 'file']),
        contentHash: evidence.contentHash,
        signedOff: printableDeep(signedOff, fonts, []),
        evidence: `${JSON.stringify(evidence, null, 2)}\n`,
      })
      compiler.mapShadow(join(template.folder, BRIEFING_FILE), Buffer.from(briefing, 'utf8'))
      mapPictures(compiler, template.folder, pictures)
      const { document, warnings } = compileAnew(compiler, template)
      compiler.evictCache(KEPT_RUNS)
      const pages = document.numOfPages
      const pdf = (standard: PdfStandard = 'ua-1') => exportPdf(compiler, document, content.date, standard)
      return {
        pages,
        places: placesIn(compiler, document),
        missingFonts: warnings.flatMap(({ message }) => UNKNOWN_FONT.exec(message)?.[1] ?? []),
        pictures: (wanted) => {
          const there = wanted.filter((page) => page >= 1 && page <= pages)
          return draw(pdf(), there).map((svg, at) => ({ page: there[at] ?? 0, id: pictureId(svg), svg }))
        },
        pdf,
      }
    },
    canDraw: (svg) => {
      try {
        const mainFileContent = '#image(bytes(sys.inputs.svg), format: "svg")'
        compile(ours, { mainFileContent, inputs: { svg } })
        return true
      } catch {
        return false
      }
    },
    cite: (order) => citeSources(ours, order),
  }
}

/** SHA-256 of a page's picture, short: enough to know whether a reader has it already. */
function pictureId(svg: string): string {
  return createHash('sha256').update(svg, 'utf8').digest('hex').slice(0, 16)
}

/** A template of a person's own may leave out the list of places; then nobody can be led to a block, and that is all. */
function placesIn(compiler: NodeCompiler, document: NodeTypstDocument): Typeset['places'] {
  const told = v.safeParse(BlockPlaces, compiler.query(document, { selector: '<places>' }))
  if (!told.success) return {}
  const [places] = told.output
  return Object.fromEntries(places.value.map(({ id, page, down }) => [id, { page, down }]))
}

type CompileArguments = Parameters<NodeCompiler['compile']>[0]
type Compiled = { readonly document: NodeTypstDocument; readonly warnings: readonly Complaint[] }
function compile(compiler: NodeCompiler, args: CompileArguments): NodeTypstDocument {
  return compileWarned(compiler, args).document
}

function compileWarned(compiler: NodeCompiler, args: CompileArguments): Compiled {
  const outcome = compiler.compile(args)
  const document = outcome.result
  if (document === null) throw new TypesettingError(complaintsOf(compiler, outcome.takeDiagnostics()))
  return { document, warnings: complaintsOf(compiler, outcome.takeWarnings()) }
}

function complaintsOf(
  compiler: NodeCompiler,
  error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null,
): Complaint[] {
  if (error === null) return []
  const read = v.safeParse(Diagnostics, compiler.fetchDiagnostics(error))
  if (!read.success) return []
  return read.output.map(({ message, path, range }) => ({
    file: path ?? '',
    line: lineOf(range),
    message,
  }))
}

/** '4:2-4:9' or `{ start: { line } }`, both from 0: the compiler has told places in either way. */
function lineOf(range: unknown): number {
  if (typeof range === 'string') return Number(/^\d+/.exec(range)?.[0] ?? 0) + 1
  const told = v.safeParse(v.object({ start: v.object({ line: v.number() }) }), range)
  return told.success ? told.output.start.line + 1 : 1
}

function exportPdf(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  date: string,
  pdfStandard: PdfStandard,
): Uint8Array {
  const creationTimestamp = Date.parse(`${date}T00:00:00Z`) / 1000
  try {
    return compiler.pdf(document, { pdfStandard, creationTimestamp })
  } catch (error) {
    throw new TypesettingError([{ file: '', line: 0, message: String(error) }])
  }
}
