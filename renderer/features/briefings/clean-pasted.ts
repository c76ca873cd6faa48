import * as v from 'valibot'
import { LinkAddress } from '#shared/domain/briefing-inline.ts'

/** Elements whose words are not words of the text. */
const DROPPED =
  'del,[class*="MsoComment"],[style*="mso-element:comment"],script,style,template,noscript,iframe,object,embed,svg,math,form,button,select,input,textarea,head,title,meta,link,img,picture,video,audio,canvas,nav'
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER MAIN ASIDE FIGURE FIGCAPTION ADDRESS PRE DL DT DD DETAILS SUMMARY CENTER BODY'.split(
    ' ',
  ),
)
/** Word's names of headings, and of what it sets as lists without making them lists. */
const WORD_HEADING = /mso-style-name:\s*["']?(?:heading|заголовок|标题)\s*(\d)/iu
const WORD_LIST = /mso-list:\s*(?!none|skip|ignore)/iu

/**
 * HTML of a clipboard (Word, Google Docs, a web page) as the elements of a briefing's schema and nothing else: headings,
 * paragraphs, quotations, flat lists, tables of plain cells, bold, italic, links. Words survive; looks, pictures and scripts
 * do not. What was copied from a briefing itself keeps its tokens.
 */
export function cleanPasted(html: string): string {
  if (/data-pm-slice/.test(html)) return html
  const page = new DOMParser().parseFromString(withoutConditionals(html), 'text/html')
  for (const dropped of page.body.querySelectorAll(DROPPED)) dropped.remove()
  for (const hidden of page.body.querySelectorAll(
    '[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"]',
  ))
    hidden.remove()
  const out = document.implementation.createHTMLDocument('').body
  appendBlocks(page.body, out)
  return out.innerHTML
}

/** Where Word's bullets and numbers stand, once it is known: they tell the kind of a list and are no words of it. */
const MARK = 'data-word-mark'

/** Word's bullets and numbers stand between conditional comments; without them they would be words of the paragraph. */
function withoutConditionals(html: string): string {
  return html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/gi, `<span ${MARK}>$1</span>`)
    .replace(/<!\[(?:if[^\]]*|endif)\]>/gi, '')
    .replace(/<!--(?:Start|End)Fragment-->/gi, '')
}

function appendBlocks(from: Element, out: Element): void {
  let line: Node[] = []
  const flush = () => {
    const paragraph = document.createElement('p')
    for (const node of line) appendInline(node, paragraph, {})
    line = []
    trim(paragraph)
    if (hasWords(paragraph)) out.append(paragraph)
  }
  for (const node of from.childNodes) {
    if (!(node instanceof Element) || !isBlock(node)) {
      if (node.nodeName === 'BR') flush()
      else line.push(node)
      continue
    }
    flush()
    appendBlock(node, out)
  }
  flush()
}

function isBlock(element: Element): boolean {
  return (
    BLOCKS.has(element.tagName) ||
    /^(?:H[1-6]|UL|OL|TABLE|BLOCKQUOTE|HR)$/.test(element.tagName) ||
    // Google Docs wraps everything in one <b>; a web page its paragraphs in links.
    (/^(?:B|SPAN|A|FONT|STRONG|EM|I)$/.test(element.tagName) &&
      element.querySelector('p,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,div') !== null)
  )
}

function appendBlock(element: Element, out: Element): void {
  const { tagName } = element
  const level = headingLevel(element)
  if (level !== null) return appendWords(element, out, `h${level}`)
  if (tagName === 'UL' || tagName === 'OL') return appendList(element, out)
  if (tagName === 'TABLE') return appendTable(element, out)
  if (tagName === 'BLOCKQUOTE') return appendWords(element, out, 'blockquote')
  if (tagName === 'HR') return
  if (WORD_LIST.test(element.getAttribute('style') ?? '')) return appendWordItem(element, out)
  return appendBlocks(element, out)
}

function headingLevel(element: Element): number | null {
  const plain = /^H([1-6])$/.exec(element.tagName)
  if (plain !== null) return Math.min(Number(plain[1]), 3)
  if (element.tagName !== 'P') return null
  const named = WORD_HEADING.exec(element.getAttribute('style') ?? '')
  if (named !== null) return Math.min(Math.max(Number(named[1]), 1), 3)
  return /(?:^|\s)MsoTitle(?:\s|$)/.test(element.className) ? 1 : null
}

