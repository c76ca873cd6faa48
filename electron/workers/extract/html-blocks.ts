import type { TextBlock } from '#shared/domain/text-block.ts'
import { ELEMENT, nodeAfter, TEXT, type HtmlNode } from './html-node.ts'
import { raisedDigits } from './raised-digits.ts'
import { setProse } from './set-prose.ts'
import { TableGrid } from './table-grid.ts'
import type { TextBuilder } from './text-builder.ts'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Never text of a document: code, forms, frames, pictures and what only means something when it runs. */
const DROPPED = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME FRAME FRAMESET OBJECT EMBED APPLET SVG MATH CANVAS AUDIO VIDEO PICTURE IMG ' +
    'MAP INPUT SELECT TEXTAREA BUTTON OPTION DATALIST DIALOG HEAD TITLE META LINK BASE PORTAL XMP PLAINTEXT RT RP',
)
/** Parts of a page that are not the article; dropped where nothing else tells the article from them. */
const FURNITURE = names('NAV FOOTER ASIDE MENU')
const INLINE = names(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RUBY S SAMP SMALL SPAN ' +
    'STRIKE STRONG SUB SUP TIME TT U VAR WBR',
)
/** A row with one of these inside is layout, not data. */
const LAYOUT = names('TABLE H1 H2 H3 H4 UL OL BLOCKQUOTE ARTICLE SECTION')
/** Longer cells hold text, not data. */
const LONGEST_CELL = 400
/** Raised words are marked up this deep at most. */
const DEEPEST_RAISED = 6

/**
 * How much of a tree counts: an article that Readability cut out, whole; a page without its menus, footers and hidden
 * parts; or a page with them, for finding what they say about its origin.
 */
export type Reach = 'article' | 'page' | 'page with furniture'

type Context = { readonly kind: TextBlock['kind']; readonly level: number }
const PLAIN: Context = { kind: 'paragraph', level: 0 }

/**
 * Adds the blocks of a DOM tree to a text. Nothing in it runs, is fetched or survives as markup. The walk does not
 * recurse, so depth costs no stack. Text runs together until an element that has a line of its own begins or ends.
 */
export function addHtmlBlocks(root: HtmlNode, builder: TextBuilder, reach: Reach): void {
  const open: Context[] = [PLAIN]
  const grids: TableGrid[] = []
  let line = ''
  const context = () => open.at(-1) ?? PLAIN
  const isInRow = () => context().kind === 'table-row'
  const flush = () => {
    const { kind, level } = context()
    const prose = kind === 'code' ? setProse(line) : null
    if (prose === null) builder.add(kind, line, level)
    else for (const part of prose) builder.add('paragraph', part)
    line = ''
  }
  const leave = (node: HtmlNode) => {
    const name = node.nodeName.toUpperCase()
    // The number of a note is a link back to the text, and nothing stands between it and the note.
    if (name === 'A' && /^\s*[[(]?\d{1,3}[\])]?$/.test(line) && !isRaised(node)) line += ' '
    if (INLINE.has(name) || name === 'BR') return
    if (name === 'TABLE') grids.pop()
    if (isInRow() && name !== 'TR') line += isCell(name) ? '\t' : ' '
    else flush()
    open.pop()
  }

  let node: HtmlNode | null = root.firstChild
  while (node !== null) {
    const name = node.nodeName.toUpperCase()
    const isEntered = node.nodeType === ELEMENT && !isDropped(node, name, reach)
    if (node.nodeType === TEXT) {
      const text = isRaised(node) ? raisedDigits(node.textContent ?? '') : (node.textContent ?? '')
      line += isInRow() ? text.replace(/\s+/g, ' ') : text
    }
    if (isEntered && name === 'BR') {
      if (context().kind === 'code') line += '\n'
      else if (isInRow()) line += ' '
      else flush()
    } else if (isEntered && !INLINE.has(name)) {
      if (!isInRow()) flush()
      open.push(contextOf(node, name, context()))
      if (name === 'TABLE') grids.push(new TableGrid())
      else if (name === 'TR') grids.at(-1)?.startRow()
      else if (isCell(name) && isInRow()) line = placed(line, node, grids.at(-1))
    }
    const next: HtmlNode | null = nodeAfter(node, root, isEntered && node.firstChild !== null, leave)
    if (isEntered && node.firstChild === null && !INLINE.has(name) && name !== 'BR') leave(node)
    node = next
  }
  flush()
}

function isCell(name: string): boolean {
  return name === 'TD' || name === 'TH'
}

/** A row's line up to a cell, with tabs for the places that cells from above or from the left cover. */
function placed(line: string, cell: HtmlNode, grid: TableGrid | undefined): string {
  const span = (name: string) => Number(cell.getAttribute?.(name) ?? 1)
  return line + (grid?.place(span('colspan'), span('rowspan')) ?? '')
}

function contextOf(node: HtmlNode, name: string, outer: Context): Context {
  const heading = /^H([1-6])$/.exec(name)?.[1]
  if (outer.kind === 'table-row') return outer
  if (heading !== undefined) return { kind: 'heading', level: Number(heading) }
  if (name === 'LI' || name === 'DT' || name === 'DD') return { kind: 'list-item', level: 0 }
  if (name === 'BLOCKQUOTE') return { kind: 'quote', level: 0 }
  if (name === 'PRE') return { kind: 'code', level: 0 }
  if (name === 'TR') return isLayoutRow(node) ? outer : { kind: 'table-row', level: 0 }
  return outer
}

function isDropped(node: HtmlNode, name: string, reach: Reach): boolean {
  if (DROPPED.has(name)) return true
  if (reach === 'article') return false
  return (
    (FURNITURE.has(name) && reach === 'page') ||
    (node.getAttribute?.('hidden') ?? null) !== null ||
    /display\s*:\s*none/i.test(node.getAttribute?.('style') ?? '')
  )
}

/** Whether a text stands in raised type, however it is linked or set there. */
function isRaised(text: HtmlNode): boolean {
  let node = text.parentNode
  for (let depth = 0; node !== null && depth < DEEPEST_RAISED; depth++) {
    const name = node.nodeName.toUpperCase()
    if (name === 'SUP') return true
    if (!INLINE.has(name)) return false
    node = node.parentNode
  }
  return false
}

/**
 * Data has several cells with a line each, bare or in a paragraph as word processors write it; layout has blocks inside.
 * Looks at no more than the first 200 nodes of a row: data rows are shorter, and nested layout must not cost n².
 */
function isLayoutRow(row: HtmlNode): boolean {
  let seen = 0
  let cells = 0
  let paragraphs = 0
  let inCell = 0
  for (let node = row.firstChild; node !== null && seen < 200; node = nodeAfter(node, row, true)) {
    const name = node.nodeName.toUpperCase()
    seen++
    if (LAYOUT.has(name)) return true
    if (name === 'TD' || name === 'TH') {
      cells++
      inCell = 0
    }
    if (name === 'P' || (name === 'DIV' && !/^(?:P|DIV)$/i.test(node.firstChild?.nodeName ?? ''))) {
      paragraphs++
      inCell++
      if (inCell > 1 || (node.textContent ?? '').length > LONGEST_CELL) return true
    }
  }
  return paragraphs > 0 && cells < 2
}
