import { parseHTML } from 'linkedom'
import type { Nodes, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { ExtractedText, TextBlock } from '#shared/domain/text-block.ts'
import { extractTxt } from './extract-txt.ts'
import type { AskForTime } from './extract-text.ts'
import { splitFrontMatter } from './front-matter.ts'
import { addHtmlBlocks } from './html-blocks.ts'
import { markdownParts } from './markdown-parts.ts'
import { isSlowMarkdown } from './slow-markdown.ts'
import { TextBuilder } from './text-builder.ts'

/** What an honest part of a long text takes on a busy machine. */
const SECONDS_A_PART = 0.5

/**
 * Markdown without its markup: headings, paragraphs, lists, quotes, code and tables; front matter as metadata. What is marked
 * up beyond reason is read as plain text, marks and all.
 */
export function extractMd(raw: string, askForTime: AskForTime): ExtractedText {
  const { body, metadata } = splitFrontMatter(raw)
  if (isSlowMarkdown(body)) return { ...extractTxt(body), metadata }
  const builder = new TextBuilder()
  for (const part of markdownParts(body)) {
    const tree = fromMarkdown(part, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
    addBlocks(tree, 'paragraph', builder)
    askForTime(SECONDS_A_PART)
  }
  return { ...builder.build(), metadata }
}

/** `within` is what a paragraph counts as here: a paragraph in a list is a list item, in a quote a quote. */
function addBlocks(node: Nodes, within: TextBlock['kind'], builder: TextBuilder): void {
  switch (node.type) {
    case 'heading':
      return builder.add('heading', inlineText(node), node.depth)
    case 'paragraph':
      return builder.add(within, inlineText(node))
    case 'code':
      return builder.add('code', node.value)
    case 'tableRow':
      return builder.add(
        'table-row',
        node.children.map((cell) => inlineText(cell).replace(/\t/g, ' ')).join('\t'),
      )
    case 'html':
      return addHtmlBlocks(
        parseHTML(`<!doctype html><html><body>${node.value}</body></html>`).document.body,
        builder,
        'page',
      )
    case 'listItem':
      return addChildren(node, 'list-item', builder)
    case 'blockquote':
      return addChildren(node, within === 'list-item' ? within : 'quote', builder)
    case 'root':
    case 'list':
    case 'table':
      return addChildren(node, within, builder)
    default:
      return
  }
}

function addChildren(node: Parents, within: TextBlock['kind'], builder: TextBuilder): void {
  for (const child of node.children) addBlocks(child, within, builder)
}

/** Words only: a link gives its text, a picture nothing, raw tags nothing. */
function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return ' '
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : ''
  }
}
