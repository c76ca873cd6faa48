import { lettersBy } from './letters-by.ts'
import type { Paragraph, Type } from './paragraphs.ts'

/** Headings are larger than the running text by this factor, or called headings by the file's own structure. */
const LARGER = 1.12
/** Longer ones are large text, not headings. */
const LONGEST = 300
/** A heading no larger than the running text is shorter, and ends without a full stop. */
const LONGEST_OF_BODY_SIZE = 120

/**
 * The level of every paragraph, 0 for one that is no heading. The file's own structure comes first; else the largest type
 * is level 1 and each clearly smaller size one more, down to level 6. A short line as large as the running text, set whole
 * in the font of larger headings, is one level below them.
 */
export function headingLevelsOf(paragraphs: readonly Paragraph[], { body }: Type): number[] {
  const isTagged = paragraphs.some(({ lines: [first] }) => first.tag?.kind === 'heading')
  const least = body * (isTagged ? 1.3 : LARGER)
  const large = paragraphs.filter((paragraph) => isLarge(paragraph, least))
  const sizes: number[] = []
  for (const size of large.map(({ lines: [first] }) => first.size).toSorted((a, b) => b - a)) {
    const last = sizes.at(-1)
    if (last === undefined || size < last * 0.94) sizes.push(size)
  }
  const fonts = isTagged ? new Set<string>() : headingFonts(paragraphs, large)
  return paragraphs.map((paragraph, index) => {
    const [{ tag, size }] = paragraph.lines
    if (tag?.kind === 'heading') return tag.level
    if (isLarge(paragraph, least)) return Math.min(6, sizes.findIndex((other) => size >= other * 0.94) + 1)
    const isHeading = isSetAs(paragraph, fonts, body) && index < paragraphs.length - 1
    return isHeading ? Math.min(6, sizes.length + 1) : 0
  })
}

function isLarge({ lines }: Paragraph, least: number): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  const hasLetters = lines.some(({ text }) => /\p{L}{2}|\p{Script=Han}/u.test(text))
  return lines[0].size >= least && lines[0].cells.length === 0 && length <= LONGEST && hasLetters
}

/** Fonts of the larger headings that the running text is not set in. */
function headingFonts(paragraphs: readonly Paragraph[], large: readonly Paragraph[]): ReadonlySet<string> {
  const letters = lettersBy(
    paragraphs.flatMap(({ lines }) => lines),
    ({ font }) => font,
  )
  const whole = [...letters.values()].reduce((sum, count) => sum + count, 0)
  const fonts = large.flatMap(({ lines }) => lines.map(({ font }) => font))
  return new Set(fonts.filter((font) => font !== '' && (letters.get(font) ?? 0) < whole / 5))
}

function isSetAs({ lines }: Paragraph, fonts: ReadonlySet<string>, body: number): boolean {
  const text = lines.map((line) => line.text).join(' ')
  return (
    lines.every((line) => fonts.has(line.font) && line.size >= 0.98 * body && line.cells.length === 0) &&
    text.length <= LONGEST_OF_BODY_SIZE &&
    /\p{L}{2}|\p{Script=Han}/u.test(text) &&
    !/[.。,，;；:：…]$/u.test(text)
  )
}
