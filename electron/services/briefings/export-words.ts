import { readFileSync } from 'node:fs'
import { pictureMediaTypes, type KeptPicture } from '#shared/domain/kept-picture.ts'
import type { ExportFormat } from '#shared/domain/issue.ts'
import { Resvg } from '@resvg/resvg-js'
import type { BriefingContent, PrintedBlock } from '#shared/briefings/briefing-content.ts'
import type { EvidenceDocument } from '#shared/briefings/evidence-document.ts'
import { briefingHtml } from '#shared/briefings/formats/briefing-html.ts'
import { briefingMarkdown } from '#shared/briefings/formats/briefing-markdown.ts'
import { chartFonts } from '../charts/chart-fonts.ts'
import { rasterise } from '../charts/rasterise.ts'
import { briefingDocx } from './briefing-docx.ts'
import type { DocxImage } from './docx-blocks.ts'
import { embeddedFonts } from './embedded-fonts.ts'

export type WordFormat = Exclude<ExportFormat, 'pdf'>
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
/** Pixels of a Word page's measure; charts are drawn for it. */
const MEASURE = 560
/** And of its height, less a caption. */
const TALLEST = 760

/** What is exported; `pictures` are paths of files by their SHA-256. */
type WordParts = {
  readonly content: BriefingContent
  readonly evidence: EvidenceDocument
  readonly pictures: ReadonlyMap<string, string>
  readonly resources: string
}

/** A briefing in a format without pages of our own, from the same content as the PDF. */
export async function exportWords(
  format: WordFormat,
  { content, evidence, pictures, resources }: WordParts,
): Promise<Uint8Array> {
  const { contentHash } = evidence
  const fileOf = (file: string) => readFileSync(pictures.get(file) ?? '')
  const picture = (file: string) => fileOf(file).toString('base64')
  const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
  switch (format) {
    case 'md':
      return utf8(briefingMarkdown(content, contentHash, picture))
    case 'html': {
      const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
      const parts = {
        contentHash,
        evidence: base64(`${JSON.stringify(evidence, null, 2)}\n`),
        base64,
        picture,
      }
      // The letters of the page are those of its text: its tags have none that the text has not.
      const fontFaces = await embeddedFonts(lettersOf(content), resources)
      // A picture in a page cannot use the page's faces: its letters become shapes.
      const drawn = { ...content, blocks: content.blocks.map((block) => outlined(block, resources)) }
      return utf8(briefingHtml(drawn, { ...parts, fontFaces }))
    }
    case 'docx': {
      const fonts = chartFonts(resources)
      return briefingDocx(content, {
        contentHash,
        picture: (svg) => {
          const [, width = '720', height = '400'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
          const scale = MEASURE / Number(width)
          return {
            png: rasterise(svg, 2, fonts),
            width: MEASURE,
            height: Math.round(Number(height) * scale),
          }
        },
        image: (kept) => wordImage(kept, fileOf(kept.file)),
      })
    }
  }
}

function lettersOf(content: BriefingContent): string {
  const letters = new Set<string>('0123456789abcdefABCDEF[]()·→—↩!✓✕?.:;, evidencjson SHA-256')
  JSON.stringify(content, (key, value: unknown) => {
    if (key === 'svg') return null
    if (typeof value === 'string') for (const letter of value) letters.add(letter)
    return value
  })
  return [...letters].join('')
}

function outlined(block: PrintedBlock, resources: string): PrintedBlock {
  if (block.kind !== 'chart') return block
  const font = {
    fontFiles: [...chartFonts(resources)],
    loadSystemFonts: false,
    defaultFontFamily: 'Noto Sans',
  }
  return { ...block, svg: new Resvg(block.svg, { font }).toString() }
}

/** Word shows no WebP and few SVGs; both become pixels. Nothing is drawn wider than the measure, nor larger than it is. */
function wordImage({ format, width, height }: KeptPicture, bytes: Buffer): DocxImage {
  const scale = Math.min(1, MEASURE / width, TALLEST / height)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  if (format === 'png' || format === 'gif') return { type: format, bytes, ...size }
  if (format === 'jpeg') return { type: 'jpg', bytes, ...size }
  const data = `data:${pictureMediaTypes[format]};base64,${bytes.toString('base64')}`
  const svg =
    format === 'svg'
      ? bytes.toString('utf8')
      : `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${data}"/></svg>`
  return { type: 'png', bytes: rasterise(svg, format === 'svg' ? 2 * scale : 1, []), ...size }
}
