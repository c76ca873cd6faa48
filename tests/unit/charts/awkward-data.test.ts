import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { chartFonts } from '#electron/services/charts/chart-fonts.ts'
import { rasterise } from '#electron/services/charts/rasterise.ts'
import { renderChartSvg } from '#electron/services/charts/render-svg.ts'
import type { ChartData } from '#shared/charts/chart-data.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { boxOfText } from '#shared/charts/layout/boxes-along.ts'
import { layOutFigure } from '#shared/charts/layout/lay-out-figure.ts'
import { paint } from '#shared/charts/paint.ts'
import type { ChartKind, ChartSpec } from '#shared/domain/chart.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { speakers } from './data-of-chart.ts'
import { everyKind } from './every-kind.ts'
import { hub, intensity, observation } from './small-table.ts'

const size = { theme: 'paper', width: 720, speak: speakers.en } as const
const patents: Indicator = {
  ...intensity,
  id: 'patents',
  unit: 'count',
  names: { en: 'Patents', zh: '专利', ru: 'патенты' },
}
const kinds = Object.keys(
  everyKind({ indicator: 'a', vertical: 'b', hubs: [], period: '2024' }),
) as ChartKind[]

function world(
  observations: readonly Observation[],
  known: readonly Hub[],
  memberships: readonly Membership[] = [],
): ChartData {
  const hubs = new Map(known.map((one) => [one.id as string, one]))
  const indicators = new Map([intensity, patents].map((one) => [one.id as string, one]))
  return {
    hub: (id) => hubs.get(id),
    indicator: (id) => indicators.get(id),
    observations,
    preferences: [],
    memberships,
    claims: [],
    language: 'en',
    speak: speakers.en,
  }
}
const asked = (hubs: readonly string[], period = '2024') =>
  everyKind({ indicator: 'rd-intensity', vertical: 'patents', hubs, period })
const placed = (id: string, name: string, at: number): Hub => ({
  ...hub(id, name, 'city'),
  place: { latitude: 20 + (at % 30), longitude: 100 + (at % 40) },
})

/** Drawn to the last mark, or told why not: never an empty box, never a number that is none. */
function drawnOrTold(spec: ChartSpec, data: ChartData): string {
  const drawn = drawChart(spec, data)
  if (drawn.kind === 'empty') {
    const said = speakers.en(drawn.reason)
    expect(said).toMatch(/^[\p{Lu}\p{N}].*\.$/u)
    expect(said).not.toMatch(/charts\.|[{}]/)
    return `told: ${said}`
  }
  expect(drawn.altTextDraft.length).toBeGreaterThan(20)
  expect(drawn.altTextDraft).not.toMatch(/charts\.|undefined|NaN|Infinity/)
  const painted = paint(drawn, { theme: 'paper', speak: speakers.en })
  const laid = layOutFigure(painted, { width: 720, height: 500, words: 'none', fontFamily: 'Noto Sans' })
  for (const { x, y } of laid.stops.flat()) expect(Number.isFinite(x + y)).toBe(true)
  for (const { text } of [...laid.words, ...laid.texts])
    expect(text).not.toMatch(/undefined|NaN|Infinity|charts\./)
  expect(laid.stops.flat().length).toBeGreaterThan(0)
  const svg = renderChartSvg(drawn, size)
  expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  return 'drawn'
}

