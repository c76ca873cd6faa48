import type { BriefingBlock } from '../domain/briefing-block.ts'
import type { FigureInline, Inline } from '../domain/briefing-inline.ts'
import { inlinesOf } from './citations.ts'

/** The words of inline content; `figure` prints a token. Citations are marks, not words. */
export function wordsOf(content: readonly Inline[], figure: (part: FigureInline) => string): string {
  return content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'figure' ? figure(part) : ''))
    .join('')
}

/** Whether a block is there and says nothing: no words, no figure, no mark. */
export function saysNothing(block: BriefingBlock): boolean {
  switch (block.type) {
    case 'claim':
    case 'chart':
    case 'claim-table':
    case 'image':
      return false
    case 'break':
      return true
    default:
      return inlinesOf(block).every((part) => part.type === 'text' && part.text.trim() === '')
  }
}
