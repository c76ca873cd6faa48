import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { niceScale, rankScale } from '#shared/charts/layout/nice-scale.ts'
import { oneLine } from '#shared/charts/one-line.ts'
import { axisOf, formOf, isBetween } from '#shared/charts/drawing/period-axis.ts'
import { spreadLabels } from '#shared/charts/layout/spread-labels.ts'
import { textWidth, truncated, wrapped } from '#shared/charts/layout/text-width.ts'

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })

describe('labels at the ends of lines', () => {
  it('never overlap, stay inside and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { maxLength: 20 }), (wishes) => {
        const places = spreadLabels(wishes, 16, 0, 400)
        const sorted = [...places].sort((a, b) => a - b)
        sorted.forEach((place, at) => {
          expect(place).toBeGreaterThanOrEqual(8 - 1e-6)
          expect(place).toBeLessThanOrEqual(392 + 1e-6)
          if (at > 0) expect(place - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-6)
        })
        wishes.forEach((wish, a) => {
          wishes.forEach((other, b) => {
            if (wish < other) expect(places[a] ?? 0).toBeLessThan(places[b] ?? 0)
          })
        })
      }),
    )
  })

  it('stay where they want to be when nothing is in the way', () => {
    expect(spreadLabels([300, 20, 150], 16, 0, 400)).toEqual([300, 20, 150])
  })

  it('share the room around two equal wishes', () => {
    expect(spreadLabels([100, 100], 16, 0, 400)).toEqual([92, 108])
  })
})

describe('scales', () => {
  it('hold every value, at round steps, a readable number of them', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 2, max: 10 }),
        (values, wanted) => {
          const { low, high, ticks } = niceScale(values, wanted)
          const slack = (high - low) * 1e-6
          expect(low).toBeLessThanOrEqual(Math.min(...values) + slack)
          expect(high).toBeGreaterThanOrEqual(Math.max(...values) - slack)
          expect(high).toBeGreaterThan(low)
          expect(ticks.length).toBeLessThanOrEqual(2 * wanted + 3)
        },
      ),
    )
  })

  it.each([
    [[6.44, 3.42], 5, [3, 4, 5, 6, 7]],
    [[0.1, 0.35], 3, [0.1, 0.2, 0.3, 0.4]],
    [[5], 4, [4, 6]],
  ])('%j', (values, wanted, expected) => {
    expect(niceScale(values, wanted).ticks).toEqual(expect.arrayContaining(expected))
  })

  it('begin ranks at 1 and count in whole places', () => {
    expect(rankScale([1, 14], 4).ticks).toEqual([1, 5, 10, 15])
    expect(rankScale([1], 4)).toMatchObject({ low: 1 })
  })
})

describe('periods', () => {
  it.each([
    ['2024', 'year'],
    ['2024-H1', 'half'],
    ['2024-Q3', 'quarter'],
    ['2024-09', 'month'],
    ['2024-09-01', 'day'],
    ['2016/2020', 'range'],
    ['GII 2025', 'edition GII'],
  ])('%s is a %s', (period, form) => {
    expect(formOf(period)).toBe(form)
  })

  it.each([
    [
      ['2022', '2024'],
      ['2022', '2023', '2024'],
    ],
    [
      ['2023-H2', '2024-H2'],
      ['2023-H2', '2024-H1', '2024-H2'],
    ],
    [
      ['2023-11', '2024-02'],
      ['2023-11', '2023-12', '2024-01', '2024-02'],
    ],
    [
      ['GII 2023', 'GII 2025'],
      ['GII 2023', 'GII 2024', 'GII 2025'],
    ],
    [
      ['2016/2020', '2011/2015'],
      ['2011/2015', '2016/2020'],
    ],
    [
      ['2024-09-01', '2020-01-01'],
      ['2020-01-01', '2024-09-01'],
    ],
    [[], []],
  ])('%j stand on %j', (periods, axis) => {
    expect(axisOf(periods)).toEqual(axis)
  })

  it.each([
    ['2024-Q3', '2024', '2024', true],
    ['2024', '2024-Q1', '2024-Q4', true],
    ['2024', '2024-Q2', null, false],
    ['2016/2020', '2016', '2019', false],
    ['GII 2024', '2024', '2024', true],
    ['2024-09-15', '2024-09', '2024-09', true],
  ])('%s lies between %s and %s: %s', (period, from, to, expected) => {
    expect(isBetween(period, from, to)).toBe(expected)
  })
})

describe('texts', () => {
  it('are as wide as the font prints them, also with the wide letters of Russian', () => {
    // Measured in Inter at 100 px.
    const printed = {
      Шэньчжэнь: 5.76,
      Юньнань: 4.46,
      Жэньминь: 5.16,
      Москва: 3.74,
      Пекин: 3.05,
      Shenzhen: 4.72,
    }
    for (const [word, width] of Object.entries(printed))
      expect(Math.abs(textWidth(word, 1) / width - 1), word).toBeLessThan(0.06)
  })

  it('fit their width, whatever they are made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 500 }),
        fc.integer({ min: 40, max: 400 }),
        (text, width) => {
          expect(textWidth(truncated(text, 12, width), 12)).toBeLessThanOrEqual(width)
          const lines = wrapped(oneLine(text), 12, width, 3)
          expect(lines.length).toBeLessThanOrEqual(3)
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  it('lose nothing when they are wrapped and there is room', () => {
    const words = 'the quick brown fox jumps over the lazy dog'
    expect(wrapped(words, 12, 100, 9).join(' ')).toBe(words)
    expect(wrapped('研发投入强度占国内生产总值的比重', 12, 60, 9).join('')).toBe(
      '研发投入强度占国内生产总值的比重',
    )
  })

  it('lose control characters, turned directions and broken halves of characters, and nothing else', () => {
    expect(oneLine('a\u0000b\n c\u202ed\ud800')).toBe('a b cd\ufffd')
    expect(oneLine('<b>&amp;</b> {b} $&')).toBe('<b>&amp;</b> {b} $&')
  })
})
