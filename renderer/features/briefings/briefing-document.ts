import type { JSONContent } from '@tiptap/core'
import type { BriefingBlock, Inline } from '#shared/domain/briefing.ts'

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
      return {
        type: 'heading',
        attrs: { id, level: block.level },
        content: block.content.flatMap(inlineNode),
      }
    case 'paragraph':
      return { type: 'paragraph', attrs: { id }, content: block.content.flatMap(inlineNode) }
    case 'claim':
      return { type: 'claim', attrs: { id, claim: block.claim } }
    case 'chart':
      return { type: 'chart', attrs: { id, chart: block.chart } }
    case 'claim-table':
      return { type: 'claimTable', attrs: { id } }
  }
}

/** ProseMirror knows no empty text nodes. */
function inlineNode(part: Inline): JSONContent[] {
  switch (part.type) {
    case 'text': {
      if (part.text === '') return []
      const marks = [...(part.bold ? [{ type: 'bold' }] : []), ...(part.italic ? [{ type: 'italic' }] : [])]
      return [{ type: 'text', text: part.text, ...(marks.length > 0 ? { marks } : {}) }]
    }
    case 'figure':
      return [{ type: 'figure', attrs: { observation: part.observation } }]
    case 'citation':
      return [{ type: 'citation', attrs: { claim: part.claim } }]
  }
}

function blockOf(node: JSONContent, newId: () => string): BriefingBlock[] {
  const attribute = (name: string) => String(node.attrs?.[name] ?? '')
  const id = attribute('id') || newId()
  switch (node.type) {
    case 'heading': {
      const level = levels.find((one) => one === node.attrs?.['level']) ?? 1
      return [{ type: 'heading', id, level, content: inlineOf(node) }]
    }
    case 'paragraph':
      return [{ type: 'paragraph', id, content: inlineOf(node) }]
    case 'claim':
      return [{ type: 'claim', id, claim: attribute('claim') }]
    case 'chart':
      return [{ type: 'chart', id, chart: attribute('chart') }]
    case 'claimTable':
      return [{ type: 'claim-table', id }]
    default:
      return []
  }
}
const levels = [1, 2, 3] as const

function inlineOf(node: JSONContent): Inline[] {
  return (node.content ?? []).flatMap((part): Inline[] => {
    switch (part.type) {
      case 'text': {
        const has = (mark: string) => part.marks?.some(({ type }) => type === mark) === true
        return [
          {
            type: 'text',
            text: part.text ?? '',
            ...(has('bold') ? { bold: true } : {}),
            ...(has('italic') ? { italic: true } : {}),
          },
        ]
      }
      case 'figure':
        return [{ type: 'figure', observation: String(part.attrs?.['observation']) }]
      case 'citation':
        return [{ type: 'citation', claim: String(part.attrs?.['claim']) }]
      default:
        return []
    }
  })
}
