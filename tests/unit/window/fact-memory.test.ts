import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FactMemory, factsIn } from '#renderer/features/observations/facts.ts'
import { rowAt, toColumns } from '#shared/dataset/observation-columns.ts'
import { patchedColumns } from '#shared/dataset/patched-columns.ts'
import type { Observation } from '#shared/domain/observation.ts'

type Told = {
  id: number
  hub: number
  period: number
  value: number | null
  vintage: string
  publisher: string
}
const row = (told: Told): Observation => ({
  id: `O${told.id}-abcdef`,
  hub: `hub-${told.hub}`,
  indicator: 'x',
  period: String(2020 + told.period),
  value: told.value,
  unit: 'percent',
  status: told.value === null ? 'O' : 'A',
  qualifier: 'exact',
  decimals: 0,
  vintage: told.vintage || null,
  sourceTitle: '',
  sourcePublisher: told.publisher,
  sourceUrl: '',
  tier: 'unknown',
  note: '',
  printed: { hub: '', indicator: '', unit: '', period: '', value: '' },
})
const told = fc.record({
  id: fc.integer({ min: 1, max: 14 }),
  hub: fc.integer({ min: 0, max: 3 }),
  period: fc.integer({ min: 0, max: 2 }),
  value: fc.option(fc.integer({ min: 0, max: 3 })),
  vintage: fc.constantFrom('', '2024', '2025-01'),
  publisher: fc.constantFrom('a', 'b'),
})
const unique = (all: readonly Told[]) => [...new Map(all.map((one) => [one.id, one])).values()].map(row)

describe('facts of corrected rows', () => {
  it('are those of all rows looked at anew, whatever was corrected, added or taken back', () => {
    fc.assert(
      fc.property(
        fc.array(told, { minLength: 4, maxLength: 14 }),
        fc.array(fc.array(told, { maxLength: 3 }), { maxLength: 6 }),
        fc.array(fc.nat(14)),
        (first, steps, gone) => {
          const memory = new FactMemory()
          const preferences = [{ id: 'hub-0|x|2020', observation: 'O1-abcdef', reason: '' }]
          let columns = toColumns(unique(first))
          memory.of(columns, preferences)
          for (const [at, step] of steps.entries()) {
            const rows = unique(step)
            const lost =
              gone[at] === undefined
                ? []
                : [`O${gone[at]}-abcdef`].filter((id) => rows.every((one) => one.id !== id))
            columns = patchedColumns(columns, [...rows.map(({ id }) => id), ...lost], toColumns(rows))
            const [quick, slow] = [memory.of(columns, preferences), factsIn(columns, preferences)]
            for (let each = 0; each < columns.rows; each += 1) {
              expect(quick.of(each), JSON.stringify(rowAt(columns, each))).toEqual(slow.of(each))
            }
            const order = (facts: typeof quick) => facts.contested.map(({ rows: own }) => own.join()).sort()
            expect(order(quick)).toEqual(order(slow))
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
