import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx'
import type { BriefingContent, PrintedCard, PrintedStatement } from '#shared/briefings/briefing-content.ts'

/** Word's colours, without their sign. */
export const docxColours = {
  quiet: '565A5E',
  accent: '0D6B66',
  brass: '7D5600',
  line: 'D5D1C7',
  ink: '1D1F21',
}

/** A line in the tool's voice. */
export function docxLabel(text: string): Paragraph {
  return new Paragraph({ style: 'Label', children: [new TextRun(text)] })
}

/** A claim's statement: another language than the briefing's is told to Word's spelling and to whoever reads. */
export function docxStatement({ statement, foreign }: PrintedStatement): TextRun[] {
  if (foreign === undefined) return [new TextRun(statement)]
  const { language, inWords } = foreign
  return [
    new TextRun({ text: statement, language: { value: language, eastAsia: language } }),
    new TextRun({ text: ` [${inWords}]`, color: docxColours.quiet }),
  ]
}

/** The first `heads` rows repeat on every page; columns share the width by `shares`. */
type TableLook = {
  readonly heads: number
  readonly aligned?: readonly ('left' | 'right')[]
  readonly shares: readonly number[]
}
/** Twentieths of a point between the margins of the page. */
const MEASURE = 8392

/** A table as wide as the page. */
export function docxTable(
  rows: readonly (readonly (readonly ParagraphChild[])[])[],
  { heads, aligned = [], shares }: TableLook,
): Table {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.round((share / all) * MEASURE))
  const rule = { style: BorderStyle.SINGLE, size: 4, color: docxColours.line }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    width: { size: MEASURE, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: rule,
      insideHorizontal: rule,
      insideVertical: none,
    },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at < heads,
          cantSplit: true,
          children: row.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { top: 50, bottom: 50, left: 80, right: 80 },
                children: [
                  new Paragraph({
                    style: 'Cell',
                    alignment: aligned[column] === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                    children: [...cell],
                  }),
                ],
              }),
          ),
        }),
    ),
  })
}

/** The list of sources and the cards, behind the text. */
export function docxBack(content: BriefingContent): (Paragraph | Table)[] {
  return [...references(content), ...cards(content)]
}

function references({ references: told, words }: BriefingContent): Paragraph[] {
  if (told === undefined || told.entries.length === 0) return []
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(words.references)] }),
    ...told.entries.map(
      ({ label: before, runs, original }) =>
        new Paragraph({
          indent: { left: 480, hanging: 480 },
          children: [
            ...(before === null ? [] : [new TextRun(`${before} `)]),
            ...runs.map(({ text, italic, bold, link }): ParagraphChild => {
              const run = new TextRun({ text, italics: italic === true, bold: bold === true })
              return link === undefined ? run : new ExternalHyperlink({ link, children: [run] })
            }),
            ...(original === null ? [] : [new TextRun({ text: ` ${original}`, color: docxColours.quiet })]),
          ],
        }),
    ),
  ]
}

function cards(content: BriefingContent): (Paragraph | Table)[] {
  if (content.cards.length === 0) return []
  const { words } = content
  const scales = (content.scales ?? []).flatMap((scale) => [
    new Paragraph({ style: 'CardTitle', children: [new TextRun(scale.name)] }),
    docxLabel(scale.source),
    docxTable(
      [scale.heads, ...scale.terms.map(({ term, range }) => [term, range])].map((row) =>
        row.map((cell) => [new TextRun(cell)]),
      ),
      { heads: 1, aligned: ['left', 'right'], shares: [3, 1] },
    ),
    docxLabel(scale.confidences),
  ])
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(words.evidence)],
    }),
    docxLabel(words['evidence-note']),
    ...content.cards.flatMap((card) => cardDocx(card, content)),
    ...scales,
  ]
}

function cardDocx(card: PrintedCard, { words }: BriefingContent): (Paragraph | Table)[] {
  const columns = ['hub', 'period', 'value', 'status', 'known-since', 'source'] as const
  const rows = card.observations.map((row) => [
    `${row.hub} · ${row.indicator}`,
    row.period,
    row.value,
    row.status,
    row.vintage,
    row.source,
  ])
  const judged =
    card.judgement === undefined
      ? []
      : [
          ...card.judgement.facts.map(({ name, value }) => docxLabel(`${name}: ${value}`)),
          ...card.judgement.lists.flatMap(({ name, lines }) =>
            lines.map((line) => docxLabel(`${name}: ${line}`)),
          ),
        ]
  return [
    new Paragraph({
      style: 'CardTitle',
      children: [new TextRun(`${card.label} · `), ...docxStatement(card)],
    }),
    docxLabel(`${card.outcome.sign} ${card.outcome.word} ${card.reason}`),
    ...card.quotations.map(
      ({ exact, label: named, source }) =>
        new Paragraph({
          style: 'BlockQuote',
          children: [
            new TextRun(`${words['open-quote']}${exact}${words['close-quote']} [${named}], ${source}`),
          ],
        }),
    ),
    ...(rows.length === 0
      ? []
      : [
          docxTable(
            [columns.map((key) => words[key]), ...rows].map((row) => row.map((cell) => [new TextRun(cell)])),
            { heads: 1, aligned: ['left', 'left', 'right'], shares: [20, 10, 16, 12, 14, 28] },
          ),
        ]),
    ...judged,
    docxLabel(`${words.origins}: ${card.origins}`),
    docxLabel(`${words.review}: ${card.review}`),
  ]
}
