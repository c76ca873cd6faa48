import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chartFonts } from '#electron/services/charts/chart-fonts.ts'
import { withFontRuns } from '#electron/services/charts/font-runs.ts'
import { ligatureFree } from '#electron/services/charts/ligature-free.ts'
import { rasterise } from '#electron/services/charts/rasterise.ts'
import { renderChartSvg } from '#electron/services/charts/render-svg.ts'
import type { Drawn } from '#shared/charts/chart-data.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { paint } from '#shared/charts/paint.ts'
import { stableSvg } from '#shared/charts/stable-svg.ts'
import type { ChartSpec } from '#shared/domain/chart.ts'
import { parseHTML } from 'linkedom'
import { chartData, speakers } from './data-of-chart.ts'
import { hub, intensity, lineSpec, observation, rankingSpec, story } from './small-table.ts'

function draw(spec: ChartSpec, data = chartData(story)): Drawn {
  const drawn = drawChart(spec, data)
  if (drawn.kind === 'empty') throw new Error(speakers.en(drawn.reason))
  return drawn
}
const size = { theme: 'paper', width: 640, height: 420, speak: speakers.en } as const
const all = ['beijing', 'shanghai', 'guangdong', 'tianjin']
const textsIn = (svg: string) =>
  [...parseHTML(svg).document.querySelectorAll('text')].map((text) => text.textContent)
const snapshot = (name: string) => join(import.meta.dirname, 'snapshots', `${name}.svg`)

describe('figures, compared as text', () => {
  it('a line chart with a gap, an estimate and another value', async () => {
    const svg = renderChartSvg(draw(lineSpec(all, { missing: 'bridge' })), { ...size, words: 'all' })
    await expect(svg).toMatchFileSnapshot(snapshot('line'))
  })

  it('a line chart over a method break, in the dark, in Russian', async () => {
    const methods = [{ from: '2023', description: 'GDP revised after the census', source: null }]
    const data = chartData(story, { indicator: { ...intensity, methods }, language: 'ru' })
    const svg = renderChartSvg(draw(lineSpec(all), data), { ...size, theme: 'dark', speak: speakers.ru })
    await expect(svg).toMatchFileSnapshot(snapshot('line-break'))
  })

  it('a ranking of values, and one of ranks', async () => {
    const ranks = all.map((id, at) => observation(id, '2024', at + 1, { unit: 'rank', decimals: 0 }))
    const data = chartData(ranks, { indicator: { ...intensity, unit: 'rank' } })
    await expect(renderChartSvg(draw(rankingSpec(all)), size)).toMatchFileSnapshot(snapshot('ranking'))
    await expect(renderChartSvg(draw(rankingSpec(all), data), size)).toMatchFileSnapshot(snapshot('ranks'))
  })
})

it('has the same bytes however often and after whatever it is drawn', () => {
  const line = draw(lineSpec(all))
  const first = renderChartSvg(line, size)
  renderChartSvg(draw(rankingSpec(all)), size)
  expect(renderChartSvg(line, size)).toBe(first)
  expect(stableSvg('<g id="zr7-c-12"/><use href="zr7-c-12"/><g id="zr7-c3"/>')).toBe(
    '<g id="id0"/><use href="id0"/><g id="id1"/>',
  )
})

it('prints the value beside the name at the end of each line, and when a line ends early', () => {
  const texts = textsIn(renderChartSvg(draw(lineSpec(['beijing', 'guangdong'])), size))
  expect(texts).toEqual(expect.arrayContaining(['Beijing 6.58\u00a0%', 'Guangdong 3.6\u00a0%']))
  const early = chartData([...story, observation('tianjin', '2022', 3.49)])
  expect(textsIn(renderChartSvg(draw(lineSpec(all), early), size))).toContain('Tianjin 3.49\u00a0% (2022)')
})

describe('bars and ranks', () => {
  it('begins bars at zero, below it for less', () => {
    const rows = [observation('beijing', '2024', 2), observation('shanghai', '2024', -1)]
    const svg = renderChartSvg(draw(rankingSpec(all), chartData(rows)), size)
    const bars = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+l(-?[\d.]+) 0[^"]*Z" fill="#0d6b66"/g)].map(
      ([, from, length]) => ({ from: Number(from), length: Number(length) }),
    )
    expect(bars).toHaveLength(2)
    expect(bars[0]?.from).toBeCloseTo(bars[1]?.from ?? 0)
    expect((bars[0]?.length ?? 0) / (bars[1]?.length ?? 1)).toBeCloseTo(-2, 1)
  })

  it('shares a place between equal values', () => {
    const rows = [1, 1, 0.5].map((value, at) => observation(all[at] ?? '', '2024', value))
    const painted = paint(draw(rankingSpec(all), chartData(rows)), { theme: 'paper', speak: speakers.en })
    expect(painted.figure.kind === 'ranking' && painted.figure.rows.map(({ place }) => place)).toEqual([
      '1',
      '1',
      '3',
    ])
  })
})

