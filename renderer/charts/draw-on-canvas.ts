import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { EchartsOption } from '#shared/charts/echarts-option.ts'

// Canvas, not SVG: the live SVG renderer writes style attributes, which the page's policy refuses.
use([BarChart, LineChart, ScatterChart, GridComponent, GraphicComponent, CanvasRenderer])

/** A live figure on one element; loaded only when the first chart is shown. */
export type Canvas = {
  readonly draw: (option: EchartsOption, width: number, height: number) => void
  /** Pixels of a place in axis values. */
  readonly pixelOf: (place: readonly [number, number]) => readonly [number, number] | null
  readonly dispose: () => void
}

export function canvasOn(element: HTMLElement): Canvas {
  // The first drawing gives it its size.
  const chart = init(element, null, { renderer: 'canvas', width: 1, height: 1 })
  return {
    draw: (option, width, height) => {
      chart.resize({ width, height })
      chart.setOption(option, { notMerge: true })
    },
    pixelOf: (place) => {
      const found = chart.convertToPixel({ gridIndex: 0 }, [...place])
      const [x, y] = Array.isArray(found) ? found : []
      return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x + y) ? [x, y] : null
    },
    dispose: () => chart.dispose(),
  }
}
