import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberStyleOf, parseNumber } from '#shared/dataset/import/numbers.ts'
import { fieldNamed } from '#shared/dataset/import/field-names.ts'
import { readNote } from '#shared/dataset/import/read-note.ts'

describe('a column of numbers', () => {
  it.each([
    [['1,234', '5.6'], ',', 'point'],
    [['1,234', '5,6'], ',', 'comma'],
    [['1.234', '5,6'], ';', 'comma'],
    [['1.234.567'], ',', 'comma'],
    [['1,234,567'], ';', 'point'],
    [['5,6', '5.67'], ',', 'mixed'],
    [['12', '13'], ';', 'comma'],
    [['1 234,5'], ',', 'comma'],
    [['', 'n/a'], ',', 'point'],
    [['0,125'], ',', 'comma'],
  ])('%j under %s is %s', (cells, delimiter, style) => {
    expect(numberStyleOf(cells, delimiter)).toBe(style)
  })

  it.each([
    ['6.58', 'point', { value: 6.58, decimals: 2, rest: '' }],
    ['6.0', 'point', { value: 6, decimals: 1, rest: '' }],
    ['6,58', 'comma', { value: 6.58, decimals: 2, rest: '' }],
    ['1 234 567,5', 'comma', { value: 1234567.5, decimals: 1, rest: '' }],
    ['1\u202f234', 'point', { value: 1234, decimals: 0, rest: '' }],
    ['12,34,567', 'point', { value: 1234567, decimals: 0, rest: '' }],
    ['−3.5', 'point', { value: -3.5, decimals: 1, rest: '' }],
    ['1.5e3', 'point', { value: 1500, decimals: -2, rest: '' }],
    ['6.58%', 'point', { value: 6.58, decimals: 2, rest: '%' }],
    ['６．５８', 'point', { value: 6.58, decimals: 2, rest: '' }],
    ['0', 'point', { value: 0, decimals: 0, rest: '' }],
    // Marks of notes under the table: none of them is a digit of the number.
    ['5,2¹⁾', 'comma', { value: 5.2, decimals: 1, rest: '' }],
    ['5.2 ²', 'point', { value: 5.2, decimals: 1, rest: '' }],
    ['1012⁴', 'point', { value: 1012, decimals: 0, rest: '' }],
    ['1 234,5 1)', 'comma', { value: 1234.5, decimals: 1, rest: '' }],
    ['12*', 'point', { value: 12, decimals: 0, rest: '' }],
    ['12.5 м²', 'point', { value: 12.5, decimals: 1, rest: 'м2' }],
  ] as const)('%s is a number', (cell, style, number) => {
    expect(parseNumber(cell, style)).toEqual({ kind: 'number', ...number })
  })

  it.each(['', ' ', 'n/a', 'N/A', '..', '…', '-', '—', 'null', 'нет данных', '无', ':'])(
    '%j is missing, not zero',
    (cell) => {
      expect(parseNumber(cell, 'point')).toEqual({ kind: 'missing' })
    },
  )

  it.each(['1,23,4', 'abc', '1.2.3', '#DIV/0!', '=1+1', '1e999', '12,3456,789'])(
    '%j is no number',
    (cell) => {
      expect(parseNumber(cell, 'point').kind).toBe('unreadable')
    },
  )

  it('asks rather than guesses', () => {
    expect(parseNumber('1,234', 'mixed')).toEqual({ kind: 'ambiguous' })
    expect(parseNumber('1,23', 'mixed')).toMatchObject({ value: 1.23 })
  })

  it('never throws and reads back what JavaScript prints', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('point', 'comma', 'mixed'),
        (cell, style) => void parseNumber(cell, style),
      ),
    )
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(parseNumber(String(value), 'point')).toMatchObject({
          kind: 'number',
          value: value === 0 ? 0 : value,
        })
      }),
    )
  })
})

describe('a header', () => {
  it.each([
    ['Регион', 'hub'],
    ['Единица измерения', 'unit'],
    ['\ufeff地区', 'hub'],
    ['OBS_VALUE', 'value'],
    ['Indicator name', 'indicator'],
    ['Year', 'period'],
    ['x', undefined],
  ])('%s names %s', (head, field) => {
    expect(fieldNamed(head)?.field).toBe(field)
  })
})

describe('a note', () => {
  it.each([
    ['preliminary, Jan 2025', 2.68, { status: 'P', vintage: '2025-01' }],
    ['VINTAGE: final, Sept 2025', 2.69, { vintage: '2025-09' }],
    ["VINTAGE: 'around 4.4', Jan 2025", 4.4, { qualifier: 'about', vintage: '2025-01' }],
    ['estimate of Jan 2025', 14, { status: 'E', vintage: '2025-01' }],
    ["'rund 4,4 Prozent'", 4.4, { qualifier: 'about' }],
    ["'over 80 million'", 80, { qualifier: 'more-than' }],
    ["'约3.6%' forecast at Jan 2025", 3.6, { status: 'F', qualifier: 'about', vintage: '2025-01' }],
    ['VALUE CONFLICT with 3.34 (press conference of 4 Dec 2024)', 3.33, {}],
    ['as first published, later revised', 2.65, {}],
    ['约5100亿元', 510, {}],
    ['', 1, {}],
  ])('%s', (note, value, read) => {
    expect(readNote(note, value)).toEqual(read)
  })
})
