import type { PaintedChart, PaintedFigure } from '../painted-chart.ts'
import type { PaintedFacets, PaintedPanel, PanelReach } from '../painted/painted-facets.ts'
import { facetCells, PANEL_NAME } from './facet-grid.ts'
import type { FigureText, Plot } from './figure-text.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { wrapped } from './text-width.ts'

const NAME = 12

type LayOut = (painted: PaintedChart, figure: PaintedFigure, plot: Plot, reach: PanelReach | null) => LaidOut

/** Each panel laid out by `layOut` as a figure of its own under its name. */
export function layOutFacets(
  painted: PaintedChart,
  figure: PaintedFacets,
  outer: Plot,
  layOut: LayOut,
): LaidOut {
  const cells = facetCells(figure.panels, figure.leastWidth, outer)
  const laid = figure.panels.flatMap((panel, at) => {
    const cell = cells[at]
    if (cell === undefined) return []
    const own = layOut(
      { ...painted, unit: panel.unit, isChange: panel.isChange },
      panel.figure,
      { ...cell, top: cell.top + PANEL_NAME },
      panel.reach,
    )
    const [name = ''] = wrapped(panel.name, NAME, cell.right - cell.left, 1, true)
    const title: FigureText = {
      text: name,
      x: cell.left,
      y: cell.top + 8,
      size: NAME,
      colour: painted.palette.ink,
      isBold: true,
    }
    return [
      {
        ...own,
        texts: [title, ...own.texts],
        stops: own.stops.map((row) => row.map((stop) => stopOf(stop, panel))),
      },
    ]
  })
  return {
    panels: laid.flatMap((one) => one.panels),
    shapes: laid.flatMap((one) => one.shapes),
    texts: laid.flatMap((one) => one.texts),
    rules: laid.flatMap((one) => one.rules),
    stops: laid.flatMap((one) => one.stops),
  }
}

/** A stop of a panel, told of by the chart it stands in. */
function stopOf(stop: FigureStop, { of }: PaintedPanel): FigureStop {
  const { tells } = stop
  if (tells.kind === 'words') return stop
  if ('series' in of) return { ...stop, tells: { ...tells, series: of.series } }
  return of.panel === 0 ? stop : { ...stop, tells: { ...tells, panel: of.panel } }
}
