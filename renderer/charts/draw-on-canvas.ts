import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { echartsOption } from '#shared/charts/echarts-option.ts'
import type { FigureStop } from '#shared/charts/layout/laid-out.ts'
import { layOutFigure, type FigureFrame } from '#shared/charts/layout/lay-out-figure.ts'
import type { PaintedChart } from '#shared/charts/painted-chart.ts'

// Canvas, not SVG: the live SVG renderer writes style attributes, which the page's policy refuses.
use([BarChart, LineChart, ScatterChart, GridComponent, GraphicComponent, CanvasRenderer])

/** What can be pointed at and walked in a drawn figure, in pixels. */
export type Drawing = { readonly stops: readonly (readonly FigureStop[])[] }

/** A live figure on one element; loaded, with the layout of every kind, only when the first chart is shown. */
export type Canvas = {
  readonly draw: (painted: PaintedChart, frame: FigureFrame) => Drawing
  readonly dispose: () => void
}

export function canvasOn(element: HTMLElement): Canvas {
  // The first drawing gives it its size.
  const chart = init(element, null, { renderer: 'canvas', width: 1, height: 1 })
  return {
    draw: (painted, frame) => {
      const laid = layOutFigure(painted, frame)
      const { width, height } = frame
      if (chart.getWidth() !== width || chart.getHeight() !== height) chart.resize({ width, height })
      chart.setOption(echartsOption(laid, painted, frame), { notMerge: true })
      return { stops: laid.stops }
    },
    dispose: () => chart.dispose(),
  }
}