function appendWords(element: Element, out: Element, tag: string): void {
  const made = document.createElement(tag)
  for (const child of element.childNodes) appendInline(child, made, {})
  trim(made)
  if (hasWords(made)) out.append(made)
}

/** Lists within lists become items of the one list: a briefing's have one level. */
function appendList(list: Element, out: Element): void {
  const made = document.createElement(list.tagName.toLowerCase())
  for (const item of list.querySelectorAll('li')) {
    const line = document.createElement('li')
    for (const child of item.childNodes)
      if (!(child instanceof Element) || !/^(?:UL|OL)$/.test(child.tagName)) appendInline(child, line, {})
    trim(line)
    if (hasWords(line)) made.append(line)
  }
  if (made.childElementCount > 0) out.append(made)
}

/** A paragraph that Word shows as an item: it joins the list before it. `mso-list:l0 level1 lfo1` tells no kind; the mark does. */
function appendWordItem(element: Element, out: Element): void {
  const line = document.createElement('li')
  const told = element.querySelector(`[${MARK}]`)?.textContent ?? ''
  for (const child of element.childNodes) appendInline(child, line, {})
  const mark = /^\s*(?:[·•▪◦o§–-]|\(?(\d{1,3}|[a-z])[.)])[\s\u00a0]+/iu.exec(line.textContent ?? '')
  const isOrdered =
    mark?.[1] !== undefined ||
    /^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{2,6})[.)]/iu.test(told) ||
    /mso-list:[^;"']*ordered/iu.test(element.getAttribute('style') ?? '')
  if (mark !== null) cutStart(line, mark[0].length)
  trim(line)
  if (!hasWords(line)) return
  const tag = isOrdered ? 'OL' : 'UL'
  const before = out.lastElementChild
  const list =
    before?.tagName === tag && before.hasAttribute('data-word') ? before : document.createElement(tag)
  if (list !== before) {
    list.setAttribute('data-word', '')
    out.append(list)
  }
  list.append(line)
}

function appendTable(table: Element, out: Element): void {
  const made = document.createElement('table')
  const caption = table.querySelector('caption')?.textContent?.replace(/\s+/gu, ' ').trim() ?? ''
  if (caption !== '') made.setAttribute('data-caption', caption.slice(0, 300))
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  /** By column, the last row that a cell above reaches down to. */
  const reached = new Map<number, number>()
  rows.forEach((row, at) => {
    const line = document.createElement('tr')
    const cells = [...row.children].filter((cell) => /^T[DH]$/.test(cell.tagName))
    const isHead =
      row.parentElement?.tagName === 'THEAD' ||
      (at === 0 && cells.length > 0 && cells.every((cell) => cell.tagName === 'TH' || isAllBold(cell)))
    const skipReached = () => {
      while ((reached.get(line.childElementCount) ?? -1) >= at)
        line.append(document.createElement(isHead ? 'th' : 'td'))
    }
    for (const cell of cells) {
      skipReached()
      const column = line.childElementCount
      const box = document.createElement(isHead ? 'th' : 'td')
      for (const child of cell.childNodes) appendInline(child, box, isHead ? { bold: true } : {})
      trim(box)
      line.append(box)
      // A joined cell leaves the places it covered empty.
      const span = Math.min(Number(cell.getAttribute('colspan')) || 1, 30)
      for (let extra = 1; extra < span; extra++) line.append(document.createElement(isHead ? 'th' : 'td'))
      const last = at + (Number(cell.getAttribute('rowspan')) || 1) - 1
      if (last > at) for (let of = 0; of < span; of++) reached.set(column + of, last)
    }
    skipReached()
    if (line.childElementCount > 0) made.append(line)
  })
  if (made.childElementCount > 0) out.append(made)
}

/** Google Docs says bold by a style, and wraps all of it in a <b> that is not; others say it by an element. */
function isAllBold(cell: Element): boolean {
  const words = textsIn(cell).filter((text) => text.data.trim() !== '')
  return words.length > 0 && words.every((text) => isBold(text.parentElement, cell))
}
function isBold(element: Element | null, within: Element): boolean {
  if (element === null || element === within) return false
  const { bold } = looksOf(element, {})
  const isTold = /(?<![\w-])font-weight:/iu.test(element.getAttribute('style') ?? '')
  return bold === true || (!isTold && isBold(element.parentElement, within))
}

