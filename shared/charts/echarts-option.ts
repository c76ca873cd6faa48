import type { FigureRule, FigureShape, FigureText } from './layout/figure-text.ts'
import type { FigureFrame, LaidFigure } from './layout/lay-out-figure.ts'
import type { PaintedChart } from './painted-chart.ts'

/** An ECharts option: plain JSON, no functions, the same for the window and for paper. */
export type EchartsOption = Readonly<Record<string, unknown>>

/** Fonts that Typst and resvg have, in the order they are asked for. */
export const FILE_FONTS = 'Noto Sans, Noto Sans SC, Vazirmatn'

/** `marks` alone and `words` alone lie upon each other to make the whole: for a figure whose marks become one picture. */
export type FigureLayer = 'whole' | 'marks' | 'words'

const hidden = { axisLine: { show: false }, axisTick: { show: false }, axisLabel: { show: false } }

/**
 * The only function that knows ECharts. The layout has placed everything to the pixel, so that the same chart has the same
 * bytes everywhere; ECharts scales lines and bars and draws. Texts are plain graphics: names are never templates. There is
 * no tooltip: the window says the point under the pointer or the keys itself, as text (`renderer/charts`).
 */
export function echartsOption(
  laid: LaidFigure,
  { palette }: Pick<PaintedChart, 'palette'>,
  frame: FigureFrame,
  layer: FigureLayer = 'whole',
): EchartsOption {
  const hasMarks = layer !== 'words'
  const hasWords = layer !== 'marks'
  const panels = hasMarks ? laid.panels : []
  const isBare = frame.words === 'none' || layer === 'words'
  return {
    animation: false,
    backgroundColor: isBare ? 'transparent' : palette.ground,
    textStyle: { fontFamily: frame.fontFamily },
    grid: panels.map(({ plot: { left, right, top, bottom } }) => ({
      left,
      top,
      width: Math.max(1, right - left),
      height: Math.max(1, bottom - top),
      outerBoundsMode: 'none',
    })),
    xAxis: panels.map(({ xAxis }, gridIndex) => ({
      ...xAxis,
      ...hidden,
      gridIndex,
      splitLine: { show: false },
    })),
    yAxis: panels.map(({ yAxis }, gridIndex) => ({
      ...yAxis,
      ...hidden,
      gridIndex,
      splitLine: { show: false },
    })),
    series: panels.flatMap(({ series }, at) =>
      series.map((one) => ({ ...one, xAxisIndex: at, yAxisIndex: at })),
    ),
    graphic: [
      ...(hasMarks ? laid.rules.map(ruleElement) : []),
      ...(hasMarks ? laid.shapes.map(shapeElement) : []),
      ...(hasWords ? [...laid.words, ...laid.texts].map((text) => textElement(text, frame.fontFamily)) : []),
    ],
  }
}

/** How many marks a figure has: what an SVG grows with. */
export function marksOf({ panels, shapes }: LaidFigure): number {
  const drawn = panels.flatMap(({ series }) =>
    series.map(({ data }) => (Array.isArray(data) ? data.length : 0)),
  )
  return shapes.length + drawn.reduce((sum, count) => sum + count, 0)
}

function textElement(
  { text, x, y, size, colour, isBold, isItalic, align, halo }: FigureText,
  fontFamily: string,
) {
  return {
    type: 'text',
    x: round(x),
    y: round(y),
    silent: true,
    z: 6,
    style: {
      text,
      fill: colour,
      fontSize: size,
      fontFamily,
      fontWeight: isBold === true ? 600 : 400,
      ...(isItalic === true ? { fontStyle: 'italic' } : {}),
      ...(halo === undefined ? {} : { stroke: halo, lineWidth: 3 }),
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

function shapeElement(shape: FigureShape) {
  const { fill, stroke, lineWidth, dash, opacity, layer = 0 } = shape
  const look = {
    silent: true,
    // Marks of ECharts itself lie at 2 to 4; land and bands lie under the grid.
    z: layer <= -2 ? -2 : layer < 0 ? 1 : layer >= 3 ? 5 : 2,
    z2: layer,
    style: {
      fill: fill ?? 'none',
      ...(stroke === undefined ? {} : { stroke, lineWidth: lineWidth ?? 1 }),
      ...(dash === undefined ? {} : { lineDash: [...dash] }),
      ...(opacity === undefined ? {} : { opacity }),
    },
  }
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, corner } = shape
      const box = { x: round(x), y: round(y), width: round(width), height: round(height) }
      return { type: 'rect', shape: { ...box, ...(corner === undefined ? {} : { r: corner }) }, ...look }
    }
    case 'circle':
      return {
        type: 'circle',
        shape: { cx: round(shape.x), cy: round(shape.y), r: round(shape.radius) },
        ...look,
      }
    case 'path': {
      const points = shape.points.map(([x, y]) => [round(x), round(y)])
      return { type: shape.isClosed ? 'polygon' : 'polyline', shape: { points }, ...look }
    }
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
