import { comparePeriods, formatPeriod } from '../dataset/periods.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { capitalised } from './capitalised.ts'
import { altTextFor, withoutSentences } from './alt-text.ts'
import type { Drawn } from './chart-data.ts'
import { recipeOf } from './chart-recipes.ts'
import { measureTold } from './describing/measure-told.ts'
import { facetPanels } from './facet-panels.ts'
import { oneLine } from './one-line.ts'
import type { PaintedChart } from './painted-chart.ts'
import { facetNotes, paintFacets } from './painting/paint-facets.ts'
import { palettes, type ChartTheme } from './palette.ts'

/** Sources named under a chart; more are counted. */
const MAX_SOURCES = 3

/** Gives a drawn chart the colours of a theme and its words; `speak` speaks the language the chart was drawn in. */
export function paint(
  drawn: Drawn,
  { theme, speak }: { readonly theme: ChartTheme; readonly speak: Speak },
): PaintedChart {
  const { spec, language, unit, told } = drawn
  const recipe = recipeOf(spec.kind)
  const hasPanels = facetPanels(drawn).length > 0
  const palette = palettes[theme]
  return {
    palette,
    language,
    unit,
    isChange: told.kind === 'relative',
    title: oneLine(spec.title),
    subtitle: capitalised(oneLine(speak(subtitleOf(drawn)))),
    remarks: noteTexts(drawn).map((one) => oneLine(speak(one))),
    notes: [...(hasPanels ? facetNotes(drawn) : recipe.notes(drawn)), ...withoutEach(drawn)].map((one) =>
      oneLine(speak(one)),
    ),
    source: oneLine(speak(sourceSentence(drawn))),
    warnings: drawn.warnings.map((one) => oneLine(speak(one))),
    altText: altTextFor(drawn),
    figure: paintFacets(drawn, palette, speak) ?? recipe.paint(drawn, palette, speak),
    pinned: pinnedNotes(drawn),
  }
}

/** Which hubs have no value; of several panels each with its indicator. */
function withoutEach(drawn: Drawn): readonly Sentence[] {
  if (drawn.panels.length === 0) return withoutSentences(drawn)
  return [drawn, ...drawn.panels].flatMap((panel) =>
    withoutSentences(panel).map((words) =>
      sentence('charts.note.of-panel', { panel: capitalised(panel.indicatorName), words }),
    ),
  )
}

function subtitleOf(drawn: Drawn): Sentence {
  const { spec, language, periods, places, events, more, indicatorName } = drawn
  const [first = ''] = periods
  const last = periods.at(-1) ?? first
  const period = formatPeriod(first, language)
  if (spec.kind === 'timeline') return sentence('charts.subtitle.timeline', { count: events.length })
  if (spec.kind === 'map' || spec.kind === 'network') {
    const count = { count: places.filter(({ chosen }) => chosen).length }
    const plain = sentence(`charts.subtitle.${spec.kind}${first === '' ? '' : '-in'}`, { ...count, period })
    return indicatorName === '' || drawn.series.length === 0
      ? plain
      : sentence('charts.subtitle.sized', { plain, measure: measureTold(drawn) })
  }
  if (drawn.panels.length > 0) return panelsSubtitle(drawn)
  const [vertical] = more
  const indicator =
    vertical === undefined
      ? measureTold(drawn)
      : sentence('charts.subtitle.against', {
          x: measureTold(drawn),
          y: measureTold({ ...drawn, ...vertical, told: { kind: 'stated' } }),
        })
  if (first === last) return sentence('charts.subtitle.one', { indicator, period })
  const to = formatPeriod(last, language)
  return spec.kind === 'slope' || spec.kind === 'dot-range'
    ? sentence('charts.subtitle.two', { indicator, from: period, to })
    : sentence('charts.subtitle.range', { indicator, from: period, to })
}

/** The panels name their indicators themselves. */
function panelsSubtitle(drawn: Drawn): Sentence {
  const all = [drawn, ...drawn.panels]
  const periods = all.flatMap((panel) => panel.periods).toSorted(comparePeriods)
  const [first = ''] = periods
  const last = periods.at(-1) ?? first
  const count = { count: all.length, from: formatPeriod(first, drawn.language) }
  return first === last
    ? sentence('charts.subtitle.panels-one', count)
    : sentence('charts.subtitle.panels', { ...count, to: formatPeriod(last, drawn.language) })
}

/** The analyst's notes, numbered as their marks in the figure are. */
function noteTexts(drawn: Drawn): Sentence[] {
  const { notes, language } = drawn
  return notes.map(({ text, at }, order) => {
    const number = order + 1
    if (at.kind === 'point') {
      const { panel } = panelOfNote(at.indicator, drawn)
      const name = panel.series.find(({ hub }) => hub === at.hub)?.name ?? at.hub
      return sentence('charts.pinned.point', {
        number,
        text,
        hub: panel === drawn ? name : `${name} (${panel.indicatorName})`,
        period: formatPeriod(at.period, language),
      })
    }
    const print = (period: string | null) => (period === null ? '…' : formatPeriod(period, language))
    return sentence('charts.pinned.range', { number, text, from: print(at.from), to: print(at.to) })
  })
}

function pinnedNotes(drawn: Drawn): PaintedChart['pinned'] {
  return drawn.notes.flatMap(({ at }, order) => {
    if (at.kind === 'range') return []
    const { panel, place } = panelOfNote(at.indicator, drawn)
    const row = panel.series.findIndex(({ hub }) => hub === at.hub)
    const point = panel.series[row]?.points.findIndex(({ period }) => period === at.period) ?? -1
    if (point === -1) return []
    return [{ number: String(order + 1), series: row, point, ...(place === 0 ? {} : { panel: place }) }]
  })
}

/** The panel a note stands in and its place among all; the chart itself is the first. */
function panelOfNote(
  indicator: string | undefined,
  drawn: Drawn,
): { readonly panel: Drawn; readonly place: number } {
  const at = drawn.panels.findIndex(({ spec }) => 'indicator' in spec && spec.indicator === indicator)
  return { panel: drawn.panels[at] ?? drawn, place: at + 1 }
}

/** Publishers with their tier, each once; the wire article and its reprint stay two. With the newest vintage told. */
function sourceSentence({ sources, vintage, series, events, places, language }: Drawn): Sentence {
  const named = new Map<string, (typeof sources)[number]>()
  for (const source of sources) {
    const name = oneLine(source.publisher || source.title)
    const key = `${name}|${source.tier}`
    if (name !== '' && !named.has(key)) named.set(key, source)
  }
  const told = [...named.values()]
    .slice(0, MAX_SOURCES)
    .map(({ publisher, title, tier }) => sentence(`charts.source.${tier}`, { name: publisher || title }))
  const [first] = told
  if (first === undefined) {
    const isOfNames = series.length === 0 && events.length + places.length > 0
    return sentence(isOfNames ? 'charts.source.workspace' : 'charts.source.none')
  }
  const list = told.slice(1).reduce((left, right) => sentence('charts.source.join', { left, right }), first)
  const more = named.size - told.length
  const all =
    more === 0
      ? sentence('charts.source.all', { list, count: named.size })
      : sentence('charts.source.more', { list, count: more })
  return vintage === null
    ? all
    : sentence('charts.source.known', { all, vintage: formatPeriod(vintage.replace(/[~?%]/g, ''), language) })
}