describe.each(kinds)('a chart of kind %s', (kind) => {
  const cases: readonly (readonly [string, readonly Observation[], readonly string[]])[] = [
    ['no data', [], ['beijing', 'shanghai']],
    ['no hubs', [observation('beijing', '2024', 1)], []],
    [
      'one point',
      [
        observation('beijing', '2024', 6.58),
        observation('beijing', '2024', 5, { indicator: 'patents', unit: 'count' }),
      ],
      ['beijing'],
    ],
    [
      'values that are all missing',
      ['2023', '2024'].map((period) => observation('beijing', period, 0, { value: null, status: 'M' })),
      ['beijing', 'shanghai'],
    ],
    [
      'numbers at the ends of what a number can be',
      ['beijing', 'shanghai'].flatMap((id, at) =>
        ['2023', '2024'].flatMap((period, step) => [
          observation(id, period, (at === step ? 1 : -1) * 1.7e308, { unit: 'percent-of-gdp' }),
          observation(id, period, 5e-324, { indicator: 'patents', unit: 'count' }),
        ]),
      ),
      ['beijing', 'shanghai'],
    ],
    [
      'equal values',
      ['beijing', 'shanghai', 'tianjin'].flatMap((id) =>
        ['2022', '2023', '2024'].flatMap((period) => [
          observation(id, period, 0),
          observation(id, period, 0, { indicator: 'patents', unit: 'count' }),
        ]),
      ),
      ['beijing', 'shanghai', 'tianjin'],
    ],
    [
      'values below zero',
      ['beijing', 'shanghai', 'tianjin'].flatMap((id, at) =>
        ['2022', '2023', '2024'].flatMap((period, step) => [
          observation(id, period, step - 1 - at),
          observation(id, period, at - step, { indicator: 'patents', unit: 'count' }),
        ]),
      ),
      ['beijing', 'shanghai', 'tianjin'],
    ],
  ]
  it.each(cases)('with %s is drawn or told', (_, rows, hubs) => {
    const known = ['beijing', 'shanghai', 'tianjin'].map((id, at) => placed(id, id, at))
    drawnOrTold(asked(hubs)[kind], world(rows, known))
  })

  it('puts nothing below zero on a logarithmic axis, and says so', () => {
    const rows = ['beijing', 'shanghai'].flatMap((id, at) =>
      ['2023', '2024'].flatMap((period, step) => [
        observation(id, period, at === 0 ? -1 - step : 3 + step),
        observation(id, period, at === 0 ? 0 : 10, { indicator: 'patents', unit: 'count' }),
      ]),
    )
    const spec = asked(['beijing', 'shanghai'])[kind]
    if (!('axis' in spec)) return
    const data = world(rows, [placed('beijing', 'Beijing', 0), placed('shanghai', 'Shanghai', 1)])
    const logarithmic = { ...spec, axis: 'log' as const }
    expect(drawnOrTold(logarithmic, data)).toBe('drawn')
    const drawn = drawChart(logarithmic, data)
    const words = drawn.kind === 'empty' ? '' : drawn.warnings.map(speakers.en).join(' ')
    expect(words).toContain('a logarithmic axis has no place')
    const below = world(
      rows.filter((row) => row.hub === 'beijing'),
      [placed('beijing', 'Beijing', 0)],
    )
    expect(drawnOrTold({ ...logarithmic, hubs: ['beijing'] }, below)).toContain(
      'logarithmic axis has no place',
    )
  })

  it('takes 5,000 hubs', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => `hub-${at}`)
    const rows = ids.flatMap((id, at) => [
      ...['2023', '2024'].map((period, step) => observation(id, period, (at % 97) + step)),
      ...['2023', '2024'].map((period) =>
        observation(id, period, at + 1, { indicator: 'patents', unit: 'count' }),
      ),
    ])
    const known = ids.map((id, at) => placed(id, `Hub ${at}`, at))
    drawnOrTold(asked(ids)[kind], world(rows, known))
  })

  const names = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{b} {a|b} {c0} $& $1 %s',
    '&lt;b&gt; &#x3c; ]]> <!-- -->',
    'x'.repeat(500),
    '北京'.repeat(250),
    'مدينة الابتكار في الشرق الأوسط',
    'nul\u0000 \ud800 \u202eturned',
  ]
  it('prints any name and reads nothing in it', () => {
    const ids = names.map((_, at) => `h${at}`)
    const known = names.map((name, at) => placed(`h${at}`, name, at * 3))
    const rows = ids.flatMap((id, at) =>
      ['2023', '2024'].flatMap((period, step) => [
        observation(id, period, at + 1 + step, {
          sourcePublisher: names[at] ?? '',
          sourceTitle: names[at] ?? '',
        }),
        observation(id, period, (at + 1) * 10, { indicator: 'patents', unit: 'count' }),
      ]),
    )
    const memberships = ids.slice(1).map((member, at): Membership => ({
      id: `m${at}`,
      hub: 'h0',
      member,
      from: '2014-01-01',
      until: null,
      note: names[at] ?? null,
    }))
    const spec = { ...asked(ids)[kind], title: names.join(' ').slice(0, 300) }
    const drawn = drawChart(spec, world(rows, known, memberships))
    if (drawn.kind === 'empty') throw new Error(speakers.en(drawn.reason))
    const svg = renderChartSvg(drawn, { ...size, words: 'all' })
    const { document } = parseHTML(svg)
    const elements = new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))
    const usual = [
      'svg',
      'rect',
      'circle',
      'path',
      'polyline',
      'polygon',
      'line',
      'text',
      'tspan',
      'g',
      'defs',
      'clippath',
    ]
    expect([...elements].filter((name) => !usual.includes(name))).toEqual([])
    for (const tag of svg.match(/<[^>]*>/g) ?? []) expect(tag).not.toMatch(/\son\w+=|href|url\((?!#)/i)
    // resvg refuses what is not well-formed XML.
    expect(rasterise(svg, 1, chartFonts(undefined)).length).toBeGreaterThan(1000)
  })
})

