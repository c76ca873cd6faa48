import type { Table } from 'docx'
import {
  Bookmark,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  PageBreak,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx'
import type { KeptPicture } from '#shared/domain/kept-picture.ts'
import { figureLabel } from '#shared/briefings/formats/figure-numbers.ts'
import type {
  BriefingContent,
  PrintedBlock,
  PrintedRun,
  PrintedWarnings,
} from '#shared/briefings/briefing-content.ts'
import { warningSign } from '#shared/briefings/print-warnings.ts'
import type { NumberedNotes } from '#shared/briefings/formats/numbered-notes.ts'
import { docxColours, docxStatement, docxTable } from './docx-back.ts'
import { docxSize } from './docx-styles.ts'

/** A chart as Word can show it. Width and height in pixels of the page's measure. */
export type DocxPicture = { readonly png: Uint8Array; readonly width: number; readonly height: number }
/** How the pictures of a briefing become pictures of Word. */
export type DocxPictures = {
  /** A chart. */
  readonly picture: (svg: string) => DocxPicture
  /** A picture of the author's own, by the SHA-256 of its file. */
  readonly image: (picture: KeptPicture) => DocxImage
}
/** A picture in a format that Word shows; width and height in pixels of the page's measure. */
export type DocxImage = {
  readonly type: 'png' | 'jpg' | 'gif'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

function runsDocx(
  runs: readonly PrintedRun[],
  notes: NumberedNotes,
  { endnotes }: BriefingContent,
): ParagraphChild[] {
  return runs.map((run): ParagraphChild => {
    if (run.kind === 'note') {
      const number = notes.numberOf(run)
      // Word numbers every reference anew; a later mark of a note repeats its number in words.
      if (!run.first) return new TextRun({ text: String(number), superScript: true })
      return endnotes === undefined ? new FootnoteReferenceRun(number) : new EndnoteReferenceRun(number)
    }
    if (run.kind === 'figure') return new TextRun(run.text)
    // A look that is not wanted is not mentioned: said to be off, it would undo the style's.
    const look = {
      text: run.text,
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
    }
    return run.link === undefined
      ? new TextRun(look)
      : new ExternalHyperlink({ link: run.link, children: [new TextRun({ ...look, style: 'Hyperlink' })] })
  })
}

/** Columns as wide as their longest cell asks for, within bounds, so that short words need no room of long ones. */
function sharesOf(rows: readonly (readonly (readonly PrintedRun[])[])[]): number[] {
  const lengths = (rows[0] ?? []).map((_, column) =>
    Math.max(
      ...rows.map((row) =>
        (row[column] ?? []).reduce((sum, run) => sum + (run.kind === 'note' ? 0 : run.text.length), 0),
      ),
    ),
  )
  return lengths.map((length) => Math.min(Math.max(length, 6), 40))
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/** A block of a briefing as paragraphs and tables of Word, in the styles of `docxStyles`. */
export function blockDocx(
  block: PrintedBlock,
  content: BriefingContent,
  notes: NumberedNotes,
  pictures: DocxPictures,
): (Paragraph | Table)[] {
  const { words } = content
  const runs = (some: readonly PrintedRun[]) => runsDocx(some, notes, content)
  const plain = (text: string, named: string, bold = false) =>
    new Paragraph({ style: named, children: [new TextRun(bold ? { text, bold } : { text })] })
  const caption = (text: string) => {
    const label = figureLabel(block, content)
    return new Paragraph({
      style: 'Caption',
      children: [
        ...(label === null ? [] : [new TextRun({ text: `${label}  `, color: docxColours.accent })]),
        new TextRun(text),
      ],
    })
  }
  const warned = (told: PrintedWarnings) =>
    told.warnings.map((said) => {
      const sign = warningSign(said, told)
      return plain(`${sign} ${said}`, sign === '!' ? 'Warning' : 'Label')
    })
  switch (block.kind) {
    case 'heading': {
      const children = [new Bookmark({ id: block.id, children: runs(block.runs) }), ...runs(block.marks)]
      return [
        new Paragraph({ heading: levels[Math.min(block.level, 3) - 1] ?? HeadingLevel.HEADING_3, children }),
      ]
    }
    case 'paragraph':
      return [new Paragraph({ children: runs(block.runs) })]
    case 'quote':
      return [new Paragraph({ style: 'BlockQuote', children: runs(block.runs) })]
    case 'judgement':
      return [
        plain(block.name, 'JudgementName'),
        new Paragraph({ keepNext: block.facts.length > 0, children: runs(block.runs) }),
        ...block.facts.map(({ name, value }) => plain(`${name}: ${value}`, 'Label')),
      ]
    case 'callout':
      return [
        new Paragraph({
          style: 'Callout',
          children: [new TextRun({ text: `${block.name}. `, bold: true }), ...runs(block.runs)],
        }),
      ]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: block.ordered ? 'ordered' : 'plain', level: 0, instance: 0 },
            children: runs(item),
          }),
      )
    case 'table':
      return [
        ...(block.caption.trim() === '' ? [] : [caption(block.caption)]),
        docxTable(
          block.rows.map((row) => row.map((cell) => runs(cell))),
          { heads: block.heads, aligned: block.aligned, shares: sharesOf(block.rows) },
        ),
      ]
    case 'claim':
      return [
        new Paragraph({
          style: 'Claim',
          keepNext: true,
          children: [...docxStatement(block), ...runs([block.mark])],
        }),
        new Paragraph({
          style: 'Claim',
          children: [
            new TextRun({
              text: `${block.outcome.sign} ${block.outcome.word} `,
              bold: true,
              size: docxSize.small,
            }),
            new TextRun({ text: block.reason, size: docxSize.small, color: docxColours.quiet }),
          ],
        }),
        ...warned(block),
      ]
    case 'chart': {
      const { png, width, height } = pictures.picture(block.svg)
      const altText = { name: block.title, title: block.title, description: block.alt }
      return [
        caption(block.title),
        new Paragraph({
          keepNext: block.source !== '',
          children: [
            new ImageRun({ type: 'png', data: Buffer.from(png), transformation: { width, height }, altText }),
          ],
        }),
        ...(block.source === '' ? [] : [plain(block.source, 'Label')]),
        ...warned(block),
      ]
    }
    case 'image': {
      const { type, bytes, width, height } = pictures.image(block)
      const altText = { name: block.caption || block.alt.slice(0, 60), description: block.alt }
      return [
        ...(block.caption.trim() === '' ? [] : [caption(block.caption)]),
        new Paragraph({
          keepNext: block.credit !== '',
          children: [
            new ImageRun({ type, data: Buffer.from(bytes), transformation: { width, height }, altText }),
          ],
        }),
        ...(block.credit === '' ? [] : [plain(block.credit, 'Label')]),
      ]
    }
    case 'claim-table': {
      const heads = (['claim', 'statement', 'outcome', 'reason', 'review'] as const).map((key) => words[key])
      const cell = (words: string) => [new TextRun(words)]
      const rows = block.rows.map((row) => [
        cell(row.label),
        docxStatement(row),
        cell(`${row.outcome.sign} ${row.outcome.word}`),
        cell([row.reason, ...row.warnings].join(' ')),
        cell(row.review),
      ])
      return [
        caption(words['claim-table']),
        docxTable([heads.map(cell), ...rows], { heads: 1, shares: [8, 28, 16, 34, 14] }),
      ]
    }
    case 'gap':
      return [plain(`${words['not-shown']}: ${block.text}`, 'Warning', true)]
    case 'break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}
