import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedNetwork } from '../painted/painted-places.ts'
import type { Plot } from './figure-text.ts'
import type { LaidOut } from './laid-out.ts'
import { nodeMarks } from './node-marks.ts'
import { settledNodes } from './settled-nodes.ts'

/** Hubs and what joins them, each group amid its members. */
export function layOutNetwork(painted: PaintedChart, figure: PaintedNetwork, outer: Plot): LaidOut {
  const inner = {
    left: outer.left + 70,
    right: outer.right - 70,
    top: outer.top + 24,
    // What the areas mean stands below the marks, where no name can run into it.
    bottom: outer.bottom - (figure.size === null ? 24 : 68),
  }
  const places = settledNodes(figure.nodes.length, figure.links, inner)
  const marks = nodeMarks(figure, places, outer, painted.palette)
  return { panels: [], rules: [], ...marks }
}
