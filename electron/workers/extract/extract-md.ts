import { parseHTML } from 'linkedom'
import type { Nodes, Parents } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { ExtractedText, TextBlock } from '#shared/domain/text-block.ts'
import { splitFrontMatter } from './front-matter.ts'
import { addHtmlBlocks } from './html-blocks.ts'
import { TextBuilder } from './text-builder.ts'

/** Markdown without its markup: headings, paragraphs, lists, quotes, code and tables; front matter as metadata. */
export function extractMd(raw: string): ExtractedText {
  const { body, metadata } = splitFrontMatter(raw)
  const tree = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const builder = new TextBuilder()
  addBlocks(tree, 'paragraph', builder)
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
