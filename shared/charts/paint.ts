import { formatPeriod } from '../dataset/periods.ts'
import { unitName } from '../dataset/units.ts'
import { sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { altTextFor, withoutSentences } from './alt-text.ts'
import type { Drawn } from './chart-data.ts'
import { recipeOf } from './chart-recipes.ts'
import { oneLine } from './one-line.ts'
import type { PaintedChart } from './painted-chart.ts'
import { palettes, type ChartTheme } from './palette.ts'

/** Sources named under a chart; more are counted. */
const MAX_SOURCES = 3

/** Gives a drawn chart the colours of a theme and its words; `speak` speaks the language the chart was drawn in. */
export function paint(
  drawn: Drawn,
  { theme, speak }: { readonly theme: ChartTheme; readonly speak: Speak },
): PaintedChart {
  const { spec, language, unit } = drawn
  const recipe = recipeOf(spec.kind)
  const palette = palettes[theme]
  return {
    palette,
    language,
    unit,
    title: oneLine(spec.title),
    subtitle: capitalised(oneLine(speak(subtitleOf(drawn)))),
    notes: [...recipe.notes(drawn), ...withoutSentences(drawn.without)].map((one) => oneLine(speak(one))),
    source: oneLine(speak(sourceSentence(drawn))),
    warnings: drawn.warnings.map((one) => oneLine(speak(one))),
    altText: altTextFor(drawn),
    figure: recipe.paint(drawn, palette),
  }
}

function subtitleOf({ indicatorName, unit, language, periods }: Drawn) {
  const [first = ''] = periods
  const last = periods.at(-1) ?? first
  // 'Cluster rank, rank' would say it twice.
  const indicator =
    unit === 'rank'
      ? indicatorName
      : sentence('charts.subtitle.unit', { indicator: indicatorName, unit: unitName(unit, language) })
  const period = formatPeriod(first, language)
  if (first === last) return sentence('charts.subtitle.one', { indicator, period })
  return sentence('charts.subtitle.range', {
    indicator,
    from: period,
    to: formatPeriod(last, language),
  })
}

/** Publishers with their tier, each once; the wire article and its reprint stay two. */
function sourceSentence({ sources }: Drawn) {
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
  if (first === undefined) return sentence('charts.source.none')
  const list = told.slice(1).reduce((left, right) => sentence('charts.source.join', { left, right }), first)
  const more = named.size - told.length
  return more === 0
    ? sentence('charts.source.all', { list, count: named.size })
    : sentence('charts.source.more', { list, count: more })
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
