import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import { isBareLabel } from '#shared/reading/labels.ts'
import { isProvenanceLine } from '#shared/reading/provenance-line.ts'
import { addHtmlBlocks } from './html-blocks.ts'
import { removeFurniture } from './html-furniture.ts'
import { htmlMetadata } from './html-metadata.ts'
import { ELEMENT, nodeAfter, type HtmlNode } from './html-node.ts'
import { TextBuilder } from './text-builder.ts'

/** Readability's time grows with the square of depth; real pages stay below 60 levels, browsers cut at 512. */
const DEEPEST = 150
/** The parser's time grows with the square of depth as well: 0.04 s at 10 000, seconds at 100 000. */
const DEEPEST_PARSED = 10_000
/** Below this many characters Readability has not found an article, and the whole page is read. */
const SHORTEST_ARTICLE = 200
/** What a label names is shorter than this. */
const LONGEST_VALUE = 150

/**
 * The article of an HTML page: its headline and body as plain text blocks, and what its meta tags say. Scripts, styles
 * and frames are dropped unread; no address in the page is ever followed. Lines about the article's origin that stand
 * outside its body are kept above or below it.
 */
export function extractHtml(html: string): ExtractedText {
  const depth = nesting(html)
  if (depth > DEEPEST_PARSED) throw new RangeError(`HTML nested ${depth} deep`)
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  )
  // Not the document itself: linkedom's doctype node has no siblings, and a walk would end there.
  const root: HtmlNode = document.documentElement ?? document
  const metadata = htmlMetadata(root, html)
  removeFurniture(root)
  const page = new TextBuilder()
  addHtmlBlocks(document.body ?? root, page, 'page')
  const everything = new TextBuilder()
  addHtmlBlocks(document.body ?? root, everything, 'page with furniture')
  const headline = firstHeadline(root)
  const article = isDeep(root) ? null : readableArticle(document)
  if (article === null || (article.textContent ?? '').trim().length < SHORTEST_ARTICLE)
    return { ...page.build(), metadata }
  const body = new TextBuilder()
  addHtmlBlocks(article, body, 'article')
  return { ...framed(body, everything, headline).build(), metadata }
}

/** Readability changes the document it reads: whatever else is wanted of it must have been taken before. */
function readableArticle(document: ConstructorParameters<typeof Readability>[0]): HtmlNode | null {
  const read = new Readability<HtmlNode>(document, {
    serializer: (node) => node,
    charThreshold: SHORTEST_ARTICLE,
  }).parse()
  return read?.content ?? null
}

type Printed = { readonly text: string }

/** The article between its headline, the lines of origin that stood above it in the page, and those that stood below. */
function framed(body: TextBuilder, page: TextBuilder, headline: string | null): TextBuilder {
  const own = new Set(body.blocks().map(({ text }) => text))
  const around = page.blocks()
  const first = around.findIndex(({ text }) => own.has(text))
  const last = around.findLastIndex(({ text }) => own.has(text))
  const isKept = ({ text }: Printed) => !own.has(text) && text.length < 1500 && isProvenanceLine(text)
  // 'From:' and the department below it are two blocks of which neither says anything alone.
  const isPair = (label: Printed | undefined, value: Printed | undefined) =>
    label !== undefined &&
    value !== undefined &&
    isBareLabel(label.text) &&
    !isBareLabel(value.text) &&
    value.text.length < LONGEST_VALUE &&
    !own.has(label.text) &&
    !own.has(value.text)
  const kept = (blocks: readonly Printed[]) =>
    blocks.filter(
      (block, index) => isKept(block) || isPair(blocks[index - 1], block) || isPair(block, blocks[index + 1]),
    )
  // Readability makes second-level headings of first-level ones.
  const levels = new Map(
    around.flatMap(({ kind, level, text }) => (kind === 'heading' ? [[text, level]] : [])),
  )
  const framed = new TextBuilder()
  if (headline !== null && !own.has(headline)) framed.add('heading', headline, 1)
  for (const { text } of kept(around.slice(0, Math.max(0, first)))) framed.add('paragraph', text)
  for (const { kind, level, text } of body.blocks()) framed.add(kind, text, levels.get(text) ?? level)
  for (const { text } of last < 0 ? [] : kept(around.slice(last + 1))) framed.add('paragraph', text)
  return framed
}

/** The first level-one heading, which Readability takes away as a repetition of the title. */
function firstHeadline(root: HtmlNode): string | null {
  for (let node: HtmlNode | null = root; node !== null; node = nodeAfter(node, root, true)) {
    const text =
      node.nodeName.toUpperCase() === 'H1' ? (node.textContent ?? '').replace(/\s+/g, ' ').trim() : ''
    if (text !== '') return text
  }
  return null
}

function isDeep(root: HtmlNode): boolean {
  let depth = 0
  for (let node: HtmlNode | null = root; node !== null;) {
    const into = node.nodeType === ELEMENT && node.firstChild !== null
    if (into) depth++
    if (depth > DEEPEST) return true
    node = nodeAfter(node, root, into, () => depth--)
  }
  return false
}

/** How deep a page is nested at most, counted without parsing it; elements that need no end tag are left out. */
function nesting(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (ENDLESS.test(name)) continue
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}

const ENDLESS =
  /^(?:p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|br|img|hr|input|meta|link|source|col|wbr|area|base|embed|track|param)$/i
