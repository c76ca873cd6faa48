import { formatPeriod } from '../dataset/periods.ts'
import type { DrawnChart } from '../ipc/answers/charts.ts'
import type { Chart } from '../domain/chart.ts'
import { sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import type { Drawn, Undescribed } from './chart-data.ts'
import { recipeOf } from './chart-recipes.ts'
import { retractionsOf } from './retractions-of.ts'

/** Hubs without a value that are named; more are counted. */
const MAX_NAMED = 6

/** A first description for readers who do not see the chart, from its numbers alone, in the chart's language. */
export function altTextOf(drawn: Undescribed, speak: Speak): string {
  const { breaks, language } = drawn
  const sentences = [
    ...recipeOf(drawn.spec.kind).describe(drawn),
    ...breaks.map(({ period }) => sentence('charts.alt.break', { period: formatPeriod(period, language) })),
    ...withoutSentences(drawn),
    ...retractionsOf(drawn),
    ...drawn.notes.map((note) => noteSentence(note, drawn)),
  ]
  const own = sentences.map(speak)
  return [...own, ...drawn.panels.map((panel) => panel.altTextDraft)].join(language === 'zh' ? '' : ' ')
}

/** What the analyst noted, and where. */
function noteSentence({ at, text }: Undescribed['notes'][number], { series, language }: Undescribed) {
  const print = (period: string | null) => (period === null ? '…' : formatPeriod(period, language))
  const place =
    at.kind === 'point'
      ? `${series.find(({ hub }) => hub === at.hub)?.name ?? at.hub}, ${print(at.period)}`
      : `${print(at.from)} – ${print(at.to)}`
  return sentence('charts.alt.note', {
    place,
    text: /[.!?。！？…]$/u.test(text) ? text : `${text}${language === 'zh' ? '。' : '.'}`,
  })
}

/** Which hubs are left out for want of a value, in words; a chart of pairs needs two. */
export function withoutSentences({ without: names, spec }: Undescribed) {
  const isOfPairs =
    spec.kind === 'slope' || spec.kind === 'scatter' || (spec.kind === 'dot-range' && spec.span === 'periods')
  const key = `charts.note.without${isOfPairs ? '-pair' : ''}`
  if (names.length === 0) return []
  if (names.length <= MAX_NAMED) return [sentence(key, { hubs: names })]
  return [sentence(`${key}-many`, { hubs: names.slice(0, MAX_NAMED), count: names.length })]
}

/** The analyst's description while it holds for the numbers drawn; else the drafted one, which always does. */
export function altTextFor(drawn: Drawn): string {
  const { altText } = drawn.spec
  const holds = altText !== null && altText.text.trim() !== '' && !isAltTextStale(altText, drawn)
  return holds ? altText.text : drawn.altTextDraft
}

/** Whether the alt text of a chart was written for other numbers than those drawn now. No alt text is not stale: it is missing. */
export function isAltTextStale(altText: Chart['spec']['altText'], drawn: DrawnChart): boolean {
  if (altText === null || altText.text.trim() === '') return false
  return drawn.kind === 'empty' || altText.of !== drawn.dataHash
}
