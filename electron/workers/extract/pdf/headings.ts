import type { Paragraph, Type } from './paragraphs.ts'

/** Headings are larger than the running text by this factor, or called headings by the file's own structure. */
const LARGER = 1.12
/** Longer ones are large text, not headings. */
const LONGEST = 300

/**
 * The level of every paragraph, 0 for one that is no heading. The file's own structure comes first; else the largest type
 * is level 1 and each clearly smaller size one more, down to level 6.
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
  return paragraphs.map((paragraph) => {
    const [{ tag, size }] = paragraph.lines
    if (tag?.kind === 'heading') return tag.level
    if (!isLarge(paragraph, least)) return 0
    return Math.min(6, sizes.findIndex((other) => size >= other * 0.94) + 1)
  })
}

function isLarge({ lines }: Paragraph, least: number): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  const hasLetters = lines.some(({ text }) => /\p{L}{2}|\p{Script=Han}/u.test(text))
  return lines[0].size >= least && lines[0].cells.length === 0 && length <= LONGEST && hasLetters
}
