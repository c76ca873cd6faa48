import type { BriefingContent, PrintedBlock } from '../briefing-content.ts'

/**
 * 'Figure 2' or 'Table 1' of a block, as the pages number it; null for what has no caption and is not counted. Looks through
 * the blocks before it: a briefing has few figures.
 */
export function figureLabel(block: PrintedBlock, { blocks, words }: BriefingContent): string | null {
  const kind = countedAs(block)
  if (kind === null) return null
  const before = blocks.slice(0, blocks.indexOf(block)).filter((one) => countedAs(one) === kind)
  return `${words[kind]} ${before.length + 1}`
}

function countedAs(block: PrintedBlock): 'figure' | 'table' | null {
  switch (block.kind) {
    case 'chart':
      return 'figure'
    case 'claim-table':
      return 'table'
    case 'image':
      return block.caption.trim() === '' ? null : 'figure'
    case 'table':
      return block.caption.trim() === '' ? null : 'table'
    default:
      return null
  }
}
