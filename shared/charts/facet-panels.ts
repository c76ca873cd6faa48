import type { Drawn } from './chart-data.ts'
import { axisOf, formOf } from './drawing/period-axis.ts'
import { recipeOf } from './chart-recipes.ts'

/** A panel as a chart of its own, and where it comes from. */
export type FacetPanel = {
  readonly name: string
  readonly drawn: Drawn
  readonly of: { readonly panel: number } | { readonly series: number }
}

/** More panels than this do not fit a page. */
export const MAX_FACETS = 24
const NARROW = 300
const CELL = 58
const NAMES = 110

/** The panels of a chart; none of a chart that is one figure. */
export function facetPanels(drawn: Drawn): readonly FacetPanel[] {
  const { spec } = drawn
  if (!('panels' in spec) || spec.panels.by === 'none') return []
  if (spec.panels.by === 'hub')
    return drawn.series.slice(0, MAX_FACETS).map((one, series) => ({
      name: one.name,
      of: { series },
      drawn: {
        ...drawn,
        series: [one],
        more: drawn.more.map((measure) => ({ ...measure, series: measure.series.slice(series, series + 1) })),
        claimed: drawn.claimed.filter(({ hub }) => hub === one.hub),
      },
    }))
  const all = [drawn, ...drawn.panels]
  if (all.length === 1) return []
  const periods = sharedPeriods(drawn, all)
  return all.map((own, panel) => ({
    name: own.indicatorName,
    of: { panel },
    drawn: periods === null ? own : { ...own, periods },
  }))
}

/** One axis of time for all panels, where they tell periods of one form along it. */
function sharedPeriods({ spec }: Drawn, all: readonly Drawn[]): readonly string[] | null {
  const isAlong = ['line', 'bar', 'stacked-bar', 'bump', 'heat-map'].includes(spec.kind)
  const periods = all.flatMap((own) => own.periods)
  return isAlong && new Set(periods.map(formOf)).size === 1 ? axisOf(periods) : null
}

/** How high a panel's figure wants to be, in pixels: rows have a height, the rest a shape that keeps panels on a page. */
export function facetHeight({ spec, series, ...rest }: Drawn): number {
  switch (spec.kind) {
    case 'ranking':
    case 'dot-range':
    case 'heat-map':
      return recipeOf(spec.kind).height({ spec, series, ...rest }, 400)
    case 'slope':
      return Math.max(220, series.length * 17 + 40)
    case 'bump':
      return Math.max(220, series.length * 24 + 50)
    case 'line':
      return 250
    default:
      return 220
  }
}

/** Narrower than this, in pixels, a panel cannot be read. */
export function facetWidth({ spec, periods }: Drawn): number {
  if (spec.kind === 'heat-map') return Math.max(NARROW, NAMES + periods.length * CELL)
  return 'panels' in spec && spec.panels.by === 'hub' ? 210 : NARROW
}
