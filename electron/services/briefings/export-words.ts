import type { BriefingContent } from '#shared/briefings/briefing-content.ts'
import type { EvidenceDocument } from '#shared/briefings/evidence-document.ts'
import { briefingHtml } from '#shared/briefings/formats/briefing-html.ts'
import { briefingMarkdown } from '#shared/briefings/formats/briefing-markdown.ts'
import { chartFonts } from '../charts/chart-fonts.ts'
import { rasterise } from '../charts/rasterise.ts'
import { briefingDocx } from './briefing-docx.ts'
import { embeddedFonts } from './embedded-fonts.ts'

export type WordFormat = 'html' | 'md' | 'docx'
export const mediaTypes: Readonly<Record<WordFormat, string>> = {
  html: 'text/html',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
/** Pixels of a Word page's measure; charts are drawn for it. */
const MEASURE = 560

/** A briefing in a format without pages of our own, from the same content as the PDF. */
export async function exportWords(
  format: WordFormat,
  content: BriefingContent,
  evidence: EvidenceDocument,
  resources: string,
): Promise<Uint8Array> {
  const { contentHash } = evidence
  const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
  switch (format) {
    case 'md':
      return utf8(briefingMarkdown(content, contentHash))
    case 'html': {
      const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
      const parts = { contentHash, evidence: base64(`${JSON.stringify(evidence, null, 2)}\n`), base64 }
      // The letters of the page are those of its text: its tags have none that the text has not.
      const fontFaces = await embeddedFonts(lettersOf(content), resources)
      return utf8(briefingHtml(content, { ...parts, fontFaces }))
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
