import type { TextBlock } from '#shared/domain/text-block.ts'

const KINDS = [
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'table-row',
  'code',
] as const satisfies readonly TextBlock['kind'][]
/** Kind, level, start and end. */
const NUMBERS = 4

/**
 * Blocks as numbers that cross from a worker without being copied: a million of them as objects would hold up the window for
 * seconds on their arrival.
 */
export function packBlocks(blocks: readonly TextBlock[]): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(blocks.length * NUMBERS)
  blocks.forEach(({ kind, level, span }, index) => {
    packed.set([KINDS.indexOf(kind), level, span.start, span.end], index * NUMBERS)
  })
  return packed
}

/** The blocks that `packBlocks` packed. */
export function unpackBlocks(packed: Uint32Array): TextBlock[] {
  return Array.from({ length: packed.length / NUMBERS }, (_, index) => {
    const [kind = 0, level = 0, start = 0, end = 0] = packed.subarray(index * NUMBERS, (index + 1) * NUMBERS)
    return { kind: KINDS[kind] ?? 'paragraph', level, span: { start, end } }
  })
}
