import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Drawn } from '#shared/charts/chart-data.ts'
import { echartsOption, FILE_FONTS, marksOf, type EchartsOption } from '#shared/charts/echarts-option.ts'
import { figureHeight } from '#shared/charts/figure-height.ts'
import { heightOfWords, type FigureWords } from '#shared/charts/layout/figure-frame.ts'
import { layOutFigure } from '#shared/charts/layout/lay-out-figure.ts'
import { paint } from '#shared/charts/paint.ts'
import type { ChartTheme } from '#shared/charts/palette.ts'
import { stableSvg } from '#shared/charts/stable-svg.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { bareSvg } from './bare-svg.ts'
import { withFontRuns } from './font-runs.ts'
import { rasterise } from './rasterise.ts'

use([BarChart, LineChart, ScatterChart, GridComponent, GraphicComponent, SVGRenderer])

/** An SVG grows with its marks (10,000 are 2.3 MB): more than this become one picture under words that stay text. */
const MAX_MARKS = 2000
/** Pixels of that picture to a point: 220 dots an inch on a page. */
const DENSITY = 2

/**
 * A drawn chart as SVG text, the same bytes for the same chart. Width and height in pixels, the height that of the kind
 * with its words when absent; `words` decides what stands
 * inside (when absent the subtitle and the meaning of the marks, as a briefing wants it that prints title, source and
 * warnings itself). `speak` speaks the language the chart was drawn in. Fonts are asked for by name: Noto Sans.
 */
export function renderChartSvg(
  drawn: Drawn,
  {
    theme,
    width,
    height: wanted,
    speak,
    words = 'subtitle',
  }: {
    readonly theme: ChartTheme
    readonly width: number
    readonly height?: number
    readonly speak: Speak
    readonly words?: FigureWords
  },
): string {
  const painted = paint(drawn, { theme, speak })
  const height = wanted ?? figureHeight(drawn, width) + heightOfWords(painted, { width, words })
  const frame = { width, height, fontFamily: FILE_FONTS, words }
  const laid = layOutFigure(painted, frame)
  const size = { width, height }
  if (marksOf(laid) <= MAX_MARKS) return svgOf(echartsOption(laid, painted, frame), size)
  const picture = rasterise(svgOf(echartsOption(laid, painted, frame, 'marks'), size), DENSITY, [])
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(picture).toString('base64')}"/>`
  return svgOf(echartsOption(laid, painted, frame, 'words'), size).replace(/(<svg[^>]*>\n?)/, `$1${image}\n`)
}

function svgOf(option: EchartsOption, size: { readonly width: number; readonly height: number }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption(option)
    return withFontRuns(stableSvg(bareSvg(chart.renderToSVGString())))
  } finally {
    chart.dispose()
  }
}
