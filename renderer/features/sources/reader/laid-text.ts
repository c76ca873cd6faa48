import type { TextSpan } from '#shared/domain/text-span.ts'

/**
 * Between places in a version's text and places in the page. Every stretch of the text is one text node; they are kept in
 * order, so that a place is found by halving and never by walking the document.
 */
export class LaidText {
  readonly root: HTMLElement
  readonly #starts: number[] = []
  readonly #nodes: Text[] = []
  readonly #startOf = new Map<Node, number>()
  readonly #pageMarks: { readonly mark: HTMLElement; readonly page: number }[] = []

  constructor(root: HTMLElement) {
    this.root = root
  }

  /** The end of the text shown. */
  get end(): number {
    return (this.#starts.at(-1) ?? 0) + (this.#nodes.at(-1)?.length ?? 0)
  }

  /** While it is laid out, in order. */
  addNode(node: Text, start: number): void {
    this.#starts.push(start)
    this.#nodes.push(node)
    this.#startOf.set(node, start)
  }

  addPageMark(mark: HTMLElement, page: number): void {
    this.#pageMarks.push({ mark, page })
  }

  /** Names the breaks between pages for those who hear them, in the language of the window. */
  namePages(nameOf: (page: number) => string): void {
    for (const { mark, page } of this.#pageMarks) mark.ariaLabel = nameOf(page)
  }

  /** Null where the text shown holds nothing of the span. */
  rangeOf(span: TextSpan): Range | null {
    const [first, last] = [this.#indexAt(span.start), this.#indexAt(Math.max(span.start, span.end - 1))]
    const [from, to] = [this.#nodes[first], this.#nodes[last]]
    if (from === undefined || to === undefined) return null
    const range = document.createRange()
    const within = (node: Text, index: number, at: number) =>
      Math.min(node.length, Math.max(0, at - (this.#starts[index] ?? 0)))
    range.setStart(from, within(from, first, span.start))
    range.setEnd(to, within(to, last, span.end))
    return range
  }

  /** Where in the text a place of the page lies, or null outside of it. */
  offsetOf(node: Node, offset: number): number | null {
    if (!this.root.contains(node)) return null
    const start = this.#startOf.get(node)
    if (start !== undefined) return start + offset
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT)
    const child = node.childNodes[offset]
    if (child !== undefined) {
      walker.currentNode = child
      for (let next: Node | null = child; next !== null; next = walker.nextNode()) {
        const begins = this.#startOf.get(next)
        if (begins !== undefined) return begins
      }
      return this.end
    }
    // Behind the last child: where its last words end.
    walker.currentNode = deepest(node)
    for (let before: Node | null = walker.currentNode; before !== null; before = walker.previousNode()) {
      const begins = this.#startOf.get(before)
      if (begins !== undefined) return begins + (before.nodeValue?.length ?? 0)
    }
    return 0
  }

  /** The place under a point of the window, or null. */
  offsetAtPoint(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y)
    return caret === null ? null : this.offsetOf(caret.offsetNode, caret.offset)
  }

  /**
   * The first stretch that reaches below a height of the window: what a person reads there. Looks at chunks first, so that
   * those out of sight are not laid out for it.
   */
  stretchBelow(height: number): { readonly start: number; readonly box: DOMRect } | null {
    const chunk = firstWhere(this.root.children.length, (at) => {
      const box = this.root.children[at]?.getBoundingClientRect()
      return box !== undefined && box.bottom > height
    })
    const element = this.root.children[chunk]
    if (element === undefined) return null
    const first = this.#startIn(element)
    const next = this.root.children[chunk + 1]
    const behind = next === undefined ? this.#nodes.length : this.#startIn(next)
    const index = Math.min(
      behind - 1,
      first + firstWhere(behind - first, (at) => this.#boxOf(first + at).bottom > height),
    )
    const start = this.#starts[index]
    return start === undefined ? null : { start, box: this.#boxOf(index) }
  }

  /** The box of the stretch that begins at `start`. */
  boxAt(start: number): DOMRect {
    return this.#boxOf(this.#indexAt(start))
  }

  /** What is selected of the text, without the white space around it; null when nothing is. */
  selectedSpan(text: string): TextSpan | null {
    const selection = document.getSelection()
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
    const range = selection.getRangeAt(0)
    const start = this.offsetOf(range.startContainer, range.startOffset)
    const end = this.offsetOf(range.endContainer, range.endOffset)
    // A drag that leaves the text ends where the text does; one that never was in it selects nothing of it.
    if (start === null && end === null) return null
    return trimmed(text, { start: start ?? 0, end: end ?? this.end })
  }

  #boxOf(index: number): DOMRect {
    const range = document.createRange()
    const node = this.#nodes[index]
    if (node !== undefined) range.selectNodeContents(node)
    return range.getBoundingClientRect()
  }

  /** The number of the first stretch in an element. */
  #startIn(element: Element): number {
    const start = Number(element.querySelector<HTMLElement>('[data-start]')?.dataset['start'] ?? 0)
    return this.#indexAt(start)
  }

  /** The last stretch that starts at or before a place. */
  #indexAt(at: number): number {
    return Math.max(0, firstWhere(this.#starts.length, (index) => (this.#starts[index] ?? 0) > at) - 1)
  }
}

/** The first of `count` numbers from 0 for which something holds that holds for all that follow; `count` for none. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function deepest(node: Node): Node {
  let at = node
  while (at.lastChild !== null) at = at.lastChild
  return at
}

function trimmed(text: string, span: TextSpan): TextSpan | null {
  const words = text.slice(span.start, span.end)
  const start = span.start + (words.length - words.trimStart().length)
  const end = span.end - (words.length - words.trimEnd().length)
  return end > start ? { start, end } : null
}
