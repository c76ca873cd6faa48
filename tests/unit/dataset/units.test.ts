import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cores, scales } from '#shared/dataset/unit-table.ts'
import {
  convert,
  convertDecimals,
  isConvertible,
  parseUnit,
  unitName,
  unitOf,
} from '#shared/dataset/units.ts'

describe('parseUnit', () => {
  it.each([
    ['percent of GDP', { unit: 'percent-of-gdp' }],
    ['percent of GDP (estimate)', { unit: 'percent-of-gdp', status: 'E' }],
    ['percent of GDP (preliminary)', { unit: 'percent-of-gdp', status: 'P' }],
    ['percent of GDP (more than)', { unit: 'percent-of-gdp', qualifier: 'more-than' }],
    ['percent (approx.)', { unit: 'percent', qualifier: 'about' }],
    ['billion yuan', { unit: 'billion-yuan', factor: 1e9, decimalsShift: -9 }],
    ['trillion yuan', { unit: 'trillion-yuan', factor: 1e12 }],
    ['10 000 yuan', { unit: 'ten-thousand-yuan', factor: 1e4 }],
    ['10,000 yuan', { unit: 'ten-thousand-yuan' }],
    ['thousand yuan', { unit: 'thousand-yuan' }],
    ['yuan per person', { unit: 'yuan-per-person', factor: 1 }],
    ['million', { unit: 'million', factor: 1e6 }],
    ['persons', { unit: 'persons' }],
    ['count (approx.)', { unit: 'count', qualifier: 'about' }],
    ['rank (order as listed)', { unit: 'rank', remark: 'order as listed' }],
    ['index', { unit: 'index' }],
    ['score 0-100', { unit: 'score-0-100' }],
    ['share points', { unit: 'share-points' }],
    ['per million people', { unit: 'per-million-people', factor: 1e-6 }],
    ['per 10 000 people', { unit: 'per-10000-people' }],
    ['km2', { unit: 'km2' }],
    ['billion US dollars', { unit: 'billion-us-dollars' }],
    ['%', { unit: 'percent' }],
    ['(%)', { unit: 'percent' }],
    ['pp', { unit: 'percentage-points' }],
    ['RMB bn', { unit: 'billion-yuan' }],
    ['yuan (100 million)', { unit: 'hundred-million-yuan' }],
    ['万亿元', { unit: 'trillion-yuan' }],
    ['亿元', { unit: 'hundred-million-yuan' }],
    ['млрд юаней', { unit: 'billion-yuan' }],
    ['млн чел.', { unit: 'million-persons' }],
    ['tonnes', { unit: 'tonnes' }],
    ['million tonnes', { unit: 'million-tonnes', factor: 1e6 }],
  ])('reads %s', (printed, parsed) => {
    expect(parseUnit(printed)).toMatchObject(parsed)
  })

  it.each(['', ' ', '12', '!!!', '???', '1e9', 'a'.repeat(101), 'yuan\u0000'])('refuses %j', (printed) => {
    expect(parseUnit(printed)).toBeNull()
  })

  it('never throws, and what it reads is a unit that stays itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (printed) => {
        const parsed = parseUnit(printed)
        if (parsed !== null) expect(unitOf(parsed.unit).id).toBe(parsed.unit)
      }),
    )
  })

  it('reads back every name it gives', () => {
    for (const core of cores.filter(({ id }) => id !== 'unstated'))
      for (const scale of [undefined, ...scales]) {
        const id = scale === undefined ? core.id : core.id === 'count' ? scale.id : `${scale.id}-${core.id}`
        for (const locale of ['en', 'ru', 'zh'] as const) {
          const read = parseUnit(unitName(id, locale))
          expect([id, locale, read === null ? null : unitOf(read.unit).dimension]).toEqual([
            id,
            locale,
            unitOf(id).dimension,
          ])
          expect([id, locale, read?.factor]).toEqual([id, locale, Number(`1e${unitOf(id).power}`)])
        }
      }
  })
})

describe('convert', () => {
  it('moves the decimal point and multiplies nothing', () => {
    expect(convert(4984.31, 'billion-yuan', 'yuan')).toBe(4984310000000)
    expect(convert(4984.31, 'billion-yuan', 'trillion-yuan')).toBe(4.98431)
    expect(convert(0.1 + 0.2, 'million', 'count')).toBe(Number(`${0.1 + 0.2}e6`))
    expect(convert(1205, 'hundred-million-yuan', 'billion-yuan')).toBe(120.5)
    expect(convert(301.1, 'per-10000-people', 'per-million-people')).toBe(30110)
  })

  it('knows that a percent of GDP is a percent, and a point is not', () => {
    expect(convert(6.58, 'percent', 'percent-of-gdp')).toBe(6.58)
    expect(convert(6.58, 'percent', 'percentage-points')).toBeNull()
    expect(isConvertible('billion-yuan', 'billion-us-dollars')).toBe(false)
    expect(convert(1, 'tonnes', 'people-of-good-will')).toBeNull()
    expect(convertDecimals(2, 'billion-yuan', 'yuan')).toBe(-7)
  })

  it('comes back unchanged', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
        fc.constantFrom('yuan', 'thousand-yuan', 'billion-yuan', 'trillion-yuan'),
        (value, unit) => {
          const there = convert(value, unit, 'ten-thousand-yuan') ?? Number.NaN
          const back = convert(there, 'ten-thousand-yuan', unit) ?? Number.NaN
          expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.max(Math.abs(value) * 1e-15, 5e-324 * 1e20))
        },
      ),
    )
  })
})
