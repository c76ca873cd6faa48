import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FactTable } from '#shared/dataset/import/fact-table.ts'
import { GrowingNumbers } from '#shared/dataset/import/growing-numbers.ts'
import { parseNumber, StyleEvidence, type NumberStyle } from '#shared/dataset/import/numbers.ts'
import { plainNumber } from '#shared/dataset/import/row/plain-number.ts'
import { Remembered } from '#shared/dataset/import/row/remembered.ts'
import { TextGroup } from '#shared/dataset/import/text-group.ts'
import { JsonBytes } from '#electron/storage/observations/json-bytes.ts'

const styles: readonly NumberStyle[] = ['point', 'comma', 'mixed']
const digits = fc.stringMatching(/^-?\d{0,17}(?:[.,]\d{0,17})?[.,]?\d{0,3}$/)

describe('a plain number', () => {
  it('is read as every other number is, and tells the same of its column', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom(...styles), (text, style) => {
        const [quick, slow] = [new StyleEvidence(), new StyleEvidence()]
        const plain = plainNumber(text, style, quick)
        if (plain === null) return
        slow.add(text)
        expect(quick.style(',')).toBe(slow.style(','))
        const { isAsPrinted, ...read } = plain
        expect({ kind: 'number', ...read, rest: '' }).toEqual(parseNumber(text, style))
        expect(plain.value.toFixed(plain.decimals) === text).toBe(isAsPrinted)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['', '-', '1.', '.5', '1.2.3', '1,5', '1e5', '٣', '1 000', '1234567890123456'])(
    'is not %j under a decimal point',
    (text) => expect(plainNumber(text, 'point', new StyleEvidence())).toBeNull(),
  )
})

describe('remembered cells', () => {
  it('come to what reading them anew would, each set once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('', 'a', 'b', 'a long name of a place'), { maxLength: 4 })),
        fc.subarray([0, 1, 2, 3]),
        (rows, columns) => {
          const read = (cells: readonly string[]) => ({
            text: columns.map((at) => cells[at] ?? '').join('|'),
          })
          const met = new Set<string>()
          const remembered = new Remembered(columns, (cells) => {
            const made = read(cells)
            expect(met.has(made.text)).toBe(false)
            met.add(made.text)
            return made
          })
          for (const cells of rows) expect(remembered.of(cells)).toEqual(read(cells))
        },
      ),
    )
  })
})

describe('columns of a plan', () => {
  it('keep rows by their fact as a map would', () => {
    const fact = fc.oneof(fc.nat(20), fc.maxSafeNat())
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 200 }), (facts) => {
        const table = new FactTable(facts.length)
        facts.forEach((one, row) => table.add(one, row))
        for (const one of [...facts, 21])
          expect(table.rows(one)).toEqual(
            facts.flatMap((other, row) => (other === one ? [row] : [])).reverse(),
          )
      }),
    )
  })

  it('give back numbers across pieces', () => {
    const numbers = new GrowingNumbers((length) => new Uint32Array(length))
    for (let at = 0; at < 100_000; at++) numbers.push(at * 3)
    for (const at of [0, 32_767, 32_768, 99_999]) expect(numbers.at(at)).toBe(at * 3)
    expect(numbers.length).toBe(100_000)
  })

  it('give back the texts of every row', () => {
    const text = fc.constantFrom('', 'x', 'y', 'z')
    fc.assert(
      fc.property(fc.array(fc.record({ a: text, b: text })), (rows) => {
        const group = new TextGroup(['a', 'b'])
        const single = new TextGroup(['a'])
        for (const row of rows) {
          group.push(group.combination(row))
          single.push(single.combination(row))
        }
        rows.forEach((row, at) => {
          expect({ a: group.texts.a.text(at), b: group.texts.b.text(at) }).toEqual(row)
          expect(single.texts.a.text(at)).toBe(row.a)
        })
        expect(single.size).toBe(new Set(rows.map(({ a }) => a)).size)
      }),
    )
  })
})

describe('JSON as bytes', () => {
  const number = fc.oneof(
    fc.double(),
    fc.integer().map((whole) => whole / 100),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.constantFrom(1e21, 1e-7, 5e-324, 1e15, 999_999_999_999_999, 0.1 + 0.2, -0, Number.NaN),
  )
  it('is what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, fc.integer({ min: -20, max: 20 }))), (pairs) => {
        const values = pairs.map(([value]) => value)
        const out = new JsonBytes()
        out.values(
          Float64Array.from(values),
          Int8Array.from(pairs, ([, decimals]) => decimals),
        )
        expect(Buffer.from(out.bytes()).toString()).toBe(JSON.stringify(values))
      }),
      { numRuns: 1000 },
    )
    const out = new JsonBytes()
    out.wholes([0, 9, 10, 4_294_967_295])
    expect(Buffer.from(out.bytes()).toString()).toBe('[0,9,10,4294967295]')
  })
})
