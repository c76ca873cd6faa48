import type { BriefingBlock } from '../domain/briefing-block.ts'
import type { FigureInline, Inline } from '../domain/briefing-inline.ts'

/** Every inline part of a block, in reading order; of tables and lists, cell by cell and item by item. */
export function inlinesOf(block: BriefingBlock): readonly Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'judgement':
    case 'callout':
    case 'quote':
      return block.content
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flat(2)
    case 'claim':
    case 'chart':
    case 'claim-table':
    case 'image':
    case 'break':
      return []
  }
}

/** Ids of the claims that the blocks cite, in reading order, each once. */
export function citedClaims(blocks: readonly BriefingBlock[]): readonly string[] {
  return [
    ...new Set(
      blocks.flatMap((block) =>
        block.type === 'claim'
          ? [block.claim]
          : inlinesOf(block).flatMap((part) => (part.type === 'citation' ? [part.claim] : [])),
      ),
    ),
  ]
}

/** The figure tokens of the blocks, in reading order. */
export function figuresIn(blocks: readonly BriefingBlock[]): readonly FigureInline[] {
  return blocks.flatMap(inlinesOf).filter((part) => part.type === 'figure')
}

/** Ids of the observations that figures of the text are read or worked out from, in reading order, each once. */
export function boundObservations(blocks: readonly BriefingBlock[]): readonly string[] {
  return [...new Set(figuresIn(blocks).flatMap(observationsOf))]
}

/** Ids of the claims whose outcome stands in the text as a figure. */
export function toldOutcomes(blocks: readonly BriefingBlock[]): readonly string[] {
  return [...new Set(figuresIn(blocks).flatMap(({ of }) => (of.kind === 'outcome' ? [of.claim] : [])))]
}

/** Ids of the observations one figure is bound to. */
export function observationsOf({ of }: FigureInline): readonly string[] {
  switch (of.kind) {
    case 'observation':
      return [of.observation]
    case 'derived':
      return [of.a, of.b]
    case 'outcome':
      return []
  }
}

/** The pictures of the blocks, each file once. */
export function picturesIn(blocks: readonly BriefingBlock[]): readonly ImageBlock[] {
  const images = blocks.filter((block) => block.type === 'image')
  return [...new Map(images.map((image) => [image.file, image])).values()]
}
export type ImageBlock = Extract<BriefingBlock, { readonly type: 'image' }>
