import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEARLY_THE_SAME, resemblance, sketchOf } from '#shared/text/shingles.ts'

const alike = (a: string, b: string) => resemblance(sketchOf(a), sketchOf(b))
/** Words of no language in an order of no meaning, the same every time. */
const words = (count: number, seed: number) => {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return `w${(state >>> 8) % 3000}`
  })
}
const every = (list: readonly string[], nth: number) =>
  list.map((word, index) => (index % nth === nth - 1 ? `x${index}` : word)).join(' ')

describe('resemblance', () => {
  it('is one for a text and itself, whatever its case, punctuation and lines', () => {
    const text = 'The laboratory opened in the north; half of its places were booked.'
    expect(alike(text, text.toUpperCase().replaceAll(' ', ' \n').replace(';', ' —'))).toBe(1)
  })

  it.each([
    ['one word in fifty changed', every(words(800, 1), 50), 0.8, 0.9],
    ['one word in twenty changed', every(words(800, 1), 20), 0.55, 0.7],
    ['one word in five changed', every(words(800, 1), 5), 0, 0.1],
    ['a text of other words', words(800, 2).join(' '), 0, 0.01],
    ['twice as long, the whole inside', [...words(800, 1), ...words(800, 3)].join(' '), 0.48, 0.52],
    ['a third of it quoted', [...words(800, 1).slice(0, 267), ...words(533, 4)].join(' '), 0.1, 0.3],
  ])('%s', (_, other, least, most) => {
    const found = alike(words(800, 1).join(' '), other)
    expect(found).toBeGreaterThanOrEqual(least)
    expect(found).toBeLessThanOrEqual(most)
  })

  it('is estimated well for long texts', () => {
    expect(alike(words(50_000, 1).join(' '), every(words(50_000, 1), 20))).toBeGreaterThan(NEARLY_THE_SAME)
  })

  it('sees a Chinese text with another end, and keeps two reports of one event apart', () => {
    const report =
      '科技部部长表示，创新中心将扩展到整个地区，到二零二六年底前建成三个国际科技创新中心，并且继续提高研发投入强度，推动京津冀协同发展。'
    const other =
      '据新华社报道，三个国际科技创新中心今年将扩大范围，研发投入强度继续提高，京津冀协同发展取得新进展。'
    expect(alike(report, `${report}来源：科技日报`)).toBeGreaterThan(0.8)
    expect(alike(report, other)).toBeLessThan(0.3)
  })

  it('is the same both ways, between nothing and all, and one for equal texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const found = alike(a, b)
        expect(found).toBe(alike(b, a))
        expect(found >= 0 && found <= 1).toBe(true)
        if (/[\p{L}\p{N}]/u.test(a)) expect(alike(a, a)).toBe(1)
      }),
    )
  })
})
