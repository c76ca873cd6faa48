import type { BriefingBlock } from '../domain/briefing.ts'

/** Ids of the claims that the blocks cite, in reading order, each once. */
export function citedClaims(blocks: readonly BriefingBlock[]): readonly string[] {
  return [...new Set(blocks.flatMap(claimsIn))]
}

/** Ids of the observations bound into the text as figures, in reading order, each once. */
export function boundObservations(blocks: readonly BriefingBlock[]): readonly string[] {
  const inline = blocks.flatMap((block) => ('content' in block ? block.content : []))
  return [...new Set(inline.flatMap((part) => (part.type === 'figure' ? [part.observation] : [])))]
}

function claimsIn(block: BriefingBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.content.flatMap((part) => (part.type === 'citation' ? [part.claim] : []))
    case 'claim':
      return [block.claim]
    case 'chart':
    case 'claim-table':
      return []
  }
}
