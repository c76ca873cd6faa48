import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { BriefingContent } from '#shared/briefings/briefing-content.ts'
import { notePieces } from '#shared/briefings/formats/note-words.ts'
import { numberedNotes } from '#shared/briefings/formats/numbered-notes.ts'
import { docxBack, docxColours, docxLabel } from './docx-back.ts'
import { blockDocx, type DocxPictures } from './docx-blocks.ts'
import { docxStyles } from './docx-styles.ts'

type Parts = DocxPictures & { readonly contentHash: string }

/** A briefing as a Word document: real styles, footnotes, header rows that repeat, pictures with their text alternative. */
export async function briefingDocx(content: BriefingContent, parts: Parts): Promise<Uint8Array> {
  const notes = numberedNotes(content)
  const { words } = content
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
    ...docxStyles(content.language),
    ...(content.endnotes === undefined ? { footnotes: noteBodies } : { endnotes: noteBodies }),
    // Word counts the pages itself when it opens the file; programs that do not show the numbers written here.
    features: { updateFields: sections > 2 },
    ...(sections > 2 ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
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
                      color: docxColours.quiet,
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
