import type { ExtractedText, TextPage } from '#shared/domain/text-block.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { AskForTime, DocumentFile } from './extract-text.ts'
import { headingLevelsOf } from './pdf/headings.ts'
import { joinLines } from './pdf/join-lines.ts'
import { endsEarly, openPdf, type OpenPdf } from './pdf/open-pdf.ts'
import { pagePieces } from './pdf/page-pieces.ts'
import { paragraphsOf, typeOf, type Paragraph } from './pdf/paragraphs.ts'
import { pdfMetadata } from './pdf/pdf-metadata.ts'
import { listMarker } from './pdf/region-lines.ts'
import { withoutRunningLines, type PageOfLines } from './pdf/running-lines.ts'
import { isTagged, placedLines, taggedLines } from './pdf/tagged-lines.ts'
import { mender, type Mend } from './pdf/undo-hyphens.ts'
import { TextBuilder } from './text-builder.ts'

/** An honest page takes 2 to 15 ms on one core; a busy machine takes twice as long. */
const SECONDS_A_PAGE = 0.03

/**
 * The text of a PDF in reading order: lines joined to paragraphs, running heads and page numbers left out, headings told
 * by the file's structure or their size, tables row by row, and where each page begins. `characterMaps` is the folder of
 * pdf.js' character maps. Refuses what `openPdf` refuses, and `pdf-truncated`, `pdf-page-damaged`, `pdf-scanned`,
 * `pdf-blank`, `pdf-unmapped`.
 */
export async function extractPdf(
  file: DocumentFile,
  characterMaps: string,
  askForTime: AskForTime,
): Promise<ExtractedText> {
  if (endsEarly(file.bytes)) refuse('pdf-truncated', { file: file.name })
  const pdf = await openPdf(file, characterMaps)
  try {
    const metadata = await pdfMetadata(pdf)
    const pages = withoutRunningLines(await pagesOfLines(pdf, file.name, askForTime))
    refuseUnreadable(file, pages)
    const lines = pages.flatMap((page) => page.lines)
    const type = typeOf(lines)
    const paragraphs = paragraphsOf(pages, type)
    const mend = mender(lines.map(({ text }) => text))
    return { ...built(paragraphs, headingLevelsOf(paragraphs, type), mend), metadata }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function pagesOfLines(pdf: OpenPdf, name: string, askForTime: AskForTime): Promise<PageOfLines[]> {
  const pages: PageOfLines[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number)
      const { pieces, height } = await pagePieces(page)
      pages.push({
        number,
        height,
        lines: isTagged(pieces) ? taggedLines(pieces, number) : placedLines(pieces, number),
      })
      page.cleanup()
      askForTime(SECONDS_A_PAGE)
    } catch {
      refuse('pdf-page-damaged', { file: name, page: number })
    }
  }
  return pages
}

/** Pictures of pages have no letters; fonts that do not say which letters they print give signs of no meaning. */
function refuseUnreadable({ name, bytes }: DocumentFile, pages: readonly PageOfLines[]): void {
  let letters = 0
  let nameless = 0
  // Line by line: a list of every letter of a long report would take more room than the report.
  for (const { lines } of pages) {
    for (const { text } of lines) {
      letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
      nameless += text.match(/[\uFFFD\p{Co}\p{Cn}\p{Cc}]/gu)?.length ?? 0
    }
  }
  if (nameless > letters / 2 && nameless > 5) refuse('pdf-unmapped', { file: name })
  if (letters > Math.min(20, 2 * pages.length)) return
  // A picture's dictionary always lies open in a PDF, also where text and structure are compressed.
  const hasPictures = /\/Subtype\s*\/Image/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  )
  if (hasPictures) refuse('pdf-scanned', { file: name, pages: pages.length })
  if (letters === 0) refuse('pdf-blank', { file: name, pages: pages.length })
}

/** Pages of the web end their notes with an arrow back to the text. */
const ARROW_BACK = /\s*[↩↑⏎]\uFE0E?$/u

function built(paragraphs: readonly Paragraph[], levels: readonly number[], mend: Mend): ExtractedText {
  const builder = new TextBuilder()
  const begins = new Map<number, number>()
  const ends = new Map<number, number>()
  paragraphs.forEach(({ lines }, index) => {
    const [first] = lines
    const { text: joined, starts } = joinLines(
      lines.map((line) => line.text),
      mend,
    )
    const text = joined.replace(ARROW_BACK, '')
    const marker = listMarker(text)
    const kind = first.tag?.kind ?? (marker === null ? 'paragraph' : 'list-item')
    const bullet =
      marker !== null && !/[\p{L}\p{N}]/u.test(marker) ? (/^\S+\s+/.exec(text)?.[0].length ?? 0) : 0
    const level = levels[index] ?? 0
    const start = builder.length
    if (first.cells.length > 1) builder.add('table-row', first.cells.join('\t'))
    else if (level > 0) builder.add('heading', text, level)
    else builder.add(kind === 'heading' || kind === 'table-row' ? 'paragraph' : kind, text.slice(bullet))
    lines.forEach(({ page }, at) => {
      const begin = Math.min(start + Math.max(0, (starts[at] ?? 0) - bullet), builder.length)
      if (!begins.has(page)) begins.set(page, begin)
      const end = starts[at + 1]
      ends.set(page, Math.min(end === undefined ? builder.length - 1 : start + end - bullet, builder.length))
    })
  })
  const pages = [...begins].map(([number, start]): TextPage => ({
    number,
    span: { start, end: Math.max(start, ends.get(number) ?? start) },
  }))
  return { ...builder.build(), pages: pages.filter(({ span }) => span.end > span.start) }
}
