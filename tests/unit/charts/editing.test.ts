import fc from 'fast-check'
import { bestPartner, sharesPeriod } from '#renderer/features/charts/best-partner.ts'
import { describe, expect, it } from 'vitest'
import { tabbed } from '#renderer/features/charts/tabbed.ts'
import { noHistory, remembered, stepBack, stepForth } from '#renderer/features/charts/draft-history.ts'
import { hubChoices } from '#renderer/features/charts/hub-choice.ts'
import { endMovedTo, movedRange, withEnd } from '#renderer/features/charts/period-brush.ts'
import type { Drawn } from '#shared/charts/chart-data.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { saidValue } from '#shared/charts/said-value.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import { csvLine } from '#shared/exchange/csv-cells.ts'
import { chartData, speakers } from './data-of-chart.ts'
import { intensity, lineSpec, story } from './small-table.ts'

describe('the history of a draft', () => {
  it('goes back and forth, and takes one move for one step', () => {
    let history = remembered<string>(noHistory, 'a', 'title', 0)
    history = remembered(history, 'ab', 'title', 100)
    history = remembered(history, 'abc', 'hubs', 200)
    const once = stepBack(history, 'abc!')
    expect(once?.draft).toBe('abc')
    const twice = stepBack(once?.history ?? noHistory, 'abc')
    expect(twice?.draft).toBe('a')
    expect(stepBack(twice?.history ?? noHistory, 'a')).toBeNull()
    const again = stepForth(twice?.history ?? noHistory, 'a')
    expect(again?.draft).toBe('abc')
    expect(stepForth(again?.history ?? noHistory, 'abc')?.draft).toBe('abc!')
    // Another choice after going back leaves nothing to go forth to.
    expect(stepForth(remembered(again?.history ?? noHistory, 'abc', 'axis', 900), 'abx')).toBeNull()
  })
})

describe('the brush over periods', () => {
  it('keeps its ends in order and within the periods, whatever is done to it', () => {
    const place = fc.nat({ max: 30 })
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        place,
        place,
        fc.integer({ min: -40, max: 40 }),
        (count, a, b, by) => {
          const start = withEnd({ from: null, to: null }, 'from', Math.min(a, count - 1), count)
          const ends = [withEnd(start, 'to', Math.min(b, count - 1), count), movedRange(start, by, count)]
          for (const { from, to } of ends) {
            expect(from ?? 0).toBeGreaterThanOrEqual(0)
            expect(to ?? count - 1).toBeLessThan(count)
            expect(from ?? 0).toBeLessThanOrEqual(to ?? count - 1)
          }
        },
      ),
    )
  })

  it('is open again where an end reaches the edge, and moves by keys', () => {
    expect(withEnd({ from: 3, to: null }, 'from', 0, 9)).toEqual({ from: null, to: null })
    expect(movedRange({ from: 2, to: 4 }, 9, 9)).toEqual({ from: 6, to: null })
    expect([endMovedTo('ArrowLeft', 0, 9), endMovedTo('End', 2, 9), endMovedTo('x', 2, 9)]).toEqual([
      0,
      8,
      null,
    ])
  })
})

it('sorts hubs by their change and tells both ends of it', () => {
  const hubs = ['beijing', 'shanghai', 'guangdong', 'tianjin']
  const panels = {
    ...lineSpec(hubs),
    kind: 'small-multiples' as const,
    order: 'change' as const,
    scales: 'shared' as const,
  }
  const ranking = drawChart(panels, chartData(story))
  const choices = hubChoices(hubs, {
    nameOf: (id) => id,
    ranking: ranking.kind === 'drawn' ? ranking : null,
    filter: '',
    order: 'change',
    language: 'en',
  })
  expect(choices.map(({ id, printed }) => [id, printed])).toEqual([
    ['shanghai', '4.21 → 4.35\u00a0%'],
    ['guangdong', '3.5 → 3.6\u00a0%'],
    ['beijing', '6.53 → 6.58\u00a0%'],
    ['tianjin', null],
  ])
})

it('writes CSV as rows with tabs for the clipboard, whatever stands in a cell', () => {
  const cell = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const line = tabbed(`\ufeff${csvLine(cells)}`)
      expect(line.split('\t')).toHaveLength(cells.length)
      expect(line).not.toMatch(/[\r\n]/)
    }),
  )
  expect(tabbed('a,"b ""c"", d"\r\n1,2\r\n')).toBe('a\tb "c", d\r\n1\t2\r\n')
})

describe('what a scatter begins with', () => {
  const summary = (id: string, unit: string, periods: readonly string[], observations = periods.length) => ({
    indicator: { ...intensity, id, unit },
    observations,
    hubs: 1,
    periods,
  })
  const all = [
    summary('a', 'percent', ['2021', '2022', '2023']),
    summary('many', 'count', ['2012-03', '2014-09'], 90),
    summary('place', 'rank', ['2021', '2022']),
    summary('amount', 'count', ['2022', '2023']),
    summary('empty', 'count', ['2021', '2022', '2023'], 0),
  ]

  it('is the amount that has values for the same periods', () => {
    expect(bestPartner(all, 'a')?.indicator.id).toBe('amount')
    expect(bestPartner(all.slice(0, 2), 'a')?.indicator.id).toBe('many')
    expect(bestPartner(all.slice(0, 1), 'a')).toBeUndefined()
  })

  it('is another one again where two indicators have no period in common', () => {
    expect(sharesPeriod(all, 'a', 'amount')).toBe(true)
    expect(sharesPeriod(all, 'a', 'many')).toBe(false)
    expect(sharesPeriod(all, 'a', 'a')).toBe(false)
  })
})

it('says a value with its unit in words where no sign stands at the number', () => {
  const said = (unit: string, told: Drawn['told'] = { kind: 'stated' }, language: Locale = 'en') =>
    speakers[language](saidValue({ value: 11.5, decimals: 1 }, { unit, told, language }))
  expect(said('trillion-yuan')).toBe('11.5 trillion yuan')
  expect(said('trillion-yuan', { kind: 'stated' }, 'zh')).toMatch(/^11.5\S+元$/)
  expect(said('percent-of-gdp')).toBe('11.5\u00a0%')
  expect([said('count'), said('rank'), said('trillion-yuan', { kind: 'index', period: null })]).toEqual([
    '11.5',
    '11.5',
    '11.5',
  ])
})
