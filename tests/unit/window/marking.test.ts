import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteHeight, placeNotes } from '#renderer/features/sources/reader/margin-notes.ts'
import { overlaps } from '#renderer/features/sources/reader/overlaps.ts'

const anySpans = fc.array(
  fc
    .record({ start: fc.nat(60), length: fc.nat(30) })
    .map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 12 },
)

describe('overlapping marks', () => {
  it.each([
    ['none', [], []],
    [
      'side by side',
      [
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ],
      [],
    ],
    [
      'one in another',
      [
        { start: 0, end: 20 },
        { start: 5, end: 9 },
      ],
      [{ start: 5, end: 9 }],
    ],
    [
      'three in a row',
      [
        { start: 0, end: 6 },
        { start: 4, end: 10 },
        { start: 8, end: 12 },
      ],
      [
        { start: 4, end: 6 },
        { start: 8, end: 10 },
      ],
    ],
    [
      'the same twice',
      [
        { start: 1, end: 4 },
        { start: 1, end: 4 },
      ],
      [{ start: 1, end: 4 }],
    ],
  ])('%s', (_, spans, expected) => {
    expect(overlaps(spans)).toEqual(expected)
  })

  it('hold exactly the letters that two or more marks hold', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const shared = overlaps(spans)
        for (let at = 0; at < 100; at++) {
          const depth = spans.filter(({ start, end }) => start <= at && at < end).length
          const isShared = shared.some(({ start, end }) => start <= at && at < end)
          expect(isShared).toBe(depth >= 2)
        }
      }),
    )
  })
})

describe('notes in the margin', () => {
  it('never lie over each other, stay in the order of their words, and lose no claim', () => {
    const anyNotes = fc.array(
      fc.record({
        key: fc.uuid(),
        top: fc.nat(300),
        claims: fc.uniqueArray(fc.constantFrom('C1', 'C2', 'C3'), { minLength: 1 }),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const placed = placeNotes(notes)
        for (const [at, { top }] of placed.entries()) {
          const above = placed[at - 1]
          if (above !== undefined) expect(top - above.top).toBeGreaterThanOrEqual(noteHeight(above))
        }
        expect(new Set(placed.flatMap(({ claims }) => claims))).toEqual(
          new Set(notes.flatMap(({ claims }) => claims)),
        )
      }),
    )
  })
})
