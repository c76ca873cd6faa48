import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TextBlock } from '#shared/domain/text-block.ts'
import { packBlocks, unpackBlocks } from '#electron/workers/packed-blocks.ts'

const block: fc.Arbitrary<TextBlock> = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'list-item', 'quote', 'table-row', 'code'),
  level: fc.integer({ min: 0, max: 6 }),
  span: fc.record({ start: fc.nat(), end: fc.nat() }),
})

it('gives blocks back as they were', () => {
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      expect(unpackBlocks(packBlocks(blocks))).toEqual(blocks)
    }),
  )
})
