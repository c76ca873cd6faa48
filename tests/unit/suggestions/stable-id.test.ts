import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stableId } from '#shared/suggestions/stable-id.ts'

/** FNV-1a as it is published, in whole numbers of any size. */
function plain(texts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n
  for (const unit of texts.flatMap((text) => [...[...text].map((sign) => sign.codePointAt(0) ?? 0), 0xff]))
    hash = ((hash ^ BigInt(unit)) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(16).padStart(16, '0')
}

describe('the id of a suggestion', () => {
  it('is 64-bit FNV-1a, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 4 }), (texts) => {
        expect(stableId(...texts)).toBe(plain(texts))
      }),
    )
  })
})
