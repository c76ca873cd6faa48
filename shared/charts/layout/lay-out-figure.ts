import type { PaintedChart } from '../painted-chart.ts'
import { numberBadge } from './axis-marks.ts'
import { frameWords, type FigureWords } from './figure-frame.ts'
import type { FigureText, Plot } from './figure-text.ts'
import type { LaidOut } from './laid-out.ts'
import { layOutBars } from './lay-out-bars.ts'
import { layOutGrid } from './lay-out-grid.ts'
import { layOutLines } from './lay-out-lines.ts'
import { layOutMap } from './lay-out-map.ts'
import { layOutNetwork } from './lay-out-network.ts'
import { layOutPanels } from './lay-out-panels.ts'
import { layOutRanges } from './lay-out-ranges.ts'
import { layOutRanking } from './lay-out-ranking.ts'
import { layOutScatter } from './lay-out-scatter.ts'
import { layOutSlope } from './lay-out-slope.ts'
import { layOutTimeline } from './lay-out-timeline.ts'

/** Pixels, the fonts to ask for, which words stand inside, and for lines the shares of the axis in sight. */
export type FigureFrame = {
  readonly width: number
  readonly height: number
  readonly fontFamily: string
  readonly words: FigureWords
  readonly view?: readonly [from: number, to: number]
}
/** The figure to the pixel within its words. */
export type LaidFigure = LaidOut & { readonly words: readonly FigureText[] }

/** Pixels between the middles of two badges. */
const BADGE_STEP = 17

/** From colours and words to places: the same for the window and for paper, whoever draws it. */
export function layOutFigure(painted: PaintedChart, frame: FigureFrame): LaidFigure {
  const { texts: words, plot } = frameWords(painted, frame)
  const laid = laidOut(painted, plot, frame)
  const at = new Map<string, number>()
  const pins = painted.pinned.flatMap(({ number, series, point }) => {
    const stop = laid.stops
      .flat()
      .find(({ tells }) => tells.kind === 'value' && tells.series === series && tells.point === point)
    if (stop === undefined) return []
    const isHigh = stop.y - 18 < plot.top
    // Several notes on one point stand side by side.
    const place = `${series} ${point}`
    const before = at.get(place) ?? 0
    at.set(place, before + 1)
    const y = stop.y + (isHigh ? 17 : -17)
    return [numberBadge(number, stop.x + before * BADGE_STEP, y, painted.palette)]
  })
  return {
    ...laid,
    words,
    shapes: [...laid.shapes, ...pins.map(({ shape }) => shape)],
    texts: [...laid.texts, ...pins.map(({ text }) => text)],
  }
}

function laidOut(painted: PaintedChart, plot: Plot, { view }: FigureFrame): LaidOut {
  const { figure } = painted
  switch (figure.kind) {
    case 'lines':
      return layOutLines(painted, figure, plot, view)
    case 'panels':
      return layOutPanels(painted, figure, plot)
    case 'slope':
      return layOutSlope(painted, figure, plot)
    case 'bars':
      return layOutBars(painted, figure, plot)
    case 'ranking':
      return layOutRanking(painted, figure, plot)
    case 'ranges':
      return layOutRanges(painted, figure, plot)
    case 'scatter':
      return layOutScatter(painted, figure, plot)
    case 'grid':
      return layOutGrid(painted, figure, plot)
    case 'map':
      return layOutMap(painted, figure, plot)
    case 'network':
      return layOutNetwork(painted, figure, plot)
    case 'timeline':
      return layOutTimeline(painted, figure, plot)
  }
}
