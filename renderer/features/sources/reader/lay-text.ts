import type { TextPage } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { figureColumns, foreignLanguage, hasColumnNames, hasOwnMarker, isFootnote } from './block-forms.ts'
import { LaidText } from './laid-text.ts'
import type { TextChunk, TextGroup, TextLayout } from './text-layout.ts'
import type { TextPiece } from './text-pieces.ts'

export type ShownText = {
  readonly text: string
  readonly pages: readonly TextPage[]
  readonly language: string | null
}

/** Cells of so few letters stay on one line: Chinese would else break behind every sign. */
const SHORT = 10

/**
 * Builds a text inside `root`, by hand: it never changes while it is shown, and a book has tens of thousands of elements,
 * which are here in tens of milliseconds. Words only ever become text nodes. Every block carries `data-start`; headings,
 * lists, quotes, tables and code are elements of their kind, and each page begins at a mark without words.
 */
export function layText(root: HTMLElement, shown: ShownText, { chunks }: TextLayout): LaidText {
  const laid = new LaidText(root)
  const words = new Words(laid, shown)
  root.replaceChildren(...chunks.map((chunk) => chunkElement(chunk, words)))
  return laid
}

function chunkElement({ groups, span, pieces }: TextChunk, words: Words): HTMLElement {
  const chunk = document.createElement('div')
  chunk.className = 'chunk'
  // From these the style sheet guesses how high a chunk is before it was ever in sight.
  chunk.style.setProperty('--letters', String(span.end - span.start))
  chunk.style.setProperty('--pieces', String(pieces))
  chunk.append(...groups.map((group) => groupElement(group, words)))
  return chunk
}

function groupElement(group: TextGroup, words: Words): HTMLElement {
  if (group.kind === 'table') return tableElement(group, words)
  if (group.kind === 'piece') return pieceElement(group.piece, words)
  const list = document.createElement('ul')
  list.append(
    ...group.pieces.map((piece) => {
      const item = words.element('li', piece.span)
      if (!piece.continues && !hasOwnMarker(words.of(piece.span))) item.className = 'bare'
      return item
    }),
  )
  return list
}

function pieceElement(piece: TextPiece, words: Words): HTMLElement {
  const element = words.element(tagOf(piece), piece.span)
  if (piece.kind === 'heading') element.className = `l${piece.level}`
  else if (piece.kind === 'paragraph' && isFootnote(words.of(piece.span))) element.className = 'footnote'
  if (piece.continues) element.classList.add('continues')
  return element
}

function tagOf({ kind, level }: TextPiece): keyof HTMLElementTagNameMap {
  const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const
  if (kind === 'heading') return headings[Math.max(1, level) - 1] ?? 'h6'
  return kind === 'quote' ? 'blockquote' : kind === 'code' ? 'pre' : 'p'
}

function tableElement(
  { pieces, widths, isFirst }: Extract<TextGroup, { kind: 'table' }>,
  words: Words,
): HTMLElement {
  const rows = pieces.map(({ span }) => cellsOf(words.of(span), span.start))
  const said = rows.map((row) => row.map((cell) => words.of(cell)))
  const figures = figureColumns(said)
  const names = isFirst && hasColumnNames(said)
  const table = document.createElement('table')
  if (widths !== null) {
    table.className = 'fixed'
    const group = document.createElement('colgroup')
    group.append(
      ...widths.map((width) => {
        const column = document.createElement('col')
        column.style.width = `${(width * 100).toFixed(2)}%`
        return column
      }),
    )
    table.append(group)
  }
  const body = document.createElement('tbody')
  body.append(
    ...rows.map((row, at) => {
      const line = document.createElement('tr')
      line.append(
        ...row.map((span, column) => {
          const cell = words.element(names && at === 0 ? 'th' : 'td', span)
          if (cell instanceof HTMLTableCellElement) {
            if (names && at === 0) cell.scope = 'col'
            // A row of one cell is a title or a note across the table.
            if (row.length === 1 && figures.length > 1) cell.colSpan = figures.length
            else if (figures[column] === true) cell.className = 'number'
            if (span.end - span.start <= SHORT) cell.classList.add('short')
          }
          return cell
        }),
      )
      return line
    }),
  )
  table.append(body)
  // A wide table scrolls by itself; the page never does.
  const frame = document.createElement('div')
  frame.className = 'table'
  frame.append(table)
  return frame
}

function cellsOf(row: string, start: number): readonly TextSpan[] {
  let from = start
  return row.split('\t').map((cell) => {
    const span = { start: from, end: from + cell.length }
    from = span.end + 1
    return span
  })
}

/** Puts words into elements, with marks where pages begin. */
class Words {
  readonly #laid: LaidText
  readonly #shown: ShownText
  #page = 0

  constructor(laid: LaidText, shown: ShownText) {
    this.#laid = laid
    this.#shown = shown
  }

  of({ start, end }: TextSpan): string {
    return this.#shown.text.slice(start, end)
  }

  /** Must be called in the order of the text. */
  element(tag: keyof HTMLElementTagNameMap, span: TextSpan): HTMLElement {
    const element = document.createElement(tag)
    element.dataset['start'] = String(span.start)
    element.dir = 'auto'
    const language = foreignLanguage(this.of(span), this.#shown.language)
    if (language !== undefined) element.lang = language
    let from = span.start
    for (let page = this.#next(); page !== undefined && page.span.start < span.end; page = this.#next()) {
      if (page.span.start > from) {
        this.#put(element, from, page.span.start)
        from = page.span.start
      }
      element.append(this.#mark(page.number, from > span.start))
      this.#page += 1
    }
    if (from < span.end) this.#put(element, from, span.end)
    return element
  }

  #next(): TextPage | undefined {
    return this.#shown.pages[this.#page]
  }

  #put(element: HTMLElement, start: number, end: number): void {
    const node = document.createTextNode(this.of({ start, end }))
    element.append(node)
    this.#laid.addNode(node, start)
  }

  #mark(page: number, isWithin: boolean): HTMLElement {
    const mark = document.createElement('span')
    mark.className = isWithin ? 'page within' : 'page'
    mark.role = 'separator'
    // Its number is drawn by the style sheet: it is no word of the text, and never selected or found.
    const number = document.createElement('span')
    number.dataset['page'] = String(page)
    mark.append(number)
    this.#laid.addPageMark(mark, page)
    return mark
  }
}
