import type { PaintedChart, PaintedFigure, PinnedNote } from '../painted-chart.ts'
import type { PanelReach } from '../painted/painted-facets.ts'
import { numberBadge } from './axis-marks.ts'
import { frameWords, type FigureWords } from './figure-frame.ts'
import type { FigureText, Plot } from './figure-text.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { layOutBars } from './lay-out-bars.ts'
import { layOutFacets } from './lay-out-facets.ts'
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
  const laid = laidOut(painted, painted.figure, plot, { view: frame.view, reach: null })
  const at = new Map<string, number>()
  const pins = painted.pinned.flatMap((pin) => {
    const { number, series, point, panel } = pin
    const stop = laid.stops.flat().find(({ tells }) => isAt(tells, pin))
    if (stop === undefined) return []
    const isHigh = stop.y - 18 < plot.top
    // Several notes on one point stand side by side.
    const place = `${panel ?? 0} ${series} ${point}`
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

function isAt(tells: FigureStop['tells'], { panel, series, point }: PinnedNote): boolean {
  return tells.kind === 'value' && tells.panel === panel && tells.series === series && tells.point === point
}

type How = { readonly view: FigureFrame['view']; readonly reach: PanelReach | null }

function laidOut(painted: PaintedChart, figure: PaintedFigure, plot: Plot, { view, reach }: How): LaidOut {
  switch (figure.kind) {
    case 'lines':
      return layOutLines(painted, figure, plot, { ...(view === undefined ? {} : { view }), reach })
    case 'panels':
      return layOutPanels(painted, figure, plot)
    case 'slope':
      return layOutSlope(painted, figure, plot, reach)
    case 'bars':
      return layOutBars(painted, figure, plot, reach)
    case 'ranking':
      return layOutRanking(painted, figure, plot, reach)
    case 'ranges':
      return layOutRanges(painted, figure, plot, reach)
    case 'scatter':
      return layOutScatter(painted, figure, plot, reach)
    case 'grid':
      return layOutGrid(painted, figure, plot)
    case 'map':
      return layOutMap(painted, figure, plot)
    case 'network':
      return layOutNetwork(painted, figure, plot)
    case 'timeline':
      return layOutTimeline(painted, figure, plot)
    case 'facets':
      return layOutFacets(painted, figure, plot, (chart, own, cell, shared) =>
        laidOut(chart, own, cell, { view: undefined, reach: shared }),
      )
  }
}