describe('hostile and awkward input', () => {
  const names = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{b} {a|b} {c0} $& $1 %s',
    '&lt;b&gt; &#x3c;',
    'x'.repeat(500),
    '北京'.repeat(250),
    'مدينة الابتكار',
    'null\u0000byte \ud800 \u202eturned',
    ']]> <!-- -->',
    '',
  ]
  const known = names.map((name, at) => hub(`h${at}`, name, 'city'))
  const ids = known.map(({ id }) => id as string)
  const rows = names.flatMap((name, at) => [
    observation(`h${at}`, '2023', at, { sourcePublisher: name, sourceTitle: name }),
    observation(`h${at}`, '2024', at + 1, { sourcePublisher: name }),
  ])
  const data = chartData(rows, { known })
  const fonts = chartFonts(undefined)

  it.each([lineSpec(ids, { title: names.join(' ').slice(0, 300) }), rankingSpec(ids)])(
    'prints names, titles and sources, and reads nothing in them: $kind',
    (spec) => {
      const svg = renderChartSvg(draw(spec, data), { ...size, words: 'all' })
      const { document } = parseHTML(svg)
      const elements = new Set(
        [...document.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()),
      )
      expect(
        [...elements].filter(
          (name) => !['svg', 'rect', 'path', 'text', 'tspan', 'g', 'defs', 'clippath'].includes(name),
        ),
      ).toEqual([])
      for (const tag of svg.match(/<[^>]*>/g) ?? []) expect(tag).not.toMatch(/\son\w+=|href|url\((?!#)/i)
      // resvg refuses what is not well-formed XML.
      expect(rasterise(svg, 1, fonts).length).toBeGreaterThan(1000)
    },
  )

  it('prints a template of ECharts as the name it is', () => {
    const texts = textsIn(renderChartSvg(draw(rankingSpec(['h2']), data), size))
    expect(texts).toContain('{b} {a|b} {c0} $& $1 %s')
  })

  it('draws one point, and a hundred hubs with the first ones in colour', () => {
    expect(textsIn(renderChartSvg(draw(lineSpec(['beijing'], { from: '2024' })), size))).toContain('2024')
    const many = Array.from({ length: 100 }, (_, at) => `m${at}`)
    const crowd = chartData(
      many.flatMap((id, at) => [observation(id, '2023', at), observation(id, '2024', at + 1)]),
    )
    const svg = renderChartSvg(draw(lineSpec(many), crowd), size)
    expect(textsIn(svg).join(' ')).toContain('The first 6 of 100 hubs are highlighted')
    expect(svg.length).toBeLessThan(120_000)
  })

  it('draws 5,000 hubs as a ranking of those that fit, and says so', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `m${at}`)
    const crowd = chartData(many.map((id, at) => observation(id, '2024', at)))
    const texts = textsIn(renderChartSvg(draw(rankingSpec(many), crowd), { ...size, height: 1100 }))
    expect(texts.join(' ')).toContain('The first 40 of 5000 hubs are drawn')
  })
})

it('makes PNG of two densities with the bundled fonts', () => {
  const svg = renderChartSvg(draw(lineSpec(all)), size)
  const widthOf = (png: Uint8Array) => Buffer.from(png).readUInt32BE(16)
  const fonts = chartFonts(undefined)
  expect(widthOf(rasterise(svg, 1, fonts))).toBe(640)
  expect(widthOf(rasterise(svg, 2, fonts))).toBe(1280)
})

/** Bytes of the PNG of one line: about none where resvg drops the line. */
const printed = (words: string) =>
  rasterise(
    withFontRuns(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="24"><text y="16" style="font-family:Noto Sans">${words}</text></svg>`,
    ),
    1,
    chartFonts(undefined),
  ).length

it('prints words with ligatures beside a sign of another font', () => {
  // resvg printed nothing at all for the first of the two.
  expect(printed('◇ first offer')).toBeGreaterThan(printed('◇ another') * 0.8)
})

it.each([
  'Beijing 北京 سلام لا إله 2024 office',
  'Beijing 北京 الإسلام الأول والآخر',
  'Beijing 北京 بالله',
  '北京 لَا مُحَمَّدٌ',
  'Beijing ★ שלום سلام',
  'הָעִבְרִית שׁ 北京 fi',
])('prints a line of three scripts with its ligatures: %s', (words) => {
  expect(printed(words)).toBeGreaterThan(printed('Beijing'))
})

it('writes the words of an SVG as they are, and its own signs of a tie into pictures alone', () => {
  const svg = withFontRuns('<text>北京 سلام محلا</text>')
  expect(svg).toContain('>سلام</tspan> ')
  expect(ligatureFree(svg)).toMatch(/س\u200d\ufefcم<.*>مح\u200d\ufefc</)
  expect(ligatureFree(withFontRuns('<text>Beijing سلام</text>'))).toContain('سلام')
})