type Looks = { readonly bold?: boolean; readonly italic?: boolean; readonly link?: string }

const RAISED = signsOf('0123456789+-−', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻')
const LOWERED = signsOf('0123456789+-−', '₀₁₂₃₄₅₆₇₈₉₊₋₋')
function signsOf(plain: string, set: string): Readonly<Record<string, string>> {
  const all = [...set]
  return Object.fromEntries([...plain].map((sign, at) => [sign, all[at] ?? sign]))
}

/** Inline words with the three looks a briefing has. Blocks inside become a space: two lines are not one word. */
function appendInline(node: Node, out: Element, looks: Looks): void {
  if (node.nodeType === 3) {
    const words = (node.textContent ?? '').replace(/[ \t\r\n\f]+/gu, ' ')
    if (words !== '') out.append(dressed(words, looks))
    return
  }
  if (!(node instanceof Element) || node.hasAttribute(MARK)) return
  if (node.tagName === 'BR') return out.append(' ')
  // A raised mark that is only set lower would be another digit of the number before it.
  if (node.tagName === 'SUP' || node.tagName === 'SUB') {
    const signs = node.tagName === 'SUP' ? RAISED : LOWERED
    const words = (node.textContent ?? '').trim()
    if (words !== '' && /^[\d+−-]+$/u.test(words))
      return out.append(dressed([...words].map((sign) => signs[sign] ?? sign).join(''), looks))
  }
  const inner = looksOf(node, looks)
  if (isBlock(node) && out.textContent !== '') out.append(' ')
  for (const child of node.childNodes) appendInline(child, out, inner)
}

function looksOf(element: Element, { bold, italic, link }: Looks): Looks {
  const style = element.getAttribute('style') ?? ''
  const weight = /(?<![\w-])font-weight:\s*(bold|normal|\d{3})/iu.exec(style)?.[1]
  const slant = /(?<![\w-])font-style:\s*(italic|normal)/iu.exec(style)?.[1]
  const href = element.tagName === 'A' ? v.safeParse(LinkAddress, element.getAttribute('href')) : null
  const isBold =
    weight === undefined
      ? /^(?:B|STRONG)$/.test(element.tagName) || bold === true
      : weight === 'bold' || Number(weight) >= 600
  const isItalic =
    slant === undefined ? /^(?:I|EM|CITE)$/.test(element.tagName) || italic === true : slant === 'italic'
  const to = href?.success === true ? href.output : link
  return { bold: isBold, italic: isItalic, ...(to === undefined ? {} : { link: to }) }
}

function dressed(words: string, { bold, italic, link }: Looks): Node {
  let node: Node = document.createTextNode(words)
  const wrap = (tag: string) => {
    const outer = document.createElement(tag)
    outer.append(node)
    node = outer
    return outer
  }
  if (italic) wrap('em')
  if (bold) wrap('strong')
  if (link !== undefined) wrap('a').setAttribute('href', link)
  return node
}

function hasWords(element: Element): boolean {
  return (element.textContent ?? '').replace(/[\s\u00a0\u200b]+/gu, '') !== ''
}

function trim(element: Element): void {
  const texts = textsIn(element)
  // What is blank at either end may be several pieces.
  for (const text of texts) if ((text.data = text.data.replace(/^[\s\u200b]+/u, '')) !== '') break
  for (const text of texts.toReversed())
    if ((text.data = text.data.replace(/[\s\u200b]+$/u, '')) !== '') break
  // A space where one element ends and another begins is one space.
  texts.forEach((text, at) => {
    if (at > 0 && /\s$/u.test(texts[at - 1]?.data ?? '')) text.data = text.data.replace(/^\s+/u, '')
  })
  for (const text of texts) if (text.data === '') removeEmpty(text, element)
}

function removeEmpty(node: ChildNode, within: Element): void {
  const parent = node.parentElement
  node.remove()
  if (parent !== null && parent !== within && parent.childNodes.length === 0) removeEmpty(parent, within)
}

function cutStart(element: Element, letters: number): void {
  let left = letters
  for (const text of textsIn(element)) {
    const cut = Math.min(left, text.data.length)
    text.data = text.data.slice(cut)
    left -= cut
    if (left === 0) return
  }
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, 4)
  const found: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) found.push(node)
  return found
}
