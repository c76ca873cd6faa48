import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Drawn } from '#shared/charts/chart-data.ts'
import { echartsOption, FILE_FONTS } from '#shared/charts/echarts-option.ts'
import type { FigureWords } from '#shared/charts/figure-frame.ts'
import { paint } from '#shared/charts/paint.ts'
import type { ChartTheme } from '#shared/charts/palette.ts'
import { stableSvg } from '#shared/charts/stable-svg.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { bareSvg } from './bare-svg.ts'

use([BarChart, LineChart, ScatterChart, GridComponent, GraphicComponent, SVGRenderer])

/**
 * A drawn chart as SVG text, the same bytes for the same chart. Width and height in pixels; `words` decides what stands
 * inside (when absent the subtitle and the meaning of the marks, as a briefing wants it that prints title, source and
 * warnings itself). `speak` speaks the language the chart was drawn in. Fonts are asked for by name: Noto Sans.
 */
export function renderChartSvg(
  drawn: Drawn,
  {
    theme,
    width,
    height,
    speak,
    words = 'subtitle',
  }: {
    readonly theme: ChartTheme
    readonly width: number
    readonly height: number
    readonly speak: Speak
    readonly words?: FigureWords
  },
): string {
  const option = echartsOption(paint(drawn, { theme, speak }), {
    width,
    height,
    fontFamily: FILE_FONTS,
    words,
  })
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return stableSvg(bareSvg(chart.renderToSVGString()))
  } finally {
    chart.dispose()
  }
}
