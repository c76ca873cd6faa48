import type { Table } from 'docx'
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type ParagraphChild,
} from 'docx'
import type { KeptPicture } from '#shared/domain/kept-picture.ts'
import type { BriefingContent, PrintedBlock, PrintedRun } from '#shared/briefings/briefing-content.ts'
import { docxBack, docxColours, docxLabel, docxTable } from './docx-back.ts'
import { notePieces } from '#shared/briefings/formats/note-words.ts'
import { numberedNotes, type NumberedNotes } from '#shared/briefings/formats/numbered-notes.ts'

/** A chart as Word can show it. Width and height in pixels of the page's measure. */
export type DocxPicture = { readonly png: Uint8Array; readonly width: number; readonly height: number }
type Parts = {
  readonly contentHash: string
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

/** Half-points, and Word's colours without their sign. */
const size = { body: 21, small: 17, note: 16 }
const colour = docxColours

/** A briefing as a Word document: real styles, footnotes, header rows that repeat, pictures with their text alternative. */
export async function briefingDocx(content: BriefingContent, parts: Parts): Promise<Uint8Array> {
  const notes = numberedNotes(content)
  const { words } = content
  const { reading, labels } = wordFaces
  const sections = content.blocks.filter(({ kind }) => kind === 'heading').length
  const noteBodies = Object.fromEntries(
    notes.all.map(({ number, note }) => [
      number,
      {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: notePieces(note, content).map(
              ({ text, strong, italic }) =>
                new TextRun({ text, bold: strong === true, italics: italic === true }),
            ),
          }),
        ],
      },
    ]),
  )
  const document = new Document({
    title: content.title,
    creator: content.author,
    keywords: content.keywords.join(', '),
    description: `${words['content-hash']} ${parts.contentHash}`,
    lastModifiedBy: content.author,
    styles: {
      default: {
        document: {
          run: {
            font: reading,
            size: size.body,
            color: colour.ink,
            language: { value: wordLanguage[content.language] },
          },
          // Without its rule some readers take the height for exact, and cut off pictures and titles.
          paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { font: reading, size: 50, bold: true },
          paragraph: { spacing: { before: 200, after: 160, line: 252, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { font: reading, size: 32, bold: true },
          paragraph: { spacing: { before: 400, after: 140 }, keepNext: true },
        },
        heading2: {
          run: { font: reading, size: 26, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
        heading3: {
          run: { font: reading, size: 22, bold: true },
          paragraph: { spacing: { before: 260, after: 100 }, keepNext: true },
        },
        footnoteText: { run: { font: labels, size: size.note }, paragraph: { spacing: { after: 60 } } },
        hyperlink: { run: { color: colour.accent, underline: {} } },
      },
      paragraphStyles: [
        style('Label', labels, { size: size.small, color: colour.quiet }, { spacing: close }),
        style('Cell', labels, { size: size.small }, { spacing: { ...close, after: 0 } }),
        style(
          'Caption',
          labels,
          { size: 18, bold: true },
          { keepNext: true, spacing: { before: 240, after: 80 } },
        ),
        // In the navigation, and not in the contents: hundreds of cards would bury the sections.
        style(
          'CardTitle',
          reading,
          { size: 24, bold: true },
          { keepNext: true, outlineLevel: 1, spacing: { before: 320, after: 100 } },
        ),
        style(
          'JudgementName',
          labels,
          { size: size.small, bold: true, color: colour.accent },
          { keepNext: true },
        ),
        style(
          'Claim',
          reading,
          { size: size.body },
          {
            indent: { left: 240 },
            border: { left: { style: BorderStyle.SINGLE, size: 16, color: colour.accent, space: 8 } },
          },
        ),
        style(
          'Callout',
          reading,
          { size: size.body },
          { indent: { left: 160, right: 160 }, border: { top: edge, bottom: edge, left: edge, right: edge } },
        ),
        style('BlockQuote', reading, { italics: true }, { indent: { left: 480, right: 480 } }),
        style('Warning', labels, { size: size.small, color: colour.brass }, { spacing: close }),
      ],
    },
    numbering: {
      config: [numbering('ordered', LevelFormat.DECIMAL, '%1.'), numbering('plain', LevelFormat.BULLET, '–')],
    },
    ...(content.endnotes === undefined ? { footnotes: noteBodies } : { endnotes: noteBodies }),
    features: { updateFields: sections > 2 },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1700, bottom: 1530, left: 1757, right: 1757 },
          },
        },
        footers: { default: new Footer({ children: [footerLine(content, parts.contentHash)] }) },
        children: [
          ...(content.organisation === undefined ? [] : [docxLabel(content.organisation)]),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(content.title)] }),
          ...(content.subtitle === ''
            ? []
            : [
                new Paragraph({
                  children: [
                    new TextRun({
                      text: content.subtitle,
                      italics: content.language !== 'zh',
                      color: colour.quiet,
                      size: 26,
                    }),
                  ],
                }),
              ]),
          docxLabel([content.author, content.dateInWords].filter((part) => part.trim() !== '').join(' · ')),
          ...(content.asKnown === undefined
            ? []
            : [new Paragraph({ style: 'Warning', children: [new TextRun(content.asKnown)] })]),
          docxLabel(`${words['content-hash']} SHA-256 ${parts.contentHash}`),
          ...(sections > 2
            ? [new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-3' })]
            : []),
          ...content.blocks.flatMap((block) => blockDocx(block, content, notes, parts)),
          ...docxBack(content),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Faces that Word has on Windows and macOS, with Cyrillic; Chinese has its own. Ours are on few machines. */
const wordFaces = {
  reading: { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Georgia', eastAsia: 'Microsoft YaHei' },
  labels: { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' },
} as const
const close = { after: 60, line: 264, lineRule: LineRuleType.AUTO } as const
const wordLanguage = { en: 'en-GB', ru: 'ru-RU', zh: 'zh-CN' } as const
const edge = { style: BorderStyle.SINGLE, size: 4, color: colour.line, space: 6 }

type ParagraphLook =
  NonNullable<ConstructorParameters<typeof Paragraph>[0]> extends infer Options
    ? Extract<Options, object>
    : never
function style(
  id: string,
  font: (typeof wordFaces)[keyof typeof wordFaces],
  run: object,
  paragraph: Partial<ParagraphLook> = {},
) {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run: { font, ...run }, paragraph }
}

function numbering(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const indent = { left: 480, hanging: 280 }
  return {
    reference,
    levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }],
  }
}

function footerLine({ words, pageOf }: BriefingContent, contentHash: string): Paragraph {
  const [before = '', between = '', after = ''] = pageOf
  return new Paragraph({
    style: 'Label',
    children: [
      new TextRun(`${words['content-hash']} ${contentHash.slice(0, 8)} · `),
      new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
    ],
  })
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

function blockDocx(
  block: PrintedBlock,
  content: BriefingContent,
  notes: NumberedNotes,
  parts: Parts,
): (Paragraph | Table)[] {
  const { words } = content
  const runs = (some: readonly PrintedRun[]) => runsDocx(some, notes, content)
  const plain = (text: string, named: string, bold = false) =>
    new Paragraph({ style: named, children: [new TextRun(bold ? { text, bold } : { text })] })
  const warned = (warnings: readonly string[]) => warnings.map((said) => plain(`! ${said}`, 'Warning'))
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
        ...(block.caption === '' ? [] : [plain(block.caption, 'Caption')]),
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
          children: [new TextRun(block.statement), ...runs([block.mark])],
        }),
        new Paragraph({
          style: 'Claim',
          children: [
            new TextRun({
              text: `${block.outcome.sign} ${block.outcome.word} `,
              bold: true,
              size: size.small,
            }),
            new TextRun({ text: block.reason, size: size.small, color: colour.quiet }),
          ],
        }),
        ...warned(block.warnings),
      ]
    case 'chart': {
      const { png, width, height } = parts.picture(block.svg)
      const altText = { name: block.title, title: block.title, description: block.alt }
      return [
        plain(block.title, 'Caption'),
        new Paragraph({
          keepNext: block.source !== '',
          children: [
            new ImageRun({ type: 'png', data: Buffer.from(png), transformation: { width, height }, altText }),
          ],
        }),
        ...(block.source === '' ? [] : [plain(block.source, 'Label')]),
        ...warned(block.warnings),
      ]
    }
    case 'image': {
      const { type, bytes, width, height } = parts.image(block)
      const altText = { name: block.caption || block.alt.slice(0, 60), description: block.alt }
      return [
        ...(block.caption === '' ? [] : [plain(block.caption, 'Caption')]),
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
      const rows = block.rows.map((row) => [
        row.label,
        row.statement,
        `${row.outcome.sign} ${row.outcome.word}`,
        [row.reason, ...row.warnings].join(' '),
        row.review,
      ])
      return [
        plain(words['claim-table'], 'Caption'),
        docxTable(
          [heads, ...rows].map((row) => row.map((cell) => [new TextRun(cell)])),
          { heads: 1, shares: [8, 28, 16, 34, 14] },
        ),
      ]
    }
    case 'gap':
      return [plain(`${words['not-shown']}: ${block.text}`, 'Warning', true)]
    case 'break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}