describe('more marks than an SVG should hold', () => {
  const days = Array.from({ length: 3000 }, (_, at) =>
    new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10),
  )
  const rows = ['beijing', 'shanghai', 'tianjin'].flatMap((id, at) =>
    days.map((day, step) => observation(id, day, Math.sin(step / 50) + at + ((step * 7919) % 13) / 40)),
  )
  const known = ['beijing', 'shanghai', 'tianjin'].map((id, at) => placed(id, id, at))
  const drawn = drawChart(asked(['beijing', 'shanghai', 'tianjin']).line, world(rows, known))
  if (drawn.kind === 'empty') throw new Error(speakers.en(drawn.reason))

  it('become one picture under words that stay text, the same bytes twice', () => {
    const svg = renderChartSvg(drawn, { ...size, words: 'all' })
    expect(svg).toMatch(/<image width="720" height="\d+" href="data:image\/png;base64,/)
    const texts = [...parseHTML(svg).document.querySelectorAll('text')].map((one) => one.textContent)
    expect(texts.join(' ')).toContain('beijing')
    expect(svg.match(/<path/g)?.length ?? 0).toBeLessThan(50)
    expect(svg.length).toBeLessThan(600_000)
    expect(renderChartSvg(drawn, { ...size, words: 'all' })).toBe(svg)
    expect(rasterise(svg, 1, chartFonts(undefined)).length).toBeGreaterThan(5000)
  })
})

describe('a map of hundreds', () => {
  const many = Array.from({ length: 200 }, (_, at) => placed(`m${at}`, `Place number ${at}`, at * 7))
  const lost = Array.from({ length: 30 }, (_, at) => hub(`n${at}`, `Nowhere ${at}`))
  const known = [...many, ...lost]
  const { map } = asked(known.map(({ id }) => id))
  const drawn = drawChart({ ...map, indicator: null } as ChartSpec, world([], known))
  if (drawn.kind !== 'drawn') throw new Error('not drawn')
  const painted = paint(drawn, size)

  it('writes no name over another, and says that there are more', () => {
    const frame = { width: 720, height: 460, fontFamily: 'Noto Sans', words: 'none' } as const
    const names = layOutFigure(painted, frame).texts.filter(({ text }) => text.startsWith('Place'))
    expect(names.length).toBeGreaterThan(5)
    expect(names.length).toBeLessThan(200)
    const boxes = names.map(boxOfText)
    const covered = boxes.filter((a, at) =>
      boxes
        .slice(at + 1)
        .some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2,
        ),
    )
    expect(covered).toEqual([])
    expect(painted.notes.join(' ')).toContain('Names stand where there is room for them')
  })

  it('names some of those without a place as some', () => {
    expect(drawn.warnings.map(speakers.en).join(' ')).toContain(
      '30 hubs have no known place and are not on the map, among them Nowhere 0',
    )
  })
})
