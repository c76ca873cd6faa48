import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type IPropertiesOptions,
  type Paragraph,
} from 'docx'
import type { BriefingContent } from '#shared/briefings/briefing-content.ts'
import { docxColours as colour } from './docx-back.ts'

/** Half-points. */
export const docxSize = { body: 21, small: 17, note: 16 }

/** The styles and lists of a Word briefing, named as writers know them; `language` is what its spelling is checked in. */
export function docxStyles(
  language: BriefingContent['language'],
): Pick<IPropertiesOptions, 'styles' | 'numbering'> {
  const { reading, labels } = wordFaces
  return {
    styles: {
      default: {
        document: {
          run: {
            font: reading,
            size: docxSize.body,
            color: colour.ink,
            language: { value: wordLanguage[language] },
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
        footnoteText: { run: { font: labels, size: docxSize.note }, paragraph: { spacing: { after: 60 } } },
        hyperlink: { run: { color: colour.accent, underline: {} } },
      },
      paragraphStyles: [
        style('Label', labels, { size: docxSize.small, color: colour.quiet }, { spacing: close }),
        style('Cell', labels, { size: docxSize.small }, { spacing: { ...close, after: 0 } }),
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
          { size: docxSize.small, bold: true, color: colour.accent },
          { keepNext: true },
        ),
        style(
          'Claim',
          reading,
          { size: docxSize.body },
          {
            indent: { left: 240 },
            border: { left: { style: BorderStyle.SINGLE, size: 16, color: colour.accent, space: 8 } },
          },
        ),
        style(
          'Callout',
          reading,
          { size: docxSize.body },
          { indent: { left: 160, right: 160 }, border: { top: edge, bottom: edge, left: edge, right: edge } },
        ),
        style('BlockQuote', reading, { italics: true }, { indent: { left: 480, right: 480 } }),
        style('Warning', labels, { size: docxSize.small, color: colour.brass }, { spacing: close }),
      ],
    },
    numbering: {
      config: [numbering('ordered', LevelFormat.DECIMAL, '%1.'), numbering('plain', LevelFormat.BULLET, '–')],
    },
  }
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
