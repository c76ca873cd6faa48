import type { JSONContent } from '@tiptap/core'
import * as v from 'valibot'
import { KeptPicture } from '#shared/domain/kept-picture.ts'
import { calloutTones, type BriefingBlock } from '#shared/domain/briefing-block.ts'
import { blockContentOf, inlineNodes, inlinesOf } from './inline-document.ts'

/** Blocks of a briefing as a document of the editor. An empty briefing begins with one empty paragraph. */
export function documentOf(blocks: readonly BriefingBlock[]): JSONContent {
  const content = blocks.map(nodeOf)
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content }
}

/** The document as blocks again; `newId` names blocks that have no id yet. Nothing is lost either way. */
export function blocksOf(document: JSONContent, newId: () => string): BriefingBlock[] {
  return (document.content ?? []).flatMap((node) => blockOf(node, newId))
}

function nodeOf(block: BriefingBlock): JSONContent {
  const { id } = block
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { id, level: block.level }, content: inlineNodes(block.content) }
    case 'paragraph':
    case 'quote':
      return { type: block.type, attrs: { id }, content: inlineNodes(block.content) }
    case 'judgement': {
      const { likelihood, confidence, assumptions } = block
      const attrs = { id, likelihood, confidence, assumptions }
      return { type: 'judgement', attrs, content: inlineNodes(block.content) }
    }
    case 'callout':
      return { type: 'callout', attrs: { id, tone: block.tone }, content: inlineNodes(block.content) }
    case 'list': {
      const items = block.items.map((item) => ({ type: 'listItem', content: inlineNodes(item) }))
      const content = items.length === 0 ? [{ type: 'listItem' }] : items
      return { type: 'list', attrs: { id, ordered: block.ordered }, content }
    }
    case 'table':
      return tableNode(block)
    case 'break':
      return { type: 'pageBreak', attrs: { id } }
    case 'claim':
      return { type: 'claim', attrs: { id, claim: block.claim } }
    case 'chart':
      return { type: 'chart', attrs: { id, chart: block.chart } }
    case 'image': {
      const { type: _type, ...attrs } = block
      return { type: 'image', attrs }
    }
    case 'claim-table':
      return { type: 'claimTable', attrs: { id } }
  }
}

/** The editor's tables are rectangles: short rows are filled up. */
function tableNode({ id, caption, heads, rows }: Extract<BriefingBlock, { type: 'table' }>): JSONContent {
  const width = Math.max(...rows.map((row) => row.length))
  const content = rows.map((row, at) => ({
    type: 'tableRow',
    content: Array.from({ length: width }, (_, column) => ({
      type: at < heads ? 'tableHeader' : 'tableCell',
      content: inlineNodes(row[column] ?? []),
    })),
  }))
  return { type: 'table', attrs: { id, caption }, content }
}

function picked({ file, format, width, height }: JSONContent['attrs'] & object = {}) {
  return { file, format, width, height }
}

const Level = v.fallback(v.picklist([1, 2, 3]), 1)
const Tone = v.fallback(v.picklist(calloutTones), 'note')
const Term = v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1))), null)

function blockOf(node: JSONContent, newId: () => string): BriefingBlock[] {
  const attribute = (name: string) => String(node.attrs?.[name] ?? '')
  const id = attribute('id') || newId()
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', id, level: v.parse(Level, node.attrs?.['level']), content: inlinesOf(node) }]
    case 'paragraph':
    case 'quote':
      return [{ type: node.type, id, content: inlinesOf(node) }]
    case 'judgement':
      return [
        {
          type: 'judgement',
          id,
          content: inlinesOf(node),
          likelihood: v.parse(Term, node.attrs?.['likelihood']),
          confidence: v.parse(Term, node.attrs?.['confidence']),
          assumptions: attribute('assumptions'),
        },
      ]
    case 'callout':
      return [{ type: 'callout', id, tone: v.parse(Tone, node.attrs?.['tone']), content: inlinesOf(node) }]
    case 'list':
      return [
        {
          type: 'list',
          id,
          ordered: node.attrs?.['ordered'] === true,
          items: (node.content ?? []).map(inlinesOf),
        },
      ]
    case 'table':
      return [{ type: 'table', id, caption: attribute('caption'), ...blockContentOf(node) }]
    case 'pageBreak':
      return [{ type: 'break', id }]
    case 'claim':
      return [{ type: 'claim', id, claim: attribute('claim') }]
    case 'chart':
      return [{ type: 'chart', id, chart: attribute('chart') }]
    case 'image': {
      // Words that a reader pasted with it may be longer than a block keeps.
      const kept = v.safeParse(KeptPicture, picked(node.attrs))
      if (!kept.success) return []
      const said = { alt: attribute('alt').slice(0, 2000), caption: attribute('caption').slice(0, 300) }
      return [{ type: 'image', id, ...kept.output, ...said, credit: attribute('credit').slice(0, 300) }]
    }
    case 'claimTable':
      return [{ type: 'claim-table', id }]
    default:
      return []
  }
}
