import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellsOf,
  isInRange,
  jumped,
  moved,
  nextInRange,
  rangeBetween,
  sizeOf,
  type Direction,
} from '#shared/dataset/sheet/ranges.ts'

const size = { rows: 8, columns: 6 }
const cell = fc.record({ row: fc.nat(7), column: fc.nat(5) })
const direction = fc.constantFrom<Direction>('up', 'down', 'left', 'right')

describe('ranges', () => {
  it('hold both corners and as many cells as their size says', () => {
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        const range = rangeBetween(one, other)
        const cells = [...cellsOf(range)]
        expect(isInRange(range, one) && isInRange(range, other)).toBe(true)
        expect(cells.every((inside) => isInRange(range, inside))).toBe(true)
        expect(cells.length).toBe(sizeOf(range).rows * sizeOf(range).columns)
      }),
    )
  })

  it('are walked through whole, forwards and backwards', () => {
    fc.assert(
      fc.property(cell, cell, fc.constantFrom('rows', 'columns'), (one, other, along) => {
        const range = rangeBetween(one, other)
        const seen = new Set<string>()
        let at = one
        for (const _ of cellsOf(range)) {
          seen.add(`${at.row} ${at.column}`)
          const next = nextInRange(range, at, along, 1)
          expect(nextInRange(range, next, along, -1)).toEqual(at)
          at = next
        }
        expect([seen.size, at]).toEqual([[...cellsOf(range)].length, one])
      }),
    )
  })

  it('are never left by a step or a leap', () => {
    const whole = { top: 0, left: 0, bottom: 7, right: 5 }
    fc.assert(
      fc.property(cell, direction, fc.nat(20), fc.func(fc.boolean()), (from, towards, by, filled) => {
        expect(isInRange(whole, moved(from, towards, size, by))).toBe(true)
        expect(isInRange(whole, jumped(from, towards, size, filled))).toBe(true)
      }),
    )
  })
})

describe('a leap', () => {
  const filled = [1, 2, 3, 6]
  const isFilled = ({ row }: { row: number }) => filled.includes(row)
  it.each([
    [0, 'down', 1],
    [1, 'down', 3],
    [3, 'down', 6],
    [6, 'down', 7],
    [7, 'up', 6],
    [6, 'up', 3],
    [2, 'up', 1],
    [1, 'up', 0],
  ] as const)('from row %d %s leads to %d', (row, towards, to) => {
    expect(jumped({ row, column: 2 }, towards, size, isFilled)).toEqual({ row: to, column: 2 })
  })
})
