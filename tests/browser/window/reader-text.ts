import type { TextBlock, TextPage } from '#shared/domain/text-block.ts'
import type { SourceOpened } from '#shared/ipc/answers/sources.ts'
import type { Answers } from './speaking-transport.ts'
import { story } from './story.ts'

export type Line = readonly [kind: TextBlock['kind'], words: string, level?: number]

/** A text of these blocks, a line each; `pages` are the words at which pages begin. */
export function textOf(lines: readonly Line[], pages: readonly string[] = []) {
  const text = lines.map(([, words]) => words).join('\n')
  let at = 0
  const blocks = lines.map(([kind, words, level = 0]): TextBlock => {
    const span = { start: at, end: at + words.length }
    at = span.end + 1
    return { kind, level, span }
  })
  const starts = pages.map((words) => text.indexOf(words))
  return {
    text,
    blocks,
    pages: starts.map((start, index): TextPage => ({
      number: index + 1,
      span: { start, end: starts[index + 1] ?? text.length },
    })),
  }
}

/** The story with another text in its one source, and whatever else a test changes of it. */
export function storyOfText(shown: Partial<SourceOpened>): Answers {
  const { 'sources.open': open, ...rest } = story()
  return {
    ...rest,
    'suggestions.list': () => [],
    'sources.open': (input) => {
      const opened = open?.(input)
      if (opened === undefined || !('quotations' in opened)) throw new Error('the story has a source')
      return { ...opened, quotations: [], ...shown }
    },
  }
}

/** A report of `count` blocks with a heading every forty; each names its number. */
export function longText(count: number) {
  return textOf(
    Array.from({ length: count }, (_, at): Line =>
      at % 40 === 0
        ? ['heading', `Chapter ${at}`, 2]
        : [
            'paragraph',
            `Paragraph ${at} tells how the hub of region ${at} grew, and by how much in which year.`,
          ],
    ),
  )
}
