import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLines } from '#electron/workers/extract/pdf/join-lines.ts'
import { mender } from '#electron/workers/extract/pdf/undo-hyphens.ts'

const join = (lines: readonly string[], elsewhere: readonly string[] = []) =>
  joinLines(lines, mender([...lines, ...elsewhere])).text
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[a-zA-Zа-я中国 -]{0,30}-?$/),
)

describe('joining the lines of a paragraph', () => {
  it('loses no letter and no digit, and adds none', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        expect(letters(join(lines))).toBe(letters(lines.join('')))
      }),
    )
  })

  it('knows where in the paragraph every line begins', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), (lines) => {
        const { text, starts } = joinLines(lines, mender(lines))
        expect(starts).toHaveLength(lines.length)
        lines.forEach((line, index) => {
          const whole = line.trim()
          const kept =
            text.slice(starts[index]).startsWith(whole) ||
            text.slice(starts[index]).startsWith(whole.slice(0, -1))
          expect(kept).toBe(true)
        })
      }),
    )
  })

  it('restores a text that was broken between its words', () => {
    const word = fc.stringMatching(/^[a-zа-я]{1,12}[,.]?$/)
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1 }), (lines) => {
        const printed = lines.map((words) => words.join(' '))
        expect(join(printed)).toBe(printed.join(' '))
      }),
    )
  })

  it('restores a word broken anywhere when it stands whole elsewhere', () => {
    const word = fc.stringMatching(/^[a-zа-я]{4,16}$/)
    fc.assert(
      fc.property(word, fc.integer({ min: 2, max: 14 }), (whole, cut) => {
        fc.pre(cut < whole.length)
        expect(join([`the ${whole.slice(0, cut)}-`, `${whole.slice(cut)} ends`], [whole])).toBe(
          `the ${whole} ends`,
        )
      }),
    )
  })

  it.each([
    [['the Beijing-', 'Tianjin region'], 'the Beijing-Tianjin region'],
    [['R&D-', 'intensive firms'], 'R&D-intensive firms'],
    [['a 10-', 'year plan'], 'a 10-year plan'],
    [['the inno-', 'vation hub'], 'the innovation hub'],
    [['state-of-the-', 'art work'], 'state-of-the-art work'],
    [['high-', 'tech zones'], 'high-tech zones'],
    [['научно-', 'технический совет'], 'научно-технический совет'],
    [['Санкт-', 'Петербург'], 'Санкт-Петербург'],
    [['про-', 'мышленность'], 'промышленность'],
    [['科技部部长表', '示，创新中心'], '科技部部长表示，创新中心'],
    [['ends here —', 'and goes on'], 'ends here — and goes on'],
    [['see https://example.org/hubs/', 'north/list'], 'see https://example.org/hubs/north/list'],
  ])('%j', (lines, whole) => {
    expect(join(lines)).toBe(whole)
  })
})
