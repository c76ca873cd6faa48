import type { TextSpan } from '#shared/domain/text-span.ts'

/**
 * Between places in a version's text and places in the page. Every block of the text is one element that carries
 * `data-start` and holds one text node, so that a place is found by its block and never by walking the document.
 */
const blocksIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-start]')]

const startOf = (block: HTMLElement) => Number(block.dataset['start'])

function textOf(block: HTMLElement): Text | null {
  return block.firstChild instanceof Text ? block.firstChild : null
}

/** The last block that starts at or before `at`, by halving: a book has thousands. */
function blockAt(blocks: readonly HTMLElement[], at: number): HTMLElement | undefined {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const block = blocks[middle]
    if (block !== undefined && startOf(block) <= at) low = middle
    else high = middle - 1
  }
  return blocks[low]
}

/** Null where the text shown does not hold the span. */
export function rangeOf(root: HTMLElement, span: TextSpan): Range | null {
  const blocks = blocksIn(root)
  const [first, last] = [blockAt(blocks, span.start), blockAt(blocks, Math.max(span.start, span.end - 1))]
  const [from, to] = [first && textOf(first), last && textOf(last)]
  if (!first || !last || !from || !to) return null
  const range = document.createRange()
  range.setStart(from, Math.min(from.length, Math.max(0, span.start - startOf(first))))
  range.setEnd(to, Math.min(to.length, Math.max(0, span.end - startOf(last))))
  return range
}

/** Where in the text a place of the page lies, or null outside of it. */
export function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const block = element?.closest<HTMLElement>('[data-start]')
  if (!block || !root.contains(block)) return null
  if (node instanceof Text) return startOf(block) + offset
  return startOf(block) + (offset === 0 ? 0 : (textOf(block)?.length ?? 0))
}

/** The place under the pointer. */
export function offsetAtPoint(root: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  return caret === null ? null : offsetOf(root, caret.offsetNode, caret.offset)
}

/** What is selected inside the reader, without the white space around it; null when nothing is. */
export function selectedSpan(root: HTMLElement, text: string): TextSpan | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const start = offsetOf(root, range.startContainer, range.startOffset)
  const end = offsetOf(root, range.endContainer, range.endOffset)
  if (start === null || end === null) return null
  return trimmed(text, { start, end })
}

export function trimmed(text: string, span: TextSpan): TextSpan | null {
  const words = text.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  const end = span.end - (words.length - words.trimEnd().length)
  return end > start ? { start, end } : null
}
