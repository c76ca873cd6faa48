import { join } from 'node:path'
import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { chromium } from 'playwright'
import * as v from 'valibot'
import { build } from 'vite'
import { renderChartSvg } from '#electron/services/charts/render-svg.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { ChartSpec } from '#shared/domain/chart.ts'
import { chromiumFlags } from '../support/chromium-flags.ts'
import { chromiumPath } from '../support/chromium.ts'
import { median, milliseconds, ratioOf, type Benchmark, type Figure } from './figure.ts'

use([LineChart, GridComponent, LegendComponent, SVGRenderer])

const hubs = ['beijing', 'shanghai', 'guangdong', 'tianjin', 'jiangsu', 'zhejiang']
const years = Array.from({ length: 12 }, (_, at) => String(2013 + at))
const valueOf = (hub: number, year: number) => 2 + hub + Math.sin(year + hub) / 2

/** From a drawn chart to SVG, warm; and the frames of a figure that is moved along its axis. */
export const charts: Benchmark = {
  id: 'G11 G12',
  async run() {
    return [svgFigure(), ...(await panningFigures())]
  },
}

function svgFigure(): Figure {
  const speak = loadSpeakers(join(projectFolder, 'resources')).en
  const drawn = drawChart(
    v.parse(ChartSpec, { kind: 'line', title: 'Six hubs', indicator: 'share', hubs, altText: null }),
    {
      hub: () => undefined,
      indicator: () => undefined,
      observations: hubs.flatMap((hub, at) =>
        years.map((period, year) => ({
          id: `D1-aaaaaa:${at * 100 + year}`,
          hub,
          indicator: 'share',
          period,
          value: valueOf(at, year),
          unit: 'percent',
          status: 'A' as const,
          qualifier: 'exact' as const,
          decimals: 2,
          vintage: null,
          sourceTitle: 'Yearbook',
          sourcePublisher: 'Office',
          sourceUrl: '',
          tier: 'official' as const,
          note: '',
          printed: { hub, indicator: 'share', unit: '%', period, value: '' },
        })),
      ),
      preferences: [],
      memberships: [],
      claims: [],
      language: 'en',
      speak,
    },
  )
  if (drawn.kind === 'empty') throw new Error('the chart of the benchmark is empty')
  const ours = warm(() => renderChartSvg(drawn, { theme: 'paper', width: 720, speak, words: 'all' }))
  const plain = warm(plainSvg)
  return {
    id: 'G11',
    what: 'a chart of 6 hubs and 12 years to SVG, with its words, warm',
    figure: milliseconds(ours),
    baseline: `ECharts as it comes ${milliseconds(plain)}`,
    ratio: ratioOf(ours, plain),
    target: '≤ 25 ms',
  }
}

function plainSvg(): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 720, height: 480 })
  chart.setOption({
    animation: false,
    legend: {},
    xAxis: { type: 'category', data: years },
    yAxis: { type: 'value' },
    series: hubs.map((name, at) => ({ name, type: 'line', data: years.map((_, year) => valueOf(at, year)) })),
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

function warm(run: () => string): number {
  for (let at = 0; at < 15; at += 1) run()
  return median(
    Array.from({ length: 60 }, () => {
      const started = performance.now()
      if (run().length < 1000) throw new Error('nothing was drawn')
      return performance.now() - started
    }),
  )
}

const Frames = v.object({ between: v.array(v.number()), work: v.array(v.number()) })

async function panningFigures(): Promise<readonly Figure[]> {
  const built = await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(projectFolder, 'tests/bench/panning-page.ts'), formats: ['iife'], name: 'panning' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const code = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n')
  const executablePath = chromiumPath()
  const browser = await chromium.launch({
    args: [...chromiumFlags],
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 600 } })
    await page.setContent('<!doctype html><body></body>')
    await page.addScriptTag({ content: code })
    const figures: Figure[] = []
    for (const [points, target] of [
      [100_000, '≤ 16.7 ms'],
      [1_000_000, '≤ 33 ms'],
    ] as const) {
      const pan = async (name: string, frames: number) =>
        v.parse(Frames, await page.evaluate(`${name}(${points}, ${frames})`))
      const ours = await pan('panOurs', 120)
      const plain = await pan('panPlain', points > 100_000 ? 12 : 40)
      const [own, theirs] = [p95(ours.between), p95(plain.between)]
      figures.push({
        id: 'G12',
        what: `p95 frame while panning a line of ${points.toLocaleString('en')} points`,
        figure: `${milliseconds(own)} (work, median ${milliseconds(median(ours.work))})`,
        baseline: `ECharts unsampled ${milliseconds(theirs)}`,
        ratio: ratioOf(own, theirs),
        target,
      })
    }
    return figures
  } finally {
    await browser.close()
  }
}

function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}
