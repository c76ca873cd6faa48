import { LineChart } from 'echarts/charts'
import { DataZoomComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { canvasOn } from '#renderer/charts/draw-on-canvas.ts'
import type { PaintedChart } from '#shared/charts/painted-chart.ts'
import type { PaintedPoint } from '#shared/charts/painted/painted-lines.ts'
import { palettes } from '#shared/charts/palette.ts'

use([LineChart, DataZoomComponent, GridComponent, CanvasRenderer])

const [width, height] = [1000, 460]
/** Half of the axis is in sight, and moves over the other half. */
const SHARE = 0.5

/** A walk that never repeats and is the same every time. */
function walk(count: number): number[] {
  const values: number[] = []
  let [value, seed] = [0, 42]
  for (let at = 0; at < count; at += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648
    value += seed / 2147483648 - 0.5
    values.push(value)
  }
  return values
}

function paintedWalk(count: number): PaintedChart {
  const points = walk(count).map((value, at): PaintedPoint => ({
    at,
    value,
    printed: '',
    isHollow: false,
    isPartial: false,
    others: [],
  }))
  const solid = [points.map((_, at) => at)]
  return {
    palette: palettes.light,
    language: 'en',
    unit: 'count',
    isChange: false,
    title: 'Walk',
    subtitle: '',
    remarks: [],
    notes: [],
    source: '',
    warnings: [],
    altText: '',
    pinned: [],
    figure: {
      kind: 'lines',
      isRank: false,
      isLog: false,
      baseline: null,
      periods: points.map((_, at) => String(at)),
      lines: [
        {
          hub: 'a',
          name: 'Walk',
          colour: '#0d6b66',
          mark: 'circle',
          isHighlighted: true,
          ending: '',
          endingValue: '',
          points,
          solid,
          bridged: [],
          forecast: [],
        },
      ],
      breaks: [],
      bands: [],
      claims: [],
    },
  }
}

function stage(): HTMLElement {
  const element = document.createElement('div')
  element.style.width = `${width}px`
  element.style.height = `${height}px`
  document.body.replaceChildren(element)
  return element
}

/** Milliseconds from frame to frame, and of the work in each, while the axis is moved once a frame. */
async function frames(count: number, draw: (from: number) => void) {
  const between: number[] = []
  const work: number[] = []
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  // Compiled and cached before it is measured.
  for (let at = 0; at < Math.min(20, count); at += 1) {
    draw((1 - SHARE) * (at % 2))
    await frame()
  }
  let before = await frame()
  for (let at = 0; at < count; at += 1) {
    const started = performance.now()
    draw(((1 - SHARE) * at) / count)
    work.push(performance.now() - started)
    const now = await frame()
    between.push(now - before)
    before = now
  }
  return { between, work }
}

/** Our figure, laid out anew for every frame. */
export async function panOurs(points: number, count: number) {
  const canvas = canvasOn(stage())
  const painted = paintedWalk(points)
  const frame = { width, height, fontFamily: 'sans-serif', words: 'none' } as const
  const measured = await frames(count, (from) =>
    canvas.draw(painted, { ...frame, view: [from, from + SHARE] }),
  )
  canvas.dispose()
  return measured
}

/** ECharts as it comes: a line with all its points under a data zoom. */
export async function panPlain(points: number, count: number) {
  const chart = init(stage(), null, { renderer: 'canvas', width, height })
  chart.setOption({
    animation: false,
    xAxis: { type: 'value', min: 0, max: points - 1 },
    yAxis: { type: 'value' },
    dataZoom: [{ type: 'inside', start: 0, end: SHARE * 100, filterMode: 'none' }],
    series: [{ type: 'line', symbol: 'none', data: walk(points).map((value, at) => [at, value]) }],
  })
  const measured = await frames(count, (from) =>
    chart.dispatchAction({ type: 'dataZoom', start: from * 100, end: (from + SHARE) * 100 }),
  )
  chart.dispose()
  return measured
}

Object.assign(globalThis, { panOurs, panPlain })
