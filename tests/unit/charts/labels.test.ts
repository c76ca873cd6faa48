import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { niceScale } from '#shared/charts/layout/nice-scale.ts'
import { periodTexts } from '#shared/charts/layout/period-texts.ts'
import { placeLabels } from '#shared/charts/layout/place-labels.ts'
import { placeNear, type NearLabel } from '#shared/charts/layout/place-near.ts'
import { claimsLeft } from '#shared/charts/drawing/claims-left.ts'
import { textWidth } from '#shared/charts/layout/text-width.ts'
import { speakers } from './data-of-chart.ts'

const within = { left: 0, right: 300, top: 0, bottom: 200 }
const wish = (x: number, y: number, texts = ['✓ C22 6.83 %', '✓ C22']) => ({
  texts,
  x,
  y,
  halfWidth: 8,
  halfHeight: 8,
  size: 11,
  isBold: true,
})
const boxOf = ({ text, x, y, align }: NearLabel) => {
  const width = textWidth(text, 11, true)
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 6, bottom: y + 6 }
}
type Box = ReturnType<typeof boxOf>
const cover = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

describe('a label that must stand near its mark', () => {
  it('stands beside it, and moves off a line that runs there', () => {
    const [free] = placeNear([wish(100, 100)], within, { taken: [] })
    expect(free).toMatchObject({ text: '✓ C22 6.83 %', align: 'left', y: 100, leader: null, isFree: true })
    const line = Array.from({ length: 50 }, (_, at) => ({
      left: at * 6,
      right: at * 6 + 6,
      top: 98,
      bottom: 102,
    }))
    const [moved] = placeNear([wish(100, 100)], within, { taken: line })
    expect(moved?.text).toBe('✓ C22 6.83 %')
    expect(line.some((box) => moved !== undefined && cover(boxOf(moved), box))).toBe(false)
  })

  it('is joined to its mark by a line where it had to go farther away', () => {
    const around = { left: 60, right: 200, top: 78, bottom: 122 }
    const [label] = placeNear([wish(100, 100)], within, { taken: [around] })
    expect(label?.leader).not.toBeNull()
    expect(label !== undefined && cover(boxOf(label), around)).toBe(false)
  })

  it('is never left out, nor outside where there is room inside', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) })
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
        const labels = placeNear(
          places.map(({ x, y }) => wish(x, y)),
          within,
          { taken: [] },
        )
        expect(labels).toHaveLength(places.length)
        const [first] = labels
        expect(first?.isFree).toBe(places.length === 1 ? true : first?.isFree)
        for (const label of labels) {
          if (!label.isFree) continue
          const box = boxOf(label)
          expect(box.left >= -1 && box.right <= 301 && box.top >= -1 && box.bottom <= 201).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

it('keeps a name clear of lines where another side allows it, and over a line rather than nowhere', () => {
  const name = { texts: ['Beijing'], x: 100, y: 100, radius: 6, size: 12, isBold: false }
  const right = [{ left: 104, right: 160, top: 96, bottom: 104 }]
  expect(placeLabels([name], within, [], right)[0]).toMatchObject({ align: 'right' })
  const everywhere = [{ left: 0, right: 300, top: 0, bottom: 200 }]
  expect(placeLabels([name], within, [], everywhere)[0]).toMatchObject({ align: 'left' })
  expect(placeLabels([name], within, everywhere)[0]).toBeNull()
})

describe('axes', () => {
  it.each([
    [[1.91, 7.1], 2, [0, 2.5, 5, 7.5]],
    [[12.82], 7, [10, 12, 14, 16]],
    [[0, 6.58], 6, [0, 2, 4, 6, 8]],
    [[0, 900], 2, [0, 500, 1000]],
  ])('around %j with about %i steps fits its values', (values, wanted, ticks) => {
    expect(niceScale(values, wanted).ticks).toEqual(ticks)
  })

  it('has few lines at the ends of what a number can be', () => {
    expect(niceScale([-1.7e308, 1.7e308], 5).ticks.length).toBeLessThan(25)
  })

  it('names its first and its last period where a distance allows both', () => {
    const years = Array.from({ length: 13 }, (_, at) => String(2012 + at))
    const plot = { left: 0, right: 190, top: 0, bottom: 100 }
    const texts = periodTexts(years, { plot, xOf: (at) => at * 15, colour: 'black', size: 11 })
    expect(texts.map(({ text }) => text)).toEqual(['2012', '2018', '2024'])
  })
})

it('counts claims that are left out instead of listing all', () => {
  const ids = Array.from({ length: 20 }, (_, at) => `C${at + 1}-aaaaaa`)
  expect(speakers.en(claimsLeft(ids.slice(0, 2)))).toContain('C1 and C2')
  const many = speakers.en(claimsLeft(ids))
  expect(many).toMatch(/^20 claims are not drawn/)
  expect(many).toContain('C6')
  expect(many).not.toContain('C7')
})
