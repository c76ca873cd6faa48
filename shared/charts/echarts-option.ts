import type { FigureRule, FigureText } from './figure-text.ts'
import { frameWords, type FigureWords } from './figure-frame.ts'
import { layOutLines } from './lay-out-lines.ts'
import { layOutRanking } from './lay-out-ranking.ts'
import type { PaintedChart } from './painted-chart.ts'

/** Pixels, the fonts to ask for, and which words stand inside. */
export type FigureFrame = {
  readonly width: number
  readonly height: number
  readonly fontFamily: string
  readonly words: FigureWords
}
/** An ECharts option: plain JSON, no functions, the same for the window and for paper. */
export type EchartsOption = Readonly<Record<string, unknown>>

/** Fonts that Typst and resvg have, in the order they are asked for. */
export const FILE_FONTS = 'Noto Sans, Noto Sans SC, Vazirmatn'

/**
 * The only function that knows ECharts. It lays the figure out to the pixel, so that the same chart has the same bytes
 * everywhere; ECharts scales and draws. Texts are plain graphics: names are never templates. There is no tooltip: the
 * window says the point under the pointer or the keys itself, as text (`renderer/charts`).
 */
export function echartsOption(painted: PaintedChart, frame: FigureFrame): EchartsOption {
  const { texts, plot } = frameWords(painted, frame)
  const { palette, figure } = painted
  const laid =
    figure.kind === 'lines' ? layOutLines(painted, figure, plot) : layOutRanking(painted, figure, plot)
  const { left, right, top, bottom } = laid.plot
  const hidden = { axisLine: { show: false }, axisTick: { show: false }, axisLabel: { show: false } }
  return {
    animation: false,
    backgroundColor: frame.words === 'none' ? 'transparent' : palette.ground,
    textStyle: { fontFamily: frame.fontFamily },
    grid: {
      left,
      top,
      width: Math.max(1, right - left),
      height: Math.max(1, bottom - top),
      containLabel: false,
      outerBoundsMode: 'none',
    },
    xAxis: { ...hidden, splitLine: { show: false }, ...laid.xAxis },
    yAxis: { ...hidden, splitLine: { show: false }, ...laid.yAxis },
    series: laid.series,
    graphic: {
      elements: [
        ...laid.rules.map((rule) => ruleElement(rule)),
        ...[...texts, ...laid.texts].map((text) => textElement(text, frame.fontFamily)),
      ],
    },
  }
}

function textElement({ text, x, y, size, colour, isBold, align }: FigureText, fontFamily: string) {
  return {
    type: 'text',
    x: round(x),
    y: round(y),
    silent: true,
    z: 5,
    style: {
      text,
      fill: colour,
      fontSize: size,
      fontFamily,
      fontWeight: isBold === true ? 600 : 400,
      align: align ?? 'left',
      verticalAlign: 'middle',
    },
  }
}

/** Under the data. */
function ruleElement({ from, to, colour, isDashed }: FigureRule) {
  return {
    type: 'line',
    silent: true,
    z: -1,
    shape: { x1: round(from[0]), y1: round(from[1]), x2: round(to[0]), y2: round(to[1]) },
    style: { stroke: colour, lineWidth: 1, ...(isDashed === true ? { lineDash: [4, 4] } : {}) },
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
