import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { recipeOf } from '../chart-recipes.ts'
import { measureTold } from '../describing/measure-told.ts'
import { facetHeight, facetPanels, facetWidth, MAX_FACETS, type FacetPanel } from '../facet-panels.ts'
import { capitalised } from '../capitalised.ts'
import { oneLine } from '../one-line.ts'
import type { PaintedFigure } from '../painted-chart.ts'
import type { PaintedFacets, PanelReach } from '../painted/painted-facets.ts'
import type { Palette } from '../palette.ts'
import { withSameColours } from './same-colours.ts'

/** A figure for each panel of a chart; null for a chart that is one figure. */
export function paintFacets(drawn: Drawn, palette: Palette, speak: Speak): PaintedFacets | null {
  const panels = facetPanels(drawn)
  if (panels.length === 0) return null
  const hubs = [...new Set(panels.flatMap((panel) => panel.drawn.series.map(({ hub }) => hub)))]
  const order = [...new Set(drawn.spec.hubs)].filter((hub) => hubs.includes(hub))
  const figures = panels.map((panel) => {
    const figure = recipeOf(drawn.spec.kind).paint(panel.drawn, palette, speak)
    // A panel that is a hub's own needs no key, and no colour to tell it apart.
    if ('panel' in panel.of) return withSameColours(figure, order, palette)
    return figure.kind === 'bars' ? { ...figure, keys: [] } : figure
  })
  const reach = isShared(drawn, panels) ? reachOfAll(figures) : null
  return {
    kind: 'facets',
    leastWidth: Math.max(...panels.map((panel) => facetWidth(panel.drawn))),
    panels: panels.flatMap((panel, at) => {
      const figure = figures[at]
      if (figure === undefined) return []
      return [
        {
          name: capitalised(oneLine('panel' in panel.of ? speak(measureTold(panel.drawn)) : panel.name)),
          unit: panel.drawn.unit,
          isChange: panel.drawn.told.kind === 'relative',
          figure,
          height: facetHeight(panel.drawn),
          of: panel.of,
          reach,
        },
      ]
    }),
  }
}

/** Indicators of different units have no scale in common, whatever was asked for. */
function isShared({ spec }: Drawn, panels: readonly FacetPanel[]): boolean {
  const asked = 'panels' in spec && spec.panels.by !== 'none' && spec.panels.scales === 'shared'
  return asked && new Set(panels.map(({ drawn }) => drawn.unit)).size === 1
}

/** What the marks of all panels mean, each said once, and whether heights compare between panels. */
export function facetNotes(drawn: Drawn): readonly Sentence[] {
  const panels = facetPanels(drawn)
  const notes = panels.flatMap((panel) => recipeOf(drawn.spec.kind).notes(panel.drawn))
  const seen = new Set<string>()
  const own = isShared(drawn, panels) ? [] : [sentence('charts.note.own-scales')]
  const cut =
    'panels' in drawn.spec && drawn.spec.panels.by === 'hub' && drawn.series.length > MAX_FACETS
      ? [sentence('charts.note.rows', { shown: MAX_FACETS, total: drawn.series.length })]
      : []
  return [...own, ...notes, ...cut].filter((note) => {
    const text = JSON.stringify(note)
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}

function reachOfAll(figures: readonly PaintedFigure[]): PanelReach {
  const all = figures.map(valuesOf)
  const ends = (values: readonly number[]) => {
    let [least, most] = [Infinity, -Infinity]
    for (const value of values) {
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
    return least > most ? [] : [least, most]
  }
  return {
    values: ends(all.flatMap(({ values }) => values)),
    across: ends(all.flatMap(({ across }) => across)),
  }
}

/** The values a figure scales by. */
function valuesOf(figure: PaintedFigure): PanelReach {
  const of = (values: readonly number[], across: readonly number[] = []) => ({ values, across })
  switch (figure.kind) {
    case 'lines':
    case 'panels':
      return of([
        ...figure.lines.flatMap(({ points }) => points.flatMap(({ value, others }) => [value, ...others])),
        ...figure.claims.map(({ value }) => value),
      ])
    case 'slope':
      return of([...figure.lines.flatMap(({ ends }) => ends), ...figure.claims].map(({ value }) => value))
    case 'bars':
      return of([
        ...figure.bars.flatMap(({ from, to }) => [from, to]),
        ...figure.claims.map(({ value }) => value),
      ])
    case 'ranking':
      return of(figure.rows.flatMap(({ value, claims }) => [value, ...claims.map((claim) => claim.value)]))
    case 'ranges':
      return of(figure.rows.flatMap(({ dots, claims }) => [...dots, ...claims].map(({ value }) => value)))
    case 'scatter': {
      const points = [...figure.trails.flatMap((trail) => trail.points), ...figure.claims]
      return of(
        points.map(({ y }) => y),
        points.map(({ x }) => x),
      )
    }
    case 'grid':
    case 'map':
    case 'network':
    case 'timeline':
    case 'facets':
      return of([])
  }
}
